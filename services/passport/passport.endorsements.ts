import { declared } from '@lingshi/domain/shared/declared.ts';
import { fieldOf } from '@lingshi/domain/form/form.types.ts';
import type { Answer } from '@lingshi/domain/form/answer-path.ts';
import { listAt } from '@lingshi/domain/form/answer-path.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';
import { ENDORSEMENT } from './passport.endorsement.ts';

const ALONE = { fact: 'kind', is: 'endorse' } as const;

/** As several as are wanted, each of its kind and with its proof. Rules: notice 二(一)6, facts A4. */
export const ENDORSEMENTS = {
  ...ENDORSEMENT,
  words: {
    name: { zh: '加注', en: 'Endorsements' },
    title: { zh: '护照上要加注什么姓名？', en: 'Which name should be added?' },
    why: {
      zh: '曾用名、婚后姓、外文姓名等可以加注，可以一次加几个。',
      en: 'A former, married or foreign name can be added, several at once.',
    },
  },
  lift: namesToEntries,
  fields: [
    { ...fieldOf(ENDORSEMENT, 'wanted'), when: { not: ALONE } },
    {
      ...fieldOf(ENDORSEMENT, 'names'),
      when: { any: [{ field: '.wanted', is: true }, ALONE] },
      entry: {
        id: 'endorsement',
        kind: 'group',
        words: { zh: '加注', en: 'Endorsement' },
        fields: [
          {
            id: 'what',
            kind: 'choice',
            words: { zh: '哪一种姓名', en: 'Kind of name' },
            options: [
              { value: 'former_name', words: { zh: '曾用名', en: 'Former name' } },
              { value: 'spouse_name', words: { zh: '婚后姓', en: 'Married name' } },
              { value: 'foreign_name', words: { zh: '外文姓名', en: 'Foreign name' } },
              { value: 'other', words: { zh: '其他', en: 'Other' } },
            ],
          },
          {
            id: 'name',
            kind: 'text',
            words: { zh: '要加注的姓名', en: 'Name to add' },
            hint: { zh: '照证明文件填写。', en: 'As your proof has it.' },
            max: 60,
          },
        ],
      },
    },
  ],
} as const satisfies Page;

/** Version 1 kept the names alone. */
function namesToEntries(answer: Answer): Answer {
  const kept = listAt(answer, 'names');
  if (kept.every((one) => typeof one !== 'string')) return answer;
  return { ...answer, names: kept.map((one) => (typeof one === 'string' ? { what: '', name: one } : one)) };
}
declared('names_to_entries', namesToEntries);
