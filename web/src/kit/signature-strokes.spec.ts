import { describe, expect, it } from 'vitest';
import { pensOf, strokesOf, type Stroke } from './signature-strokes.ts';

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

  it('written on a turned sheet reads as on a straight one: its line runs down the screen', () => {
    const box = { width: 100, height: 300, turned: true };
    // From the top of the screen down its middle, and at the right edge, where the sheet has its top.
    const down = [
      {
        points: [
          { x: 50, y: 30 },
          { x: 50, y: 270 },
        ],
      },
      { points: [{ x: 100, y: 150 }] },
    ];
    expect(strokesOf(down, box)).toEqual([
      [
        [0.1, 0.5],
        [0.9, 0.5],
      ],
      [[0.5, 0]],
    ]);
  });

  it('comes back to the same place of a turned sheet', () => {
    const box = { width: 100, height: 300, turned: true };
    const strokes: Stroke[] = [
      [
        [0.1, 0.2],
        [0.7, 0.9],
      ],
    ];
    expect(strokesOf(pensOf(strokes, box), box)).toEqual(strokes);
  });
});
