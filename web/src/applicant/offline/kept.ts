import { clear, createStore, del, delMany, entries, get, set } from 'idb-keyval';
import { currentSession } from '../session-mark.ts';

/**
 * What this device keeps between visits: the last state of orders and drafts. Personal, so it is emptied at
 * sign-out (wipe.ts). Every function gives up quietly where the browser keeps nothing (private windows).
 */
const store = memo(() => createStore('lingshi', 'kept'));

export async function readDevice<T>(key: string): Promise<T | undefined> {
  return quietly(() => get<T>(key, store()));
}

/** Trap: what a screen still writes while it closes must not come after the device was emptied. */
export async function keepOnDevice(key: string, value: unknown): Promise<boolean> {
  if (currentSession() === 'out') return false;
  return (
    (await quietly(async () => {
      await set(key, value, store());
      return true;
    })) ?? false
  );
}

export async function forgetOnDevice(key: string): Promise<void> {
  await quietly(() => del(key, store()));
}

export async function listOnDevice<T>(prefix: string): Promise<[key: string, value: T][]> {
  const all = (await quietly(() => entries<string, T>(store()))) ?? [];
  return all.filter(([key]) => key.startsWith(prefix));
}

export async function forgetAllBut(stays: (key: string, value: unknown) => boolean): Promise<void> {
  const all = await listOnDevice('');
  const gone = all.filter(([key, value]) => !stays(key, value)).map(([key]) => key);
  await quietly(() => delMany(gone, store()));
}

export async function emptyDevice(): Promise<void> {
  await quietly(() => clear(store()));
}

async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

function memo<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
