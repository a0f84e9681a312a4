import type { FaceOutcome } from '../evidence/face-outcome.ts';
import { isUnder } from '../policy/age.ts';
import type { Acting, AgeRules } from '../policy/age.ts';
import type { Day } from '../shared/day.ts';
import type { InterviewReason } from './interview.types.ts';

const REASONS = {
  failed: 'face_failed',
  skipped: 'face_skipped',
  declined: 'face_declined',
} as const satisfies Record<Exclude<FaceOutcome, 'passed'>, InterviewReason>;

/**
 * Why a person is wanted for an interview when the order is submitted; null = none is wanted. It never keeps
 * an order from being submitted. Rule: notice 二(一)4: a minor, or whose face check was not passed. The notice says
 * "may": a minor who passed it is not asked. An adult for whom a guardian acts is seen like a minor: our own choice.
 * @param rules say below which age that is
 * @param face null when the face check was never done
 */
export function interviewReason(
  rules: AgeRules,
  face: FaceOutcome | null,
  person: Acting | undefined,
  today: Day,
): InterviewReason | null {
  if (face === 'passed') return null;
  if (person !== undefined && isUnder(rules, 'minor_interview', person.birthDay, today)) return 'minor';
  if (person?.ward === true) return 'ward';
  return face === null ? 'face_not_done' : REASONS[face];
}
