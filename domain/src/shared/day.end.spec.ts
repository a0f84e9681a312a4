import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayIn, endOfDay, instantOn, todayIn } from './day.ts';

const ZONES = [
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Santiago',
  'Asia/Kathmandu',
  'Asia/Shanghai',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'UTC',
];

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

test('a day is asked at its last instant there, whatever hour and zone one asks from', () => {
  const minutes = fc.integer({ min: 0, max: 4 * 366 * 24 * 60 });
  fc.assert(
    fc.property(
      minutes,
      fc.constantFrom(...ZONES),
      fc.integer({ min: -400, max: 400 }),
      (past, zone, off) => {
        const now = new Date(Date.parse('2026-01-01T00:00:00Z') + past * 60_000);
        const today = dayIn(zone, now);
        const day = addDays(today, off);
        const at = new Date(instantOn(day, zone, now));
        expect(dayIn(zone, at)).toBe(day);
        // Nothing of another day than today is still to come; of today, what has come counts.
        if (day === today) expect(at).toEqual(now);
        else expect(dayIn(zone, new Date(at.getTime() + 1)) > day).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

test('what opens at six in the evening in San Francisco has opened when that day is asked, and not the day before', () => {
  const opens = Date.parse('2026-04-01T18:00:00-07:00');
  const now = new Date('2026-03-02T18:00:00Z');
  const asked = (day: string) => Date.parse(instantOn(day, 'America/Los_Angeles', now));
  expect(asked('2026-04-01') > opens).toBe(true);
  expect(asked('2026-03-31') < opens).toBe(true);
  // There it is the next day already.
  expect(Date.parse(instantOn('2026-04-01', 'Pacific/Kiritimati', now)) < opens).toBe(true);
});
