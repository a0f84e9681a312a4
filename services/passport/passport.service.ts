import { textAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { CasePerson } from '@lingshi/domain/order/case-person.ts';
import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import { parcelOf, personOf } from '../travel-papers/person.answers.ts';
import { sharedPages } from '../travel-papers/shared.pages.ts';
import { BEFORE } from './passport.before.ts';
import { FORMS } from './passport.form.ts';

export const SERVICE = {
  id: 'passport',
  kinds: [
    { id: 'first' },
    { id: 'renew' },
    { id: 'replace_lost' },
    { id: 'replace_damaged' },
    { id: 'endorse' },
  ],
  forms: [...BEFORE, ...FORMS],
  person,
  dataPage: {
    surname: 'person.surnamePinyin',
    givenNames: 'person.givenPinyin',
    number: 'document.passportNumber',
    birthDay: 'person.birthDay',
    sex: 'person.sex',
    expiryDay: 'document.expiryDay',
  },
  lostNumber: 'loss.passportNumber',
  guardians: { filer: 'guardians.first', other: 'guardians.second' },
  signing: { at: 'guardians.secondSigns', paper: 'second_guardian_consent' },
  parcel: parcelOf,
  shared: sharedPages('parents'),
} satisfies ServiceDef;

/** A lost passport is told on a page of its own, and so are the parents of who has none yet. */
function person(answers: Answers): CasePerson | null {
  const known = personOf(answers);
  if (known === null) return null;
  const said = (path: string) => textAt(answers, path) || null;
  return {
    ...known,
    passportNumber: known.passportNumber ?? said('loss.passportNumber'),
    fatherName: known.fatherName ?? said('parents.father.name'),
    motherName: known.motherName ?? said('parents.mother.name'),
  };
}
