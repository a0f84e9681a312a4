import { dayIn } from '@lingshi/domain/shared/day.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfDay, todayIn } from './mandate.days.ts';

const ZONES = ['America/New_York', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'UTC'];

test('a day ends at midnight in the zone where it ends last', () => {
  expect(endOfDay('2026-03-01', ['America/New_York'])).toBe('2026-03-02T05:00:00.000Z');
  expect(endOfDay('2026-03-01', ['America/New_York', 'America/Los_Angeles'])).toBe(
    '2026-03-02T08:00:00.000Z',
  );
  // The clocks go forward that night.
  expect(endOfDay('2026-03-08', ['America/Los_Angeles'])).toBe('2026-03-09T07:00:00.000Z');
});

test('a day ends when the next begins, even where that is not at midnight or the next day is left out', () => {
  // Midnight of the 6th does not exist there: the clocks go from 23:59 to 1:00.
  expect(endOfDay('2026-09-05', ['America/Santiago'])).toBe('2026-09-06T04:00:00.000Z');
  expect(endOfDay('2011-12-29', ['Pacific/Apia'])).toBe('2011-12-30T10:00:00.000Z');
});

test('one millisecond before its end it is still that day somewhere, at its end nowhere', () => {
  const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.subarray(ZONES, { minLength: 1 }), (date, zones) => {
      const day = date.toISOString().slice(0, 10);
      const end = Date.parse(endOfDay(day, zones));
      expect(zones.some((zone) => dayIn(zone, new Date(end - 1)) === day)).toBe(true);
      expect(zones.every((zone) => dayIn(zone, new Date(end)) > day)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('today is two days where the zones are far apart', () => {
  const now = new Date('2026-03-02T03:00:00Z');
  expect(todayIn(['America/Los_Angeles', 'Asia/Shanghai'], now)).toEqual({
    first: '2026-03-01',
    latest: '2026-03-02',
  });
});
