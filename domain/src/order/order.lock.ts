import { documentNumberKey, nameKey, spellingKey } from '../identity/normalise.ts';
import type { Sex } from '../identity/resident-id.ts';
import type { Day } from '../shared/day.ts';

/** What tells one person from another, with or without a number. What a form does not ask is an empty text. */
export type LockedPerson = {
  name: string;
  pinyin: string;
  sex: Sex | null;
  birthDay: Day;
  birthPlace: string;
  /** Null = not known. */
  fatherName: string | null;
  motherName: string | null;
  passportNumber: string | null;
  residentId: string | null;
};

/** Whose order it is, and for whom of that account. */
export type LockedIn = { accountId: string; applicantId: string };

/**
 * The keys under which a person has one live order. No two forms ask the same and nobody types a place twice alike, so
 * there is one for each way to know that two orders are for one person, and one of them is enough: a number; the
 * applicant of the account; a name and birth day within one account, or with one parent the same where no resident
 * number tells people apart; all that is printed. Two people may share a name and a birth day: that alone locks nobody,
 * see {@link alikeKey}. Never empty: a newborn has no number. Rule: notice intro ¶4.
 *
 * Personal data in the clear: only their keyed hashes are stored, so a change here loses the locks that are held.
 */
export function lockKeys(person: LockedPerson, { accountId, applicantId }: LockedIn): string[] {
  return [
    ...(person.passportNumber === null ? [] : [documentNumberKey('passport', person.passportNumber)]),
    ...(person.residentId === null ? [] : [documentNumberKey('resident_id', person.residentId)]),
    personKey(person),
    `applicant:${applicantId}`,
    keyOf('account', [accountId, ...namedAndBorn(person), person.sex ?? '']),
    ...parentKeys(person).map((parent) => keyOf('child', [...namedAndBorn(person), parent])),
  ];
}

/** What two orders for one person share, and two people may: an officer looks. */
export function alikeKey(person: LockedPerson): string {
  return keyOf('alike', namedAndBorn(person));
}

/** Both parents' names in one order of the alphabet: father and mother may be typed the other way round. */
function personKey({ name, pinyin, birthDay, birthPlace, fatherName, motherName }: LockedPerson): string {
  const parents = [nameKey(fatherName ?? ''), nameKey(motherName ?? '')].toSorted(byCodeUnit);
  return keyOf('person', [nameKey(name), spellingKey(pinyin), birthDay, nameKey(birthPlace), ...parents]);
}

function namedAndBorn({ name, birthDay }: LockedPerson): string[] {
  return [nameKey(name), birthDay];
}

/** What people write where they have no name to write. It makes nobody the child of anybody. */
const NO_NAMES = ['', '无', '無', '不详', '不詳', '不清楚', '不知道', '未知', 'na', 'none', 'unknown'];

function parentKeys({ residentId, fatherName, motherName }: LockedPerson): string[] {
  if (residentId !== null) return [];
  const names = [fatherName, motherName].map((name) => nameKey(name ?? ''));
  return [...new Set(names)].filter((name) => !NO_NAMES.includes(name));
}

function keyOf(kind: string, parts: readonly string[]): string {
  return `${kind}:${JSON.stringify(parts)}`;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
