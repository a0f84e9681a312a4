import { openPools } from '../platform/db/pools.ts';
import type { Config } from '../platform/config.ts';
import { StoreNotOurs } from '../platform/storage/own-store.ts';
import { findStore, storeHere } from './app.store.ts';

export const ADOPT_USE = 'store adopt [--yes]';

/**
 * Gives the object store of the settings to the database of the settings, whoever it belonged to before. Without
 * `--yes` it only says what that means.
 * @returns the exit code: 0 where nothing is to be done or all was done, 2 where it waits for a yes
 */
export async function adoptCli(
  words: readonly string[],
  config: Config,
  databaseUrl: string,
): Promise<number> {
  const pools = openPools(databaseUrl);
  try {
    const { ownStore } = await findStore(config, pools);
    const problem = await ownStore.settle().then(() => null, notOurs);
    const { place } = storeHere(config);
    if (problem === null) return say(0, `${place} is this database’s store already.`);
    if (!words.includes('--yes')) {
      return say(2, `${problem.message}\n${WARNING}\nTo go on, say: npm run -s lingshi -- store adopt --yes`);
    }
    await ownStore.adopt();
    return say(0, `${place} is this database’s store from now on.`);
  } finally {
    await pools.close();
  }
}

const WARNING =
  'Adopting it takes it from any other database: that one starts and sweeps no more, and the nightly sweep of this one ' +
  'removes every file that this one does not name. Adopt it only where no other database uses it any longer.';

function notOurs(error: unknown): StoreNotOurs {
  if (error instanceof StoreNotOurs) return error;
  throw error;
}

function say(code: number, words: string): number {
  console.log(words);
  return code;
}
