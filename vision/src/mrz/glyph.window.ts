/** What one look at a line sees: a character in the middle, and the edges of its neighbours. */
export const WINDOW = {
  columns: 20,
  rows: 24,
  /** Columns from one character to the next; rows of a capital letter. The rest is margin. */
  pitch: 16,
  capital: 16,
} as const;

export const WINDOW_SIZE = WINDOW.columns * WINDOW.rows;

/** The classes a look is told apart into; the last is "no character stands here". */
export const GLYPHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<';
export const NO_GLYPH = GLYPHS.length;
export const CLASSES = GLYPHS.length + 1;

/** Flat paper must not be stretched into characters. In grey levels of 256. */
const FAINTEST = 4;

/** Brings a window, bright paper and dark ink, to mean 0 and deviation 1, ink positive. Changes it in place. */
export function normaliseWindow(window: Float32Array): Float32Array {
  let sum = 0;
  let squares = 0;
  for (const value of window) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / window.length;
  const deviation = Math.sqrt(Math.max(0, squares / window.length - mean * mean));
  const scale = -1 / Math.max(FAINTEST, deviation);
  for (let at = 0; at < window.length; at++) window[at] = ((window[at] ?? 0) - mean) * scale;
  return window;
}
