import { describe, expect, it } from 'vitest';
import { declarationSchema } from '../policy/declaration.schema.ts';
import { openQuestions } from './declaration.ts';

const TODAY = '2026-03-01';
const words = { zh: '问', en: 'ask' };

function question(id: string, kind: string, more: object = {}) {
  return { id, kind, words, help: null, when: null, required: true, flags: [], ...more };
}

const declaration = declarationSchema.parse({
  version: 'v1',
  isOurText: true,
  title: words,
  intro: words,
  truth: words,
  questions: [
    question('born_in', 'country', { flags: [{ code: 'born_abroad', is: '!=', value: 'CN', words }] }),
    question('other_card', 'yes_no', { flags: [{ code: 'has_other', is: '=', value: 'yes', words }] }),
    question('other_since', 'date', { when: { other_card: 'yes' } }),
    question('remark', 'text', { required: false }),
  ],
});

function open(answers: Record<string, string | boolean>) {
  return openQuestions(declaration, answers, TODAY);
}

describe('a declaration', () => {
  it('has nothing open when every question that was asked is answered', () => {
    expect(open({ born_in: 'CN', other_card: false })).toEqual({ missing: [], invalid: [] });
  });

  it('lacks what was asked and not answered', () => {
    expect(open({}).missing).toEqual(['born_in', 'other_card']);
    expect(open({ born_in: 'CN', other_card: 'yes' }).missing).toEqual(['other_since']);
  });

  it.each([
    ['a day to come', { other_since: '2026-03-02' }, 'other_since'],
    ['a day that is none', { other_since: '2025-02-30' }, 'other_since'],
    ['a country in words', { born_in: 'China' }, 'born_in'],
    ['yes in other words', { other_card: 'perhaps' }, 'other_card'],
    ['yes for a country', { born_in: true }, 'born_in'],
  ])('does not take %s', (_, wrong, id) => {
    const answers = { born_in: 'CN', other_card: 'yes', other_since: '2020-01-01', ...wrong };
    expect(open(answers).invalid).toEqual([id]);
  });

  it('takes today and the past, and minds no answer nobody asked for', () => {
    expect(open({ born_in: 'FR', other_card: true, other_since: TODAY }).invalid).toEqual([]);
    const unasked = { born_in: 'CN', other_card: 'no', other_since: '2026-03-02', hobby: 'chess' };
    expect(open(unasked)).toEqual({ missing: [], invalid: [] });
  });
});
