import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { LIST_PAGE, assertObjectKey, assertPrefix } from './object-store.ts';
import type { ObjectStore, StoredObject } from './object-store.ts';

/** Unfinished writes lie here. It begins with a dot, so it can never be part of an object key. */
const UNFINISHED = '.unfinished';
const UNFINISHED_MS = 24 * 3600 * 1000;

/** Objects as files. @param root a folder of its own; made if missing. */
export async function openFolderStore(root: string): Promise<ObjectStore> {
  await mkdir(join(root, UNFINISHED), { recursive: true, mode: 0o700 });
  await removeUnfinished(join(root, UNFINISHED));
  return {
    put: (key, body) => putFile(root, join(root, assertObjectKey(key)), body),
    get: (key) => absentIsNull(readFile(join(root, assertObjectKey(key)))),
    delete: (key) => rm(join(root, assertObjectKey(key)), { force: true }),
    list: (prefix, after = '') => listFiles(root, assertPrefix(prefix), after),
  };
}

async function putFile(root: string, path: string, body: Buffer | Readable): Promise<void> {
  const unfinished = join(root, UNFINISHED, randomUUID());
  try {
    await writeSynced(unfinished, body);
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(unfinished, path);
    await syncFolders(dirname(path), made === undefined ? dirname(path) : root);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeSynced(path: string, body: Buffer | Readable): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(body);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename survives a power cut only once the folder that holds the name is synced too. */
async function syncFolders(from: string, upTo: string): Promise<void> {
  for (let folder = from; ; folder = dirname(folder)) {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (folder === upTo) return;
  }
}

async function listFiles(root: string, prefix: string, after: string): Promise<StoredObject[]> {
  const found: StoredObject[] = [];
  for await (const key of walk(root, '', prefix, after)) {
    const info = await absentIsNull(stat(join(root, key)));
    if (info) found.push({ key, bytes: info.size, storedAt: info.mtime.toISOString() });
    if (found.length === LIST_PAGE) break;
  }
  return found;
}

/** Depth first in name order, which is key order, because names of one level have no common prefixes. */
async function* walk(root: string, folder: string, prefix: string, after: string): AsyncGenerator<string> {
  const entries = (await absentIsNull(readdir(join(root, folder), { withFileTypes: true }))) ?? [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder + entry.name + (entry.isDirectory() ? '/' : '');
    const couldMatch = path.startsWith(prefix) || prefix.startsWith(path);
    if (entry.name.startsWith('.') || !couldMatch || (path <= after && !after.startsWith(path))) continue;
    if (entry.isDirectory()) yield* walk(root, path, prefix, after);
    else if (path > after) yield path;
  }
}

async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const info = await absentIsNull(stat(join(folder, name)));
    if (info && Date.now() - info.mtimeMs > UNFINISHED_MS) await rm(join(folder, name), { force: true });
  }
}

async function absentIsNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
