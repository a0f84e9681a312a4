import { notInFuture } from '@lingshi/domain/form/checks.day.ts';
import { nameInBothWritings, residentIdAgrees } from '@lingshi/domain/form/checks.person.ts';
import type { PageCheck } from '@lingshi/domain/form/check.types.ts';
import type { Field } from '@lingshi/domain/form/form.types.ts';
import { normaliseChineseName, normaliseDocumentNumber } from '@lingshi/domain/identity/normalise.ts';
import { toPassportPinyin } from '@lingshi/domain/identity/pinyin.ts';
import type { Words } from '@lingshi/domain/policy/source.schema.ts';

/** What a page with all of `personFields` must agree on. */
export const PERSON_CHECKS: readonly PageCheck[] = [
  nameInBothWritings({
    surname: 'surname',
    given: 'givenName',
    surnamePinyin: 'surnamePinyin',
    givenPinyin: 'givenPinyin',
  }),
  residentIdAgrees('residentId', 'birthDay', 'sex'),
];

export function surname(hint: Words) {
  return {
    id: 'surname',
    kind: 'text',
    words: { zh: '姓', en: 'Surname' },
    hint,
    max: 20,
    prints: 'chinese_name',
    tidy: normaliseChineseName,
    startsAs: 'surname',
    read: { large: true, checked: { zh: '可以打印', en: 'can be printed' } },
    typing: { autoComplete: 'family-name' },
  } as const satisfies Field;
}

export const GIVEN_NAME = {
  id: 'givenName',
  kind: 'text',
  words: { zh: '名', en: 'Given name' },
  hint: { zh: '没有名字部分就不填。', en: 'Leave it empty if there is none.' },
  max: 30,
  optional: true,
  prints: 'chinese_name',
  tidy: normaliseChineseName,
  startsAs: 'givenName',
  read: { large: true },
  typing: { autoComplete: 'given-name' },
} as const satisfies Field;

export const SURNAME_PINYIN = {
  id: 'surnamePinyin',
  kind: 'text',
  words: { zh: '姓的拼音', en: 'Surname in pinyin' },
  example: 'ZHANG',
  max: 39,
  prints: 'pinyin',
  tidy: toPassportPinyin,
  startsAs: 'surnamePinyin',
  read: {
    spelled: true,
    checked: {
      zh: '格式正确，机读区放得下',
      en: 'has the right form and fits the machine-readable zone',
    },
  },
  typing: { capitals: true },
} as const satisfies Field;

export function givenPinyin(hint: Words) {
  return {
    id: 'givenPinyin',
    kind: 'text',
    words: { zh: '名的拼音', en: 'Given name in pinyin' },
    hint,
    example: 'XIAOMING',
    max: 39,
    optional: true,
    prints: 'pinyin',
    tidy: toPassportPinyin,
    startsAs: 'givenPinyin',
    read: { spelled: true },
    typing: { capitals: true },
    aside: 'printedName',
  } as const satisfies Field;
}

export const SEX = {
  id: 'sex',
  kind: 'choice',
  words: { zh: '性别', en: 'Sex' },
  options: [
    { value: 'F', words: { zh: '女', en: 'Female' } },
    { value: 'M', words: { zh: '男', en: 'Male' } },
  ],
  startsAs: 'sex',
  typing: { look: 'inRow' },
} as const satisfies Field;

export const BIRTH_DAY = {
  id: 'birthDay',
  kind: 'day',
  words: { zh: '出生日期', en: 'Date of birth' },
  checks: [notInFuture],
  startsAs: 'birthDay',
  typing: { birthday: true },
} as const satisfies Field;

export function birthPlace(hint: Words) {
  return {
    id: 'birthPlace',
    kind: 'text',
    words: { zh: '出生地点', en: 'Place of birth' },
    hint,
    example: '浙江',
    max: 60,
  } as const satisfies Field;
}

export const RESIDENT_ID = {
  id: 'residentId',
  kind: 'text',
  words: { zh: '居民身份证号码', en: 'Resident identity number' },
  hint: { zh: '18 位，最后一位可能是 X。', en: '18 characters; the last may be an X.' },
  example: '11010519491231002X',
  max: 18,
  when: { not: { field: '.noResidentId', is: true } },
  tidy: normaliseDocumentNumber,
  startsAs: 'residentId',
  read: {
    spelled: true,
    masked: 'resident_id',
    checked: {
      zh: '校验码正确，与出生日期、性别相符',
      en: 'check digit is right; agrees with birth date and sex',
    },
  },
  typing: { look: 'number', capitals: true },
} as const satisfies Field;

// Facts A3.5: the real form has the choice "no identity number" too.
export const NO_RESIDENT_ID = {
  id: 'noResidentId',
  kind: 'flag',
  words: { zh: '没有居民身份证号码', en: 'I have no resident identity number' },
  short: { zh: '居民身份证号码', en: 'Resident identity number' },
  hint: {
    zh: '从来没有过才选。工作人员会看到。',
    en: 'Only if you never had one. An officer will see it.',
  },
} as const satisfies Field;

/** What is printed in the paper; hints name where it is copied from. */
export function personFields(said: Record<'surname' | 'givenPinyin' | 'birthPlace', Words>) {
  return [
    surname(said.surname),
    GIVEN_NAME,
    SURNAME_PINYIN,
    givenPinyin(said.givenPinyin),
    SEX,
    BIRTH_DAY,
    birthPlace(said.birthPlace),
    RESIDENT_ID,
    NO_RESIDENT_ID,
  ] as const satisfies readonly Field[];
}
