import type { Page } from '@lingshi/domain/form/form.types.ts';
import type { Words } from '@lingshi/domain/policy/source.schema.ts';
import { PROVINCES } from './province.ts';

const LIVES = [
  { value: 'living', words: { zh: '在世', en: 'Living' } },
  { value: 'deceased', words: { zh: '已去世', en: 'Deceased' } },
  { value: 'unknown', words: { zh: '不清楚', en: 'Not known' } },
] as const;

type ParentWords = Record<'parent' | 'life' | 'name' | 'place', Words>;

function parent<Id extends string>(id: Id, words: ParentWords) {
  return {
    id,
    kind: 'group',
    words: words.parent,
    read: { order: ['name', 'life', 'place'] },
    fields: [
      { id: 'life', kind: 'choice', words: words.life, options: LIVES },
      {
        id: 'name',
        kind: 'text',
        words: words.name,
        max: 60,
        when: { field: '.life', in: ['living', 'deceased'] },
      },
      {
        id: 'place',
        kind: 'text',
        words: words.place,
        max: 120,
        optional: true,
        when: { field: '.life', is: 'living' },
      },
    ],
  } as const;
}

/** Rule: facts A3.5: reviewers need the family to check identity; "no spouse" and "deceased" are answers. */
export const FAMILY = {
  id: 'family',
  words: {
    name: { zh: '家人', en: 'Family' },
    title: { zh: '您的家人有谁？', en: 'Who is your family?' },
    why: {
      zh: '工作人员用来核对身份。没有或不清楚，也是回答。',
      en: 'An officer uses it to confirm who you are. “None” and “not known” are answers too.',
    },
  },
  fields: [
    parent('father', {
      parent: { zh: '父亲', en: 'Father' },
      life: { zh: '父亲的情况', en: 'Your father' },
      name: { zh: '父亲的姓名', en: 'Your father’s name' },
      place: { zh: '父亲住在哪里', en: 'Where he lives' },
    }),
    parent('mother', {
      parent: { zh: '母亲', en: 'Mother' },
      life: { zh: '母亲的情况', en: 'Your mother' },
      name: { zh: '母亲的姓名', en: 'Your mother’s name' },
      place: { zh: '母亲住在哪里', en: 'Where she lives' },
    }),
    {
      id: 'spouse',
      kind: 'group',
      words: { zh: '配偶', en: 'Spouse' },
      fields: [
        {
          id: 'has',
          kind: 'yesNo',
          words: { zh: '有没有配偶？', en: 'Are you married?' },
          options: [
            { value: false, words: { zh: '没有', en: 'No' } },
            { value: true, words: { zh: '有', en: 'Yes' }, silent: true },
          ],
          typing: { look: 'inRow' },
        },
        {
          id: 'name',
          kind: 'text',
          words: { zh: '配偶的姓名', en: 'Your spouse’s name' },
          max: 60,
          when: { field: '.has', is: true },
        },
      ],
    },
    {
      id: 'children',
      kind: 'list',
      words: { zh: '孩子', en: 'Children' },
      max: 12,
      read: { none: { zh: '没有子女', en: 'No children' } },
      list: {
        nth: { zh: '第 {nth} 个孩子', en: 'Child {nth}' },
        add: { zh: '添加一个孩子', en: 'Add a child' },
        remove: { zh: '删除这个孩子', en: 'Remove this child' },
        empty: { zh: '没有孩子就不用添加。', en: 'If you have none, add nothing.' },
      },
      entry: {
        id: 'child',
        kind: 'group',
        words: { zh: '孩子', en: 'Child' },
        fields: [
          { id: 'name', kind: 'text', words: { zh: '孩子的姓名', en: 'The child’s name' }, max: 60 },
          {
            id: 'birthDay',
            kind: 'day',
            words: { zh: '孩子的出生日期', en: 'The child’s date of birth' },
          },
        ],
      },
    },
  ],
} as const satisfies Page;

export const ADDRESS_HOME = {
  id: 'address_home',
  words: {
    name: { zh: '国内地址和联系人', en: 'Address and contact in China' },
    title: { zh: '您在国内的地址和联系人？', en: 'Your address and a contact in China' },
    why: {
      zh: '用来核对身份，平时不会联系他们。',
      en: 'To confirm who you are. Normally nobody is called.',
    },
  },
  fields: [
    {
      id: 'province',
      kind: 'choice',
      selects: true,
      words: { zh: '省份', en: 'Province' },
      options: PROVINCES,
    },
    {
      id: 'line',
      kind: 'text',
      words: { zh: '详细地址', en: 'Address' },
      hint: { zh: '市、区县、街道、门牌号。', en: 'City, district, street and number, in Chinese.' },
      example: '杭州市西湖区文三路 90 号',
      max: 120,
      prints: 'home_address',
    },
    {
      id: 'contactName',
      kind: 'text',
      words: { zh: '国内联系人', en: 'Somebody who knows you in China' },
      hint: { zh: '家人或朋友，用来核对身份。', en: 'Family or a friend, to confirm who you are.' },
      max: 60,
    },
    {
      id: 'contactPhone',
      kind: 'text',
      words: { zh: '联系人电话', en: 'Their phone' },
      example: '+86 138 0000 0000',
      max: 30,
      typing: { mode: 'tel' },
    },
  ],
} as const satisfies Page;

export const CONTACT = {
  id: 'contact',
  words: {
    name: { zh: '联系方式', en: 'How to reach you' },
    title: { zh: '有事怎么找到您？', en: 'How do we reach you?' },
    why: {
      zh: '要补材料或面谈时，按这里通知您。',
      en: 'If papers are missing or an interview is needed, you hear of it here.',
    },
  },
  seenBy: ['mail_room'],
  fields: [
    {
      id: 'phone',
      kind: 'phone',
      words: { zh: '您的电话', en: 'Your phone' },
      hint: {
        zh: '申请所在国的号码可以不写国家代码，别的国家请写。',
        en: 'A number of the country you apply in needs no country code; others do.',
      },
      read: { spelled: true },
      typing: { autoComplete: 'tel' },
    },
    {
      id: 'email',
      kind: 'email',
      words: { zh: '您的邮箱', en: 'Your e-mail address' },
      example: 'zhang@example.com',
      max: 120,
      typing: { autoComplete: 'email' },
    },
    {
      id: 'emergencyName',
      kind: 'text',
      words: { zh: '紧急联系人', en: 'Somebody to reach in an emergency' },
      hint: { zh: '联系不到您时找谁。', en: 'Whom we ask when we cannot reach you.' },
      max: 60,
    },
    {
      id: 'emergencyPhone',
      kind: 'text',
      words: { zh: '紧急联系人的电话', en: 'Their phone' },
      max: 30,
      read: { spelled: true },
      typing: { mode: 'tel' },
    },
  ],
} as const satisfies Page;
