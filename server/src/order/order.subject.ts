import { maskChineseName } from '@lingshi/domain/identity/masking.ts';
import { documentNumberKey, nameKey } from '@lingshi/domain/identity/normalise.ts';
import { SUBJECT_FIELDS } from '@lingshi/domain/order/order.subject.ts';
import type { Subject, SubjectField } from '@lingshi/domain/order/order.subject.ts';
import { aad, openText, seal } from '../platform/crypto/cipher.ts';
import type { Indexes } from '../account/account.parts.ts';
import type { SealedSubject } from './order.append.ts';

export function sealSubject(
  dek: Buffer,
  orderId: string,
  subject: Subject,
  indexes: Indexes,
): Omit<SealedSubject, 'identityIndex'> {
  const sealed = Object.fromEntries(
    SUBJECT_FIELDS.map((field) => [field, sealField(dek, orderId, field, subject[field])]),
  ) as SealedSubject['sealed'];
  const indexOf = (kind: string, number: string | null) =>
    number === null ? null : indexes.document(documentNumberKey(kind, number));
  return {
    sealed,
    nameIndex: indexes.name(nameKey(subject.name)),
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
