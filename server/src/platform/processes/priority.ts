import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';

const BELOW_NORMAL = 10;
/** Said to a process that is to rank behind everything else. */
export const ASIDE = '--aside';

/** Whoever waits for a page goes first. Linux ranks each thread by itself; those to come rank like who starts them. */
export function lowerPriority(): void {
  try {
    const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [process.pid];
    for (const id of threads) setPriority(id, BELOW_NORMAL);
  } catch {
    // Without /proc or the right to it the work is done all the same: it only costs fairness.
  }
}
