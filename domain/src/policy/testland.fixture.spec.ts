import { expect, test } from 'vitest';
import { feeFor } from './fee.ts';
import { PATH_JUDGE } from '../lifecycle/lifecycle.path.ts';
import { checkRuleBook } from './rule-book.check.ts';
import { readRuleBook } from './rule-book.ts';
import { getTestlandPolicy, TESTLAND, TESTLAND_FILES } from './testland.fixture.ts';

test('Testland keeps the rules that real countries keep', () => {
  expect(readRuleBook(TESTLAND_FILES).problems).toEqual([]);
  expect(checkRuleBook(TESTLAND, PATH_JUDGE)).toEqual([]);
});

test('a library card costs seven of Testland money and is due in Testland days', () => {
  expect(feeFor(getTestlandPolicy(), {})?.total).toEqual({ currency: 'XTS', cents: 700 });
  const { deadlines } = getTestlandPolicy();
  expect(deadlines.find(({ item }) => item === 'awaiting_papers')?.days).toBe(21);
  expect(getTestlandPolicy('first').offer.opens).toBeNull();
});
