import type { Day } from '../shared/day.ts';

/**
 * Tries a day, and after how many a minor may leave. Rule: facts A7: ten failures in a day, then the next day or the
 * interview; a minor may skip after five. Data: one row would do for all posts, since no source names another number.
 */
export const FACE_ATTEMPTS = { aDay: 10, minorMaySkipAfter: 5, source: 'facts A7' } as const;

export type FaceTries = {
  /** Tries on `triedOn`. */
  tries: number;
  triedOn: Day | null;
  /** Tries that did not pass, of all days. */
  failures: number;
};

/** Tries that are left on `today`, a day of the order's post. */
export function triesLeft({ tries, triedOn }: FaceTries, today: Day): number {
  return Math.max(0, FACE_ATTEMPTS.aDay - (triedOn === today ? tries : 0));
}

/**
 * Whether somebody who agreed and tried may go on without: a minor after some failures, anybody when the day has no
 * try left. Who does not want the check at all declines it instead, at any time.
 */
export function maySkip(tries: FaceTries, today: Day, minor: boolean): boolean {
  if (triesLeft(tries, today) === 0) return true;
  return minor && tries.failures >= FACE_ATTEMPTS.minorMaySkipAfter;
}
