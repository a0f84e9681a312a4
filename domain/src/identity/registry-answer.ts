import { provenByMatch } from './number-proof.ts';
import { raisedLevel } from './real-name-level.ts';
import type { NameLevel } from './real-name-level.ts';

/** What a registry says of a document and the person it was asked about. */
export const REGISTRY_VERDICTS = ['match', 'differs', 'unknown', 'not_valid'] as const;
export type RegistryVerdict = (typeof REGISTRY_VERDICTS)[number];

/** What can differ from the registry's own record. */
export const REGISTRY_FIELDS = ['name', 'birth_day', 'sex'] as const;
export type RegistryField = (typeof REGISTRY_FIELDS)[number];

/**
 * Why there is no answer that counts. `resting`: it failed so often just now that it is left alone for a while;
 * `asked_too_often`: the number was asked about so often that it was not asked;
 * `answer_wrong`: it speaks of another question or another document.
 */
export const REGISTRY_FAILURES = [
  'down',
  'slow',
  'refused',
  'signature_wrong',
  'answer_wrong',
  'resting',
  'asked_too_often',
] as const;
export type RegistryFailure = (typeof REGISTRY_FAILURES)[number];

export type RegistryResult =
  | { answered: true; verdict: RegistryVerdict; differs: readonly RegistryField[] }
  | { answered: false; failure: RegistryFailure };

/**
 * The level a person has after a registry was asked. Only a match raises it, and only by what was seen beside it; a
 * registry that is down, slow or says something else changes nothing, and an officer decides with its answer on the desk.
 * @param face was compared with the page of the number it was asked about
 */
export function levelAfterRegistry(now: NameLevel, result: RegistryResult, face: boolean): NameLevel {
  const matches = result.answered && result.verdict === 'match';
  const proven = matches ? provenByMatch({ page: now !== 'declared', face }) : null;
  return proven === null ? now : raisedLevel(now, proven);
}

/**
 * All that whoever was asked about hears of it. Which part differs, and whether the number is known at all, would tell
 * strangers about each other: a register answers them yes, no or later.
 */
export const HEARD_ANSWERS = ['yes', 'no', 'later'] as const;
export type HeardAnswer = (typeof HEARD_ANSWERS)[number];

/** @param verdict null = no answer that counts */
export function heardOf(verdict: RegistryVerdict | null): HeardAnswer {
  if (verdict === null) return 'later';
  return verdict === 'match' ? 'yes' : 'no';
}

/** Hours until a registry that did not answer is asked again, by tries made; null = an officer decides without it. */
export function hoursUntilNextTry(tries: number): number | null {
  return [1, 4, 12, 24, 72][tries - 1] ?? null;
}
