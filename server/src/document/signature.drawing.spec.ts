import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSignature, signatureInput } from './signature.drawing.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const strokes = fc.array(fc.array(fc.tuple(unit, unit), { minLength: 1, maxLength: 20 }), {
  minLength: 1,
  maxLength: 8,
});

describe('a drawn signature', () => {
  it('is one path of numbers, whatever the hand did', () => {
    fc.assert(
      fc.property(strokes, (drawn) => {
        const svg = drawSignature(signatureInput.parse({ strokes: drawn }));
        expect(svg).toMatch(/^<svg [^<>]+><path d="(M[\d. QL]+)+" [^<>]+\/><\/svg>$/);
        expect(svg.match(/M/g)).toHaveLength(drawn.length);
      }),
    );
  });

  it('keeps the shape of the box it was drawn in', () => {
    const svg = drawSignature({
      aspect: 2,
      strokes: [
        [
          [0, 0],
          [1, 1],
        ],
      ],
    });
    expect(svg).toContain('viewBox="0 0 200 100"');
    expect(svg).toContain('M0 0L200 100');
  });

  it('shows a single touch as a dot', () => {
    expect(drawSignature({ aspect: 1, strokes: [[[0.5, 0.5]]] })).toContain('M50 50L50.01 50');
  });

  it('stays small however long the hand drew', () => {
    const zigzag = Array.from({ length: 4000 }, (_, index) => [index % 2, 0.5] as [number, number]);
    const svg = drawSignature({ aspect: 3, strokes: Array.from({ length: 200 }, () => zigzag) });
    expect(svg.length).toBeLessThan(1_000_000);
  });

  it.each([
    ['nothing', []],
    ['a point outside the box', [[[1.2, 0]]]],
    ['a number that is none', [[[Number.NaN, 0]]]],
    ['strokes without a point', [[], []]],
  ])('is refused when it has %s', (_, drawn) => {
    expect(signatureInput.safeParse({ strokes: drawn }).success).toBe(false);
  });
});
