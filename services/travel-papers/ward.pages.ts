import { fieldOf } from '@lingshi/domain/form/form.types.ts';
import type { Field, FormDef, FormFlag, Page } from '@lingshi/domain/form/form.types.ts';
import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import type { Words } from '@lingshi/domain/policy/source.schema.ts';
import { withPages } from './form.version.ts';
import { GUARDIANS } from './guardians.pages.ts';

const MINOR = { fact: 'minor', is: true } as const;
const WARD = { fact: 'ward', is: true } as const;

/** Of adults alone: for a minor a guardian acts anyhow. Source: Civil Code, articles 21 to 23. */
const WARD_FIELD = {
  id: 'ward',
  kind: 'flag',
  words: { zh: '申请人自己不能办，由监护人代办', en: 'The applicant cannot act alone: a guardian acts' },
  short: { zh: '由谁办理', en: 'Who acts' },
  hint: {
    zh: '只用于因病等原因不能自己办事的成年人。年纪大、不会用手机，不算。',
    en: 'Only for adults who cannot act for themselves, through illness for example. Old age, or no phone, is no reason.',
  },
  when: { fact: 'adult', is: true },
} as const satisfies Field;

const SPOUSE = { value: 'spouse', words: { zh: '配偶', en: 'Husband or wife' } } as const;
const CHILD = { value: 'child', words: { zh: '子女', en: 'Son or daughter' } } as const;

type Named = typeof GUARDIANS.fields extends readonly (infer F)[] ? Extract<F, { kind: 'group' }> : never;

/** A guardian of a child as before; of an adult it may be another relative. */
function ofAnybody<G extends Named>(group: G, bond: Words) {
  const [name, birthDay, relation] = group.fields;
  const [father, mother, other] = relation.options;
  return {
    ...group,
    fields: [
      name,
      birthDay,
      { ...relation, when: MINOR },
      {
        id: 'bond',
        kind: 'choice',
        words: bond,
        options: [SPOUSE, father, mother, CHILD, other],
        when: WARD,
      },
    ],
  } as const;
}

/** Who has named the guardian of an adult. Source: Civil Code, articles 28, 31 and 33. */
const APPOINTED = {
  id: 'appointed',
  kind: 'choice',
  words: { zh: '监护人是怎么定的？', en: 'How was the guardian named?' },
  options: [
    { value: 'court', words: { zh: '法院指定', en: 'By a court' } },
    { value: 'agreement', words: { zh: '公证过的意定监护协议', en: 'By an agreement before a notary' } },
    {
      value: 'committee',
      words: { zh: '居（村）委会或民政部门指定', en: 'By a residents’ committee or an authority' },
    },
    {
      value: 'kin',
      words: { zh: '没有办过手续，是最近的亲属', en: 'By nobody: the closest relative acts' },
    },
  ],
  when: WARD,
} as const satisfies Field;

/** Children and adults who cannot act alone: the same questions, but what only a child’s custody asks. */
const GUARDIANS_OF_ANYBODY = {
  ...GUARDIANS,
  words: {
    name: { zh: '监护人', en: 'Guardians' },
    title: { zh: '谁是申请人的监护人？', en: 'Who are the applicant’s guardians?' },
    why: { zh: '替申请人提交的人是第一位监护人。', en: 'Whoever files is the first guardian.' },
  },
  when: { any: [MINOR, WARD] },
  fields: [
    fieldOf(GUARDIANS, 'how'),
    ofAnybody(fieldOf(GUARDIANS, 'first'), {
      zh: '第一位监护人是申请人的',
      en: 'The first guardian is the applicant’s',
    }),
    ofAnybody(fieldOf(GUARDIANS, 'second'), {
      zh: '第二位监护人是申请人的',
      en: 'The second guardian is the applicant’s',
    }),
    APPOINTED,
    fieldOf(GUARDIANS, 'secondSigns'),
    fieldOf(GUARDIANS, 'absentNote'),
    { ...fieldOf(GUARDIANS, 'alone'), when: { all: [MINOR, fieldOf(GUARDIANS, 'alone').when] } },
    fieldOf(GUARDIANS, 'aloneNote'),
  ],
} as const satisfies Page;

const WARD_FLAG = { code: 'ward', target: 'person.ward', when: WARD } as const satisfies FormFlag;

/** The pages and flags of a form that also asks whether a guardian acts for an adult. */
export function withWards(form: FormDef): Pick<FormDef, 'groups' | 'flags'> {
  const person = pagesOf(form).find(({ id }) => id === 'person');
  if (person === undefined) throw new Error(`${form.id} has no page of the person`);
  const asked = { ...person, fields: [...person.fields, WARD_FIELD] };
  return {
    groups: withPages(form, [asked, GUARDIANS_OF_ANYBODY]),
    flags: [...(form.flags ?? []), WARD_FLAG],
  };
}
