import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../shared/day.ts';
import { mandateReminder } from './mandate.reminder.ts';

const MANDATE = { acceptedDay: '2026-01-10', untilDay: '2026-06-30' };
const on = (today: string, remindDays = [14, 2]) => mandateReminder(MANDATE, today, remindDays);

describe('a reminder that a mandate ends', () => {
  it('is due from so many days before the last day on, and not a day earlier', () => {
    expect([on('2026-06-15'), on('2026-06-16'), on('2026-06-27')]).toEqual([null, 14, 14]);
    expect([on('2026-06-28'), on('2026-06-30')]).toEqual([2, 2]);
  });

  it('is none once it is over, and none where the rules name none', () => {
    expect([on('2026-07-01'), on('2026-06-30', [])]).toEqual([null, null]);
  });

  it('is none for a mandate that was given for no longer than that', () => {
    const short = { acceptedDay: '2026-06-16', untilDay: '2026-06-30' };
    expect(mandateReminder(short, '2026-06-16', [14, 2])).toBeNull();
    expect(mandateReminder(short, '2026-06-28', [14, 2])).toBe(2);
  });

  it('comes once for each row when one looks every day, the longest first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }), (remindDays) => {
        const length = daysBetween(MANDATE.acceptedDay, MANDATE.untilDay);
        const days = Array.from({ length: length + 1 }, (_, at) => addDays(MANDATE.acceptedDay, at));
        const told = days.flatMap((day) => mandateReminder(MANDATE, day, remindDays) ?? []);
        expect([...new Set(told)]).toEqual(remindDays.toSorted((a, b) => b - a));
      }),
    );
  });
});
