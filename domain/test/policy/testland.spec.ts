import { expect, test } from 'vitest';
import { feeFor } from '../../src/policy/fee.ts';
import { PATH_JUDGE } from '../../src/lifecycle/lifecycle.path.ts';
import { checkRuleBook } from '../../src/policy/rule-book.check.ts';
import { readRuleBook } from '../../src/policy/rule-book.ts';
import { getTestlandPolicy, TESTLAND, TESTLAND_FILES } from './testland.ts';

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
