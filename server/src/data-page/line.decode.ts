import { GLYPHS, NO_GLYPH, CLASSES, normaliseWindow, WINDOW, WINDOW_SIZE } from './glyph.window.ts';
import { classifyWindow } from './glyph.net.ts';
import type { GlyphNet } from './glyph.net.ts';
import type { Gray } from './gray.picture.ts';

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
  const top = (strip.height - WINDOW.rows) >> 1;
  for (let column = 0; column < columns; column++) {
    takeWindow(strip, column * LOOK_STEP, top, window);
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

/** Columns to both sides in which the middle of a character is looked for: a third of a pitch. */
const ASTRAY = 5;

/**
 * Where the window of each character begins, to parts of a column: in the middle of where a character is seen at all.
 * Trap: a narrow pitch is read without a fault but for its ends, where windows hold halves of two characters.
 */
export function settleColumns(net: GlyphNet, strip: Gray, columns: readonly number[]): number[] {
  const out = new Float32Array(CLASSES);
  const layer = new Float32Array(net.hidden);
  const window = new Float32Array(WINDOW_SIZE);
  return columns.map((column) => {
    let [seen, moment] = [1e-6, 0];
    for (let shift = -ASTRAY; shift <= ASTRAY; shift++) {
      const left = Math.max(0, Math.min(strip.width - WINDOW.columns, column * LOOK_STEP + shift));
      takeWindow(strip, left, (strip.height - WINDOW.rows) >> 1, window);
      classifyWindow(net, window, out, layer);
      const here = 1 - Math.exp(out[NO_GLYPH] as number);
      seen += here;
      moment += here * shift;
    }
    return column * LOOK_STEP + moment / seen;
  });
}

/** Columns beside the window of a character: what they agree on is no accident of the cut. */
const BESIDE = [-2, -1, 0, 1, 2];
const IMPOSSIBLE = -9;

/**
 * One character, looked at from several places around the middle of its window, in strips of several heights. A look
 * that sees no character, because it lies between two, has no say in which one it is.
 */
export function readGlyph(
  net: GlyphNet,
  strips: readonly Gray[],
  column: number,
  allowed: string,
): ReadGlyph {
  const logs = new Float32Array(CLASSES);
  const out = new Float32Array(CLASSES);
  const layer = new Float32Array(net.hidden);
  const window = new Float32Array(WINDOW_SIZE);
  let says = 0;
  for (const strip of strips) {
    for (const right of BESIDE) {
      const left = Math.max(0, Math.min(strip.width - WINDOW.columns, column + right));
      takeWindow(strip, left, (strip.height - WINDOW.rows) >> 1, window);
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

/**
 * Numbers of documents are digits with few letters, and states leave out letters that look like digits. A
 * wrong preference cannot pass: each of these letters has another value than its digit, but U and G.
 */
function seldom(char: string, allowed: string): number {
  if (allowed !== GLYPHS) return 1;
  if (/[OQ]/.test(char)) return 0;
  if (char === 'I') return 0.02;
  if (/[DU]/.test(char)) return 0.05;
  if (char === 'C') return 0.1;
  return /[SZBG]/.test(char) ? 0.3 : 1;
}

function takeWindow(strip: Gray, left: number, top: number, window: Float32Array): void {
  for (let row = 0; row < WINDOW.rows; row++) {
    const from = Math.max(0, Math.min(strip.height - 1, top + row)) * strip.width + left;
    window.set(strip.data.subarray(from, from + WINDOW.columns), row * WINDOW.columns);
  }
  normaliseWindow(window);
}
