/** Remembers at most `size` values, each for at most `forMs`; the least recently used goes first. */
export type BoundedCache<V> = {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  delete(key: string): void;
};

/** @param now milliseconds that only grow; real time by default, because a test must not stop it. */
export function boundedCache<V>(
  size: number,
  forMs: number,
  now: () => number = monotonicNow,
): BoundedCache<V> {
  const entries = new Map<string, { value: V; until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      if (entry.until <= now()) return undefined;
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, { value, until: now() + forMs });
      if (entries.size > size) entries.delete(entries.keys().next().value as string);
    },
    delete(key) {
      entries.delete(key);
    },
  };
}

function monotonicNow(): number {
  return performance.now();
}
