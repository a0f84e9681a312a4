import { documentNumberKey, nameKey, pinyinNameKey } from '@lingshi/domain/identity/normalise.ts';
import type { Sex } from '@lingshi/domain/identity/resident-id.ts';
import { nameOf, passportOf } from '@lingshi/domain/order/case-person.ts';
import type { CasePerson } from '@lingshi/domain/order/case-person.ts';
import type { AccountParts } from './account.parts.ts';
import type { NumberedDocument } from '@lingshi/domain/identity/real-name.check.ts';

/** The person an order is for, as the form says it. */
export type FormPerson = {
  name: string;
  surnamePinyin: string;
  givenPinyin: string;
  birthDay: string;
  sex: Sex;
  documents: NumberedDocument[];
};

/** @returns null while the form does not say who it is; somebody without any number has no documents */
export function formPersonOf(person: CasePerson | null): FormPerson | null {
  if (person === null || person.sex === null) return null;
  const { surnamePinyin, givenPinyin, birthDay, sex, residentId } = person;
  const passport = passportOf(person);
  const documents = [
    ...(passport === null ? [] : [{ kind: 'passport', number: passport }]),
    ...(residentId === null ? [] : [{ kind: 'resident_id', number: residentId }]),
  ];
  return { name: nameOf(person), surnamePinyin, givenPinyin, birthDay, sex, documents };
}

/** Finds what is known of just this person; one letter or number else is somebody nobody has looked at yet. */
export function identityIndex({ indexes }: Pick<AccountParts, 'indexes'>, person: FormPerson): Buffer {
  const { name, surnamePinyin, givenPinyin, birthDay, sex, documents } = person;
  const numbers = documents.map(({ kind, number }) => documentNumberKey(kind, number));
  const names = [nameKey(name), pinyinNameKey(surnamePinyin), pinyinNameKey(givenPinyin)];
  return indexes.identity([...names, birthDay, sex, ...numbers].join('\n'));
}
