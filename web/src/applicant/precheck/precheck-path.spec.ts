import { describe, expect, it } from 'vitest';
import { precheckAddress, stepsOf } from './precheck-path.ts';

describe('answers of the pre-check', () => {
  it('stand in the address and come back out of it', () => {
    const steps = [
      ['where', 'in_us'],
      ['age', 'adult'],
    ] as const;
    expect(precheckAddress(steps)).toBe('/precheck/where.in_us~age.adult');
    expect(stepsOf('where.in_us~age.adult')).toEqual(steps);
  });

  it('begin with nothing', () => {
    expect(stepsOf(undefined)).toEqual([]);
    expect(precheckAddress([])).toBe('/precheck');
  });

  it.each(['~', 'where', '.x', 'where.~age.adult~'])('leave out what is no answer: %s', (part) =>
    expect(stepsOf(part).every(([question, option]) => question && option)).toBe(true),
  );
});
