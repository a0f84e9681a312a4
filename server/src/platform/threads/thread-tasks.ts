import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';

const BELOW_NORMAL = 10;
/** Said to a thread that is to rank behind everything else. */
export const ASIDE = '--aside';

/** What a thread sends back for the task it has. */
export type ThreadReply<R> = { ok: true; value: R } | { ok: false; message: string };

/** In a thread of a pool: answers its tasks one after the other. What `act` throws becomes the task's failure. */
export function serveTasks<T, R>(act: (task: T) => Promise<R>): void {
  if (process.argv.includes(ASIDE)) lowerPriority();
  parentPort?.on('message', (task: T) => {
    void act(task).then(
      (value) => reply({ ok: true, value }),
      (error: unknown) =>
        reply({ ok: false, message: error instanceof Error ? error.message : String(error) }),
    );
  });
}

function reply<R>(answer: ThreadReply<R>): void {
  parentPort?.postMessage(answer);
}

/** Whoever waits for a page goes first. Linux ranks each thread by itself; elsewhere it would rank the whole process. */
export function lowerPriority(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), BELOW_NORMAL);
  } catch {
    // Without /proc or the right to it the work is done all the same.
  }
}
