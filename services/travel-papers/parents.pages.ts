import { notInFuture } from '@lingshi/domain/form/checks.day.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';
import type { Words } from '@lingshi/domain/policy/source.schema.ts';
import { parentsAreOlder } from './family.checks.ts';

type ParentWords = Record<'parent' | 'nationality' | 'settled' | 'name' | 'birthDay', Words>;

const KNOWN = ['chinese', 'here', 'elsewhere'] as const;

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
          { value: 'unknown', words: { zh: '不清楚', en: 'Not known' } },
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

/** Both parents, as they were on the day of birth. */
export const BOTH_PARENTS = [
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
] as const;

export const THEN = {
  title: { zh: '出生那天，父母是什么情况？', en: 'The parents on the day of birth' },
  why: {
    zh: '国籍看的是出生那天，不是今天。',
    en: 'Nationality goes by the day of birth, not by today.',
  },
} as const;

/** Asked of everybody: without the parents’ names a child who has no number could be filed for twice. */
export const PARENTS = {
  id: 'family',
  words: {
    name: { zh: '父母', en: 'Parents' },
    ...THEN,
  },
  after: ['person'],
  checks: [parentsAreOlder],
  fields: BOTH_PARENTS,
} as const satisfies Page;
