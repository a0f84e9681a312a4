import { expect, it } from 'vitest';
import { isSeenLongAgo, judgeSession } from './session.alive.ts';

const times = { idle: 60, absolute: 3_600 };
const session = { seenAt: '2026-03-01T12:00:00.000Z', expiresAt: '2026-03-01T12:30:00.000Z' };

function at(instant: string): Date {
  return new Date(`2026-03-01T${instant}Z`);
}

it('a session lives up to the last millisecond of its idle time', () => {
  expect(judgeSession(session, times, at('12:00:59.999'))).toBeNull();
  expect(judgeSession(session, times, at('12:01:00.000'))).toMatchObject({ code: 'session.expired' });
});

it('its absolute end holds however lately it was seen', () => {
  const busy = { ...session, seenAt: '2026-03-01T12:29:59.999Z' };
  expect(judgeSession(busy, times, at('12:29:59.999'))).toBeNull();
  expect(judgeSession(busy, times, at('12:30:00.000'))).toMatchObject({ code: 'session.expired' });
});

it('a time that cannot be read ends it', () => {
  expect(judgeSession({ ...session, seenAt: 'soon' }, times, at('12:00:01.000'))).not.toBeNull();
});

it('is written as seen after a minute, not before', () => {
  expect(isSeenLongAgo(session, at('12:00:59.999'))).toBe(false);
  expect(isSeenLongAgo(session, at('12:01:00.000'))).toBe(true);
});
