import { describe, expect, it } from 'vitest';
import { standInOneGrid } from './zone.grid.ts';

const COUNT = 44;
const PITCH = 20;

/** A line at this height, its beginning and its end moved by so many pitches, all of it turned. */
function line(y: number, moved: [begins: number, ends: number], degrees: number) {
  const turn = (x: number) => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return { x: x * cos - y * sin, y: x * sin + y * cos };
  };
  const glyphs = Array.from({ length: COUNT });
  return { glyphs, first: turn(moved[0] * PITCH), last: turn((COUNT - 1 + moved[1]) * PITCH) };
}

describe('lines of a zone', () => {
  it.each([0, 12, 97, 180, 274])(
    'stand in one grid though it is turned by %i°, and leans a little',
    (turn) => {
      expect(standInOneGrid([line(0, [0, 0], turn), line(48, [0, 0], turn)])).toBe(true);
      expect(standInOneGrid([line(0, [0, 0], turn), line(48, [0.4, -0.4], turn)])).toBe(true);
    },
  );

  it.each([
    ['the lower line begins a character too early', [-1, -1]],
    ['the lower line begins a character too late', [1, 0]],
    ['the lower line ends far behind the upper', [0, 1.5]],
  ] as const)('do not when %s', (_what, [begins, ends]) => {
    expect(standInOneGrid([line(0, [0, 0], 8), line(48, [begins, ends], 8)])).toBe(false);
    const third = [line(0, [0, 0], 8), line(48, [0, 0], 8), line(96, [begins, ends], 8)];
    expect(standInOneGrid(third)).toBe(false);
  });
});
