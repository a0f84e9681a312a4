import { GLYPHS, NO_GLYPH, CLASSES, WINDOW, WINDOW_SIZE } from './glyph.window.ts';
import { classifyWindow, takeWindow } from './glyph.net.ts';
import type { GlyphNet } from './glyph.net.ts';
import type { Gray } from '../picture/gray.picture.ts';

/**
 * One character as read: what it is, how sure (0 to 1), and what else it may be, likeliest first. `seen`: how
 * likely each character of GLYPHS is by its look alone.
 */
export type ReadGlyph = {
  char: string;
  sure: number;
  others: Array<{ char: string; sure: number }>;
  seen: Float32Array;
};
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

/** What is this many times less likely than the first is no alternative. */
const FAR = 0.04;

const PITCH = WINDOW.pitch / LOOK_STEP;
/** Characters follow each other at one pitch; perspective and a wavy page stretch it a little. */
const STEPS = [PITCH - 1, PITCH, PITCH + 1];

/**
 * The likeliest way to put so many characters, one pitch apart, on what was seen, with white before and
 * behind them.
 * @param allowed what may stand at each place
 * @param stretched what a step off the pitch costs, as a logarithm
 */
export function decodeLine(
  { columns, logs }: Looks,
  allowed: readonly string[],
  stretched: number,
): LineFit | null {
  const count = allowed.length;
  if (columns < (count - 1) * (PITCH - 1)) return null;
  const masks = allowed.map((chars) => Array.from(chars, (char) => GLYPHS.indexOf(char)));
  const best = new Float32Array(count * columns).fill(-Infinity);
  const back = new Int32Array(count * columns);
  const blank = (column: number) =>
    column < 0 || column >= columns ? -0.7 : Math.max(-4, logs[column * CLASSES + NO_GLYPH] as number);
  for (let place = 0; place < count; place++) {
    for (let column = 0; column < columns; column++) {
      const seen = likeliest(logs, column, masks[place] as number[]);
      let before = blank(column - PITCH);
      if (place > 0) {
        before = -Infinity;
        for (const step of STEPS) {
          const from = column - step;
          if (from < 0) continue;
          const value = (best[(place - 1) * columns + from] as number) + (step === PITCH ? 0 : stretched);
          if (value <= before) continue;
          before = value;
          back[place * columns + column] = from;
        }
      }
      best[place * columns + column] = before + seen;
    }
  }
  let last = 0;
  let most = -Infinity;
  for (let column = 0; column < columns; column++) {
    const value = (best[(count - 1) * columns + column] as number) + blank(column + PITCH);
    if (value > most) [most, last] = [value, column];
  }
  if (most === -Infinity) return null;
  const path: number[] = [];
  for (let place = count - 1, column = last; place >= 0; place--) {
    path.push(column);
    column = back[place * columns + column] as number;
  }
  return { columns: path.toReversed(), score: most / (count + 2) };
}

function likeliest(logs: Float32Array, column: number, mask: number[]): number {
  let most = -12;
  for (const glyph of mask) most = Math.max(most, logs[column * CLASSES + glyph] as number);
  return most;
}

/** Columns beside the window of a character: what they agree on is no accident of the cut. */
const BESIDE = [-2, -1, 0, 1, 2];
const IMPOSSIBLE = -9;

/** Where a character stands on a strip: where its window begins, and how many rows below the middle. */
export type Spot = { left: number; down: number };

/**
 * One character, looked at from several places around the middle of its window, in strips of several heights. A look
 * that sees no character, because it lies between two, has no say in which one it is.
 */
export function readGlyph(
  net: GlyphNet,
  strips: readonly Gray[],
  { left, down }: Spot,
  allowed: string,
): ReadGlyph {
  const logs = new Float32Array(CLASSES);
  const out = new Float32Array(CLASSES);
  const layer = new Float32Array(net.hidden);
  const window = new Float32Array(WINDOW_SIZE);
  let says = 0;
  for (const strip of strips) {
    for (const right of BESIDE) {
      takeWindow(strip, left + right, down, window);
      classifyWindow(net, window, out, layer);
      const say = Math.max(1e-4, 1 - Math.exp(out[NO_GLYPH] as number));
      const share = Math.log(say);
      for (let c = 0; c < NO_GLYPH; c++) {
        logs[c] = (logs[c] as number) + say * Math.max(IMPOSSIBLE, (out[c] as number) - share);
      }
      says += say;
    }
  }
  const seen = logs.map((sum) => Math.exp(sum / says));
  seen[NO_GLYPH] = 1 - says / (strips.length * BESIDE.length);
  return rankGlyphs(seen, allowed);
}

/** How likely each character is of those allowed here, and of none at all. */
function rankGlyphs(seen: Float32Array, allowed: string): ReadGlyph {
  const found = Array.from(allowed, (char) => ({
    char,
    sure: (seen[GLYPHS.indexOf(char)] as number) * seldom(char, allowed),
  }));
  // Half of the looks may lie beside it; more than that, and hardly anything stands here.
  const nothing = Math.max(0, (seen[NO_GLYPH] as number) - 0.5);
  const total = found.reduce((sum, { sure }) => sum + sure, nothing);
  const ranked = found
    .map(({ char, sure }) => ({ char, sure: sure / total }))
    .toSorted((one, other) => other.sure - one.sure);
  const [first = { char: '<', sure: 0 }, ...others] = ranked;
  const near = others.filter(({ sure }) => sure > first.sure * FAR).slice(0, 4);
  return { ...first, others: near, seen };
}

/** Numbers of documents are digits with few letters: this share of a letter's look counts beside the digit's. */
function seldom(char: string, allowed: string): number {
  return allowed === GLYPHS && /[OQIDUCSZBG]/.test(char) ? 0.3 : 1;
}
