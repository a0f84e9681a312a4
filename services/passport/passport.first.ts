import type { Page } from '@lingshi/domain/form/form.types.ts';
import { parentsAreOlder } from '../travel-papers/family.checks.ts';
import { BOTH_PARENTS, THEN } from '../travel-papers/parents.pages.ts';

const FIRST = { fact: 'kind', is: 'first' } as const;

/** Rule: facts A4: the statement of a first application, and the document that has served until now. */
export const HELD = {
  id: 'held',
  words: {
    name: { zh: '现有证件', en: 'Documents until now' },
    title: { zh: '以前用什么证件旅行？', en: 'What document was used until now?' },
    why: {
      zh: '第一次办护照，要说明以前的情况。',
      en: 'A first passport needs a word on how it was before.',
    },
  },
  when: FIRST,
  seenBy: ['mail_room', 'production'],
  fields: [
    {
      id: 'document',
      kind: 'choice',
      words: { zh: '现在有的旅行证件', en: 'Travel document held now' },
      options: [
        { value: 'none', words: { zh: '没有', en: 'None' } },
        { value: 'travel_document', words: { zh: '中国旅行证', en: 'A Chinese travel document' } },
        { value: 'foreign_passport', words: { zh: '外国护照', en: 'A foreign passport' } },
      ],
    },
    {
      id: 'number',
      kind: 'text',
      words: { zh: '证件号码', en: 'Its number' },
      max: 20,
      when: { field: '.document', in: ['travel_document', 'foreign_passport'] },
      read: { spelled: true, masked: 'passport' },
      typing: { look: 'number', capitals: true },
    },
    {
      id: 'statement',
      kind: 'longText',
      words: { zh: '为什么以前没有护照，现在申请？', en: 'Why was there no passport so far, and why now?' },
      short: { zh: '首次申请的说明', en: 'Statement on a first passport' },
      hint: { zh: '例如：孩子刚出生，要回国探亲。', en: 'For example: a newborn who will visit family.' },
      max: 1000,
    },
  ],
} as const satisfies Page;

export const PARENTS = {
  id: 'parents',
  words: {
    name: { zh: '出生和父母', en: 'Birth and parents' },
    ...THEN,
  },
  after: ['person'],
  when: FIRST,
  checks: [parentsAreOlder],
  fields: [
    {
      id: 'bornIn',
      kind: 'choice',
      words: { zh: '在哪里出生', en: 'Born in' },
      options: [
        { value: 'china', words: { zh: '中国', en: 'China' } },
        { value: 'here', words: { zh: '申请所在国', en: 'The country you apply in' } },
        { value: 'elsewhere', words: { zh: '别的国家', en: 'Another country' } },
      ],
    },
    ...BOTH_PARENTS,
  ],
} as const satisfies Page;
