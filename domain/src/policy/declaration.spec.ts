import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedQuestions, declarationFlags, openQuestions } from './declaration.ts';
import type { DeclarationAnswers } from './declaration.ts';
import { SHIPPED } from '../../test/policy/rules.ts';

const body = SHIPPED.rows.find(({ subject }) => subject === 'declaration')?.body;
if (!body || !('questions' in body)) throw new Error('no declaration');
const declaration = body;

const TODAY = '2026-03-01';
const PLAIN: DeclarationAnswers = {
  birth_country: 'CN',
  nationality_at_birth: 'CN',
  parent_settled_abroad: false,
  other_nationality: false,
  chinese_nationality_left: false,
  foreign_passport: false,
  permanent_residence: false,
};

const anything = fc.dictionary(
  fc.constantFrom(...declaration.questions.map(({ id }) => id)),
  fc.oneof(fc.boolean(), fc.constantFrom('yes', 'no', 'CN', 'US', '', '2020-01-01')),
);

describe('the declaration', () => {
  test('says that its text is ours', () => {
    expect(declaration.isOurText).toBe(true);
    expect(declaration.intro.zh).toContain('不是官方');
  });

  test('is complete and without flags for a person with one nationality', () => {
    expect(openQuestions(declaration, PLAIN, TODAY)).toEqual({ missing: [], invalid: [] });
    expect(declarationFlags(declaration, PLAIN)).toEqual([]);
  });

  test('asks on where an answer needs it, and flags it for the officer', () => {
    const answers = { ...PLAIN, other_nationality: true, other_nationality_given_up: false };
    expect(openQuestions(declaration, answers, TODAY).missing).toEqual([
      'other_nationality_country',
      'other_nationality_how',
    ]);
    const codes = declarationFlags(declaration, answers).map(({ code }) => code);
    expect(codes).toEqual(['other_nationality', 'other_nationality_kept']);
  });

  test('flags what the form said of the parents in its own way, once', () => {
    const settled = { parentsSettledHere: 1, parentsSettledElsewhere: 0 };
    const flagged = (answers: object) =>
      declarationFlags(declaration, { ...PLAIN, ...answers }, settled).map(({ code }) => code);
    expect(flagged({ parent_settled_abroad: '' })).toEqual(['parent_settled_abroad']);
    expect(flagged({ parent_settled_abroad: 'yes' })).toEqual(['parent_settled_abroad']);
    expect(
      declarationFlags(declaration, PLAIN, { parentsSettledHere: 0, parentsSettledElsewhere: 0 }),
    ).toEqual([]);
  });

  test.each([
    ['a day to come', { permanent_residence_day: '2026-03-02' }, 'permanent_residence_day'],
    ['a day that is none', { permanent_residence_day: '2025-02-30' }, 'permanent_residence_day'],
    ['a country in words', { birth_country: 'China' }, 'birth_country'],
    ['yes in other words', { other_nationality: 'perhaps' }, 'other_nationality'],
    ['yes for a country', { birth_country: true }, 'birth_country'],
  ])('does not take %s', (_, wrong, id) => {
    const settled = { permanent_residence: true, permanent_residence_country: 'US' };
    const sound = { ...PLAIN, ...settled, permanent_residence_day: TODAY };
    expect(openQuestions(declaration, sound, TODAY).invalid).toEqual([]);
    expect(openQuestions(declaration, { ...sound, ...wrong }, TODAY).invalid).toEqual([id]);
  });

  test('forgets what was answered under a question that is no longer asked', () => {
    const answers = { ...PLAIN, other_nationality: false, other_nationality_given_up: false };
    expect(declarationFlags(declaration, answers)).toEqual([]);
  });

  test('takes permanent residence abroad for what it is: no flag', () => {
    const answers = { ...PLAIN, permanent_residence: 'yes', permanent_residence_country: 'US' };
    expect(declarationFlags(declaration, answers)).toEqual([]);
  });

  test('flags only questions that were asked and answered, whatever is sent', () => {
    fc.assert(
      fc.property(anything, (answers) => {
        const asked = askedQuestions(declaration, answers).map(({ id }) => id);
        const flagged = declarationFlags(declaration, answers).map(({ question }) => question);
        expect(flagged.every((id) => asked.includes(id) && answers[id] !== undefined)).toBe(true);
        const { missing, invalid } = openQuestions(declaration, answers, TODAY);
        expect([...missing, ...invalid].every((id) => asked.includes(id))).toBe(true);
      }),
    );
  });

  test('asks only after questions that come before', () => {
    const ids = declaration.questions.map(({ id }) => id);
    for (const question of declaration.questions) {
      for (const earlier of Object.keys(question.when ?? {})) {
        expect(ids.indexOf(earlier)).toBeLessThan(ids.indexOf(question.id));
        expect(ids).toContain(earlier);
      }
    }
  });
});
