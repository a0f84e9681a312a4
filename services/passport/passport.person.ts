import { inOrder, notInFuture } from '@lingshi/domain/form/checks.day.ts';
import { passportNumber, tidyPassportNumber } from '@lingshi/domain/form/checks.person.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';
import { PERSON_CHECKS, personFields } from '../travel-papers/person.fields.ts';
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
  checks: PERSON_CHECKS,
  fields: [
    ...personFields({
      surname: { zh: '汉字，照护照填写。', en: 'In Chinese characters, as in the passport.' },
      givenPinyin: {
        zh: '照现在的护照填写，两个字连写。',
        en: 'As in your present passport, written as one word.',
      },
      birthPlace: {
        zh: '照护照填写：国内填省份，国外填国家。',
        en: 'As in the passport: the province in China, or the country elsewhere.',
      },
    }),
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
