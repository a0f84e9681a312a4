import { notInFuture } from '@lingshi/domain/form/checks.day.ts';
import type { Field, Page } from '@lingshi/domain/form/form.types.ts';
import type { Words } from '@lingshi/domain/policy/source.schema.ts';
import { guardiansAreTwo } from './family.checks.ts';

const FATHER = { value: 'father', words: { zh: '父亲', en: 'Father' } } as const;
const MOTHER = { value: 'mother', words: { zh: '母亲', en: 'Mother' } } as const;
const OTHER = { value: 'other', words: { zh: '其他监护人', en: 'Another guardian' } } as const;

type GuardianWords = Record<'guardian' | 'name' | 'birthDay' | 'relation', Words>;

function guardian<Id extends string, More extends object>(id: Id, words: GuardianWords, more: More) {
  return {
    id,
    kind: 'group',
    words: words.guardian,
    ...more,
    fields: [
      { id: 'name', kind: 'text', words: words.name, max: 60 },
      { id: 'birthDay', kind: 'day', words: words.birthDay, checks: [notInFuture] },
      {
        id: 'relation',
        kind: 'choice',
        words: words.relation,
        options: [FATHER, MOTHER, OTHER],
        typing: { look: 'inRow' },
      },
    ],
  } as const satisfies Field;
}

const TWO = { field: '.how', is: 'two' } as const;
const ONE = { field: '.how', is: 'one' } as const;

/** Rule: facts A4: below the age of the rules the guardians agree; sole custody and an absent parent are told. */
export const GUARDIANS = {
  id: 'guardians',
  words: {
    name: { zh: '监护人', en: 'Guardians' },
    title: { zh: '谁是孩子的监护人？', en: 'Who are the child’s guardians?' },
    why: {
      zh: '替孩子提交的人是第一位监护人。',
      en: 'Whoever files for the child is the first guardian.',
    },
  },
  after: ['person'],
  when: { fact: 'minor', is: true },
  checks: [guardiansAreTwo],
  fields: [
    {
      id: 'how',
      kind: 'choice',
      words: { zh: '有几位监护人？', en: 'How many guardians are there?' },
      options: [
        { value: 'two', words: { zh: '两位', en: 'Two' } },
        { value: 'one', words: { zh: '只有一位', en: 'Only one' } },
      ],
      typing: { look: 'inRow' },
    },
    guardian(
      'first',
      {
        guardian: { zh: '第一位监护人：提交申请的人', en: 'First guardian: who files' },
        name: { zh: '第一位监护人的姓名', en: 'Name of the first guardian' },
        birthDay: { zh: '第一位监护人的出生日期', en: 'Date of birth of the first guardian' },
        relation: { zh: '第一位监护人是孩子的', en: 'The first guardian is the child’s' },
      },
      {},
    ),
    guardian(
      'second',
      {
        guardian: { zh: '第二位监护人', en: 'Second guardian' },
        name: { zh: '第二位监护人的姓名', en: 'Name of the second guardian' },
        birthDay: { zh: '第二位监护人的出生日期', en: 'Date of birth of the second guardian' },
        relation: { zh: '第二位监护人是孩子的', en: 'The second guardian is the child’s' },
      },
      { when: TWO },
    ),
    {
      id: 'secondSigns',
      kind: 'choice',
      words: { zh: '第二位监护人怎么签字？', en: 'How will the second guardian sign?' },
      options: [
        { value: 'code', words: { zh: '用自己的账号，在线签', en: 'On-line, from an account of their own' } },
        { value: 'paper', words: { zh: '在纸上签，拍照上传', en: 'On paper, as a picture' } },
        { value: 'absent', words: { zh: '签不了', en: 'They cannot sign' } },
      ],
      when: TWO,
    },
    {
      id: 'absentNote',
      kind: 'longText',
      words: { zh: '为什么签不了', en: 'Why they cannot sign' },
      hint: { zh: '写明原因，和怎么联系对方。', en: 'The reason, and how they can be reached.' },
      max: 500,
      when: { all: [TWO, { field: '.secondSigns', is: 'absent' }] },
    },
    {
      id: 'alone',
      kind: 'choice',
      words: { zh: '为什么只有一位？', en: 'Why only one?' },
      options: [
        { value: 'sole_custody', words: { zh: '法院判给一方', en: 'A court gave custody to one' } },
        { value: 'deceased', words: { zh: '另一方已去世', en: 'The other has died' } },
        { value: 'other', words: { zh: '别的原因', en: 'Another reason' } },
      ],
      when: ONE,
    },
    {
      id: 'aloneNote',
      kind: 'longText',
      words: { zh: '请说明', en: 'Please explain' },
      max: 500,
      when: { all: [ONE, { field: '.alone', is: 'other' }] },
    },
  ],
} as const satisfies Page;
