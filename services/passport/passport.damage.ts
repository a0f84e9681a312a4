import { notInFuture } from '@lingshi/domain/form/checks.day.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';

/** Rule: facts A4: the statement of damage; the book itself goes in by mail. */
export const DAMAGE = {
  id: 'damage',
  words: {
    name: { zh: '损坏经过', en: 'How it was damaged' },
    title: { zh: '护照是怎么坏的？', en: 'What happened to the passport?' },
    why: {
      zh: '坏了的护照要随材料寄来。',
      en: 'The damaged passport travels with your papers.',
    },
  },
  when: { fact: 'kind', is: 'replace_damaged' },
  seenBy: ['mail_room', 'production'],
  fields: [
    {
      id: 'what',
      kind: 'choice',
      words: { zh: '哪里坏了？', en: 'What is damaged?' },
      options: [
        { value: 'data_page', words: { zh: '资料页', en: 'The data page' } },
        { value: 'water', words: { zh: '泡水', en: 'It got wet' } },
        { value: 'torn', words: { zh: '撕破或缺页', en: 'Torn, or pages are missing' } },
        { value: 'written_on', words: { zh: '涂写或盖了别的章', en: 'Written or stamped on' } },
        { value: 'other', words: { zh: '别的', en: 'Something else' } },
      ],
    },
    {
      id: 'day',
      kind: 'day',
      words: { zh: '哪天坏的', en: 'Day it happened' },
      hint: { zh: '记不清就写发现的那天。', en: 'If you are not sure, the day you noticed.' },
      checks: [notInFuture],
    },
    {
      id: 'story',
      kind: 'longText',
      words: { zh: '经过', en: 'What happened' },
      hint: { zh: '几句话就够。', en: 'A few sentences will do.' },
      max: 1000,
    },
  ],
} as const satisfies Page;
