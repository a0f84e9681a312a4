import { describe, expect, it } from 'vitest';
import { urgencyOf } from './urgency.ts';

describe('a due day', () => {
  it.each([
    ['2026-06-11', 'vermilion', -1],
    ['2026-06-12', 'amber', 0],
    ['2026-06-14', 'amber', 2],
    ['2026-06-15', 'slate', 3],
  ])('of %s on the 12th is %s', (day, tone, days) =>
    expect(urgencyOf(day, '2026-06-12')).toEqual({ tone, days }),
  );
});
