import { classifyWindow, takeWindow } from './glyph.net.ts';
import type { GlyphNet } from './glyph.net.ts';
import { CLASSES, GLYPHS, NO_GLYPH, WINDOW_SIZE } from './glyph.window.ts';
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

/** What is this many times less likely than the first is no alternative. */
const FAR = 0.04;

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
