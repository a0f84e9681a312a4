import { decodeLine, lookAlong } from './line.decode.ts';
import type { Looks } from './line.decode.ts';
import { CLASSES, GLYPHS, WINDOW } from './glyph.window.ts';
import type { GlyphNet } from './glyph.net.ts';
import type { Gray } from '../picture/gray.picture.ts';
import type { Band } from './zone.bands.ts';
import { lengthOf } from './zone.locate.ts';
import { addPitch } from './zone.line.ts';
import type { PitchedBand } from './zone.line.ts';
import { cutStrip, settleBand } from './zone.strip.ts';
import type { Pyramid } from './zone.strip.ts';

/** Lines that are looked at; a page has few as long as those of its zone. */
const MOST_LINES = 4;
/** Characters at least, so that no word or number elsewhere counts. */
const SHORTEST = 12;
/** A line that reads worse than this is no line of characters at one pitch. */
const NO_TEXT = -0.75;
const LOOSELY = -0.5;
/** Lines of a zone follow each other at 1.6 to 2.2 heights of a capital. */
const NEXT_LINE = 2.4;

/** Whether a part of a zone is seen at the border: its line goes on outside, or the next line lies there. */
export function isCutOff(net: GlyphNet, pyramid: Pyramid, bands: readonly Band[]): boolean {
  const [picture] = pyramid;
  if (picture === undefined) return false;
  const near = bands.filter((band) => runsOut(picture, band) || isOutermost(picture, band));
  return near
    .toSorted((one, other) => lengthOf(other) - lengthOf(one))
    .slice(0, MOST_LINES)
    .some((band) => isPartOfZone(net, pyramid, band));
}

/** Less than a character's room between the end of a line and the border. */
export function runsOut(picture: Gray, { from, to, height }: Band): boolean {
  const length = lengthOf({ from, to, height });
  const [dx, dy] = [((to.x - from.x) / length) * height, ((to.y - from.y) / length) * height];
  return isOutside(picture, from.x - dx, from.y - dy) || isOutside(picture, to.x + dx, to.y + dy);
}

function isOutermost(picture: Gray, band: Band): boolean {
  const { from, to, height } = band;
  const room = (NEXT_LINE * height) / lengthOf(band);
  const [dx, dy] = [(to.x - from.x) * room, (to.y - from.y) * room];
  return [from, to].some(
    ({ x, y }) => isOutside(picture, x - dy, y + dx) || isOutside(picture, x + dy, y - dx),
  );
}

function isOutside({ width, height }: Gray, x: number, y: number): boolean {
  return x < 0 || y < 0 || x > width || y > height;
}

/** Characters at one pitch with a filler among them, one way up or the other. */
function isPartOfZone(net: GlyphNet, pyramid: Pyramid, band: Band): boolean {
  const pitched = addPitch(pyramid, settleBand(pyramid, settleBand(pyramid, band)));
  if (pitched === null) return false;
  const over = { ...pitched, from: pitched.to, to: pitched.from };
  return [pitched, over].some((line) => readAny(net, pyramid, line).includes('<'));
}

/** What stands on a line of any length; nothing where it is none. */
function readAny(net: GlyphNet, pyramid: Pyramid, band: PitchedBand): string {
  const count = Math.floor(lengthOf(band) / band.pitch);
  if (count < SHORTEST) return '';
  const columnStep = band.pitch / WINDOW.pitch;
  const looks = lookAlong(
    net,
    cutStrip(pyramid, band, {
      columns: Math.ceil((count + 2) * WINDOW.pitch),
      rows: WINDOW.rows,
      columnStep,
      rowStep: band.height / WINDOW.capital,
      start: -band.pitch,
    }),
  );
  const fit = decodeLine(looks, Array<string>(count).fill(GLYPHS), LOOSELY);
  if (fit === null || fit.score < NO_TEXT) return '';
  return fit.columns.map((column) => likeliestAt(looks, column)).join('');
}

function likeliestAt({ logs }: Looks, column: number): string {
  const here = logs.subarray(column * CLASSES, column * CLASSES + GLYPHS.length);
  return GLYPHS.charAt(here.indexOf(Math.max(...here)));
}
