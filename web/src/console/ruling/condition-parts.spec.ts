import type { Condition } from '@lingshi/domain/policy/condition.ts';
import { describe, expect, it } from 'vitest';
import { FIRST, grouped, howOf, partsOf } from './condition-parts.ts';

const MINOR: Condition = { fact: 'minor', is: '=', value: true };

describe('a condition in the form of a rule', () => {
  it.each<Condition>([
    FIRST,
    { all: [FIRST, MINOR] },
    { any: [FIRST, { all: [MINOR, { not: FIRST }] }] },
    { not: { any: [FIRST, MINOR] } },
    { all: [{ fact: 'country', in: ['US', 'CA'] }, { any: [MINOR, FIRST] }] } as Condition,
  ])('is taken apart and put together again without a change, however deep: %j', (condition) => {
    expect(grouped(howOf(condition), partsOf(condition))).toEqual(condition);
  });

  it('is gone when its last part is, and is never an empty list', () => {
    for (const how of ['all', 'any', 'none_of'] as const) expect(grouped(how, [])).toBeUndefined();
    expect(grouped('always', [FIRST])).toBeUndefined();
  });

  it('"not" of several parts is not of all of them together', () => {
    expect(grouped('none_of', [FIRST, MINOR])).toEqual({ not: { all: [FIRST, MINOR] } });
  });
});
