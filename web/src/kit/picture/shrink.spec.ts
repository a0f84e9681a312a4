import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWithin } from './shrink.ts';

describe('a picture', () => {
  it('keeps its shape when it is made smaller', () => {
    expect(fitWithin({ width: 4000, height: 3000 }, 2000)).toEqual({ width: 2000, height: 1500 });
  });

  it('is never made larger', () => {
    expect(fitWithin({ width: 300, height: 400 }, 2000)).toEqual({ width: 300, height: 400 });
  });

  it('never loses a side, however narrow it is', () => {
    const side = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const fitted = fitWithin({ width, height }, 1000);
        expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1);
        expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(1000);
      }),
    );
  });
});
