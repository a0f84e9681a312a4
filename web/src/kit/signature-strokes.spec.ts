import { describe, expect, it } from 'vitest';
import { inkOf, pensOf, strokesOf } from './signature-strokes.ts';

describe('a signature', () => {
  const pens = [
    {
      points: [
        { x: 0, y: 50 },
        { x: 100, y: 50 },
      ],
    },
  ];

  it('is kept in a box of 0 to 1, whatever the size of the screen', () => {
    expect(strokesOf(pens, { width: 200, height: 100 })).toEqual([
      [
        [0, 0.5],
        [0.5, 0.5],
      ],
    ]);
  });

  it('stays inside the box when the finger slides off it', () => {
    expect(strokesOf([{ points: [{ x: -5, y: 130 }] }], { width: 200, height: 100 })).toEqual([[[0, 1]]]);
  });

  it('comes back at its place on a screen of another size', () => {
    const [pen] = pensOf(strokesOf(pens, { width: 200, height: 100 }), { width: 400, height: 200 });
    expect(pen?.points.map(({ x, y }) => [x, y])).toEqual([
      [0, 100],
      [200, 100],
    ]);
  });

  it('of a single dot has no ink', () => {
    expect(inkOf([[[0.5, 0.5]]])).toBe(0);
    expect(inkOf(strokesOf(pens, { width: 200, height: 100 }))).toBeCloseTo(0.5);
  });
});
