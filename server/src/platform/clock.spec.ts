import { expect, test } from 'vitest';
import { fixedClock, systemClock } from './clock.ts';

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
