import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, draftOfDay, partsOfDay, readDay } from './read-day.ts';

describe('a date that is written or pasted', () => {
  it.each([
    ['2026-06-12', '2026-06-12'],
    ['2026/6/12', '2026-06-12'],
    ['20260612', '2026-06-12'],
    ['2026年6月12日', '2026-06-12'],
    [' 12 June 2026 ', '2026-06-12'],
    ['12 JUN 2026', '2026-06-12'],
  ])('%s is read', (text, day) => expect(readDay(text)).toBe(day));

  it.each(['06/12/2026', '2026-02-30', '2026-13-01', 'soon', ''])('%s is not guessed', (text) =>
    expect(readDay(text)).toBeNull(),
  );

  it('is read back from what it is written as, whatever the day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(readDay(day)).toBe(day);
          expect(readDay(day.replaceAll('-', ''))).toBe(day);
        },
      ),
    );
  });
});

describe('the boxes of a date', () => {
  it('take a month by number or English name', () => {
    expect(dayOf({ year: '2026', month: 'Jun', day: '2' })).toBe('2026-06-02');
    expect(dayOf({ year: '2026', month: '6', day: '2' })).toBe('2026-06-02');
  });

  it('keep what is half written for the draft', () => {
    expect(draftOfDay({ year: '2026', month: '6', day: '' })).toBe('2026-6-');
    expect(partsOfDay('2026-6-')).toEqual({ year: '2026', month: '6', day: '' });
    expect(draftOfDay({ year: '', month: '', day: '' })).toBe('');
  });
});
