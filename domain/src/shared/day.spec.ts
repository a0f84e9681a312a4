import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addYears,
  ageOn,
  compareDays,
  dayIn,
  daysBetween,
  daySchema,
  isInRange,
  parseDay,
  rangesOverlap,
  workingDayFrom,
  yearsBetween,
} from './day.ts';

const days = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays('1900-01-01', count));

describe('a day', () => {
  test('on which a post works is never a Saturday or Sunday', () => {
    const week = ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map(workingDayFrom);
    expect(week).toEqual(['2026-11-27', '2026-11-30', '2026-11-30', '2026-11-30']);
  });

  test('that the calendar has not is none', () => {
    const bad = ['2023-02-29', '2023-13-01', '2023-00-10', '2023-04-31', '2023-4-1', '20230401', '', 'today'];
    for (const text of bad) expect(parseDay(text)).toBeNull();
    expect(daySchema.safeParse('2023-02-29').success).toBe(false);
    expect(parseDay('2024-02-29')).toBe('2024-02-29');
  });

  test('moves by whole days across months, leap days and years', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });

  test('moved there and back is the same day, and order follows the count', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        const moved = addDays(day, count);
        expect(addDays(moved, -count)).toBe(day);
        expect(daysBetween(day, moved)).toBe(count);
        expect(Math.sign(compareDays(moved, day))).toBe(Math.sign(count));
      }),
    );
  });

  test('counts years as completed years', () => {
    expect(ageOn('2010-06-07', '2026-06-06')).toBe(15);
    expect(ageOn('2010-06-07', '2026-06-07')).toBe(16);
    expect(yearsBetween('2026-06-07', '2024-06-08')).toBe(-1);
  });

  test('29 February completes its year on 1 March of a common year', () => {
    expect(ageOn('2008-02-29', '2024-02-28')).toBe(15);
    expect(ageOn('2008-02-29', '2024-02-29')).toBe(16);
    expect(ageOn('2008-02-29', '2023-02-28')).toBe(14);
    expect(ageOn('2008-02-29', '2023-03-01')).toBe(15);
    expect(addYears('2008-02-29', 1)).toBe('2009-03-01');
  });

  test('a number of years later that many years are completed, the day before one fewer', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 120 }), (day, count) => {
        const later = addYears(day, count);
        expect(yearsBetween(day, later)).toBe(count);
        expect(yearsBetween(day, addDays(later, -1))).toBe(count - 1);
      }),
    );
  });

  test('of an instant depends on the zone', () => {
    expect(dayIn('America/Los_Angeles', new Date('2026-01-01T07:59:00Z'))).toBe('2025-12-31');
    expect(dayIn('America/Los_Angeles', new Date('2026-01-01T08:00:00Z'))).toBe('2026-01-01');
    expect(dayIn('Asia/Shanghai', new Date('2026-01-01T08:00:00Z'))).toBe('2026-01-01');
  });
});

describe('a range of days', () => {
  test('has its first day and not its last', () => {
    const range = { from: '2024-01-01', to: '2024-02-01' };
    expect(isInRange(range, '2024-01-01')).toBe(true);
    expect(isInRange(range, '2024-01-31')).toBe(true);
    expect(isInRange(range, '2024-02-01')).toBe(false);
    expect(isInRange({ from: '2024-01-01', to: null }, '2999-01-01')).toBe(true);
  });

  test('overlaps another exactly when some day is in both', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.option(fc.integer({ min: 1, max: 10 })));
    fc.assert(
      fc.property(span, span, (first, second) => {
        const [a, b] = [first, second].map(([start, length]) => ({
          from: addDays('2024-01-01', start),
          to: length === null ? null : addDays('2024-01-01', start + length),
        }));
        if (a === undefined || b === undefined) throw new Error('two ranges');
        const all = Array.from({ length: 50 }, (_, count) => addDays('2024-01-01', count));
        expect(rangesOverlap(a, b)).toBe(all.some((day) => isInRange(a, day) && isInRange(b, day)));
      }),
    );
  });
});

test('a day is the day at the post, not the day of the server', () => {
  const instant = new Date('2026-03-01T02:30:00Z');
  expect(dayIn('America/Toronto', instant)).toBe('2026-02-28');
  expect(dayIn('UTC', instant)).toBe('2026-03-01');
  expect(dayIn('Asia/Shanghai', new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  expect(dayIn('Asia/Shanghai', new Date('2025-12-31T15:59:59.999Z'))).toBe('2025-12-31');
});

test('a day is right on both sides of a change to summer time', () => {
  expect(dayIn('Europe/London', new Date('2026-03-28T23:59:59Z'))).toBe('2026-03-28');
  expect(dayIn('Europe/London', new Date('2026-03-29T22:59:59Z'))).toBe('2026-03-29');
  expect(dayIn('Europe/London', new Date('2026-03-29T23:00:00Z'))).toBe('2026-03-30');
});

test('an unknown zone is refused', () => {
  expect(() => dayIn('Mars/Base', new Date())).toThrow(RangeError);
});
