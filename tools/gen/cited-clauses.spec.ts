import { describe, expect, it } from 'vitest';
import { citedClauses, isOf } from './cited-clauses.ts';

describe('the clauses a source names', () => {
  it.each([
    ['notice 二(一)6', ['二(一)6']],
    ['notice 二(一)1, 5(1); facts A4', ['二(一)1', '二(一)5(1)']],
    ['notice 二(一)3-5', ['二(一)3', '二(一)4', '二(一)5']],
    ['notice intro ¶3, 三(一)', ['intro ¶3', '三(一)']],
    ['our own choice; notice 二(一)1, 4', ['二(一)1', '二(一)4']],
    ['facts A4: under 16 a guardian’s consent', []],
    ['notice 二(一)6 for the amount', ['二(一)6']],
    ['notice intro ¶3; notice 二(二)', ['intro ¶3', '二(二)']],
    ['the notice is silent', []],
  ])('%s', (source, clauses) => {
    expect(citedClauses(source)).toEqual(clauses);
  });

  it('a part of a clause belongs to it, and another with the same beginning does not', () => {
    expect(isOf('二(一)5(1)', '二(一)5')).toBe(true);
    expect(isOf('二(一)5(1)', '二(一)5(2)')).toBe(false);
    expect(isOf('三(一)', '三(一)')).toBe(true);
    expect(isOf('一', '二(一)1')).toBe(false);
  });
});
