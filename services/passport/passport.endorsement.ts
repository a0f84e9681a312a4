import type { Page } from '@lingshi/domain/form/form.types.ts';

/** Each new endorsement costs extra. Rule: notice 二(一)6. */
export const ENDORSEMENT = {
  id: 'endorsement',
  words: {
    name: { zh: '加注', en: 'Endorsements' },
    title: { zh: '护照上要加注别的姓名吗？', en: 'Should another name be added?' },
    why: {
      zh: '有曾用名、婚后姓，或外文姓名时可以加注。不需要就选“不要”。',
      en: 'A former, married or foreign name can be added. If you need none, choose “No”.',
    },
  },
  seenBy: ['mail_room', 'production'],
  fields: [
    {
      id: 'wanted',
      kind: 'yesNo',
      words: { zh: '要加注姓名吗？', en: 'Do you want an endorsement?' },
      short: { zh: '要加注的姓名', en: 'Name to add' },
      options: [
        { value: false, words: { zh: '不要', en: 'No' } },
        { value: true, words: { zh: '要', en: 'Yes' }, silent: true },
      ],
      aside: 'priceOfOne',
    },
    {
      id: 'names',
      kind: 'list',
      words: { zh: '要加注的姓名', en: 'Name to add' },
      min: 1,
      max: 3,
      when: { field: '.wanted', is: true },
      list: {
        nth: { zh: '要加注的姓名（{nth}）', en: 'Name to add ({nth})' },
        add: { zh: '再加一个', en: 'Add another' },
        remove: { zh: '删除这个姓名', en: 'Remove this name' },
      },
      entry: {
        id: 'name',
        kind: 'text',
        words: { zh: '要加注的姓名', en: 'Name to add' },
        hint: {
          zh: '曾用名、婚后姓等，照证明文件填写。',
          en: 'A former or married name, as your proof has it.',
        },
        max: 60,
      },
      aside: 'priceOfAll',
    },
  ],
} as const satisfies Page;
