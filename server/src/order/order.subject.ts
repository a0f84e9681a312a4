import { maskChineseName } from '@lingshi/domain/identity/masking.ts';
import { passportNumberOf } from '@lingshi/domain/identity/passport-number.ts';
import { chineseNameKey, documentNumberKey } from '@lingshi/domain/identity/normalise.ts';
import type { Answers } from '@lingshi/domain/order/order.form.ts';
import type { LockedPerson } from '@lingshi/domain/order/order.lock.ts';
import { SUBJECT_FIELDS } from '@lingshi/domain/order/order.subject.ts';
import type { Subject, SubjectField, SubjectNumber } from '@lingshi/domain/order/order.subject.ts';
import { aad, openText, seal } from '../platform/crypto/cipher.ts';
import type { Indexes } from '../services.ts';
import type { SealedSubject } from './order.append.ts';

/** The person as it will be printed, from a complete form. Who asks for a first document has no number yet. */
export function subjectOf(answers: Answers): Subject {
  const { person, address_abroad: home, contact } = answers;
  if (!person || !home || !contact) throw new Error('a subject needs a complete form');
  return {
    ...namesOf(person),
    sex_birth: `${person.sex} ${person.birthDay}`,
    ...numbersOf(answers),
    address_abroad: [home.line1, home.line2, `${home.city}, ${home.state} ${home.zip}`]
      .filter(Boolean)
      .join('\n'),
    phone: contact.phone,
    email: contact.email,
  };
}

function numbersOf({ person, document }: Answers): Pick<Subject, SubjectNumber> {
  return {
    // Read as it is printed: an O typed for a 0 would be another document to the lock of notice intro ¶4.
    passport_number: document === undefined ? null : passportNumberOf(document.passportNumber),
    // Trap: the form keeps an empty text where the person has no number.
    resident_id: person?.residentId ? person.residentId : null,
  };
}

/** By what a person is told from others, from a complete form. */
export function lockedPersonOf(answers: Answers): LockedPerson {
  const { person, family } = answers;
  if (!person || !family) throw new Error('a lock needs a complete form');
  const { passport_number: passportNumber, resident_id: residentId } = numbersOf(answers);
  const { name, pinyin } = namesOf(person);
  return {
    name,
    pinyin,
    birthDay: person.birthDay,
    birthPlace: person.birthPlace,
    fatherName: family.father.name || null,
    motherName: family.mother.name || null,
    passportNumber,
    residentId,
  };
}

function namesOf(person: NonNullable<Answers['person']>): Pick<Subject, 'name' | 'pinyin'> {
  return {
    name: person.surname + (person.givenName ?? ''),
    pinyin: `${person.surnamePinyin} ${person.givenPinyin ?? ''}`.trim(),
  };
}

export function sealSubject(dek: Buffer, orderId: string, subject: Subject, indexes: Indexes): SealedSubject {
  const sealed = Object.fromEntries(
    SUBJECT_FIELDS.map((field) => [field, sealField(dek, orderId, field, subject[field])]),
  ) as SealedSubject['sealed'];
  const indexOf = (kind: string, number: string | null) =>
    number === null ? null : indexes.document(documentNumberKey(kind, number));
  return {
    sealed,
    nameIndex: indexes.name(chineseNameKey(subject.name)),
    passportIndex: indexOf('passport', subject.passport_number),
    residentIndex: indexOf('resident_id', subject.resident_id),
    maskedName: maskChineseName(subject.name),
  };
}

export function openSubjectField(dek: Buffer, orderId: string, field: SubjectField, sealed: Buffer): string {
  return openText(dek, sealed, place(field, orderId));
}

function sealField(dek: Buffer, orderId: string, field: SubjectField, value: string | null): Buffer | null {
  return value === null ? null : seal(dek, value, place(field, orderId));
}

function place(field: SubjectField, orderId: string): ReturnType<typeof aad> {
  return aad('order_subject', field, orderId);
}
