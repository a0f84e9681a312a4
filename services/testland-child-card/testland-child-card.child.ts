import { notInFuture } from '@lingshi/domain/form/checks.day.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';

export const CHILD = {
  id: 'child',
  words: {
    name: { zh: '孩子', en: 'Child' },
    title: { zh: '借书证给哪个孩子办？', en: 'Which child is the card for?' },
    why: { zh: '姓名会印在借书证上。', en: 'The name is printed on the card.' },
  },
  seenBy: ['mail_room'],
  fields: [
    { id: 'name', kind: 'text', words: { zh: '孩子的姓名', en: 'Name of the child' }, max: 60 },
    {
      id: 'birthDay',
      kind: 'day',
      words: { zh: '出生日期', en: 'Date of birth' },
      checks: [notInFuture],
      typing: { birthday: true },
    },
    {
      id: 'school',
      kind: 'yesNo',
      words: { zh: '孩子上学了吗？', en: 'Does the child go to school?' },
      options: [
        { value: true, words: { zh: '上学了', en: 'Yes' } },
        { value: false, words: { zh: '还没有', en: 'Not yet' } },
      ],
    },
    {
      id: 'schoolName',
      kind: 'text',
      words: { zh: '学校', en: 'School' },
      max: 60,
      when: { field: '.school', is: true },
    },
    {
      id: 'motherName',
      kind: 'text',
      words: { zh: '母亲的姓名', en: 'Name of the mother' },
      max: 60,
      optional: true,
    },
    {
      id: 'fatherName',
      kind: 'text',
      words: { zh: '父亲的姓名', en: 'Name of the father' },
      max: 60,
      optional: true,
    },
  ],
} as const satisfies Page;

export const HOME = {
  id: 'home',
  words: {
    name: { zh: '住址', en: 'Where the child lives' },
    title: { zh: '孩子住在哪里？', en: 'Where does the child live?' },
    why: { zh: '住址决定哪个馆优先受理。', en: 'It decides which library serves you first.' },
  },
  fields: [
    { id: 'address', kind: 'address', flat: true, words: { zh: '住址', en: 'Address' } },
    { id: 'phone', kind: 'phone', words: { zh: '电话', en: 'Phone' } },
  ],
} as const satisfies Page;

export const POST = {
  id: 'post',
  words: {
    name: { zh: '领取地点', en: 'Library' },
    title: { zh: '在哪个馆领取？', en: 'Where will you collect it?' },
    why: { zh: '借书证在那里当面交给您。', en: 'The card is handed to you there.' },
  },
  after: ['home'],
  fields: [
    {
      id: 'post',
      kind: 'place',
      of: 'post',
      words: { zh: '图书馆', en: 'Library' },
      startsAs: 'residencePost',
    },
  ],
} as const satisfies Page;
