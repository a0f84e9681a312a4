import { notInFuture } from '@lingshi/domain/form/checks.day.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';
import type { Words } from '@lingshi/domain/policy/source.schema.ts';
import { parentsAreOlder } from '../travel-papers/family.checks.ts';

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

type ParentWords = Record<'parent' | 'name' | 'birthDay' | 'nationality' | 'settled', Words>;

/** Nationality Law, article 5: what a parent was on the day of birth decides. */
function parent<Id extends string>(id: Id, words: ParentWords) {
  return {
    id,
    kind: 'group',
    words: words.parent,
    fields: [
      {
        id: 'nationality',
        kind: 'choice',
        words: words.nationality,
        options: [
          { value: 'chinese', words: { zh: '中国', en: 'Chinese' } },
          { value: 'here', words: { zh: '申请所在国', en: 'Of the country you apply in' } },
          { value: 'elsewhere', words: { zh: '别的国家', en: 'Of another country' } },
          { value: 'unknown', words: { zh: '不清楚', en: 'Not known' } },
        ],
      },
      {
        id: 'settled',
        kind: 'choice',
        words: words.settled,
        options: [
          { value: 'no', words: { zh: '没有', en: 'No' } },
          { value: 'here', words: { zh: '有，申请所在国的', en: 'Yes, in the country you apply in' } },
          { value: 'elsewhere', words: { zh: '有，别的国家的', en: 'Yes, in another country' } },
        ],
        when: { field: '.nationality', is: 'chinese' },
      },
      { id: 'name', kind: 'text', words: words.name, max: 60, when: { field: '.nationality', in: KNOWN } },
      {
        id: 'birthDay',
        kind: 'day',
        words: words.birthDay,
        checks: [notInFuture],
        when: { field: '.nationality', in: KNOWN },
      },
    ],
  } as const;
}

const KNOWN = ['chinese', 'here', 'elsewhere'] as const;

export const PARENTS = {
  id: 'parents',
  words: {
    name: { zh: '出生和父母', en: 'Birth and parents' },
    title: { zh: '出生那天，父母是什么情况？', en: 'The parents on the day of birth' },
    why: {
      zh: '国籍看的是出生那天，不是今天。',
      en: 'Nationality goes by the day of birth, not by today.',
    },
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
    parent('father', {
      parent: { zh: '父亲', en: 'Father' },
      nationality: { zh: '父亲当时的国籍', en: 'His nationality then' },
      settled: { zh: '父亲当时有外国永久居留吗？', en: 'Did he have permanent residence abroad then?' },
      name: { zh: '父亲的姓名', en: 'His name' },
      birthDay: { zh: '父亲的出生日期', en: 'His date of birth' },
    }),
    parent('mother', {
      parent: { zh: '母亲', en: 'Mother' },
      nationality: { zh: '母亲当时的国籍', en: 'Her nationality then' },
      settled: { zh: '母亲当时有外国永久居留吗？', en: 'Did she have permanent residence abroad then?' },
      name: { zh: '母亲的姓名', en: 'Her name' },
      birthDay: { zh: '母亲的出生日期', en: 'Her date of birth' },
    }),
  ],
} as const satisfies Page;
