import type { Page } from '@lingshi/domain/form/form.types.ts';

const FIRST = { fact: 'kind', is: 'first' } as const;
const COMPATRIOT = { field: 'situation.holder', is: 'compatriot' } as const;

/** For whom a first one is: everything else hangs on it, so it is asked before any name. */
export const SITUATION = {
  id: 'situation',
  words: {
    name: { zh: '给谁办', en: 'Who it is for' },
    title: { zh: '旅行证给谁办？', en: 'Who needs the travel document?' },
    why: { zh: '不同的人，要的材料不一样。', en: 'Different people need different papers.' },
  },
  when: FIRST,
  seenBy: ['production'],
  fields: [
    {
      id: 'holder',
      kind: 'choice',
      words: { zh: '申请人是', en: 'The applicant is' },
      options: [
        { value: 'child', words: { zh: '在国外出生的孩子', en: 'A child born abroad' } },
        {
          value: 'compatriot',
          words: { zh: '香港、澳门、台湾同胞', en: 'A compatriot of Hong Kong, Macao or Taiwan' },
        },
        { value: 'other', words: { zh: '其他人', en: 'Somebody else' } },
      ],
    },
    {
      id: 'homePermit',
      kind: 'yesNo',
      words: { zh: '有回乡证或台胞证吗？', en: 'Is there a permit for the mainland?' },
      short: { zh: '回乡证、台胞证', en: 'Permit for the mainland' },
      options: [
        { value: false, words: { zh: '没有', en: 'No' } },
        { value: true, words: { zh: '有', en: 'Yes' } },
      ],
      when: { field: '.holder', is: 'compatriot' },
      typing: { look: 'inRow' },
    },
    {
      id: 'held',
      kind: 'choice',
      words: { zh: '现在有哪种护照？', en: 'Which passport is there now?' },
      options: [
        { value: 'none', words: { zh: '没有护照', en: 'None' } },
        { value: 'foreign_passport', words: { zh: '外国护照', en: 'A foreign one' } },
        { value: 'ordinary_passport', words: { zh: '中国护照', en: 'A Chinese one' } },
      ],
    },
  ],
} as const satisfies Page;

/** Nationality Law, articles 4 to 6: where somebody was born, and what they became by that. */
export const NATIONALITY = {
  id: 'nationality',
  words: {
    name: { zh: '出生和国籍', en: 'Birth and nationality' },
    title: {
      zh: '申请人在哪里出生，有哪国国籍？',
      en: 'Where was the applicant born, and what nationality?',
    },
    why: {
      zh: '先看看该办旅行证，还是用外国护照办签证。',
      en: 'This shows whether a travel document or a visa is the right one.',
    },
  },
  when: { not: COMPATRIOT },
  fields: [
    {
      id: 'bornIn',
      kind: 'choice',
      words: { zh: '在哪里出生', en: 'Born in' },
      options: [
        { value: 'here', words: { zh: '申请所在国', en: 'The country you apply in' } },
        { value: 'elsewhere', words: { zh: '别的国家', en: 'Another country' } },
        { value: 'china', words: { zh: '中国', en: 'China' } },
      ],
    },
    {
      id: 'other',
      kind: 'choice',
      words: { zh: '除了中国，还有别国国籍吗？', en: 'Is there another nationality than Chinese?' },
      short: { zh: '别国国籍', en: 'Another nationality' },
      options: [
        { value: 'none', words: { zh: '没有', en: 'No' } },
        { value: 'birth', words: { zh: '有，因为出生在那里', en: 'Yes, by being born there' } },
        { value: 'descent', words: { zh: '有，随父母', en: 'Yes, from a parent' } },
        { value: 'naturalisation', words: { zh: '有，后来加入的', en: 'Yes, acquired later' } },
      ],
    },
  ],
} as const satisfies Page;
