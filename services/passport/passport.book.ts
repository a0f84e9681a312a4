import { inOrder } from '@lingshi/domain/form/checks.day.ts';
import { fieldOf } from '@lingshi/domain/form/form.types.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';
import { reasonNeeded } from './passport.checks.ts';
import { DOCUMENT } from './passport.person.ts';

const NOTE = fieldOf(DOCUMENT, 'reasonNote');
const RENEWED = { fact: 'kind', is: 'renew' } as const;

/** The passport that goes in: one that is renewed, was damaged, or gets an endorsement. */
export const BOOK = {
  ...DOCUMENT,
  words: {
    ...DOCUMENT.words,
    why: {
      zh: '工作人员凭号码和日期核对这本护照。',
      en: 'An officer checks this passport by its number and dates.',
    },
  },
  when: { fact: 'kind', in: ['renew', 'replace_damaged', 'endorse'] },
  checks: [inOrder('issueDay', 'expiryDay'), reasonNeeded],
  fields: [
    fieldOf(DOCUMENT, 'passportNumber'),
    fieldOf(DOCUMENT, 'issueDay'),
    fieldOf(DOCUMENT, 'expiryDay'),
    fieldOf(DOCUMENT, 'issuePlace'),
    { ...fieldOf(DOCUMENT, 'reason'), when: RENEWED },
    { ...NOTE, when: { all: [RENEWED, NOTE.when] } },
    // Rule: facts A4: whoever let two years pass is asked why. The notice asks nobody, so it may stay empty.
    {
      id: 'lateNote',
      kind: 'longText',
      words: { zh: '过期后为什么一直没有换？', en: 'Why was it not renewed in time?' },
      short: { zh: '过期未换的原因', en: 'Why it was not renewed in time' },
      hint: {
        zh: '一两句话就够，写了可以少一次补充。',
        en: 'A sentence or two; it may save you being asked later.',
      },
      max: 500,
      optional: true,
      when: { all: [RENEWED, { fact: 'yearsExpired', atLeast: 2 }] },
      read: { hideEmpty: true },
    },
  ],
} as const satisfies Page;
