import { ageOn, compareDays, yearsBetween } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { isUnder } from './age.ts';
import type { AgeRules } from './age.ts';

/** What a rule may ask about a case. Add one here, then the data can use it. */
export const FACT_NAMES = [
  'ageYears',
  /** Below the age `minor_documents`. Known in the pre-check before any birth date is. */
  'minor',
  'yearsLeft',
  'yearsExpired',
  'endorsements',
  'ownDistrict',
] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** A fact that is absent is not known (yet); a rule that needs it answers "perhaps". */
export type CaseFacts = { readonly [Name in FactName]?: number | boolean };

export type CaseInput = {
  birthDay?: Day | null;
  /** Last day of the document held now. */
  expiresDay?: Day | null;
  endorsements?: number;
  ownDistrict?: boolean | null;
};

/** What each fact is drawn from. */
export const FACT_INPUTS = {
  ageYears: 'birthDay',
  minor: 'birthDay',
  yearsLeft: 'expiresDay',
  yearsExpired: 'expiresDay',
  endorsements: 'endorsements',
  ownDistrict: 'ownDistrict',
} as const satisfies Record<FactName, keyof CaseInput>;

/** Turns the days of a case into facts as they stand on `day` (the day at the post). */
export function caseFacts(rules: AgeRules, input: CaseInput, day: Day): CaseFacts {
  return {
    ...(input.birthDay && ageFacts(rules, input.birthDay, day)),
    ...(input.expiresDay && expiryFacts(input.expiresDay, day)),
    ...(input.endorsements !== undefined && { endorsements: input.endorsements }),
    ...(typeof input.ownDistrict === 'boolean' && { ownDistrict: input.ownDistrict }),
  };
}

/** A birthday to come is a slip of the pen, and says nothing of an age. */
function ageFacts(rules: AgeRules, birthDay: Day, day: Day): CaseFacts {
  if (compareDays(birthDay, day) > 0) return {};
  return { ageYears: ageOn(birthDay, day), minor: isUnder(rules, 'minor_documents', birthDay, day) };
}

/** Completed years: less than one year left = 0 left; expired for one year and 364 days = 1 expired. */
function expiryFacts(expiresDay: Day, day: Day): CaseFacts {
  const expired = compareDays(expiresDay, day) < 0;
  return {
    yearsLeft: expired ? 0 : yearsBetween(day, expiresDay),
    yearsExpired: expired ? yearsBetween(expiresDay, day) : 0,
  };
}
