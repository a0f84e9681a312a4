/**
 * A wrong root key opens nothing, and finds nobody: returning people would become new accounts. So what each derived
 * key has made at the first start is opened, or made again, at every other. The canaries hang from the root key
 * alone, so a change of the keys of posts and people leaves them as they are.
 */
import { ConfigError } from '../config.ts';
import { blindIndex } from './blind-index.ts';
import { SealBroken, aad, openText, seal } from './cipher.ts';
import { unwrapScopeKey } from './person-key.ts';
import type { KeyPurpose, RootKey } from './root-key.ts';
import type { Db } from './scope-key.store.ts';

const WORDS = 'the canary sings';

type Canary = { make: (key: Buffer) => Buffer; knows: (key: Buffer, made: Buffer) => boolean };

/** As each key is used elsewhere: none ever serves a second algorithm. */
const CANARIES: Readonly<Record<KeyPurpose, Canary>> = {
  wrap: sealed('wrap'),
  outbox: sealed('outbox'),
  lookup: { make: hashed, knows: (key, made) => hashed(key).equals(made) },
};

function sealed(purpose: KeyPurpose): Canary {
  const place = aad('key_canary', 'made', purpose);
  return {
    make: (key) => seal(key, WORDS, place),
    knows: (key, made) => opens(() => openText(key, made, place) === WORDS),
  };
}

function hashed(lookupKey: Buffer): Buffer {
  return blindIndex(lookupKey, 'key_canary')(WORDS);
}

/** `fresh`: nothing was ever sealed in this database. */
export type RootKeyVerdict = 'fits' | 'differs' | 'fresh';

/** Asks whether this root key is the one of this database. @param worker the worker's role */
export async function judgeRootKey(root: RootKey, worker: Db): Promise<RootKeyVerdict> {
  const { rows } = await worker.query('SELECT purpose, made FROM key_canary', []);
  const kept = rows as { purpose: KeyPurpose; made: Buffer }[];
  // A database older than its canaries has sealed keys at least, once it has people.
  if (kept.length === 0) return await judgeByScopeKey(root, worker);
  const fits = kept.every(({ purpose, made }) => CANARIES[purpose].knows(root[purpose], made));
  return fits ? 'fits' : 'differs';
}

async function judgeByScopeKey(root: RootKey, worker: Db): Promise<RootKeyVerdict> {
  const { rows } = await worker.query('SELECT scope, version, wrapped FROM scope_key LIMIT 1', []);
  const [row] = rows as { scope: string; version: number; wrapped: Buffer }[];
  if (row === undefined) return 'fresh';
  const { scope, version, wrapped } = row;
  return opens(() => unwrapScopeKey(root.wrap, scope, version, wrapped) !== null) ? 'fits' : 'differs';
}

/**
 * Writes the canaries where there are none, and holds the key against them.
 * @throws ConfigError when the database was sealed with another root key; nothing was written then
 */
export async function assertRootKey(root: RootKey, worker: Db): Promise<void> {
  if ((await judgeRootKey(root, worker)) !== 'differs') {
    const purposes = Object.keys(CANARIES) as KeyPurpose[];
    await worker.query(
      `INSERT INTO key_canary (purpose, made) SELECT * FROM unnest($1::text[], $2::bytea[]) ON CONFLICT DO NOTHING`,
      [purposes, purposes.map((purpose) => CANARIES[purpose].make(root[purpose]))],
    );
  }
  // Asked again: another process may have been the first, with another key.
  if ((await judgeRootKey(root, worker)) === 'differs') throw new ConfigError([WRONG_ROOT_KEY]);
}

export const WRONG_ROOT_KEY =
  'LINGSHI_ROOT_KEY or LINGSHI_ROOT_KEY_FILE is not the root key this database was sealed with: set the one it was ' +
  'first started with, or the DATABASE_URL that belongs to this key. Nothing was changed';

function opens(opening: () => boolean): boolean {
  try {
    return opening();
  } catch (error) {
    if (error instanceof SealBroken) return false;
    throw error;
  }
}
