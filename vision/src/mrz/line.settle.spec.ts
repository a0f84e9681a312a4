import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smooth } from './line.settle.ts';

const small = fc.double({ min: -3, max: 3, noNaN: true });
const lengths = fc.integer({ min: 30, max: 44 });

describe('the places of the characters of a line', () => {
  it('that bends evenly stay where they are', () => {
    fc.assert(
      fc.property(lengths, small, small, small, (length, offset, slope, bend) => {
        const places = Array.from({ length }, (_, at) => {
          const x = at / length;
          return 40 + at * 16 + offset + slope * x + bend * x ** 2;
        });
        for (const [at, place] of smooth(places).entries()) expect(place).toBeCloseTo(places[at] ?? 0, 6);
      }),
    );
  });

  it('are not moved by a few that were seen far off', () => {
    fc.assert(
      fc.property(lengths, fc.array(fc.nat(29), { maxLength: 3 }), (length, astray) => {
        const straight = Array.from({ length }, (_, at) => at * 16);
        const seen = straight.map((place, at) => (astray.includes(at) ? place + 5 : place));
        for (const [at, place] of smooth(seen).entries())
          expect(Math.abs(place - (straight[at] ?? 0))).toBeLessThan(0.8);
      }),
      // Together at one end they bent the curve to themselves.
      { examples: [[30, [0, 1, 2]]] },
    );
  });

  it('are themselves when there are too few for a curve', () => {
    expect(smooth([])).toEqual([]);
    expect(smooth([7])[0]).toBeCloseTo(7);
  });
});
