import { brightnessAt, halve } from '../picture/gray.picture.ts';
import type { Gray } from '../picture/gray.picture.ts';
import { WINDOW } from './glyph.window.ts';
import type { Band, Point } from './zone.bands.ts';
import { lengthOf } from './zone.locate.ts';

/** Each picture half the one before, so that a character is never sampled with holes. */
export type Pyramid = readonly Gray[];

export function makePyramid(picture: Gray): Pyramid {
  const levels = [picture];
  for (let last = picture; Math.min(last.width, last.height) > 64; levels.push(last)) last = halve(last);
  return levels;
}

/** Parts of a line that are looked at one by one: a bent or badly found line shows in them. */
const PARTS = 10;
/** Rows looked at above and below the middle, in heights of a capital. */
const LOOK = 1.15;

/** The same line with its middle and the height of its capitals measured where the characters are. */
export function settleBand(pyramid: Pyramid, band: Band): Band {
  const length = lengthOf(band);
  const rows = Math.round(2 * LOOK * WINDOW.capital);
  const scale = WINDOW.capital / band.height;
  const columns = Math.round(length * scale);
  const strip = cutStrip(pyramid, band, {
    columns,
    rows,
    columnStep: 1 / scale,
    rowStep: 1 / scale,
    start: 0,
  });
  const parts = Array.from({ length: PARTS }, (_, part) =>
    measurePart(strip, Math.floor((part * columns) / PARTS), Math.floor(((part + 1) * columns) / PARTS)),
  ).flatMap((part, at) => (part ? [{ ...part, x: (at + 0.5) / PARTS }] : []));
  if (parts.length < 3) return band;
  const heights = parts.map(({ height }) => height).toSorted((a, b) => a - b);
  const height = (heights[heights.length >> 1] ?? WINDOW.capital) / scale;
  const { offset, slope } = fitLine(parts);
  const [start, end] = [(offset - rows / 2) / scale, (offset + slope - rows / 2) / scale];
  const [nx, ny] = [-(band.to.y - band.from.y) / length, (band.to.x - band.from.x) / length];
  return {
    from: { x: band.from.x + nx * start, y: band.from.y + ny * start },
    to: { x: band.to.x + nx * end, y: band.to.y + ny * end },
    height,
  };
}

/**
 * The lines with their perspective: two lines of a page lie nearer each other where they are farther away.
 * @param bands under each other, in reading order
 */
export function addLean(bands: readonly Band[]): Band[] {
  const [first, last] = [bands[0], bands.at(-1)];
  if (first === undefined || last === undefined || first === last) return [...bands];
  const [start, end] = [distance(last, first.from), distance(last, first.to)];
  const lean = Math.max(-MOST_LEAN, Math.min(MOST_LEAN, start / end - 1));
  return Math.abs(lean) < LEAST_LEAN ? [...bands] : bands.map((band) => ({ ...band, lean }));
}

/** Beyond it a line was found badly; nobody holds a phone like that. */
const MOST_LEAN = 0.4;
/** Less than this is how well a line is found. */
const LEAST_LEAN = 0.04;

function distance({ from, to }: Band, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return Math.abs((y - from.y) * dx - (x - from.x) * dy) / Math.hypot(dx, dy);
}

type Cut = { columns: number; rows: number; columnStep: number; rowStep: number; start: number };

/**
 * The line straightened. `columnStep` and `rowStep` are pixels of the picture for a column and a row;
 * `start` is where the first column lies, in pixels from the line's beginning.
 */
export function cutStrip(pyramid: Pyramid, band: Band, cut: Cut): Gray {
  const { columns, rows, columnStep, rowStep, start } = cut;
  const level = Math.max(0, Math.min(pyramid.length - 1, Math.floor(Math.log2(Math.max(1, rowStep)))));
  const picture = pyramid[level] as Gray;
  const shrink = 1 / 2 ** level;
  const length = lengthOf(band);
  const { lean = 0 } = band;
  const [dx, dy] = [(band.to.x - band.from.x) / length, (band.to.y - band.from.y) / length];
  const data = new Float32Array(columns * rows);
  for (let column = 0; column < columns; column++) {
    const { along, far } = projected(band, start + (column + 0.5) * columnStep);
    for (let row = 0; row < rows; row++) {
      const across = ((row + 0.5 - rows / 2) * rowStep * (1 + lean / 2)) / far;
      const x = band.from.x + dx * along - dy * across;
      const y = band.from.y + dy * along + dx * across;
      data[row * columns + column] = brightnessAt(
        picture,
        (x + 0.5) * shrink - 0.5,
        (y + 0.5) * shrink - 0.5,
      );
    }
  }
  return { width: columns, height: rows, data };
}

/** How far along the line lies what a picture without perspective has there: what is twice as far away is half as high. */
function projected({ from, to, height, lean = 0 }: Band, even: number): { along: number; far: number } {
  const far = Math.max(0.5, 1 + (lean * even) / lengthOf({ from, to, height }));
  return { along: (even * (1 + lean)) / far, far };
}

/** Where in the picture lies what is so many pixels from the line's beginning, on its middle. */
export function pointAlong(band: Band, even: number): Point {
  const share = projected(band, even).along / lengthOf(band);
  const { from, to } = band;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Rows in which brightness changes along the line hold characters; an edge of the page changes across it. */
function measurePart(strip: Gray, from: number, to: number): { middle: number; height: number } | null {
  const energy = Array.from({ length: strip.height }, (_, row) => {
    let sum = 0;
    for (let x = from + 1; x < to; x++) {
      const at = row * strip.width + x;
      sum += Math.abs((strip.data[at] as number) - (strip.data[at - 1] as number));
    }
    return sum / Math.max(1, to - from - 1);
  });
  const sorted = energy.toSorted((a, b) => a - b);
  const quiet = sorted[Math.floor(sorted.length * 0.15)] ?? 0;
  const loud = sorted[Math.floor(sorted.length * 0.85)] ?? 0;
  if (loud < quiet * 1.25 + 0.5) return null;
  const limit = quiet + (loud - quiet) * 0.45;
  return widestRun(energy, limit);
}

/** The run of rows over the limit that lies nearest the middle and is long enough for characters. */
function widestRun(energy: number[], limit: number): { middle: number; height: number } | null {
  let best: { middle: number; height: number } | null = null;
  let start = -1;
  for (let row = 0; row <= energy.length; row++) {
    const inside = row < energy.length && (energy[row] as number) > limit;
    if (inside && start < 0) start = row;
    if (inside || start < 0) continue;
    const [top, bottom] = [edge(energy, start - 1, start, limit), edge(energy, row, row - 1, limit)];
    const found = { middle: (top + bottom) / 2, height: bottom - top };
    const value = (run: { middle: number; height: number }) =>
      Math.min(run.height, WINDOW.capital * 1.2) - 0.7 * Math.abs(run.middle - energy.length / 2);
    if (found.height >= WINDOW.capital * 0.4 && (best === null || value(found) > value(best))) best = found;
    start = -1;
  }
  return best;
}

/** Between the row outside and the row inside, where the limit is crossed; row r covers r to r+1. */
function edge(energy: number[], outside: number, inside: number, limit: number): number {
  const [low, high] = [energy[outside] ?? 0, energy[inside] ?? limit];
  const share = high > low ? (limit - low) / (high - low) : 0.5;
  return outside + 0.5 + (inside - outside) * share;
}

/** Least squares, then once more without the parts that lie far off. */
function fitLine(parts: Array<{ x: number; middle: number }>): { offset: number; slope: number } {
  const first = leastSquares(parts);
  const near = parts.filter(({ x, middle }) => Math.abs(middle - first.offset - first.slope * x) < 3);
  return near.length >= 3 ? leastSquares(near) : first;
}

function leastSquares(parts: Array<{ x: number; middle: number }>): { offset: number; slope: number } {
  const n = parts.length;
  const x = parts.reduce((sum, part) => sum + part.x, 0) / n;
  const y = parts.reduce((sum, part) => sum + part.middle, 0) / n;
  const xx = parts.reduce((sum, part) => sum + (part.x - x) ** 2, 0);
  const xy = parts.reduce((sum, part) => sum + (part.x - x) * (part.middle - y), 0);
  const slope = xx > 0 ? xy / xx : 0;
  return { offset: y - slope * x, slope };
}
