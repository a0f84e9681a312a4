import { findUnprintable } from '../identity/printable.ts';
import type { TextKind } from '../identity/printable.ts';
import { declarationFlags } from '../policy/declaration.ts';
import type { Declaration } from '../policy/declaration.schema.ts';
import { isUnder } from '../policy/age.ts';
import type { AgeRules } from '../policy/age.ts';
import { compareDays, yearsBetween } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import type { Answers } from './order.form.ts';
import type { Presence } from './order.types.ts';

/** What an officer says of a field or a file. Codes, no free text: a flag is stored in the clear. */
export const OFFICER_FLAGS = ['unreadable', 'wrong', 'missing', 'differs', 'ask'] as const;
export type OfficerFlag = (typeof OFFICER_FLAGS)[number];

/** What the platform noticed by itself; beside these it raises those the declaration's questions name. */
export const PLATFORM_FLAGS = [
  'presence_declared',
  'presence_was_outside',
  'renewed_early',
  'no_resident_id',
  'district_unknown',
  'minor',
  'rare_character',
  'umlaut',
  'under_mandate',
  'data_page_differs',
  'data_page_unread',
  'data_page_unseen',
] as const;
export type PlatformFlag = (typeof PLATFORM_FLAGS)[number];

/** A pointer for the officer, never a decision: `topic.field` and why to look at it. */
export type Flag = { target: string; code: string };

/**
 * `unseen`: nobody had the machine read this very picture. `unread`: tried, and not every check digit held. `differs`:
 * targets whose typed value is another.
 */
export type PageFinding = { unseen?: boolean; unread: boolean; differs: readonly string[] };

export type FlagCase = {
  rules: AgeRules;
  answers: Answers;
  declaration: Declaration | null;
  presence: Presence | null;
  /** Some earlier fix lay outside the country, whatever was declared since. */
  presenceWasOutside: boolean;
  residencePost: string | null;
  /** Handed in by the holder of a mandate. */
  underMandate?: boolean;
  /** What reading the data page found; left out where the order has none. */
  dataPage?: PageFinding;
  today: Day;
};

/** Everything the platform points at when an order is submitted, each target and code once. */
export function platformFlags(found: FlagCase): Flag[] {
  const { answers, declaration } = found;
  const raised =
    declaration === null ? [] : declarationFlags(declaration, answers.declaration?.answers ?? {});
  return [
    ...placeFlags(found),
    ...personFlags(found),
    // They filled it in; to sign and to prove who one is stays the person's own.
    ...when(found.underMandate === true, 'declaration.signature', 'under_mandate'),
    ...rareWriting(answers),
    ...pageFlags(found),
    ...raised.map(({ question, code }) => ({ target: `declaration.${question}`, code })),
  ];
}

// Rule: notice intro ¶4: who is not in the country may not file; own residents come first.
function placeFlags({ presence, presenceWasOutside, residencePost }: FlagCase): Flag[] {
  return [
    ...when(presence === 'declared', 'presence.presence', 'presence_declared'),
    ...when(presenceWasOutside, 'presence.presence', 'presence_was_outside'),
    ...when(residencePost === null, 'address_abroad.county', 'district_unknown'),
  ];
}

/** An officer compares the picture where the machine could not, or where it reads otherwise than the person. */
function pageFlags({ dataPage }: FlagCase): Flag[] {
  if (dataPage === undefined) return [];
  return [
    ...when(dataPage.unseen === true, 'file.data_page', 'data_page_unseen'),
    ...when(dataPage.unread, 'file.data_page', 'data_page_unread'),
    ...dataPage.differs.map((target) => ({ target, code: 'data_page_differs' })),
  ];
}

function personFlags({ rules, answers: { document, person }, today }: FlagCase): Flag[] {
  // Rule: facts A4: with more than a year left a stated reason is asked, and an officer weighs it.
  const early =
    document !== undefined &&
    compareDays(document.expiryDay, today) > 0 &&
    yearsBetween(today, document.expiryDay) >= 1;
  // Rule: notice 二(一)4: of a minor the post may want an interview.
  const minor = person !== undefined && isUnder(rules, 'minor_interview', person.birthDay, today);
  return [
    ...when(early, 'document.expiryDay', 'renewed_early'),
    ...when(minor, 'person.birthDay', 'minor'),
    ...when(person?.noResidentId === true, 'person.residentId', 'no_resident_id'),
  ];
}

/** What can be printed but is seldom: somebody compares it with the book. */
function rareWriting({ person, address_home: home }: Answers): Flag[] {
  const texts: [string, TextKind, string | undefined][] = [
    ['person.surname', 'chinese_name', person?.surname],
    ['person.givenName', 'chinese_name', person?.givenName],
    ['person.surnamePinyin', 'pinyin', person?.surnamePinyin],
    ['person.givenPinyin', 'pinyin', person?.givenPinyin],
    ['address_home.line', 'home_address', home?.line],
  ];
  return texts.flatMap(([target, kind, text = '']) => {
    const advice = findUnprintable(kind, text).map((complaint) => complaint.advice);
    return [
      ...when(advice.includes('check_rare_character'), target, 'rare_character'),
      ...when(advice.includes('check_umlaut'), target, 'umlaut'),
    ];
  });
}

function when(holds: boolean, target: string, code: PlatformFlag): Flag[] {
  return holds ? [{ target, code }] : [];
}
