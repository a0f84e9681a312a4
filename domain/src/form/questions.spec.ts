import { describe, expect, it } from 'vitest';
import type { DrawnFact } from './form.facts.ts';
import type { FormDef, Page } from './form.types.ts';
import { seeForm } from './visible.ts';

const words = { zh: '词', en: 'Word' };
const PARENTS = {
  id: 'parents',
  words: { name: words, title: words, why: words },
  when: { fact: 'kind', is: 'first' },
  fields: [{ id: 'father', kind: 'text', words, max: 10 }],
} as const satisfies Page;
const DECLARED = {
  id: 'declared',
  words: { name: words, title: words, why: words },
  fields: [{ id: 'answers', kind: 'questions', versionAt: 'version', words }],
} as const satisfies Page;
const drawn: DrawnFact = { fact: 'parentsKnown', from: ['parents.father'], value: () => undefined };
const FORM: FormDef = {
  id: 'sample',
  version: 1,
  groups: [{ id: 'all', words, steps: [DECLARED, PARENTS] }],
  factsFrom: {},
  drawn: [drawn],
};

function see(kind: string) {
  const question = { kind: 'country', words, help: null, when: null, required: true } as const;
  const questions = [
    { ...question, id: 'father_nationality', answeredBy: 'parentsKnown' as const },
    { ...question, id: 'birth_country' },
  ];
  const answers = { declared: { answers: { father_nationality: 'CN', birth_country: 'US', old: 'x' } } };
  const rules = { consents: null, posts: null, address: null, phone: null, ages: null };
  return seeForm(FORM, answers, {
    today: '2026-03-02',
    order: { kind },
    rules: { ...rules, declaration: { version: 'v1', questions } },
  });
}

const asked = (kind: string) => see(kind).facts.rules.declaration?.questions.map(({ id }) => id);
const kept = (kind: string) => see(kind).answers['declared']?.['answers'];

describe('a question of the rules that the form asks itself', () => {
  it('is left out with its answer where that page is shown, answered or not yet; answers to older texts stay', () => {
    expect(asked('first')).toEqual(['birth_country']);
    expect(kept('first')).toEqual({ birth_country: 'US', old: 'x' });
  });

  it('is asked where the page is not', () => {
    expect(asked('renew')).toEqual(['father_nationality', 'birth_country']);
    expect(kept('renew')).toEqual({ father_nationality: 'CN', birth_country: 'US', old: 'x' });
  });
});
