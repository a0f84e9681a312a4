import type { FaceCheckRules } from '../policy/face-check.schema.ts';
import type { Day } from '../shared/day.ts';

/** How often one may try; a row of the rules says it. Rule: facts A7. */
type TryRules = Pick<FaceCheckRules, 'triesADay' | 'minorMaySkipAfter'>;

export type FaceTries = {
  /** Tries on `triedOn`. */
  tries: number;
  triedOn: Day | null;
  /** Tries that did not pass, of all days. */
  failures: number;
};

/** Tries that are left on `today`, a day of the order's post. */
export function triesLeft({ triesADay }: TryRules, { tries, triedOn }: FaceTries, today: Day): number {
  return Math.max(0, triesADay - (triedOn === today ? tries : 0));
}

/**
 * Whether somebody who agreed and tried may go on without: a minor, or whoever has a guardian, after some failures,
 * anybody when the day has no try left. Who does not want the check at all declines it instead, at any time.
 */
export function maySkip(rules: TryRules, tries: FaceTries, today: Day, guarded: boolean): boolean {
  if (triesLeft(rules, tries, today) === 0) return true;
  return guarded && tries.failures >= rules.minorMaySkipAfter;
}
