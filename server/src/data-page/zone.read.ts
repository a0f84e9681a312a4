import type { Day } from '@lingshi/domain/shared/day.ts';
import { MRZ_LAYOUTS, mrzKinds } from '@lingshi/domain/identity/mrz.layout.ts';
import type { MrzFormat, MrzKind } from '@lingshi/domain/identity/mrz.layout.ts';
import { repairMrz } from '@lingshi/domain/identity/mrz.repair.ts';
import type { MrzAlternative, RepairedMrz } from '@lingshi/domain/identity/mrz.repair.ts';
import { GLYPHS, WINDOW } from './glyph.window.ts';
import type { GlyphNet } from './glyph.net.ts';
import { decodeLine, LOOK_STEP, lookAlong, readGlyph, settleColumns } from './line.decode.ts';
import type { ReadGlyph } from './line.decode.ts';
import { isSeenClearly, leastSure } from './zone.doubt.ts';
import { readByRules } from './zone.language.ts';
import type { Band } from './zone.bands.ts';
import { lengthOf } from './zone.locate.ts';
import { measurePitch } from './zone.pitch.ts';
import { cutStrip } from './zone.strip.ts';
import type { Pyramid } from './zone.strip.ts';

export type ReadZone = {
  reading: RepairedMrz;
  /** 0 to 1: how sure the least sure character is that no check digit covers. */
  confidence: number;
  /** Mean logarithm a character, of all lines. */
  score: number;
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ALLOWED: Readonly<Record<MrzKind, string>> = {
  digits: '0123456789<',
  letters: `${LETTERS}<0123456789`,
  name: `${LETTERS}<`,
  type: `${LETTERS}<`,
  sex: 'FM<',
  any: GLYPHS,
};
/** What a document's code begins with. Source: ICAO Doc 9303-4, -5, -6, 4.2.2. */
const FIRST: Readonly<Record<MrzFormat, string>> = { TD1: 'ACI', TD2: 'ACI', TD3: 'P' };
/** Which kind of it; no state prints what looks like a filler. Source: ICAO Doc 9303-4, 4.2.2.3. */
const SECOND = '<ABDEFHIJLMNOPQRSTUWXYZ';
/** Room before the first and behind the last character, in pitches. */
const ROOM = 2.6;
/** A look one row taller at both sides, so that glyphs may be looked at from above and below. */
const ROWS = WINDOW.rows + 4;
/** More characters apart than this from the length of a line, it has another format. */
const LOOSE = 0.24;

/** Lines that are settled, in reading order, read as one format. */
export function readZone(
  net: GlyphNet,
  pyramid: Pyramid,
  bands: readonly PitchedBand[],
  format: MrzFormat,
  today: Day,
): ReadZone | null {
  const layout = MRZ_LAYOUTS[format];
  if (bands.length !== layout.lines || bands.some((band) => !mayHold(band, layout.width))) return null;
  const allowed = mrzKinds(layout).map((kind, at) =>
    at === 0 ? FIRST[format] : at === 1 ? SECOND : ALLOWED[kind],
  );
  const lines: ReadLine[] = [];
  for (const [line, band] of bands.entries()) {
    const read = readLine(net, pyramid, band, allowed.slice(line * layout.width, (line + 1) * layout.width));
    // Not worth the other lines: nothing like this is ever valid.
    if (read === null || read.score < HOPELESS) return null;
    lines.push(read);
  }
  const glyphs = readByRules(
    lines.flatMap((line) => line.glyphs),
    layout,
  );
  const text = lines.map((_, line) =>
    glyphs
      .slice(line * layout.width, (line + 1) * layout.width)
      .map(({ char }) => char)
      .join(''),
  );
  const reading = repairMrz(text, today, doubted(glyphs));
  if (reading === null) return null;
  const score = lines.reduce((sum, line) => sum + line.score, 0) / lines.length;
  const confidence = leastSure(glyphs, format);
  const clear = isSeenClearly(glyphs, reading.lines.join(''), format);
  return { reading: clear ? reading : doubt(reading), confidence, score };
}

/** A line with its pitch, in pixels of the picture. */
export type PitchedBand = Band & { readonly pitch: number };
type ReadLine = { glyphs: ReadGlyph[]; score: number };
const HOPELESS = -1.5;

/** The band with its pitch; null when nothing in it repeats. */
export function addPitch(pyramid: Pyramid, band: Band): PitchedBand | null {
  const step = rowStep(band);
  const columns = Math.round(lengthOf(band) / step);
  const cut = { columns, rows: WINDOW.capital, columnStep: step, rowStep: step, start: 0 };
  const pitch = measurePitch(cutStrip(pyramid, band, cut));
  return pitch === null ? null : { ...band, pitch: pitch * step };
}

function mayHold(band: PitchedBand, count: number): boolean {
  const characters = lengthOf(band) / band.pitch;
  return characters > count * (1 - LOOSE / 2) && characters < count * (1 + LOOSE * 1.5);
}

/** What a step off the pitch costs: little while the pitch is a guess, much once it is known. */
const LOOSELY = -0.5;
const FIRMLY = -0.75;

/** The height of the capitals is measured on blurred edges. */
const HEIGHTS = [0.94, 1.04, 1.14];

/** Looks three times: each look says where the line begins and how wide its characters are; the likelier one counts. */
function readLine(net: GlyphNet, pyramid: Pyramid, band: PitchedBand, allowed: string[]): ReadLine | null {
  const columns = Math.ceil((allowed.length + 2 * ROOM) * WINDOW.pitch);
  const cut = (place: Place, tall: number) =>
    cutStrip(pyramid, band, { ...place, columns, rows: ROWS, rowStep: rowStep(band) * tall });
  const decode = (place: Place) => {
    const strip = cut(place, 1);
    const fit = decodeLine(lookAlong(net, strip), allowed, FIRMLY);
    return fit && { place, strip, fit };
  };
  const found = findCharacters(net, pyramid, band, allowed);
  const first = found && decode(found);
  if (first === null) return null;
  const settled = decode(placeOf(first.place, settleColumns(net, first.strip, first.fit.columns)));
  const { place, fit } = settled !== null && settled.fit.score > first.fit.score ? settled : first;
  const strips = HEIGHTS.map((tall) => cut(place, tall));
  const glyphs = fit.columns.map((column, at) =>
    readGlyph(net, strips, column * LOOK_STEP, allowed[at] ?? GLYPHS),
  );
  return { glyphs, score: fit.score };
}

/** Where a strip begins and how wide its columns are, in pixels of the picture. */
type Place = { start: number; columnStep: number };

/** Where to cut the strip so that its characters lie exactly one pitch apart. */
function findCharacters(net: GlyphNet, pyramid: Pyramid, band: PitchedBand, allowed: string[]): Place | null {
  const columnStep = band.pitch / WINDOW.pitch;
  const columns = Math.ceil((lengthOf(band) + 2 * ROOM * band.pitch) / columnStep);
  const start = -ROOM * band.pitch;
  const cut = { columns, rows: ROWS, columnStep, rowStep: rowStep(band), start };
  const found = decodeLine(lookAlong(net, cutStrip(pyramid, band, cut)), allowed, LOOSELY);
  if (found === null || found.score < HOPELESS) return null;
  return placeOf(
    cut,
    found.columns.map((column) => column * LOOK_STEP),
  );
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

function doubt(reading: RepairedMrz): RepairedMrz {
  return { ...reading, valid: false, doubts: [...reading.doubts, 'unsure'] };
}

/** What the characters that were not sure may be, for a repair that a check digit proves. */
function doubted(glyphs: ReadGlyph[]): MrzAlternative[] {
  return glyphs.flatMap(({ sure, others }, at) =>
    others.map((other) => ({ at, char: other.char, ratio: other.sure / Math.max(sure, 1e-6) })),
  );
}
