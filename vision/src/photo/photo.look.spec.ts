import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnHead } from '../../test/face/drawn-head.ts';
import { lookAtPhoto } from './photo.look.ts';

/** A plain wall with a darker oval where the head of `drawnHead` is. */
function drawnPortrait(width: number, height: number) {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const inside = ((x - 300) / 160) ** 2 + ((y - 380) / 260) ** 2 < 1;
      // A hand's breadth of grain, so that the wall is no flat colour.
      const grain = (x * 7 + y * 13) % 5;
      const [red, green, blue] = inside ? [180, 130, 100] : [232, 231, 230];
      data.set([red + grain, green + grain, blue + grain], (y * width + x) * 3);
    }
  return { width, height, data };
}

describe('what is seen of a drawn portrait', () => {
  const { measures, likeness } = lookAtPhoto({
    picture: drawnPortrait(600, 800),
    points: drawnHead({ scale: 2.1 }),
    faces: 1,
  });

  it('is where it was drawn', () => {
    expect(measures.crown_from).toBe('edge');
    expect(measures.crown_to_top).toBeCloseTo(120 / 800, 2);
    expect(measures.chin_to_bottom).toBeCloseTo((800 - 380 - 115 * 2.1) / 800, 2);
    expect(Math.abs(measures.centring ?? 1)).toBeLessThan(0.01);
  });

  it('has the colours it was drawn in', () => {
    expect(measures.background_lightness).toBeCloseTo(0.91, 1);
    expect(measures.background_tint).toBeLessThan(3);
    expect(measures.background_evenness).toBeLessThan(0.03);
    expect(measures.exposure).toBeCloseTo(0.55, 1);
    expect(measures.colour_cast).toBeGreaterThan(30);
    expect(measures.colour_cast).toBeLessThan(80);
  });

  it('looks like itself', () => {
    expect(likeness).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('whatever a picture shows', () => {
  it('measuring it never fails', () => {
    const side = fc.integer({ min: 2, max: 90 });
    const spot = fc.record({
      x: fc.double({ min: -200, max: 400, noNaN: true }),
      y: fc.double({ min: -200, max: 400, noNaN: true }),
    });
    const points = fc.option(fc.array(spot, { minLength: 68, maxLength: 68 }), { nil: null });
    fc.assert(
      fc.property(side, side, fc.nat(), points, fc.nat(9), (width, height, seed, spots, faces) => {
        const data = Uint8Array.from({ length: width * height * 3 }, (_, at) => (at * (seed | 1)) % 256);
        const { likeness } = lookAtPhoto({ picture: { width, height, data }, points: spots, faces });
        expect(likeness).toHaveLength(64);
      }),
      { numRuns: 60 },
    );
  });
});
