import type { HeadGeometry } from '../face/head.geometry.ts';
import type { RgbPicture } from '../picture/picture.types.ts';
import { transform2d } from './photo.spectrum.ts';
import { greyOf, lumaAt, quantile } from './photo.pixels.ts';

const SIDE = 256;
/** Slower waves are the face itself, faster ones noise. In waves over 256 pixels. */
const SLOWEST = 24;
const FASTEST = 122;
/** Peaks of true portraits stay below this many times the middle of their ring, by our samples. */
const USUAL_PEAK = 20;

/**
 * The raster of a screen or of print: a lone peak in the spectrum of the face, by 1 = what true portraits reach at
 * most. A sign, no proof: a finely striped shirt has one too. Null for a picture smaller than the window.
 */
export function measureScreenPattern(picture: RgbPicture, head: HeadGeometry | null): number | null {
  const { width, height } = picture;
  if (width < SIDE || height < SIDE) return null;
  const centre = head ? head.middle : { x: width / 2, y: height / 2 };
  const left = Math.round(Math.min(Math.max(centre.x - SIDE / 2, 0), width - SIDE));
  const top = Math.round(Math.min(Math.max(centre.y - SIDE / 2, 0), height - SIDE));
  const tile = new Float64Array(SIDE * SIDE);
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1)
      tile[y * SIDE + x] = lumaAt(picture, left + x, top + y) * hann(x) * hann(y);
  return loneliestPeak(transform2d(tile, SIDE)) / USUAL_PEAK;
}

function hann(n: number): number {
  return 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / SIDE);
}

/** Height of the highest peak over the middle of the ring of equal frequency it stands in. */
function loneliestPeak(spectrum: Float64Array): number {
  const rings: number[][] = [];
  for (let v = 0; v < SIDE; v += 1)
    for (let u = 0; u <= SIDE / 2; u += 1) {
      const [fx, fy] = [u, v > SIDE / 2 ? v - SIDE : v];
      const radius = Math.round(Math.hypot(fx, fy) / 2);
      if (isOfJpeg(fx, fy) || radius * 2 < SLOWEST || radius * 2 > FASTEST) continue;
      (rings[radius] ??= []).push(spectrum[v * SIDE + u] ?? 0);
    }
  return Math.max(0, ...rings.flatMap((ring) => (ring ? peakOver(ring) : [])));
}

function peakOver(ring: readonly number[]): number {
  return ring.reduce((most, value) => Math.max(most, value), 0) / Math.max(1, quantile(ring, 0.5));
}

/** JPEG's blocks of eight leave peaks on both axes, every 32 waves and half-way between. */
function isOfJpeg(fx: number, fy: number): boolean {
  return (Math.abs(fx) <= 1 && isNear16(fy)) || (Math.abs(fy) <= 1 && isNear16(fx));
}

function isNear16(frequency: number): boolean {
  return Math.abs(frequency - Math.round(frequency / 16) * 16) <= 1;
}

const STEP = 10;

/**
 * The border of a print or a screen inside the picture: over which share of a side one straight edge runs; the second
 * strongest of the four sides. A sign, no proof: a door behind the head gives one too.
 */
export function measureFrame(picture: RgbPicture): number {
  const whole = { left: 0, top: 0, right: picture.width, bottom: picture.height };
  const { width, height, grey } = greyOf(picture, whole, 320);
  const at = (x: number, y: number) => grey[y * width + x] ?? 0;
  const sides = [
    longestEdge(width, height, (n, m) => at(n, m)),
    longestEdge(width, height, (n, m) => at(width - 1 - n, m)),
    longestEdge(height, width, (n, m) => at(m, n)),
    longestEdge(height, width, (n, m) => at(m, height - 1 - n)),
  ];
  return sides.toSorted((a, b) => b - a)[1] ?? 0;
}

/** Over the outer third: the best share of `along` on which the step across has one sign and is high enough. */
function longestEdge(across: number, along: number, at: (n: number, m: number) => number): number {
  let best = 0;
  for (let n = 2; n < across / 3; n += 1) {
    let [up, down] = [0, 0];
    for (let m = 0; m < along; m += 1) {
      const step = at(n + 1, m) - at(n - 1, m);
      if (step > STEP) up += 1;
      else if (step < -STEP) down += 1;
    }
    best = Math.max(best, up / along, down / along);
  }
  return best;
}
