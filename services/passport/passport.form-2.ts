import { fieldOf } from '@lingshi/domain/form/form.types.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { POST, STAY, addressAbroad, returnMail } from '../travel-papers/abroad.pages.ts';
import { CONSENTS, DECLARATION } from '../travel-papers/declared.pages.ts';
import { ADDRESS_HOME, CONTACT, FAMILY } from '../travel-papers/family.pages.ts';
import { GUARDIANS } from '../travel-papers/guardians.pages.ts';
import { PERSON_CHECKS, personFields } from '../travel-papers/person.fields.ts';
import { BOOK } from './passport.book.ts';
import { DAMAGE } from './passport.damage.ts';
import { ENDORSEMENTS } from './passport.endorsements.ts';
import { PASSPORT_FACTS } from './passport.facts.ts';
import { HELD, PARENTS } from './passport.first.ts';
import { LOSS, LOSS_NOTICE } from './passport.loss.ts';
import { PERSON } from './passport.person.ts';

/** Whoever has no passport writes as the other papers have it. */
const ANY_PERSON = {
  ...PERSON,
  words: {
    name: { zh: '姓名和出生资料', en: 'Name and birth' },
    title: { zh: '护照是谁的？', en: 'Whose passport is it?' },
    why: {
      zh: '照护照填写；还没有护照的，照出生证明和身份证。',
      en: 'As the passport has it; without one, as birth certificate and identity card have it.',
    },
  },
  checks: PERSON_CHECKS,
  fields: [
    ...personFields({
      surname: { zh: '汉字，照证件填写。', en: 'In Chinese characters, as in the document.' },
      givenPinyin: { zh: '照证件填写，两个字连写。', en: 'As in the document, written as one word.' },
      birthPlace: {
        zh: '国内填省份，国外填国家。',
        en: 'The province in China, or the country elsewhere.',
      },
    }),
  ],
} as const;

const ADDRESS_ABROAD = addressAbroad({
  zh: '住址决定哪个馆优先受理，护照也可以寄到这里。',
  en: 'It decides which consulate serves you first. The passport can come here too.',
});

const RETURN_MAIL = returnMail({
  name: { zh: '护照寄到哪里', en: 'Where the passport goes' },
  title: { zh: '办好的护照寄到哪里？', en: 'Where should the passport go?' },
  why: {
    zh: '寄去的旧证件也一起寄回。',
    en: 'An old document that you sent in comes back with it.',
  },
});

const PARENTS_ELSEWHERE = { not: { fact: 'kind', is: 'first' } } as const;
const GROWN = {
  any: [
    { fact: 'minor', filled: false },
    { fact: 'minor', is: false },
  ],
} as const;

/** A first application has asked for the parents already, and no child for a spouse. */
const KIN = {
  ...FAMILY,
  when: { any: [PARENTS_ELSEWHERE, GROWN] },
  fields: [
    { ...fieldOf(FAMILY, 'father'), when: PARENTS_ELSEWHERE },
    { ...fieldOf(FAMILY, 'mother'), when: PARENTS_ELSEWHERE },
    { ...fieldOf(FAMILY, 'spouse'), when: GROWN },
    { ...fieldOf(FAMILY, 'children'), when: GROWN },
  ],
} as const;

/** Every kind of the passport service (facts A3, A4): each asks what is its own. Never edit it once in force. */
export const PASSPORT_FORM_2 = {
  id: 'passport',
  version: 2,
  groups: [
    {
      id: 'loss',
      words: { zh: '丢失的护照', en: 'The lost passport' },
      steps: [LOSS_NOTICE, LOSS],
    },
    {
      id: 'person',
      words: { zh: '您是谁', en: 'About you' },
      steps: [ANY_PERSON, PARENTS, GUARDIANS],
    },
    {
      id: 'passport',
      words: { zh: '您的护照', en: 'Your passport' },
      steps: [BOOK, DAMAGE, HELD, ENDORSEMENTS],
    },
    {
      id: 'place',
      words: { zh: '您在哪里', en: 'Where you are' },
      steps: ['presence', STAY, ADDRESS_ABROAD, POST, RETURN_MAIL],
    },
    {
      id: 'family',
      words: { zh: '家人和联系方式', en: 'Family and contacts' },
      steps: [KIN, ADDRESS_HOME, CONTACT],
    },
    { id: 'pictures', words: { zh: '图片', en: 'Pictures' }, steps: ['slots'] },
    {
      id: 'declaration',
      words: { zh: '声明和同意', en: 'Declaration and consent' },
      steps: [DECLARATION, CONSENTS],
    },
  ],
  factsFrom: {
    birthDay: 'person.birthDay',
    expiresDay: 'document.expiryDay',
    endorsements: 'endorsement.names',
  },
  drawn: PASSPORT_FACTS,
  residence: 'address_abroad',
  flags: [
    // Rule: facts A4: with more than a year left a stated reason is asked, and an officer weighs it.
    {
      code: 'renewed_early',
      target: 'document.expiryDay',
      when: {
        all: [
          { fact: 'kind', is: 'renew' },
          { fact: 'yearsLeft', atLeast: 1 },
        ],
      },
    },
    { code: 'no_resident_id', target: 'person.residentId', when: { field: 'person.noResidentId', is: true } },
  ],
} as const satisfies FormDef;
