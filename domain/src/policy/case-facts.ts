import { ageOn, compareDays, daysBetween, monthsBetween, yearsBetween } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { isUnder } from './age.ts';
import type { AgeRules } from './age.ts';
import type { CaseFacts, FactName } from './fact.ts';

export type CaseInput = {
  birthDay?: Day | null;
  /** Last day of the document held now. */
  expiresDay?: Day | null;
  endorsements?: number;
  ownDistrict?: boolean | null;
  /** The day of the journey. */
  travelDay?: Day | null;
};

/** What the facts that a form knows are drawn from. */
export const FACT_INPUTS = {
  ageYears: 'birthDay',
  minor: 'birthDay',
  ward: 'birthDay',
  yearsLeft: 'expiresDay',
  yearsExpired: 'expiresDay',
  endorsements: 'endorsements',
  ownDistrict: 'ownDistrict',
  adult: 'birthDay',
  monthsLeft: 'expiresDay',
  expired: 'expiresDay',
  daysToTravel: 'travelDay',
} as const satisfies Partial<Record<FactName, keyof CaseInput>>;

/** Turns the days of a case into facts as they stand on `day` (the day at the post). */
export function caseFacts(rules: AgeRules, input: CaseInput, day: Day): CaseFacts {
  return {
    ...(input.birthDay && ageFacts(rules, input.birthDay, day)),
    ...(input.expiresDay && expiryFacts(input.expiresDay, day)),
    ...(input.endorsements !== undefined && { endorsements: input.endorsements }),
    ...(input.travelDay && travelFacts(input.travelDay, day)),
    ...(typeof input.ownDistrict === 'boolean' && { ownDistrict: input.ownDistrict }),
  };
}

/** A birthday to come is a slip of the pen, and says nothing of an age. */
function ageFacts(rules: AgeRules, birthDay: Day, day: Day): CaseFacts {
  if (compareDays(birthDay, day) > 0) return {};
  return {
    ageYears: ageOn(birthDay, day),
    minor: isUnder(rules, 'minor_documents', birthDay, day),
    adult: !isUnder(rules, 'minor_interview', birthDay, day),
    // An adult acts alone unless somebody says otherwise (Civil Code, article 18); a form that asks says so.
    ward: false,
  };
}

/** A journey in the past is a slip of the pen too. */
function travelFacts(travelDay: Day, day: Day): CaseFacts {
  return compareDays(travelDay, day) < 0 ? {} : { daysToTravel: daysBetween(day, travelDay) };
}

/** Completed years: less than one year left = 0 left; expired for one year and 364 days = 1 expired. */
function expiryFacts(expiresDay: Day, day: Day): CaseFacts {
  const expired = compareDays(expiresDay, day) < 0;
  return {
    expired,
    monthsLeft: expired ? 0 : monthsBetween(day, expiresDay),
    yearsLeft: expired ? 0 : yearsBetween(day, expiresDay),
    yearsExpired: expired ? yearsBetween(expiresDay, day) : 0,
  };
}
