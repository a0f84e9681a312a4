import { describe, expect, it } from 'vitest';
import { maySkip, triesLeft } from './face-attempts.ts';

const today = '2026-03-02';
const after = (tries: number, failures = tries) => ({ tries, triedOn: today, failures });

describe('tries of the face check', () => {
  it('there are ten a day, and ten again the next day', () => {
    expect(triesLeft({ tries: 0, triedOn: null, failures: 0 }, today)).toBe(10);
    expect(triesLeft(after(9), today)).toBe(1);
    expect(triesLeft(after(12), today)).toBe(0);
    expect(triesLeft(after(10), '2026-03-03')).toBe(10);
  });

  it('a minor may skip after five that did not pass, on one day or several', () => {
    expect(maySkip(after(4), today, true)).toBe(false);
    expect(maySkip(after(5), today, true)).toBe(true);
    expect(maySkip({ tries: 1, triedOn: today, failures: 5 }, today, true)).toBe(true);
  });

  it('an adult may go on to the interview when the day has no try left', () => {
    expect(maySkip(after(9), today, false)).toBe(false);
    expect(maySkip(after(10), today, false)).toBe(true);
    expect(maySkip(after(10), '2026-03-03', false)).toBe(false);
  });
});
