import { clear, createStore, del, entries, get, set } from 'idb-keyval';

/**
 * What this device keeps between visits: the last state of orders and drafts. Personal, so it is emptied at
 * sign-out (wipe.ts). Every function gives up quietly where the browser keeps nothing (private windows).
 */
const store = memo(() => createStore('lingshi', 'kept'));

export async function readDevice<T>(key: string): Promise<T | undefined> {
  return quietly(() => get<T>(key, store()));
}

export async function keepOnDevice(key: string, value: unknown): Promise<boolean> {
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
