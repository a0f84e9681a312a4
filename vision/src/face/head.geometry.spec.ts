import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnHead } from '../../test/face/drawn-head.ts';
import { measureHead } from './head.geometry.ts';

const angle = (most: number) => fc.double({ min: -most, max: most, noNaN: true });

describe('what the points of a face say', () => {
  it('a level head that looks ahead has no angle', () => {
    const head = measureHead(drawnHead());
    expect(Math.abs(head?.tilt ?? 99)).toBeLessThan(0.1);
    expect(Math.abs(head?.turn ?? 99)).toBeLessThan(0.1);
    expect(Math.abs(head?.nod ?? 99)).toBeLessThan(1);
  });

  it('tilt, turn and nod are told apart and to a few degrees', () => {
    fc.assert(
      fc.property(angle(20), angle(20), angle(12), (tilt, turn, nod) => {
        const head = measureHead(drawnHead({ tilt, turn, nod }));
        expect(Math.abs((head?.turn ?? 99) - turn)).toBeLessThan(5);
        expect(Math.abs((head?.nod ?? 99) - nod)).toBeLessThan(6);
        expect(Math.abs((head?.tilt ?? 99) - tilt)).toBeLessThan(8);
      }),
    );
  });

  it('the size of the picture changes no angle and no opening', () => {
    const small = measureHead(drawnHead({ turn: 10, scale: 1 }));
    const large = measureHead(drawnHead({ turn: 10, scale: 6 }));
    expect(small?.turn).toBeCloseTo(large?.turn ?? 0, 3);
    expect(small?.eyesOpen).toBeCloseTo(large?.eyesOpen ?? 0, 3);
  });

  it('closed eyes and an open mouth show', () => {
    expect(measureHead(drawnHead({ eyesOpen: 0.02 }))?.eyesOpen).toBeLessThan(0.1);
    expect(measureHead(drawnHead({ mouthGap: 0.5 }))?.mouthGap).toBeGreaterThan(0.4);
  });

  it('the crown is expected above the eyes, by about what the chin is below', () => {
    const head = measureHead(drawnHead());
    if (head === null) throw new Error('a head is there');
    expect((head.eyes.y - head.crown.y) / (head.chin.y - head.eyes.y)).toBeCloseTo(1.08, 2);
  });

  it('points on one spot, or too few, are no head', () => {
    expect(measureHead(drawnHead({ scale: 0 }))).toBeNull();
    expect(measureHead(drawnHead().slice(0, 5))).toBeNull();
  });
});
