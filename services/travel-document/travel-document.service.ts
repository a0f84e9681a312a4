import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import { parcelOf, personOf } from '../travel-papers/person.answers.ts';
import { sharedPages } from '../travel-papers/shared.pages.ts';
import { FORMS } from './travel-document.form.ts';

const KNOWN = { wanted: 'travel_document', channel: 'app' } as const;

export const SERVICE = {
  id: 'travel_document',
  kinds: [
    { id: 'first', known: KNOWN },
    { id: 'renew', known: KNOWN },
    { id: 'replace', known: KNOWN },
  ],
  // An officer judges nationality; what the rules would say is told to both.
  routes: { effect: 'advise', at: 'family.father' },
  forms: FORMS,
  person: personOf,
  dataPage: {
    surname: 'person.surnamePinyin',
    givenNames: 'person.givenPinyin',
    number: ['document.passportNumber', 'foreign_passport.number'],
    birthDay: 'person.birthDay',
    sex: 'person.sex',
    expiryDay: ['document.expiryDay', 'foreign_passport.expiryDay'],
  },
  lostNumber: 'loss.passportNumber',
  guardians: { filer: 'guardians.first', other: 'guardians.second' },
  signing: { at: 'guardians.secondSigns', paper: 'second_guardian_consent' },
  parcel: parcelOf,
  shared: sharedPages('family'),
} satisfies ServiceDef;
