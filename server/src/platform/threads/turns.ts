/** Runs a task once those of the same key that came before have ended, however they ended. */
export type Turns = <T>(key: string, task: () => Promise<T>) => Promise<T>;

/** For work that costs much and gains nothing from running twice at once; other keys do not wait. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return async (key, task) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(task, task);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
