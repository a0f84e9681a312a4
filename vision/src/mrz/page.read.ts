import type { Day } from '@lingshi/domain/shared/day.ts';
import type { MrzFormat } from '@lingshi/domain/identity/mrz.layout.ts';
import { toGray } from '../picture/gray.picture.ts';
import type { RgbPicture } from '../picture/picture.types.ts';
import type { GlyphNet } from './glyph.net.ts';
import type { Band } from './zone.bands.ts';
import { isCutOff, runsOut } from './zone.cut.ts';
import { locateZones } from './zone.locate.ts';
import { addPitch } from './zone.line.ts';
import type { PitchedBand } from './zone.line.ts';
import { readZone } from './zone.read.ts';
import type { ReadZone } from './zone.read.ts';
import { addLean, makePyramid, settleBand } from './zone.strip.ts';
import type { Pyramid } from './zone.strip.ts';

/** `problem`: nothing looks like a zone, or one runs out of the picture. */
export type PageAnswer = ({ found: true } & ReadZone) | { found: false; problem: 'no_zone' | 'cut_off' };

/** Places that are read before a picture counts as one without a zone. */
const MOST_PLACES = 4;
/** Under this a line is no line of characters. */
const NO_TEXT = -0.75;

/** The zone of a data page: the first one that is valid, else the best. */
export function readPage(net: GlyphNet, picture: RgbPicture, today: Day): PageAnswer {
  const gray = toGray(picture);
  const pyramid = makePyramid(gray);
  const { bands: lines, places } = locateZones(gray);
  let best: ReadZone | null = null;
  let bestBands: readonly Band[] = [];
  for (const { bands } of places.slice(0, MOST_PLACES)) {
    const zone = readPlace(net, pyramid, bands, today);
    if (zone && (best === null || isBetter(zone, best))) [best, bestBands] = [zone, bands];
    if (best?.reading.valid) return { found: true, ...best };
  }
  if (best !== null && best.score >= NO_TEXT && isOfDocument(best)) {
    // A reading that lacks characters would blame the check digits.
    if (bestBands.some((band) => runsOut(gray, band))) return { found: false, problem: 'cut_off' };
    return { found: true, ...best };
  }
  const problem = isCutOff(net, pyramid, lines) ? 'cut_off' : 'no_zone';
  return { found: false, problem };
}

/** Letters in a row are no zone yet: a mirrored page reads as some, but no number proves itself and no day exists. */
function isOfDocument({ reading: { checks, fields } }: ReadZone): boolean {
  const proven = checks.some(({ name, ok }) => name === 'number' && ok);
  return proven || fields.birthDay !== null || fields.expiryDay !== null;
}

function isBetter(one: ReadZone, other: ReadZone): boolean {
  if (one.reading.valid !== other.reading.valid) return one.reading.valid;
  return one.score > other.score;
}

function turnedOver(bands: readonly PitchedBand[]): PitchedBand[] {
  return bands.toReversed().map((band) => {
    const { lean = 0 } = band;
    return { ...band, from: band.to, to: band.from, lean: -lean / (1 + lean) };
  });
}

/** Upright or upside down, and in which format, is told by what reads best; a passport that is valid needs no other look. */
function readPlace(net: GlyphNet, pyramid: Pyramid, bands: readonly Band[], today: Day): ReadZone | null {
  const straight = bands.map((band) => settleBand(pyramid, settleBand(pyramid, band)));
  const settled = addLean(straight).flatMap((band) => addPitch(pyramid, band) ?? []);
  if (settled.length < bands.length) return null;
  const formats: MrzFormat[] = bands.length === 3 ? ['TD1'] : ['TD3', 'TD2'];
  let best: ReadZone | null = null;
  for (const format of formats) {
    for (const lines of [settled, turnedOver(settled)]) {
      const zone = readZone(net, pyramid, lines, format, today);
      if (zone === null) continue;
      // Trap: not the valid one first: parts of a longer line may hold by chance.
      if (best === null || zone.score > best.score) best = zone;
      if (best.reading.valid && format === formats[0]) return best;
    }
  }
  return best;
}
