import type { Day } from '@lingshi/domain/shared/day.ts';
import type { MrzFormat } from '@lingshi/domain/identity/mrz.layout.ts';
import { toGray } from './gray.picture.ts';
import type { Gray, RgbPixels } from './gray.picture.ts';
import type { GlyphNet } from './glyph.net.ts';
import type { Band } from './zone.bands.ts';
import { locateZones } from './zone.locate.ts';
import { addPitch, readZone } from './zone.read.ts';
import type { PitchedBand, ReadZone } from './zone.read.ts';
import { makePyramid, settleBand } from './zone.strip.ts';
import type { Pyramid } from './zone.strip.ts';

/** `problem`: nothing looks like a zone, or one runs out of the picture. */
export type PageAnswer =
  | ({ found: true } & ReadZone)
  | { found: false; problem: 'data_page.no_zone' | 'data_page.cut_off' };

/** Places that are read before a picture counts as one without a zone. */
const MOST_PLACES = 4;
/** Under this a line is no line of characters. */
const NO_TEXT = -0.75;
/** The zone of a data page: the first one that is valid, else the best. */
export function readPage(net: GlyphNet, picture: RgbPixels, today: Day): PageAnswer {
  const gray = toGray(picture);
  const pyramid = makePyramid(gray);
  let best: ReadZone | null = null;
  let bestBands: readonly Band[] = [];
  for (const { bands } of locateZones(gray).slice(0, MOST_PLACES)) {
    const zone = readPlace(net, pyramid, bands, today);
    if (zone && (best === null || isBetter(zone, best))) [best, bestBands] = [zone, bands];
    if (best?.reading.valid) return { found: true, ...best };
  }
  const cut = bestBands.some((band) => touchesBorder(gray, band));
  if (best === null || best.score < NO_TEXT) {
    return {
      found: false,
      problem: cut && best !== null && best.score > 2 * NO_TEXT ? 'data_page.cut_off' : 'data_page.no_zone',
    };
  }
  return { found: true, ...best };
}

function touchesBorder({ width, height }: Gray, { from, to, height: capital }: Band): boolean {
  const near = 1.2 * capital;
  return [from, to].some(({ x, y }) => x < near || y < near || x > width - near || y > height - near);
}

function isBetter(one: ReadZone, other: ReadZone): boolean {
  if (one.reading.valid !== other.reading.valid) return one.reading.valid;
  return one.score > other.score;
}

function turnedOver(bands: readonly PitchedBand[]): PitchedBand[] {
  return bands.toReversed().map((band) => ({ ...band, from: band.to, to: band.from }));
}

/** Upright or upside down, and in which format, is told by what reads best. */
function readPlace(net: GlyphNet, pyramid: Pyramid, bands: readonly Band[], today: Day): ReadZone | null {
  const settled = bands.flatMap(
    (band) => addPitch(pyramid, settleBand(pyramid, settleBand(pyramid, band))) ?? [],
  );
  if (settled.length < bands.length) return null;
  const formats: MrzFormat[] = bands.length === 3 ? ['TD1'] : ['TD3', 'TD2'];
  let best: ReadZone | null = null;
  for (const format of formats) {
    for (const lines of [settled, turnedOver(settled)]) {
      const zone = readZone(net, pyramid, lines, format, today);
      if (zone === null) continue;
      if (best === null || isBetter(zone, best)) best = zone;
      if (best.reading.valid) return best;
    }
  }
  return best;
}
