import type { Logger } from '../log.ts';

/** One thing to close, in the order given; each waits for what it still does. */
export type Closing = { name: string; close: () => Promise<unknown> };

export type ShutdownOptions = { log: Logger; steps: readonly Closing[]; deadlineMs?: number };

/**
 * Runs the steps one after the other. At the deadline it goes on without those that hang.
 * @returns true when everything ended by itself
 */
export async function closeInOrder({ log, steps, deadlineMs = 10_000 }: ShutdownOptions): Promise<boolean> {
  const deadline = Date.now() + deadlineMs;
  let clean = true;
  for (const { name, close } of steps) {
    const done = await within(Math.max(deadline - Date.now(), 100), close).catch((error: unknown) => {
      log.error({ err: error, step: name }, 'closing failed');
      return false;
    });
    if (!done) log.warn({ step: name }, 'did not end in time');
    clean &&= done;
  }
  return clean;
}

/** On SIGTERM and SIGINT: close in order, then leave. A second signal leaves at once. */
export function closeOnSignal(options: ShutdownOptions): void {
  let closing = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (closing) process.exit(1);
      closing = true;
      options.log.info({ signal }, 'closing');
      void closeInOrder(options).then((clean) => process.exit(clean ? 0 : 1));
    });
  }
}

async function within(milliseconds: number, close: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  return await Promise.race([close().then(() => true), late]).finally(() => clearTimeout(timer));
}
