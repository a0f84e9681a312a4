import { writtenLines } from '@lingshi/domain/identity/address.ts';
import { maskChineseName } from '@lingshi/domain/identity/masking.ts';
import { passportNumberOf } from '@lingshi/domain/identity/passport-number.ts';
import { chineseNameKey, documentNumberKey } from '@lingshi/domain/identity/normalise.ts';
import type { AddressFormat } from '@lingshi/domain/policy/address-format.schema.ts';
import type { Answers } from '@lingshi/domain/order/order.form.ts';
import { SUBJECT_FIELDS } from '@lingshi/domain/order/order.subject.ts';
import type { Subject, SubjectField } from '@lingshi/domain/order/order.subject.ts';
import { aad, openText, seal } from '../platform/crypto/cipher.ts';
import type { Indexes } from '../services.ts';
import type { SealedSubject } from './order.append.ts';

/** The person as it will be printed, from a complete form. */
export function subjectOf(answers: Answers, format: AddressFormat): Subject {
  const { person, document, address_abroad: home, contact } = answers;
  if (!person || !document || !home || !contact) throw new Error('a subject needs a complete form');
  return {
    name: person.surname + (person.givenName ?? ''),
    pinyin: `${person.surnamePinyin} ${person.givenPinyin ?? ''}`.trim(),
    sex_birth: `${person.sex} ${person.birthDay}`,
    // Read as it is printed: an O typed for a 0 would be another document to the lock of notice intro ¶4.
    passport_number: passportNumberOf(document.passportNumber),
    resident_id: person.residentId ?? '',
    address_abroad: writtenLines(format, home).join('\n'),
    phone: contact.phone,
    email: contact.email,
  };
}

export function sealSubject(dek: Buffer, orderId: string, subject: Subject, indexes: Indexes): SealedSubject {
  const sealed = Object.fromEntries(
    SUBJECT_FIELDS.map((field) => [field, seal(dek, subject[field], place(field, orderId))]),
  ) as Record<SubjectField, Buffer>;
  return {
    sealed,
    nameIndex: indexes.name(chineseNameKey(subject.name)),
    passportIndex: indexes.document(documentNumberKey('passport', subject.passport_number)),
    residentIndex:
      subject.resident_id === ''
        ? null
        : indexes.document(documentNumberKey('resident_id', subject.resident_id)),
    maskedName: maskChineseName(subject.name),
  };
}

export function openSubjectField(dek: Buffer, orderId: string, field: SubjectField, sealed: Buffer): string {
  return openText(dek, sealed, place(field, orderId));
}

function place(field: SubjectField, orderId: string): ReturnType<typeof aad> {
  return aad('order_subject', field, orderId);
}
