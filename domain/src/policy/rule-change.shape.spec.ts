import { describe, expect, it } from 'vitest';
import { POLICY_BODIES } from './policy-body.schema.ts';
import { isAt, sayIssue } from './rule-change.shape.ts';
import { differencesOf } from './rule-field.ts';

const FEE = { amount: { currency: 'USD', cents: 900 }, per: 'order', words: { zh: '费', en: 'Fee' } };

function said(body: unknown): string[] {
  const { error } = POLICY_BODIES.fee.safeParse(body);
  return (error?.issues ?? []).map((issue) => {
    const { code, detail } = sayIssue(issue, isAt(body, issue.path));
    return `${code} ${detail}`.trim();
  });
}

describe('a slip in a proposed rule', () => {
  it.each<[string, unknown, string]>([
    ['a text for a number', { ...FEE, amount: { currency: 'USD', cents: '9' } }, 'kind number'],
    ['no number', { ...FEE, amount: { currency: 'USD' } }, 'missing'],
    ['a sum below nothing', { ...FEE, amount: { currency: 'USD', cents: -1 } }, 'least 0'],
    ['none of the choices', { ...FEE, per: 'year' }, 'one_of order / endorsement'],
    ['no choice', { ...FEE, per: undefined }, 'missing'],
    ['a field that is not there', { ...FEE, cost: 1 }, 'unknown cost'],
    ['an empty text', { ...FEE, words: { zh: '', en: 'Fee' } }, 'missing'],
  ])('is a code with what fills its words, in no language of its own: %s', (_name, body, expected) => {
    expect(said(body)).toEqual([expected]);
  });
});

describe('what a proposal changes', () => {
  it('is nothing when a store has only put the names in another order', () => {
    const stored = { words: { en: 'Fee', zh: '费' }, per: 'order', amount: { cents: 900, currency: 'USD' } };
    expect(differencesOf('fee', FEE, stored)).toEqual([]);
  });

  it('is each value that is another one', () => {
    const dearer = { ...FEE, amount: { currency: 'USD', cents: 950 } };
    expect(differencesOf('fee', FEE, dearer).map(({ path }) => path)).toEqual([['amount']]);
  });
});
