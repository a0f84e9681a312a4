import { describe, expect, it } from 'vitest';
import { maySkip, triesLeft } from './face-attempts.ts';

const today = '2026-03-02';
const rules = { triesADay: 10, minorMaySkipAfter: 5 };
const after = (tries: number, failures = tries) => ({ tries, triedOn: today, failures });

describe('tries of the face check', () => {
  it('are as many a day as the rules say, and as many again the next day', () => {
    expect(triesLeft(rules, { tries: 0, triedOn: null, failures: 0 }, today)).toBe(10);
    expect(triesLeft(rules, after(9), today)).toBe(1);
    expect(triesLeft(rules, after(12), today)).toBe(0);
    expect(triesLeft(rules, after(10), '2026-03-03')).toBe(10);
    expect(triesLeft({ ...rules, triesADay: 12 }, after(10), today)).toBe(2);
  });

  it('let a minor skip after as many that did not pass, on one day or several', () => {
    expect(maySkip(rules, after(4), today, true)).toBe(false);
    expect(maySkip(rules, after(5), today, true)).toBe(true);
    expect(maySkip(rules, { tries: 1, triedOn: today, failures: 5 }, today, true)).toBe(true);
    expect(maySkip({ ...rules, minorMaySkipAfter: 2 }, after(2), today, true)).toBe(true);
  });

  it('lead an adult to the interview when the day has none left', () => {
    expect(maySkip(rules, after(9), today, false)).toBe(false);
    expect(maySkip(rules, after(10), today, false)).toBe(true);
    expect(maySkip(rules, after(10), '2026-03-03', false)).toBe(false);
  });
});
