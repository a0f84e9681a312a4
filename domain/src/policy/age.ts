import { ageOn } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';

/** Ages the rules set. `checkRuleBook` makes sure that a service which needs ages has all of them. */
export const AGE_LIMITS = ['minor_documents', 'minor_interview', 'guardian_signs'] as const;
export type AgeLimit = (typeof AGE_LIMITS)[number];
/** A policy, or as much of one. */
export type AgeRules = { ages: readonly { item: string; under: number }[] };

/** The age from which a limit no longer holds; null where the rules set none. */
export function ageLimit({ ages }: AgeRules, limit: AgeLimit): number | null {
  return ages.find(({ item }) => item === limit)?.under ?? null;
}

/** By what the rules tell who acts for somebody. */
export type Acting = { birthDay: Day; ward?: true };

/** Whether a person is below a limit on that day. Where the rules set no such limit, nobody is. */
export function isUnder(rules: AgeRules, limit: AgeLimit, birthDay: Day, day: Day): boolean {
  const under = ageLimit(rules, limit);
  return under !== null && ageOn(birthDay, day) < under;
}
