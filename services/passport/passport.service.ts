import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import { parcelOf, personOf } from '../travel-papers/person.answers.ts';
import { FORMS } from './passport.form.ts';

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
