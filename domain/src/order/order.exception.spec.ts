import { describe, expect, it } from 'vitest';
import { exceptionState, mayAskException, mayDecideException } from './order.exception.ts';
import type { LockException } from './order.exception.ts';

const NOW = '2026-03-02T18:00:00Z';
const WISHED: LockException = { askedBy: null, granted: null, endsAt: null, usedAt: null };
const ASKED: LockException = { ...WISHED, askedBy: 'f1' };
const GRANTED: LockException = { ...ASKED, granted: true, endsAt: '2026-03-16T18:00:00Z' };
const decide = (exception: LockException, officerId: string, grant: boolean) =>
  mayDecideException(exception, { officerId, grant, now: NOW });

describe('an exception from one live order a person', () => {
  it('is in one state, and ends at its instant', () => {
    const all = [WISHED, ASKED, GRANTED, { ...ASKED, granted: false }, { ...GRANTED, usedAt: NOW }];
    expect(all.map((one) => exceptionState(one, NOW))).toEqual([
      'wished',
      'asked',
      'granted',
      'denied',
      'used',
    ]);
    expect(exceptionState(GRANTED, '2026-03-16T17:59:59Z')).toBe('granted');
    expect(exceptionState(GRANTED, '2026-03-16T18:00:00Z')).toBe('ended');
  });

  it('is asked for once', () => {
    expect(mayAskException(WISHED, NOW).ok).toBe(true);
    expect(mayAskException(ASKED, NOW)).toMatchObject({ code: 'exception.wrong_state' });
  });

  it('is granted or denied by somebody else than who asked', () => {
    expect(decide(ASKED, 'f1', true)).toMatchObject({ code: 'exception.same_officer' });
    expect(decide(ASKED, 'f1', false)).toMatchObject({ code: 'exception.same_officer' });
    expect(decide(ASKED, 'f2', true).ok).toBe(true);
  });

  it('is granted only when an officer asked, and decided once', () => {
    expect(decide(WISHED, 'f2', true)).toMatchObject({ code: 'exception.wrong_state' });
    expect(decide(WISHED, 'f2', false).ok).toBe(true);
    expect(decide(GRANTED, 'f2', false)).toMatchObject({ code: 'exception.wrong_state' });
  });
});
