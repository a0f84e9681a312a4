import { describe, expect, it } from 'vitest';
import { timeInAll } from './precheck-total.ts';

const stage = (min: number, max: number, counted: 'working_days' | 'calendar_days') => ({
  days: { min, max, counted },
  need: 'required' as const,
});

describe('the time a service takes', () => {
  it('is the sum of its steps in weeks, rounded so that nobody is promised too little', () => {
    const stages = [stage(1, 5, 'working_days'), stage(2, 5, 'calendar_days'), stage(10, 15, 'working_days')];
    const none = { days: null, need: 'required' as const };
    expect(timeInAll([...stages, none])).toEqual({ unit: 'weeks', min: 2, max: 5 });
  });

  it('is told in days where all is done within a week, and never from one to one', () => {
    const working = [stage(0, 1, 'working_days'), stage(0, 3, 'working_days')];
    expect(timeInAll(working)).toEqual({ unit: 'working_days', min: 0, max: 4 });
    expect(timeInAll([stage(0, 1, 'working_days'), stage(1, 3, 'calendar_days')])?.unit).toBe('days');
    expect(timeInAll([stage(5, 10, 'working_days'), stage(4, 0, 'working_days')])?.unit).toBe('weeks');
    expect(timeInAll([stage(10, 10, 'working_days')])).toEqual({ unit: 'weeks_one', min: 2, max: 2 });
  });

  it('leaves out the steps that not every case goes through', () => {
    const rare = { ...stage(10, 20, 'working_days'), need: 'perhaps' as const };
    expect(timeInAll([rare, stage(1, 2, 'working_days')])?.max).toBe(2);
  });

  it('is not guessed where no step says a number', () => {
    expect(timeInAll([{ days: null, need: 'required' }])).toBeNull();
    expect(timeInAll([])).toBeNull();
  });
});
