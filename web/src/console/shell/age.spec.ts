import { describe, expect, it } from 'vitest';
import { ageOf } from './age.ts';

const now = Date.parse('2026-06-12T12:00:00Z');

describe('an age', () => {
  it.each([
    ['2026-06-12T11:59:30Z', 0, 'minutes'],
    ['2026-06-12T11:01:00Z', 59, 'minutes'],
    ['2026-06-12T11:00:00Z', 1, 'hours'],
    ['2026-06-11T12:00:01Z', 23, 'hours'],
    ['2026-06-09T12:00:00Z', 3, 'days'],
  ])('since %s is %i %s', (at, count, unit) => expect(ageOf(at, now)).toEqual({ unit, count }));

  it('is never negative, whatever the clock of this computer says', () => {
    expect(ageOf('2026-06-12T12:05:00Z', now)).toEqual({ unit: 'minutes', count: 0 });
  });
});
