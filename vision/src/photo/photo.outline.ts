import type { HeadGeometry } from '../face/head.geometry.ts';
import type { RgbPicture } from '../picture/picture.types.ts';
import type { Background } from './photo.background.ts';
import { distance, labAt, lumaAt, quantile } from './photo.pixels.ts';

export type Crown = { y: number; from: 'edge' | 'proportions' };

/** Farther from the background's colour than noise and soft shadow take it. */
const DIFFERS = 16;
const RUN = 4;

/**
 * Where the hair begins: the edge against the background, where there is one and the proportions of the face do not
 * speak against it; else where the proportions let it be expected.
 */
export function findCrown(picture: RgbPicture, head: HeadGeometry, background: Background | null): Crown {
  const expected: Crown = { y: Math.max(0, head.crown.y), from: 'proportions' };
  if (background === null || (background.background_evenness ?? 1) > 0.14) return expected;
  const edges: number[] = [];
  const reach = head.headWidth * 0.22;
  for (let x = Math.round(head.crown.x - reach); x <= head.crown.x + reach; x += 2) {
    const edge = firstDifferent(picture, background, x, head.eyes.y);
    if (edge !== null) edges.push(edge);
  }
  if (edges.length < 5) return expected;
  const y = quantile(edges, 0.15);
  const near = Math.abs(y - head.crown.y) < (head.chin.y - head.crown.y) * 0.25;
  return near ? { y, from: 'edge' } : expected;
}

function firstDifferent(
  picture: RgbPicture,
  { colour }: Background,
  x: number,
  until: number,
): number | null {
  if (x < 0 || x >= picture.width) return null;
  let run = 0;
  for (let y = 0; y < Math.min(until, picture.height); y += 1) {
    run = distance(labAt(picture, x, y), colour) > DIFFERS ? run + 1 : 0;
    if (run === RUN) return y - RUN + 1;
  }
  return null;
}

/**
 * A rim around the head that is neither head nor background, as cutting a head out leaves one: how much brighter or
 * darker than the background, 0 to 1. A sign, no proof: a lamp behind the head makes one too.
 */
export function measureHalo(
  picture: RgbPicture,
  head: HeadGeometry,
  crown: Crown,
  background: Background | null,
): number | null {
  if (background === null || crown.from !== 'edge' || (background.background_evenness ?? 1) > 0.08)
    return null;
  const rims: number[] = [];
  for (let y = Math.round(crown.y + 6); y < head.eyes.y; y += 3)
    for (const side of [-1, 1] as const) {
      const rim = rimAt(picture, head, background, y, side);
      if (rim !== null) rims.push(rim);
    }
  return rims.length < 10 ? null : quantile(rims, 0.5);
}

function rimAt(
  picture: RgbPicture,
  { middle, headWidth }: HeadGeometry,
  { colour }: Background,
  y: number,
  side: -1 | 1,
): number | null {
  const step = headWidth / 100;
  // From outside inwards to where something begins that is not background.
  for (let away = headWidth * 1.1; away > 0; away -= 1) {
    const x = Math.round(middle.x + side * away);
    if (x < 0 || x >= picture.width) continue;
    if (distance(labAt(picture, x, y), colour) <= DIFFERS) continue;
    const rim = meanLuma(picture, x + side * step, x + side * 3 * step, y);
    const far = meanLuma(picture, x + side * 9 * step, x + side * 14 * step, y);
    return rim === null || far === null ? null : Math.abs(rim - far) / 255;
  }
  return null;
}

function meanLuma(picture: RgbPicture, one: number, other: number, y: number): number | null {
  const [from, to] = [Math.round(Math.min(one, other)), Math.round(Math.max(one, other))];
  if (from < 0 || to >= picture.width || y < 0 || y >= picture.height) return null;
  let sum = 0;
  for (let x = from; x <= to; x += 1) sum += lumaAt(picture, x, y);
  return sum / (to - from + 1);
}
