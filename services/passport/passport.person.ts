import { inOrder, notInFuture } from '@lingshi/domain/form/checks.day.ts';
import {
  nameInBothWritings,
  passportNumber,
  residentIdAgrees,
  tidyPassportNumber,
} from '@lingshi/domain/form/checks.person.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';
import { normaliseChineseName, normaliseDocumentNumber } from '@lingshi/domain/identity/normalise.ts';
import { toPassportPinyin } from '@lingshi/domain/identity/pinyin.ts';
import { reasonNeeded } from './passport.checks.ts';

/** What is printed in the book. Source: the fields seen in the real form (facts A3). */
export const PERSON = {
  id: 'person',
  words: {
    name: { zh: '姓名和出生资料', en: 'Name and birth' },
    title: { zh: '新护照给谁办？', en: 'Who is the new passport for?' },
    why: {
      zh: '这些会印在新护照上，请照现在的护照和身份证填写。',
      en: 'This is printed in the new passport. Write it as your passport and identity card have it.',
    },
  },
  seenBy: ['mail_room', 'production'],
  checks: [
    nameInBothWritings({
      surname: 'surname',
      given: 'givenName',
      surnamePinyin: 'surnamePinyin',
      givenPinyin: 'givenPinyin',
    }),
    residentIdAgrees('residentId', 'birthDay', 'sex'),
  ],
  fields: [
    {
      id: 'surname',
      kind: 'text',
      words: { zh: '姓', en: 'Surname' },
      hint: { zh: '汉字，照护照填写。', en: 'In Chinese characters, as in the passport.' },
      max: 20,
      prints: 'chinese_name',
      tidy: normaliseChineseName,
      startsAs: 'surname',
      read: { large: true, checked: { zh: '可以打印', en: 'can be printed' } },
      typing: { autoComplete: 'family-name' },
    },
    {
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
    },
    {
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
    },
    {
      id: 'givenPinyin',
      kind: 'text',
      words: { zh: '名的拼音', en: 'Given name in pinyin' },
      hint: {
        zh: '照现在的护照填写，两个字连写。',
        en: 'As in your present passport, written as one word.',
      },
      example: 'XIAOMING',
      max: 39,
      optional: true,
      prints: 'pinyin',
      tidy: toPassportPinyin,
      startsAs: 'givenPinyin',
      read: { spelled: true },
      typing: { capitals: true },
      aside: 'printedName',
    },
    {
      id: 'sex',
      kind: 'choice',
      words: { zh: '性别', en: 'Sex' },
      options: [
        { value: 'F', words: { zh: '女', en: 'Female' } },
        { value: 'M', words: { zh: '男', en: 'Male' } },
      ],
      startsAs: 'sex',
      typing: { look: 'inRow' },
    },
    {
      id: 'birthDay',
      kind: 'day',
      words: { zh: '出生日期', en: 'Date of birth' },
      checks: [notInFuture],
      startsAs: 'birthDay',
      typing: { birthday: true },
    },
    {
      id: 'birthPlace',
      kind: 'text',
      words: { zh: '出生地点', en: 'Place of birth' },
      hint: {
        zh: '照护照填写：国内填省份，国外填国家。',
        en: 'As in the passport: the province in China, or the country elsewhere.',
      },
      example: '浙江',
      max: 60,
    },
    {
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
    },
    // Facts A3.5: the real form has the choice "no identity number" too.
    {
      id: 'noResidentId',
      kind: 'flag',
      words: { zh: '没有居民身份证号码', en: 'I have no resident identity number' },
      short: { zh: '居民身份证号码', en: 'Resident identity number' },
      hint: {
        zh: '从来没有过才选。工作人员会看到。',
        en: 'Only if you never had one. An officer will see it.',
      },
    },
  ],
} as const satisfies Page;

export const DOCUMENT = {
  id: 'document',
  words: {
    name: { zh: '现在的护照', en: 'Present passport' },
    title: { zh: '您现在用的是哪本护照？', en: 'Which passport do you hold now?' },
    why: {
      zh: '旧护照要凭号码和日期核对、注销。',
      en: 'Its number and dates are needed to check and cancel it.',
    },
  },
  // Who asks for a first one holds none.
  when: { not: { fact: 'kind', is: 'first' } },
  seenBy: ['mail_room', 'production'],
  checks: [inOrder('issueDay', 'expiryDay'), reasonNeeded],
  fields: [
    {
      id: 'passportNumber',
      kind: 'text',
      words: { zh: '护照号码', en: 'Passport number' },
      hint: { zh: '在资料页右上角。', en: 'Top right of the data page.' },
      example: 'E12345678',
      max: 20,
      checks: [passportNumber],
      tidy: tidyPassportNumber,
      startsAs: 'passportNumber',
      read: {
        spelled: true,
        masked: 'passport',
        checked: { zh: '号码格式正确', en: 'has the form of such a number' },
      },
      typing: { look: 'number', capitals: true },
    },
    {
      id: 'issueDay',
      kind: 'day',
      words: { zh: '签发日期', en: 'Date of issue' },
      checks: [notInFuture],
    },
    {
      id: 'expiryDay',
      kind: 'day',
      words: { zh: '有效期至', en: 'Date of expiry' },
      read: { checked: { zh: '晚于签发日期', en: 'later than the day of issue' } },
    },
    {
      id: 'issuePlace',
      kind: 'text',
      words: { zh: '签发地点', en: 'Place of issue' },
      example: '浙江',
      max: 60,
    },
    {
      id: 'reason',
      kind: 'choice',
      words: { zh: '为什么要换？', en: 'Why do you need a new one?' },
      short: { zh: '换发原因', en: 'Reason' },
      options: [
        { value: 'expired', words: { zh: '已经过期', en: 'It has expired' } },
        { value: 'expiring', words: { zh: '快要过期', en: 'It expires soon' } },
        { value: 'pages_full', words: { zh: '签证页快用完了', en: 'The visa pages are nearly full' } },
        { value: 'looks_changed', words: { zh: '相貌变化大', en: 'I look very different now' } },
        { value: 'other', words: { zh: '别的原因', en: 'Another reason' } },
      ],
    },
    {
      id: 'reasonNote',
      kind: 'longText',
      words: { zh: '请说明原因', en: 'Tell us the reason' },
      hint: {
        zh: '一两句话就够。例如：续签工作许可，要求护照有效期更长。',
        en: 'A sentence or two. For example: my work permit asks for a longer validity.',
      },
      max: 500,
      // Rule: facts A4: with more than a year left a reason in words is asked; so it is for `other`.
      when: {
        any: [
          { field: '.reason', is: 'other' },
          {
            all: [
              { field: '.reason', is: 'expiring' },
              { fact: 'yearsLeft', atLeast: 1 },
            ],
          },
        ],
      },
      read: { hideEmpty: true },
    },
  ],
} as const satisfies Page;
