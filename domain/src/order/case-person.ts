import type { AddressDraft } from '../identity/address.ts';
import { isDocumentNumber } from '../identity/document-number.ts';
import { passportNumberOf } from '../identity/passport-number.ts';
import type { Sex } from '../identity/resident-id.ts';
import type { Day } from '../shared/day.ts';
import type { LockedPerson } from './order.lock.ts';
import type { Subject } from './order.subject.ts';

/**
 * The person an order is for, as the form of its service says it. What a form does not ask is an empty text; a number
 * that somebody has not is null.
 */
export type CasePerson = {
  surname: string;
  givenName: string;
  surnamePinyin: string;
  givenPinyin: string;
  sex: Sex | null;
  birthDay: Day;
  /** An adult for whom a guardian acts. */
  ward?: true;
  birthPlace: string;
  fatherName: string | null;
  motherName: string | null;
  passportNumber: string | null;
  residentId: string | null;
  phone: string;
  email: string;
  address: AddressDraft;
};

export function nameOf({ surname, givenName }: Pick<CasePerson, 'surname' | 'givenName'>): string {
  return surname + givenName;
}

export function pinyinOf({
  surnamePinyin,
  givenPinyin,
}: Pick<CasePerson, 'surnamePinyin' | 'givenPinyin'>): string {
  return `${surnamePinyin} ${givenPinyin}`.trim();
}

/**
 * Read as it is printed: an O typed for a 0 would be another document to the lock of notice intro ¶4. What is no number
 * is none: whoever wrote 无 as well would be the same person.
 */
export function passportOf({ passportNumber }: CasePerson): string | null {
  const known = passportNumber !== null && isDocumentNumber(passportNumber);
  return known ? passportNumberOf(passportNumber) : null;
}

/** The record as it will be printed. @param address the lines of the residence, as they were typed */
export function subjectOf(person: CasePerson, address: readonly string[]): Subject {
  return {
    name: nameOf(person),
    pinyin: pinyinOf(person),
    sex_birth: `${person.sex ?? ''} ${person.birthDay}`.trim(),
    passport_number: passportOf(person),
    resident_id: person.residentId,
    address_abroad: address.join('\n'),
    phone: person.phone,
    email: person.email,
  };
}

/** By what a person is told from others. */
export function lockedPersonOf(person: CasePerson): LockedPerson {
  const { sex, birthDay, birthPlace, fatherName, motherName, residentId } = person;
  const told = { sex, birthDay, birthPlace, fatherName, motherName, residentId };
  return { name: nameOf(person), pinyin: pinyinOf(person), passportNumber: passportOf(person), ...told };
}
