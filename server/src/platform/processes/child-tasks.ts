import { ASIDE, lowerPriority } from './priority.ts';
import { wipeArrays } from './typed-arrays.ts';

/** The first word of a process: it has loaded what it works with. */
export const READY = 'ready';

/** What a process sends back for the task it has. */
export type ChildReply<R> = { ok: true; value: R } | { ok: false; message: string };

/**
 * In a process of a pool: answers its tasks one after the other, until the server goes away. What `act` throws becomes
 * the task's failure. Pixels and templates are overwritten when the answer is on its way.
 */
export function serveTasks<T, R>(act: (task: T) => Promise<R> | R): void {
  // Only now: what it loads before, the first person waits for.
  if (process.argv.includes(ASIDE)) lowerPriority();
  process.on('message', (task: T) => {
    void answer(act, task).then((reply) => {
      process.send?.(reply);
      wipeArrays(task);
      if (reply.ok) wipeArrays(reply.value);
    });
  });
  process.send?.(READY);
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C reaches the whole group: the server still wants its answer, and disconnects when it is done.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
}

async function answer<T, R>(act: (task: T) => Promise<R> | R, task: T): Promise<ChildReply<R>> {
  try {
    return { ok: true, value: await act(task) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** What the pool was given for each of its processes. */
export function setupOf<T>(): T {
  return JSON.parse(process.argv[2] ?? 'null') as T;
}
