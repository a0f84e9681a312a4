import type { Page } from '@lingshi/domain/form/form.types.ts';
import { normaliseDocumentNumber } from '@lingshi/domain/identity/normalise.ts';
import { passportSpelling } from './travel-document.checks.ts';
import {
  BIRTH_DAY,
  GIVEN_NAME,
  PERSON_CHECKS,
  RESIDENT_ID,
  SEX,
  SURNAME_PINYIN,
  birthPlace,
  givenPinyin,
  surname,
} from '../travel-papers/person.fields.ts';

/** A newborn has no number yet, and whoever has one may say it. */
export const PERSON = {
  id: 'person',
  words: {
    name: { zh: '姓名和出生资料', en: 'Name and birth' },
    title: { zh: '申请人叫什么名字？', en: 'What is the applicant’s name?' },
    why: {
      zh: '这些会印在旅行证上。有外国护照的，拼音要和它一样。',
      en: 'This is printed in the document. If there is a foreign passport, the letters must be the same.',
    },
  },
  seenBy: ['mail_room', 'production'],
  checks: PERSON_CHECKS,
  fields: [
    surname({ zh: '汉字。孩子的姓照出生时起的名字。', en: 'In Chinese characters, as the child was named.' }),
    GIVEN_NAME,
    SURNAME_PINYIN,
    givenPinyin({
      zh: '照外国护照或旧旅行证拼写；都没有的，用汉语拼音连写。',
      en: 'As the foreign passport or the old document spells it; else in pinyin, as one word.',
    }),
    SEX,
    BIRTH_DAY,
    birthPlace({ zh: '国内填省份，国外填国家。', en: 'The province in China, or the country elsewhere.' }),
    {
      ...RESIDENT_ID,
      words: { zh: '居民身份证号码（如有）', en: 'Resident identity number, if there is one' },
      optional: true,
      when: { not: { field: 'situation.holder', is: 'compatriot' } },
    },
  ],
} as const satisfies Page;

/** Its spelling is the one that is printed: airlines and borders compare the two. */
export const FOREIGN_PASSPORT = {
  id: 'foreign_passport',
  words: {
    name: { zh: '外国护照', en: 'Foreign passport' },
    title: { zh: '外国护照上是怎么写的？', en: 'What does the foreign passport say?' },
    why: {
      zh: '旅行证上的拼音要和它一样，请照着抄。',
      en: 'The travel document takes its spelling. Copy it as it stands.',
    },
  },
  after: ['person'],
  when: { field: 'situation.held', is: 'foreign_passport' },
  seenBy: ['production'],
  checks: [passportSpelling],
  fields: [
    {
      id: 'surname',
      kind: 'text',
      words: { zh: '姓（Surname）', en: 'Surname' },
      max: 39,
      prints: 'pinyin',
      read: { spelled: true },
      typing: { capitals: true },
    },
    {
      id: 'givenNames',
      kind: 'text',
      words: { zh: '名（Given names）', en: 'Given names' },
      max: 39,
      optional: true,
      prints: 'pinyin',
      read: { spelled: true },
      typing: { capitals: true },
    },
    {
      id: 'number',
      kind: 'text',
      words: { zh: '护照号码', en: 'Passport number' },
      max: 20,
      tidy: normaliseDocumentNumber,
      read: { spelled: true, masked: 'passport' },
      typing: { look: 'number', capitals: true },
    },
    { id: 'expiryDay', kind: 'day', words: { zh: '有效期至', en: 'Date of expiry' } },
  ],
} as const satisfies Page;
