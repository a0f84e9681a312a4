import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from './measure-scale.ts';

describe('a bar', () => {
  it('has the allowed range in its middle, and the value where it is', () => {
    expect(placeOf(30, { min: 28, max: 32 })).toEqual({ from: 25, to: 75, mark: 50 });
    expect(placeOf(0, { min: 28, max: 32 })?.mark).toBe(0);
  });

  it('is open at the end that has no limit', () => {
    expect(placeOf(0.9, { min: 0.5, max: null })).toMatchObject({ from: 50, to: 100 });
    expect(placeOf(0.9, { min: null, max: null })).toBeNull();
  });

  it('shows a value inside the range exactly when it is', () => {
    const number = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(number, number, number, (a, b, value) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(max - min > 0.01);
        const place = placeOf(value, { min, max });
        if (place === null) throw new Error('there are limits');
        if (value < min) expect(place.mark).toBeLessThanOrEqual(place.from);
        else if (value > max) expect(place.mark).toBeGreaterThanOrEqual(place.to);
        else expect(place.mark >= place.from - 1e-6 && place.mark <= place.to + 1e-6).toBe(true);
      }),
    );
  });
});
