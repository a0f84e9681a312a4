import { GLYPHS, NO_GLYPH, CLASSES, WINDOW, WINDOW_SIZE } from './glyph.window.ts';
import { classifyWindow, takeWindow } from './glyph.net.ts';
import type { GlyphNet } from './glyph.net.ts';
import type { Gray } from '../picture/gray.picture.ts';

/** Which look each character was, and how likely all of it is together. */
export type LineFit = {
  columns: number[];
  /** Mean logarithm of how likely each look is; near 0 is certain, under -2 is no line of text. */
  score: number;
};

/** A column's look, as logarithms of how likely each class is; CLASSES a column. */
export type Looks = { readonly columns: number; readonly logs: Float32Array };

/** Looks at every second column of a strip with the pitch of WINDOW. */
export const LOOK_STEP = 2;

export function lookAlong(net: GlyphNet, strip: Gray): Looks {
  const columns = Math.max(0, Math.floor((strip.width - WINDOW.columns) / LOOK_STEP) + 1);
  const logs = new Float32Array(columns * CLASSES);
  const window = new Float32Array(WINDOW_SIZE);
  const layer = new Float32Array(net.hidden);
  for (let column = 0; column < columns; column++) {
    takeWindow(strip, column * LOOK_STEP, 0, window);
    classifyWindow(net, window, logs.subarray(column * CLASSES, (column + 1) * CLASSES), layer);
  }
  return { columns, logs };
}

const PITCH = WINDOW.pitch / LOOK_STEP;
/** Characters follow each other at one pitch; perspective and a wavy page stretch it a little. */
const STEPS = [PITCH - 1, PITCH, PITCH + 1];

/**
 * The likeliest way to put so many characters, one pitch apart, on what was seen, with white before and
 * behind them.
 * @param allowed what may stand at each place
 * @param stretched what a step off the pitch costs, as a logarithm
 */
export function decodeLine(looks: Looks, allowed: readonly string[], stretched: number): LineFit | null {
  const count = allowed.length;
  if (looks.columns < (count - 1) * (PITCH - 1)) return null;
  const ways = findWays(looks, allowed, stretched);
  const { column, value } = likeliestEnd(looks, ways);
  if (value === -Infinity) return null;
  return { columns: traceBack(looks, ways, column), score: value / (count + 2) };
}

/** For each place and column: how likely the best way there is, and the column it comes from. */
type Ways = { count: number; best: Float32Array; back: Int32Array };

function findWays(looks: Looks, allowed: readonly string[], stretched: number): Ways {
  const { columns, logs } = looks;
  const count = allowed.length;
  const masks = allowed.map((chars) => Array.from(chars, (char) => GLYPHS.indexOf(char)));
  const ways = {
    count,
    best: new Float32Array(count * columns).fill(-Infinity),
    back: new Int32Array(count * columns),
  };
  for (let place = 0; place < count; place++) {
    for (let column = 0; column < columns; column++) {
      const seen = likeliest(logs, column, masks[place] as number[]);
      const before =
        place === 0 ? blank(looks, column - PITCH) : stepFrom(ways, columns, place, column, stretched);
      ways.best[place * columns + column] = before + seen;
    }
  }
  return ways;
}

/** The best way to the place before, one pitch back or nearly so; notes in `back` which it was. */
function stepFrom(
  { best, back }: Ways,
  columns: number,
  place: number,
  column: number,
  stretched: number,
): number {
  let before = -Infinity;
  for (const step of STEPS) {
    const from = column - step;
    if (from < 0) continue;
    const value = (best[(place - 1) * columns + from] as number) + (step === PITCH ? 0 : stretched);
    if (value <= before) continue;
    before = value;
    back[place * columns + column] = from;
  }
  return before;
}

function likeliestEnd(looks: Looks, { count, best }: Ways): { column: number; value: number } {
  let end = { column: 0, value: -Infinity };
  for (let column = 0; column < looks.columns; column++) {
    const value = (best[(count - 1) * looks.columns + column] as number) + blank(looks, column + PITCH);
    if (value > end.value) end = { column, value };
  }
  return end;
}

function traceBack({ columns }: Looks, { count, back }: Ways, end: number): number[] {
  const path: number[] = [];
  for (let place = count - 1, column = end; place >= 0; place--) {
    path.push(column);
    column = back[place * columns + column] as number;
  }
  return path.toReversed();
}

/** How likely there is white at a column; beyond the strip nobody knows. */
function blank({ columns, logs }: Looks, column: number): number {
  if (column < 0 || column >= columns) return -0.7;
  return Math.max(-4, logs[column * CLASSES + NO_GLYPH] as number);
}

function likeliest(logs: Float32Array, column: number, mask: number[]): number {
  let most = -12;
  for (const glyph of mask) most = Math.max(most, logs[column * CLASSES + glyph] as number);
  return most;
}
