import { ok, refuse } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';

/** What the history of the live order says about an exception from "one live order a person". */
export const EXCEPTION_STEPS = ['asked', 'granted', 'denied', 'used'] as const;
export type ExceptionStep = (typeof EXCEPTION_STEPS)[number];

/** `wished`: the applicant met the lock and asked the post; `ended`: granted, and not used in time. */
export const EXCEPTION_STATES = ['wished', 'asked', 'granted', 'denied', 'used', 'ended'] as const;
export type ExceptionState = (typeof EXCEPTION_STATES)[number];

/**
 * One more order beside one named live order of the same person. An officer asks for it, a second officer decides; it
 * serves one draft, once, until it ends. Rule: ours; notice intro ¶4 knows no exception.
 */
export type LockException = {
  askedBy: string | null;
  /** Null = not decided. */
  granted: boolean | null;
  /** ISO instants; null = never granted, never used. */
  endsAt: string | null;
  usedAt: string | null;
};

/** @param now ISO instant */
export function exceptionState(
  { askedBy, granted, endsAt, usedAt }: LockException,
  now: string,
): ExceptionState {
  if (usedAt !== null) return 'used';
  if (granted === false) return 'denied';
  if (granted === null) return askedBy === null ? 'wished' : 'asked';
  return endsAt !== null && Date.parse(endsAt) > Date.parse(now) ? 'granted' : 'ended';
}

/** An officer takes up a wish. */
export function mayAskException(exception: LockException, now: string): Result<null> {
  return exceptionState(exception, now) === 'wished' ? ok(null) : refuse('exception.wrong_state');
}

/** Two pairs of eyes: never who asked. A wish nobody took up can be denied, not granted. */
export function mayDecideException(
  exception: LockException,
  { officerId, grant, now }: { officerId: string; grant: boolean; now: string },
): Result<null> {
  const state = exceptionState(exception, now);
  if (exception.askedBy === officerId) return refuse('exception.same_officer');
  if (state === 'asked' || (state === 'wished' && !grant)) return ok(null);
  return refuse('exception.wrong_state');
}
