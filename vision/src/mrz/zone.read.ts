import type { Day } from '@lingshi/domain/shared/day.ts';
import { MRZ_LAYOUTS, mrzKinds } from '@lingshi/domain/identity/mrz.layout.ts';
import type { MrzFormat, MrzKind, MrzLayout } from '@lingshi/domain/identity/mrz.layout.ts';
import { repairMrz } from '@lingshi/domain/identity/mrz.repair.ts';
import type { MrzAlternative, RepairedMrz } from '@lingshi/domain/identity/mrz.repair.ts';
import { GLYPHS } from './glyph.window.ts';
import type { GlyphNet } from './glyph.net.ts';
import type { ReadGlyph } from './glyph.read.ts';
import { isSeenClearly, leastSure } from './zone.doubt.ts';
import { standInOneGrid } from './zone.grid.ts';
import { readByRules } from './zone.language.ts';
import { mayHold, readLine } from './zone.line.ts';
import type { PitchedBand, ReadLine } from './zone.line.ts';
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

/** Lines that are settled, in reading order, read as one format; null when they cannot be one of it. */
export function readZone(
  net: GlyphNet,
  pyramid: Pyramid,
  bands: readonly PitchedBand[],
  format: MrzFormat,
  today: Day,
): ReadZone | null {
  const layout = MRZ_LAYOUTS[format];
  const lines = readLines(net, pyramid, bands, layout);
  // Trap: a passport begins like a card of two shorter lines, check digits and all.
  if (lines === null || lines.every((line) => line.goesOn)) return null;
  const glyphs = readByRules(
    lines.flatMap((line) => line.glyphs),
    layout,
  );
  const reading = repairMrz(textOf(glyphs, layout), today, doubted(glyphs));
  if (reading === null) return null;
  const score = lines.reduce((sum, line) => sum + line.score, 0) / lines.length;
  // Trap: of ten forged numbers a digit chooses one that was never printed.
  const asSeen = reading.repairs.length === 0;
  const clear = asSeen && isSeenClearly(glyphs, reading.lines.join(''), format) && standInOneGrid(lines);
  return { reading: clear ? reading : doubt(reading), confidence: leastSure(glyphs, format), score };
}

function readLines(
  net: GlyphNet,
  pyramid: Pyramid,
  bands: readonly PitchedBand[],
  layout: MrzLayout,
): ReadLine[] | null {
  const { format, width } = layout;
  if (bands.length !== layout.lines || bands.some((band) => !mayHold(band, width))) return null;
  const allowed = mrzKinds(layout).map((kind, at) =>
    at === 0 ? FIRST[format] : at === 1 ? SECOND : ALLOWED[kind],
  );
  const lines: ReadLine[] = [];
  for (const [line, band] of bands.entries()) {
    const read = readLine(net, pyramid, band, allowed.slice(line * width, (line + 1) * width));
    // Not worth the other lines: nothing like this is ever valid.
    if (read === null) return null;
    lines.push(read);
  }
  return lines;
}

function textOf(glyphs: readonly ReadGlyph[], { lines, width }: MrzLayout): string[] {
  const text = glyphs.map(({ char }) => char).join('');
  return Array.from({ length: lines }, (_, line) => text.slice(line * width, (line + 1) * width));
}

function doubt(reading: RepairedMrz): RepairedMrz {
  return { ...reading, valid: false, doubts: [...reading.doubts, 'unsure'] };
}

/** What the characters that were not sure may be, for a repair that a check digit proves. */
function doubted(glyphs: ReadGlyph[]): MrzAlternative[] {
  return glyphs.flatMap(({ char, sure, others, seen }, at) =>
    others.map((other) => ({
      at,
      char: other.char,
      ratio: other.sure / Math.max(sure, 1e-6),
      look: lookOf(seen, other.char) / Math.max(lookOf(seen, char), 1e-6),
    })),
  );
}

function lookOf(seen: Float32Array, char: string): number {
  return seen[GLYPHS.indexOf(char)] ?? 0;
}
