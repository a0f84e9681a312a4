import type { NumberedDocument, RealName } from '@lingshi/domain/identity/real-name.check.ts';

/** Every document a name stands on, always in this order. */
export function documentsOf({
  passportNumber,
  residentId,
  other,
}: Pick<RealName, 'passportNumber' | 'residentId' | 'other'>): NumberedDocument[] {
  return [
    ...(passportNumber === null ? [] : [{ kind: 'passport', number: passportNumber }]),
    ...(residentId === null ? [] : [{ kind: 'resident_id', number: residentId }]),
    ...(other === null ? [] : [other]),
  ];
}
