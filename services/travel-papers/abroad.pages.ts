import { notInFuture } from '@lingshi/domain/form/checks.day.ts';
import { readByCarriers } from '@lingshi/domain/form/checks.print.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';
import type { Words } from '@lingshi/domain/policy/source.schema.ts';

export const STAY = {
  id: 'stay',
  words: {
    name: { zh: '在这里的生活', en: 'Life here' },
    title: { zh: '您什么时候来的，在这里做什么？', en: 'When did you come, and what do you do here?' },
    why: {
      zh: '工作人员用来核对出入境记录。',
      en: 'An officer compares it with the entry record.',
    },
  },
  fields: [
    {
      id: 'arrivedDay',
      kind: 'day',
      words: { zh: '最近一次入境日期', en: 'Date you last entered the country' },
      hint: {
        zh: '大概的日子也行，以入境记录为准。',
        en: 'A day close to it will do; the entry record counts.',
      },
      checks: [notInFuture],
    },
    {
      id: 'arrivalPort',
      kind: 'text',
      words: { zh: '入境口岸', en: 'Where you entered' },
      hint: { zh: '入境的机场、港口或陆路口岸。', en: 'The airport, port or land crossing.' },
      max: 60,
    },
    {
      id: 'residence',
      kind: 'choice',
      words: { zh: '在这里的身份', en: 'Your status here' },
      options: [
        { value: 'student', words: { zh: '留学', en: 'Student' } },
        { value: 'worker', words: { zh: '工作', en: 'Worker' } },
        {
          value: 'permanent_resident',
          words: { zh: '永久居民（绿卡）', en: 'Permanent resident (green card)' },
        },
        { value: 'visitor', words: { zh: '短期停留', en: 'Visitor' } },
        { value: 'other', words: { zh: '其他', en: 'Other' } },
      ],
    },
    {
      id: 'occupation',
      kind: 'text',
      words: { zh: '职业', en: 'Occupation' },
      example: { zh: '工程师、学生、退休', en: 'engineer, student, retired' },
      max: 60,
      typing: { autoComplete: 'organization-title' },
    },
    {
      id: 'employer',
      kind: 'text',
      words: { zh: '单位或学校', en: 'Employer or school' },
      max: 100,
      optional: true,
      read: { hideEmpty: true },
      typing: { autoComplete: 'organization' },
    },
  ],
} as const satisfies Page;

/** @param why names what comes here */
export function addressAbroad(why: Words) {
  return {
    id: 'address_abroad',
    words: {
      name: { zh: '现在的住址', en: 'Where you live' },
      title: { zh: '您现在住在哪里？', en: 'Where do you live now?' },
      why,
    },
    seenBy: ['mail_room'],
    fields: [
      {
        id: 'address',
        kind: 'address',
        flat: true,
        words: { zh: '住址', en: 'Address' },
        read: { spelled: true, checked: { zh: '可以打印', en: 'can be printed' } },
        aside: 'firstServer',
      },
    ],
  } as const satisfies Page;
}

/** Rule: notice intro ¶4: any post of the country may be chosen; each serves the people of its own district first. */
export const POST = {
  id: 'post',
  words: {
    name: { zh: '受理的使领馆', en: 'Consulate' },
    title: { zh: '交给哪个使领馆办？', en: 'Which consulate should handle it?' },
    why: {
      zh: '同一国家的馆都可以选，一份申请只能交给一个馆。',
      en: 'You may choose any consulate of the country, but only one for an application.',
    },
  },
  after: ['address_abroad'],
  fields: [
    {
      id: 'post',
      kind: 'place',
      of: 'post',
      words: { zh: '使领馆', en: 'Consulate' },
      startsAs: 'residencePost',
      aside: 'otherPost',
    },
  ],
} as const satisfies Page;

const RETURN_FIELDS = [
  {
    id: 'recipient',
    kind: 'text',
    words: { zh: '收件人', en: 'Recipient' },
    hint: {
      zh: '邮局投递用，请写拼音，和信箱上的一致。',
      en: 'For the mail carrier: in pinyin, as on your mailbox.',
    },
    example: 'ZHANG XIAOMING',
    max: 60,
    prints: 'latin_address',
    checks: [readByCarriers],
    startsAs: 'printedName',
    read: { spelled: true },
    typing: { autoComplete: 'name' },
  },
  {
    id: 'sameAsAbroad',
    kind: 'yesNo',
    words: { zh: '寄到哪个地址？', en: 'Which address?' },
    short: { zh: '收件地址', en: 'Address' },
    options: [
      { value: true, words: { zh: '现在的住址', en: 'Where I live now' } },
      { value: false, words: { zh: '别的地址', en: 'Another address' }, silent: true },
    ],
    aside: 'homeAddress',
  },
  {
    id: 'address',
    kind: 'address',
    words: { zh: '收件地址', en: 'Address' },
    when: { field: '.sameAsAbroad', is: false },
    read: { spelled: true },
  },
] as const satisfies Page['fields'];

/** Both stand on the label that brings the new paper. */
export function returnMail(words: Page['words']) {
  return {
    id: 'return_mail',
    words,
    after: ['address_abroad'],
    seenBy: ['mail_room'],
    fields: RETURN_FIELDS,
  } as const satisfies Page;
}
