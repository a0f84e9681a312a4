import type { AnswersOf } from '@lingshi/domain/form/answer.types.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { CasePerson } from '@lingshi/domain/order/case-person.ts';
import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import { parseDay } from '@lingshi/domain/shared/day.ts';
import { FORMS } from './passport.form.ts';
import type { PASSPORT_FORM } from './passport.form.ts';

type PassportAnswers = AnswersOf<typeof PASSPORT_FORM>;

export const SERVICE = {
  id: 'passport',
  kinds: [
    {
      id: 'renew',
      // The form is for those who sign for themselves; the service for minors opens later.
      only: {
        when: { fact: 'minor', is: '=', value: false },
        words: {
          zh: '满16周岁、人在美国、现持普通护照的本人可以在这里换发护照。',
          en: 'Anyone aged 16 or over who is in the United States and holds an ordinary passport can renew it here.',
        },
        source: 'notice intro ¶3, 三(一)',
      },
    },
  ],
  forms: FORMS,
  person: personOf,
  dataPage: {
    surname: 'person.surnamePinyin',
    givenNames: 'person.givenPinyin',
    number: 'document.passportNumber',
    birthDay: 'person.birthDay',
    sex: 'person.sex',
    expiryDay: 'document.expiryDay',
  },
  parcel: parcelOf,
} satisfies ServiceDef;

/** Nobody is known before a name, its letters, a sex and a day of birth are. */
function personOf(answers: Answers): CasePerson | null {
  const { person, document, address_abroad: home, family, contact } = answers as Partial<PassportAnswers>;
  if (!person?.surname || !person.surnamePinyin || parseDay(person.birthDay ?? '') === null) return null;
  if (person.sex !== 'F' && person.sex !== 'M') return null;
  return {
    surname: person.surname,
    givenName: person.givenName ?? '',
    surnamePinyin: person.surnamePinyin,
    givenPinyin: person.givenPinyin ?? '',
    sex: person.sex,
    birthDay: person.birthDay,
    birthPlace: person.birthPlace ?? '',
    fatherName: family?.father?.name || null,
    motherName: family?.mother?.name || null,
    passportNumber: document?.passportNumber || null,
    residentId: person.residentId || null,
    phone: contact?.phone ?? '',
    email: contact?.email ?? '',
    address: home ?? {},
  };
}

function parcelOf(answers: Answers): ReturnType<NonNullable<ServiceDef['parcel']>> {
  const { return_mail: back, address_abroad: home } = answers as Partial<PassportAnswers>;
  const address = back?.sameAsAbroad === true ? home : back?.address;
  return back === undefined || !address ? null : { recipient: back.recipient, address };
}
