import { chineseNameKey, documentNumberKey, pinyinNameKey } from '@lingshi/domain/identity/normalise.ts';
import { passportNumberOf } from '@lingshi/domain/identity/passport-number.ts';
import type { Sex } from '@lingshi/domain/identity/resident-id.ts';
import { soundAnswers } from '../order/order.load.ts';
import type { StoredAnswer } from '../order/order.load.ts';
import type { Services } from '../services.ts';
import type { NumberedDocument } from './real-name.check.ts';

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
export function personOf(answers: readonly StoredAnswer[]): FormPerson | null {
  const { person, document } = soundAnswers(answers);
  if (person === undefined) return null;
  const { surname, givenName, surnamePinyin, givenPinyin, birthDay, sex, residentId } = person;
  const passport =
    document === undefined ? [] : [{ kind: 'passport', number: passportNumberOf(document.passportNumber) }];
  const resident = residentId === '' ? [] : [{ kind: 'resident_id', number: residentId }];
  const documents = [...passport, ...resident];
  return { name: surname + givenName, surnamePinyin, givenPinyin, birthDay, sex, documents };
}

/** Finds what is known of just this person; one letter or number else is somebody nobody has looked at yet. */
export function identityIndex({ indexes }: Pick<Services, 'indexes'>, person: FormPerson): Buffer {
  const { name, surnamePinyin, givenPinyin, birthDay, sex, documents } = person;
  const numbers = documents.map(({ kind, number }) => documentNumberKey(kind, number));
  const names = [chineseNameKey(name), pinyinNameKey(surnamePinyin), pinyinNameKey(givenPinyin)];
  return indexes.identity([...names, birthDay, sex, ...numbers].join('\n'));
}
