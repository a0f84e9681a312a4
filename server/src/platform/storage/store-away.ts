import { assertObjectKey, assertPrefix } from './object-store.ts';
import type { ObjectStore } from './object-store.ts';

/** The store could not do it now: no way to it, no room, no right, or it answered so. Another try may do. */
export class StoreAway extends Error {
  override readonly name = 'StoreAway';
  /** Of what went wrong there, e.g. `ENOSPC`. */
  readonly code: string;
  constructor(cause: unknown) {
    super('The object store did not do it', { cause });
    this.code = codeOf(cause);
  }
}

function codeOf(cause: unknown): string {
  const { code, status, name, cause: inner } = (cause ?? {}) as Record<string, unknown>;
  // `fetch failed` carries what happened inside.
  const nearest = code ?? status ?? (inner as { code?: unknown } | undefined)?.code ?? name;
  return typeof nearest === 'string' || typeof nearest === 'number' ? String(nearest) : 'unknown';
}

/** The same store, whose every failure says that it was the store's. A key that is none is still a mistake of ours. */
export function namedWhenAway(store: ObjectStore): ObjectStore {
  return {
    put: async (key, body) => named(store.put(assertObjectKey(key), body)),
    get: async (key) => named(store.get(assertObjectKey(key))),
    delete: async (key) => named(store.delete(assertObjectKey(key))),
    list: async (prefix, after) => named(store.list(assertPrefix(prefix), after)),
  };
}

async function named<T>(work: Promise<T>): Promise<T> {
  return await work.catch((error: unknown) => {
    throw new StoreAway(error);
  });
}
