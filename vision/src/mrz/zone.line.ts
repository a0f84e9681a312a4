import { readGlyph } from './glyph.read.ts';
import type { ReadGlyph } from './glyph.read.ts';
import { decodeLine, LOOK_STEP, lookAlong } from './line.decode.ts';
import type { LineFit, Looks } from './line.decode.ts';
import { settleColumns, settleRows, smooth } from './line.settle.ts';
import { CLASSES, GLYPHS, NO_GLYPH, WINDOW } from './glyph.window.ts';
import type { GlyphNet } from './glyph.net.ts';
import type { Gray } from '../picture/gray.picture.ts';
import type { Band, Point } from './zone.bands.ts';
import { lengthOf } from './zone.locate.ts';
import { measurePitch } from './zone.pitch.ts';
import { cutStrip, pointAlong } from './zone.strip.ts';
import type { Pyramid } from './zone.strip.ts';

/** A line with its pitch, in pixels of the picture. */
export type PitchedBand = Band & { readonly pitch: number };
export type ReadLine = {
  glyphs: ReadGlyph[];
  /** Mean logarithm a character. */
  score: number;
  /** The middles of its first and its last character, in the picture. */
  first: Point;
  last: Point;
  /** More of it follows behind what was read. */
  goesOn: boolean;
};
/** Under this no line of characters stands there. */
const HOPELESS = -1.5;
/** Room before the first and behind the last character, in pitches. */
const ROOM = 2.6;
/** Four rows more at both sides, for lines that bend and for looks from above and below. */
const ROWS = WINDOW.rows + 8;
/** More characters apart than this from the length of a line, it has another format. */
const LOOSE = 0.24;

/** The band with its pitch; null when nothing in it repeats. */
export function addPitch(pyramid: Pyramid, band: Band): PitchedBand | null {
  const step = rowStep(band);
  const columns = Math.round(lengthOf(band) / step);
  const cut = { columns, rows: WINDOW.capital, columnStep: step, rowStep: step, start: 0 };
  const pitch = measurePitch(cutStrip(pyramid, band, cut));
  return pitch === null ? null : { ...band, pitch: pitch * step };
}

/** Whether so many characters may stand on a line. */
export function mayHold(band: PitchedBand, count: number): boolean {
  const characters = lengthOf(band) / band.pitch;
  return characters > count * (1 - LOOSE / 2) && characters < count * (1 + LOOSE * 1.5);
}

/** What a step off the pitch costs: little while the pitch is a guess, much once it is known. */
const LOOSELY = -0.5;
const FIRMLY = -0.75;

/** The height of the capitals is measured on blurred edges. */
const HEIGHTS = [0.94, 1.04, 1.14];

/**
 * Where characters stand is told better with each look: at the pitch that was measured, then at the pitch they were
 * found at, then each by itself on a line that may bend.
 */
export function readLine(
  net: GlyphNet,
  pyramid: Pyramid,
  band: PitchedBand,
  allowed: readonly string[],
): ReadLine | null {
  const columns = Math.ceil((allowed.length + 2 * ROOM) * WINDOW.pitch);
  const cut = (place: Place, tall: number) =>
    cutStrip(pyramid, band, { ...place, columns, rows: ROWS, rowStep: rowStep(band) * tall });
  const found = findCharacters(net, pyramid, band, allowed);
  const seen = found && seeCharacters(net, (place) => cut(place, 1), found, allowed);
  if (seen === null) return null;
  const { place, strip, looks, fit } = seen;
  if (fit.score < HOPELESS) return null;
  const lefts = smooth(settleColumns(net, strip, leftsOf(fit)));
  const downs = smooth(settleRows(net, strip, lefts));
  const strips = HEIGHTS.map((tall) => cut(place, tall));
  const glyphs = lefts.map((left, at) =>
    readGlyph(net, strips, { left, down: downs[at] ?? 0 }, allowed[at] ?? GLYPHS),
  );
  const middle = (left = 0) => pointAlong(band, place.start + (left + WINDOW.columns / 2) * place.columnStep);
  return {
    glyphs,
    score: fit.score,
    first: middle(lefts[0]),
    last: middle(lefts.at(-1)),
    goesOn: goesOn(looks, fit),
  };
}

/** Where a strip begins and how wide its columns are, in pixels of the picture. */
type Place = { start: number; columnStep: number };
type Seen = { place: Place; strip: Gray; looks: Looks; fit: LineFit };

/** Two looks: each says where the line begins and how wide its characters are; the likelier one counts. */
function seeCharacters(
  net: GlyphNet,
  cut: (place: Place) => Gray,
  found: Place,
  allowed: readonly string[],
): Seen | null {
  const see = (place: Place): Seen | null => {
    const strip = cut(place);
    const looks = lookAlong(net, strip);
    const fit = decodeLine(looks, allowed, FIRMLY);
    return fit && { place, strip, looks, fit };
  };
  const first = see(found);
  if (first === null) return null;
  const settled = see(placeOf(first.place, settleColumns(net, first.strip, leftsOf(first.fit))));
  return settled !== null && settled.fit.score > first.fit.score ? settled : first;
}

/** Where to cut the strip so that its characters lie exactly one pitch apart. */
function findCharacters(
  net: GlyphNet,
  pyramid: Pyramid,
  band: PitchedBand,
  allowed: readonly string[],
): Place | null {
  const columnStep = band.pitch / WINDOW.pitch;
  const columns = Math.ceil((lengthOf(band) + 2 * ROOM * band.pitch) / columnStep);
  const start = -ROOM * band.pitch;
  const cut = { columns, rows: ROWS, columnStep, rowStep: rowStep(band), start };
  const found = decodeLine(lookAlong(net, cutStrip(pyramid, band, cut)), allowed, LOOSELY);
  return found === null || found.score < HOPELESS ? null : placeOf(cut, leftsOf(found));
}

/** Where the windows of the characters begin, in columns of the strip. */
function leftsOf({ columns }: LineFit): number[] {
  return columns.map((column) => column * LOOK_STEP);
}

/** Under this share of "nothing", a character stands there. */
const STANDS = Math.log(0.05);

/** Whether two more characters stand behind the last: the line is longer than what was read of it. */
function goesOn({ columns, logs }: Looks, fit: LineFit): boolean {
  const last = fit.columns.at(-1) ?? 0;
  const stands = (places: number) =>
    [-1, 0, 1].some((beside) => {
      const column = last + (places * WINDOW.pitch) / LOOK_STEP + beside;
      return column < columns && (logs[column * CLASSES + NO_GLYPH] as number) < STANDS;
    });
  return stands(1) && stands(2);
}

/** The place that puts characters whose windows begin at these columns one pitch apart, with room before them. */
function placeOf({ start, columnStep }: Place, columns: number[]): Place {
  const { offset, pitch } = fitPitch(columns.map((column) => column + WINDOW.columns / 2));
  const exact = (columnStep * pitch) / WINDOW.pitch;
  return { columnStep: exact, start: start + offset * columnStep - ROOM * WINDOW.pitch * exact };
}

function rowStep(band: Band): number {
  return band.height / WINDOW.capital;
}

/** Least squares through the middles of the characters: where the first stands, and the pitch, in columns. */
function fitPitch(middles: number[]): { offset: number; pitch: number } {
  const n = middles.length;
  const mean = middles.reduce((sum, middle) => sum + middle, 0) / n;
  const half = (n - 1) / 2;
  let both = 0;
  let alone = 0;
  for (const [place, middle] of middles.entries()) {
    both += (place - half) * (middle - mean);
    alone += (place - half) ** 2;
  }
  const pitch = both / alone;
  return { offset: mean - half * pitch, pitch };
}
