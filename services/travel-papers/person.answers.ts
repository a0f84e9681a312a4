import type { AnswersOf } from '@lingshi/domain/form/answer.types.ts';
import { textAt, valueAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { Field, FormDef, Page } from '@lingshi/domain/form/form.types.ts';
import type { CasePerson } from '@lingshi/domain/order/case-person.ts';
import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import type { Words } from '@lingshi/domain/policy/source.schema.ts';
import { parseDay } from '@lingshi/domain/shared/day.ts';
import type { addressAbroad, returnMail } from './abroad.pages.ts';
import type { CONTACT, FAMILY } from './family.pages.ts';
import type { personFields } from './person.fields.ts';

type PageWith<Id extends string, Fields extends readonly Field[]> = {
  id: Id;
  words: Page['words'];
  fields: Fields;
};
type Numbered = { id: 'passportNumber'; kind: 'text'; max: number; words: Words };
type PaperPages = readonly [
  PageWith<'person', ReturnType<typeof personFields>>,
  PageWith<'document', readonly [Numbered]>,
  ReturnType<typeof addressAbroad>,
  ReturnType<typeof returnMail>,
  typeof FAMILY,
  typeof CONTACT,
];

/** The pages by which a person is known have the same names in every form of a travel paper. */
type PaperAnswers = AnswersOf<{
  id: string;
  version: number;
  factsFrom: FormDef['factsFrom'];
  groups: readonly [{ id: string; words: Words; steps: PaperPages }];
}>;

/** Nobody is known before a name, its letters, a sex and a day of birth are. */
export function personOf(answers: Answers): CasePerson | null {
  const { person, document, address_abroad: home, family, contact } = answers as PaperAnswers;
  if (!person?.surname || !person.surnamePinyin || parseDay(person.birthDay ?? '') === null) return null;
  if (person.sex !== 'F' && person.sex !== 'M') return null;
  return {
    surname: person.surname,
    givenName: person.givenName ?? '',
    surnamePinyin: person.surnamePinyin,
    givenPinyin: person.givenPinyin ?? '',
    sex: person.sex,
    birthDay: person.birthDay,
    ...(valueAt(answers, 'person.ward') === true && { ward: true as const }),
    birthPlace: person.birthPlace ?? '',
    fatherName: family?.father?.name || null,
    motherName: family?.mother?.name || null,
    passportNumber: document?.passportNumber || textAt(answers, 'loss.passportNumber') || null,
    residentId: person.residentId || null,
    phone: contact?.phone ?? '',
    email: contact?.email ?? '',
    address: home ?? {},
  };
}

export function parcelOf(answers: Answers): ReturnType<NonNullable<ServiceDef['parcel']>> {
  const { return_mail: back, address_abroad: home } = answers as PaperAnswers;
  const address = back?.sameAsAbroad === true ? home : back?.address;
  return back === undefined || !address ? null : { recipient: back.recipient, address };
}
