import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingSize, moved, turned, WHOLE, zoomAt } from './view.ts';

const pane = { width: 600, height: 400 };

describe('a picture in its pane', () => {
  it('is never smaller than whole and never larger than twelve times', () => {
    expect(zoomAt(WHOLE, 0.2)).toEqual(WHOLE);
    expect(zoomAt(WHOLE, 100).scale).toBe(12);
  });

  it('keeps the point under the pointer while it grows', () => {
    const numbers = fc.integer({ min: -200, max: 200 });
    fc.assert(
      fc.property(numbers, numbers, fc.double({ min: 1.01, max: 3, noNaN: true }), (x, y, factor) => {
        const before = { ...WHOLE, scale: 2, x: 10, y: -20 };
        const after = zoomAt(before, factor, { x, y });
        const spot = (view: typeof before) => (x - view.x) / view.scale;
        expect(spot(after)).toBeCloseTo(spot(before), 6);
      }),
    );
  });

  it('lies in the middle again when it is whole again', () => {
    expect(zoomAt({ ...WHOLE, scale: 2, x: 80, y: 40 }, 0.1)).toEqual(WHOLE);
  });

  it('turns back after four quarters', () => {
    const start = { ...WHOLE, scale: 2, x: 30, y: 10 };
    expect(turned(turned(turned(turned(start))))).toEqual(start);
  });

  it('cannot be pushed out of the pane', () => {
    expect(moved(WHOLE, { x: 50, y: 50 }, pane)).toEqual(WHOLE);
    expect(moved({ ...WHOLE, scale: 2 }, { x: 9999, y: 0 }, pane).x).toBe(450);
  });

  it('fits its pane whichever way it is turned', () => {
    expect(fittingSize({ width: 1200, height: 800 }, pane, 0)).toEqual({ width: 600, height: 400 });
    expect(fittingSize({ width: 1200, height: 900 }, pane, 1)).toEqual({ width: 400, height: 300 });
    expect(fittingSize({ width: 0, height: 0 }, pane, 0)).toEqual({ width: 0, height: 0 });
  });
});
