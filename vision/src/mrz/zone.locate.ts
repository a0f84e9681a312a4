import { inkMap, resizeTo } from '../picture/gray.picture.ts';
import type { Gray } from '../picture/gray.picture.ts';
import { findBands } from './zone.bands.ts';
import type { Band, Point } from './zone.bands.ts';
import { findSlopes } from './zone.skew.ts';

/** Long side at which zones are looked for: a capital is then 6 to 20 pixels high. */
const LOOK = 1000;
const REACH = 16;

/** Two or three lines that may be a zone, in reading order or, as nobody knows yet, upside down. */
export type ZonePlace = { readonly bands: readonly Band[]; readonly score: number };

/** All lines of text, and places that may be a zone, the likeliest first, in the coordinates of the picture given. */
export function locateZones(picture: Gray): { bands: Band[]; places: ZonePlace[] } {
  const small = resizeTo(picture, LOOK);
  const scale = Math.max(picture.width, picture.height) / Math.max(small.width, small.height);
  const ink = inkMap(small, REACH);
  const bands = dropDoubles(findSlopes(ink).flatMap((slope) => findBands(ink, slope)));
  const enlarged = (lines: readonly Band[]) => lines.map((band) => enlarge(band, scale));
  const places = rank(bands).map((place) => ({ ...place, bands: enlarged(place.bands) }));
  return { bands: enlarged(bands), places };
}

function enlarge({ from, to, height }: Band, scale: number): Band {
  const big = ({ x, y }: Point) => ({ x: x * scale, y: y * scale });
  return { from: big(from), to: big(to), height: height * scale };
}

/** One line seen along two slopes is one line; the longer look wins. */
function dropDoubles(bands: Band[]): Band[] {
  const kept: Band[] = [];
  for (const band of bands.toSorted((one, other) => lengthOf(other) - lengthOf(one))) {
    const known = kept.some((other) => {
      const { apart, along, tilt } = relation(other, band);
      return Math.abs(apart) < 0.6 * other.height && along > 0.7 && Math.abs(tilt) < 0.05;
    });
    if (!known) kept.push(band);
  }
  return kept;
}

/** Pairs of lines alike in length and height that lie under each other; a third one makes a card of it. */
function rank(bands: Band[]): ZonePlace[] {
  const places: ZonePlace[] = [];
  for (const upper of bands) {
    const below = bands.filter((band) => isNextLine(upper, band));
    for (const lower of below) {
      const pair = [upper, lower];
      places.push({ bands: pair, score: scoreOf(pair) });
      for (const third of bands.filter((band) => isNextLine(lower, band) && isNextLine(upper, band, 2))) {
        places.push({ bands: [...pair, third], score: scoreOf([...pair, third]) * 1.1 });
      }
    }
  }
  return places.toSorted((one, other) => other.score - one.score);
}

/** Long for its height: 44 characters are over 40 capitals long, other print is shorter or uneven. */
function scoreOf(bands: readonly Band[]): number {
  const lengths = bands.map(lengthOf);
  const heights = bands.map(({ height }) => height);
  const shape = Math.min(...lengths) / Math.max(...heights);
  return (
    Math.min(shape, 50) * (Math.min(...lengths) / Math.max(...lengths)) * Math.sqrt(Math.min(...lengths))
  );
}

function isNextLine(upper: Band, lower: Band, lines = 1): boolean {
  if (upper === lower) return false;
  const { apart, along, tilt } = relation(upper, lower);
  const height = (upper.height + lower.height) / 2;
  const [short, long] = [lengthOf(upper), lengthOf(lower)].toSorted((a, b) => a - b) as [number, number];
  const alike = Math.min(upper.height, lower.height) > 0.55 * Math.max(upper.height, lower.height);
  const distance = apart / height / lines;
  return (
    alike && distance > 1.1 && distance < 3.6 && along > 0.6 && short > 0.6 * long && Math.abs(tilt) < 0.06
  );
}

/** How far `other` lies below `band`, how much of it runs beside it (0 to 1), and how it is tilted to it. */
function relation(band: Band, other: Band): { apart: number; along: number; tilt: number } {
  const length = lengthOf(band);
  const [dx, dy] = [(band.to.x - band.from.x) / length, (band.to.y - band.from.y) / length];
  const place = ({ x, y }: Point) => {
    const [px, py] = [x - band.from.x, y - band.from.y];
    return { along: px * dx + py * dy, apart: py * dx - px * dy };
  };
  const [start, end] = [place(other.from), place(other.to)];
  const shared =
    Math.min(length, Math.max(start.along, end.along)) - Math.max(0, Math.min(start.along, end.along));
  const otherLength = Math.max(1, lengthOf(other));
  return {
    apart: (start.apart + end.apart) / 2,
    along: Math.max(0, shared) / Math.min(length, otherLength),
    tilt: (end.apart - start.apart) / otherLength,
  };
}

export function lengthOf({ from, to }: Band): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}
