import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from './answer-path.ts';
import { TEST_FACTS, TEST_FORM } from '../../test/form/form.ts';
import { withDependents } from './form.target.ts';
import type { FormDef } from './form.types.ts';
import { changeAnswer } from './keep.ts';
import { seeForm } from './visible.ts';

const words = { zh: '测试', en: 'Test' };
const page = { name: words, title: words, why: words };
const kinds = TEST_FORM.groups[0].steps[0].fields[2];
const FLAT = {
  ...TEST_FORM,
  groups: [
    ...TEST_FORM.groups,
    {
      id: 'more',
      words,
      steps: [
        { id: 'work', words: page, fields: [kinds, { id: 'at', kind: 'address', flat: true, words }] },
        {
          id: 'declared',
          words: page,
          fields: [
            { id: 'answers', kind: 'questions', versionAt: 'version', words },
            { id: 'signature', kind: 'signature', words },
          ],
        },
        {
          id: 'kin',
          words: page,
          fields: [
            {
              id: 'parent',
              kind: 'group',
              words,
              fields: [
                { id: 'name', kind: 'text', words, max: 9 },
                { id: 'dog', kind: 'text', words, max: 9, when: { field: 'work.pet', is: 'dog' } },
              ],
            },
          ],
        },
      ],
    },
  ],
} as const satisfies FormDef;

const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  'reader.pet': ['cat', 'dog', 'none', ''],
  'reader.petName': ['Rex', ''],
  'reader.vaccinated': [true, false, null],
  'reader.birthDay': ['2020-01-01', '1990-01-01', ''],
  'guardian.name': ['Cy', ''],
  'home.family': [[], [{ alive: true, phone: '+9991' }]],
  'work.pet': ['cat', 'dog'],
  'work.state': ['NO', 'SO', ''],
  'work.county': ['mid', 'far', ''],
  'kin.parent': [{ name: 'Di', dog: 'Rex' }, {}],
};
const change = fc
  .constantFrom(...Object.keys(VALUES))
  .chain((target) => fc.tuple(fc.constant(target), fc.constantFrom(...(VALUES[target] ?? []))));

describe('what a supplement opens', () => {
  it('is all that a new answer brings up or takes away, whatever was answered before', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), change, (before, [target, value]) => {
        const answers = before.reduce<Answers>(
          (so, [at, one]) => changeAnswer(FLAT, so, TEST_FACTS, at, one).answers,
          {},
        );
        const { answers: after, cleared } = changeAnswer(FLAT, answers, TEST_FACTS, target, value);
        const [old, now] = [shown(answers), shown(after)];
        const moved = [
          ...[...now].filter((one) => !old.has(one)),
          ...[...old].filter((one) => !now.has(one)),
        ];
        const open = withDependents(FLAT, [target]);
        for (const one of [...moved, ...cleared.map(top)]) expect(open, `${target}: ${one}`).toContain(one);
      }),
      { numRuns: 500 },
    );
  });

  it('with the state of an address is its county, town and postcode, and not the street', () => {
    expect(withDependents(FLAT, ['work.state']).toSorted()).toEqual(
      ['work.city', 'work.county', 'work.state', 'work.zip'].toSorted(),
    );
    expect(withDependents(FLAT, ['work.county'])).toEqual(['work.county']);
  });

  it('with what was signed is the signature', () => {
    expect(withDependents(FLAT, ['declared.answers'])).toEqual(['declared.answers', 'declared.signature']);
    expect(withDependents(FLAT, ['declared.signature'])).toEqual(['declared.signature']);
  });
});

/** Visible fields as targets; a page that is hidden shows none. */
function shown(answers: Answers): Set<string> {
  const seen = seeForm(FLAT, answers, TEST_FACTS);
  return new Set([...seen.shown].filter((path) => path.includes('.')).map(top));
}

function top(path: string): string {
  return path.split('.').slice(0, 2).join('.');
}
