import { expect, test } from 'vitest';
import { dayIn, fixedClock, systemClock } from './clock.ts';

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

test('a fixed clock moves only when told, and nobody can turn its hands', () => {
  const clock = fixedClock('2026-01-01T00:00:00Z');
  clock.now().setFullYear(1999);
  expect(clock.now().toISOString()).toBe('2026-01-01T00:00:00.000Z');
  clock.advance(60_000);
  expect(clock.now().toISOString()).toBe('2026-01-01T00:01:00.000Z');
  clock.set('2027-01-01T00:00:00Z');
  expect(clock.now().getUTCFullYear()).toBe(2027);
  expect(() => clock.set('soon')).toThrow(RangeError);
  expect(Math.abs(systemClock.now().getTime() - Date.now())).toBeLessThan(1_000);
});
