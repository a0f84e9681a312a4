import { describe, expect, it } from 'vitest';
import { weeksInAll } from './precheck-total.ts';

describe('the time a service takes', () => {
  it('is the sum of its steps in weeks, rounded so that nobody is promised too little', () => {
    const stages = [
      { days: { min: 1, max: 5, counted: 'working_days' as const } },
      { days: { min: 2, max: 5, counted: 'calendar_days' as const } },
      { days: { min: 10, max: 15, counted: 'working_days' as const } },
      { days: null },
    ];
    expect(weeksInAll(stages)).toEqual({ min: 2, max: 5 });
  });

  it('is not guessed where no step says a number', () => {
    expect(weeksInAll([{ days: null }])).toBeNull();
    expect(weeksInAll([])).toBeNull();
  });
});
