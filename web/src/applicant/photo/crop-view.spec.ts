import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headCut, isTooSmall, kept, wholeCut, writtenSize } from './crop-view.ts';

const picture = { width: 1200, height: 1600 };
const outline = { ratio: 0.75, headHeight: 0.7, crownToTop: 0.1 };

function row(key: string, measured: number) {
  const rest = {
    unit: 'height_share',
    limit: { min: null, max: null },
    source: 'ours',
    verdict: 'ok',
    words: null,
  };
  return { key, measured, ...rest } as never;
}

describe('the crop tool', () => {
  it('begins with the whole picture where no head was measured', () => {
    expect(headCut(picture, [], outline)).toEqual(wholeCut(picture, 0.75));
    expect(wholeCut(picture, 0.75)).toEqual({ x: 600, y: 800, height: 1600 });
  });

  it('begins with the measured head in the outline', () => {
    const rows = [row('head_height', 0.35), row('crown_to_top', 0.2), row('centring', 0.05)];
    const { x, y, height } = headCut(picture, rows, outline);
    expect(height).toBeCloseTo((0.35 * 1600) / 0.7);
    expect(y - height / 2).toBeCloseTo(0.2 * 1600 - 0.1 * height);
    expect(x).toBeCloseTo(0.55 * 1200);
  });

  it('never leaves the picture, however it is dragged', () => {
    const any = fc.double({ min: -5000, max: 5000, noNaN: true });
    fc.assert(
      fc.property(
        any,
        any,
        any,
        fc.integer({ min: 50, max: 4000 }),
        fc.integer({ min: 50, max: 4000 }),
        (x, y, h, width, height) => {
          const cut = kept({ x, y, height: h }, { width, height }, 0.75);
          expect(cut.x - (cut.height * 0.75) / 2).toBeGreaterThanOrEqual(-0.001);
          expect(cut.x + (cut.height * 0.75) / 2).toBeLessThanOrEqual(width + 0.001);
          expect(cut.y - cut.height / 2).toBeGreaterThanOrEqual(-0.001);
          expect(cut.y + cut.height / 2).toBeLessThanOrEqual(height + 0.001);
        },
      ),
    );
  });

  it('never blows a small cut up, and says when it is too small', () => {
    expect(writtenSize({ x: 0, y: 0, height: 400 }, 0.75)).toEqual({ width: 300, height: 400 });
    expect(isTooSmall({ width: 300, height: 400 })).toBe(true);
    expect(writtenSize({ x: 0, y: 0, height: 3000 }, 0.75)).toEqual({ width: 1200, height: 1600 });
  });
});
