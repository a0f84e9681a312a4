import { parseDay } from '../shared/day.ts';

/**
 * What a rule may ask about a case, and what it may be compared with: a count, a yes or no, a day, or one of some
 * words. Add one here, then the data can use it; `rules check` names a row that asks what is not here.
 */
export const FACTS = {
  ageYears: 'count',
  /** Below the age `minor_documents`. Known in the pre-check before any birth date is. */
  minor: 'yes_no',
  /** Of age, and yet a guardian acts for them. Source: Civil Code, articles 21 to 23 and 28. */
  ward: 'yes_no',
  /** A guardian acts: for a minor or for a ward. Read off the two; nobody states it. */
  guarded: 'yes_no',
  yearsLeft: 'count',
  yearsExpired: 'count',
  endorsements: 'count',
  ownDistrict: 'yes_no',
  /** Not below the age `minor_interview`. `minor` goes by another age: neither is the opposite of the other. */
  adult: 'yes_no',
  monthsLeft: 'count',
  expired: 'yes_no',
  wanted: [
    'passport',
    'travel_document',
    'emergency_travel_document',
    'endorsement',
    'pension',
    'legalization_check',
    'official_passport',
    'hk_sar_passport',
    'macao_sar_passport',
  ],
  held: [
    'none',
    'ordinary_passport',
    'travel_document',
    'official_passport',
    'hk_sar_passport',
    'macao_sar_passport',
    'foreign_passport',
    'id_card',
  ],
  /** Of the document held. `contradicts`: its number belongs to another kind. `out_of_reach`: an authority has it. */
  condition: [
    'ok',
    'pages_full',
    'looks_changed',
    'damaged',
    'lost',
    'stolen',
    'found_after_filing',
    'out_of_reach',
    'contradicts',
  ],
  /** In hand, in order, and valid on the day of travel. */
  usable: 'yes_no',
  copyKept: 'yes_no',
  policeReport: 'yes_no',
  reasonGiven: 'yes_no',
  stay: ['student', 'worker', 'permanent_resident', 'visitor', 'other'],
  stayPaper: 'yes_no',
  urgency: ['none', 'family_death', 'family_illness', 'own_treatment', 'booked_trip'],
  /** Days until the journey; many where none is planned. */
  daysToTravel: 'count',
  channel: ['app', 'mail'],
  /** Another nationality than the Chinese one, and how it came. Where somebody was born with it tells who judges it. */
  otherNationality: ['none', 'birth_here', 'birth_elsewhere', 'descent', 'naturalisation'],
  /** Parents on the day of birth, as many as are known; only Chinese ones are settled in the sense of the law. */
  parentsKnown: 'count',
  parentsChinese: 'count',
  parentsOfHere: 'count',
  parentsOfElsewhere: 'count',
  parentsSettledHere: 'count',
  parentsSettledElsewhere: 'count',
  guardiansKnown: 'count',
  guardiansSigning: 'count',
  /** Of those who sign, how many do from an account of their own, on a code. */
  guardiansByCode: 'count',
  soleCustody: 'yes_no',
  /** Of Hong Kong, Macao or Taiwan. */
  compatriot: 'yes_no',
  homePermit: 'yes_no',
  accountHolder: ['self', 'parent', 'other'],
  /** An ordinary passport or an identity number, with which an account is verified. */
  acceptedDocument: 'yes_no',
  /** An order that excludes this one is open at some post. */
  liveOrder: 'yes_no',
  inCountry: 'yes_no',
  district: ['own', 'other', 'unknown'],
  /** Whether the service has opened. */
  open: 'yes_no',
  endorsementFor: ['spouse_name', 'name_changed_in_china', 'former_name', 'other'],
  face: ['not_tried', 'passed', 'failed', 'cannot'],
  pensionPaid: 'yes_no',
  pensionResult: ['none', 'found', 'not_found', 'failed'],
  paper: ['legalization', 'apostille'],
  paperBy: ['post', 'domestic'],
  paperDay: 'day',
  numbersComplete: 'yes_no',
} as const satisfies Record<string, FactKind>;

export type FactKind = 'count' | 'yes_no' | 'day' | readonly string[];
export type FactName = keyof typeof FACTS;
export const FACT_NAMES = Object.keys(FACTS) as FactName[];
export type FactValue = number | boolean | string;

/** A fact that is absent is not known (yet); a rule that needs it answers "perhaps". */
export type CaseFacts = { readonly [Name in FactName]?: FactValue };

/** What is wrong with a value for a fact; null when it fits. */
export function factProblem(name: FactName, value: unknown): string | null {
  const kind: FactKind = FACTS[name];
  if (kind === 'count') return typeof value === 'number' ? null : `${name} is a number`;
  if (kind === 'yes_no') return typeof value === 'boolean' ? null : `${name} is true or false`;
  if (kind === 'day') return isDay(value) ? null : `${name} is a day YYYY-MM-DD`;
  const known = typeof value === 'string' && kind.includes(value);
  return known ? null : `${name} is never ${JSON.stringify(value)}; it is one of ${kind.join(', ')}`;
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && parseDay(value) !== null;
}
