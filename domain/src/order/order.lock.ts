import { chineseNameKey, documentNumberKey, pinyinNameKey } from '../identity/normalise.ts';
import type { Day } from '../shared/day.ts';

/** What tells one person from another, with or without a number. */
export type LockedPerson = {
  name: string;
  pinyin: string;
  birthDay: Day;
  birthPlace: string;
  /** Null = not known. */
  fatherName: string | null;
  motherName: string | null;
  passportNumber: string | null;
  residentId: string | null;
};

/**
 * The keys under which a person has one live order: one for each number, and one that everybody has. Never empty: a
 * newborn has no number, and the mother and the father could each file for the child. Rule: notice intro ¶4.
 *
 * Personal data in the clear: only their keyed hashes are stored, so a change here loses the locks that are held.
 */
export function lockKeys(person: LockedPerson): string[] {
  return [
    ...(person.passportNumber === null ? [] : [documentNumberKey('passport', person.passportNumber)]),
    ...(person.residentId === null ? [] : [documentNumberKey('resident_id', person.residentId)]),
    personKey(person),
  ];
}

/** Both parents' names in one order of the alphabet: father and mother may be typed the other way round. */
function personKey({ name, pinyin, birthDay, birthPlace, fatherName, motherName }: LockedPerson): string {
  const parents = [textKey(fatherName ?? ''), textKey(motherName ?? '')].toSorted(byCodeUnit);
  const parts = [textKey(name), pinyinKey(pinyin), birthDay, textKey(birthPlace), ...parents];
  return `person:${JSON.stringify(parts)}`;
}

/** A name or a place in whatever script: width, case, spaces, dots, hyphens and marks make no other person. */
function textKey(text: string): string {
  return chineseNameKey(text)
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\p{P}\p{S}]/gu, '')
    .normalize('NFKC');
}

/** Ü is typed as U, V and YU, and printed as YU in passports: all of them are one letter here. */
function pinyinKey(pinyin: string): string {
  return pinyinNameKey(pinyin).replace(/YU|V/g, 'U');
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
