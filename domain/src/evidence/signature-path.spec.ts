import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIGNATURE_PEN, signatureDrawing } from './signature-path.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const strokes = fc.array(fc.array(fc.tuple(unit, unit), { maxLength: 20 }), { maxLength: 8 });

describe('the drawing of a signature', () => {
  it('never leaves its box, whatever the hand did', () => {
    fc.assert(
      fc.property(strokes, (drawn) => {
        const { path, width, height } = signatureDrawing(drawn, 3);
        const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
        expect(numbers.filter((_, at) => at % 2 === 0).every((x) => x >= 0 && x <= width + 0.01)).toBe(true);
        expect(numbers.filter((_, at) => at % 2 === 1).every((y) => y >= 0 && y <= height)).toBe(true);
      }),
    );
  });

  it('has a pen that is a share of the box, so that every size shows the same', () => {
    const { pen, height } = signatureDrawing([], 3);
    expect(pen / height).toBeCloseTo(SIGNATURE_PEN);
  });

  it('keeps a dot as a dot', () => {
    expect(signatureDrawing([[[0.5, 0.5]]], 1).path).toBe('M50 50L50.01 50');
  });

  it('leaves a stroke without a point out', () => {
    expect(signatureDrawing([[]], 3).path).toBe('');
  });
});
