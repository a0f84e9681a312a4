import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import type { OwnStore } from '../storage/own-store.ts';
import { StoreNotOurs } from '../storage/own-store.ts';
import type { StoreHere } from '../storage/store.mark.ts';
import { fine, wrong } from './check.ts';
import type { Check, Verdict } from './check.ts';

const STORE_KEPT_MS = 5_000;

/** The store answers, and is the one of this database. */
export function storeCheck(own: Pick<OwnStore, 'settle'>, here: StoreHere): Check {
  return {
    name: 'store',
    keptMs: STORE_KEPT_MS,
    ask: async () => {
      try {
        await own.settle();
        return fine(`${here.place} answers and is this database’s`);
      } catch (error) {
        if (error instanceof StoreNotOurs) return wrong('is not this database’s', error.message);
        const { code = 'unknown' } = error as { code?: string };
        return wrong(
          `${here.place} does not answer: ${code}`,
          'see whether it runs, has room and lets us in',
        );
      }
    },
  };
}

/** Room for some twenty pictures at once, each in pieces and whole. */
export const LEAST_FREE_BYTES = 512 * 1024 * 1024;

/** Where this process writes: its data folder, and what is put aside for a moment. */
export function diskCheck(dataFolder: string, least = LEAST_FREE_BYTES): Check {
  return { name: 'disk', keptMs: STORE_KEPT_MS, ask: async () => judgeRoom([dataFolder, tmpdir()], least) };
}

async function judgeRoom(folders: readonly string[], least: number): Promise<Verdict> {
  for (const folder of folders) {
    const free = await readFree(folder);
    if (free < least) {
      return wrong(
        `${folder} has ${inMegabytes(free)} left`,
        `make room: less than ${inMegabytes(least)} is too little`,
      );
    }
  }
  return fine(`${folders.join(' and ')} have room`);
}

/** Of the nearest folder that is there: the data folder is made by the first who needs it. */
async function readFree(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(folder) === folder) throw error;
    return await readFree(dirname(folder));
  }
}

function inMegabytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MB`;
}
