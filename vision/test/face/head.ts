import type { RgbPicture, Spot } from '../../src/picture/picture.types.ts';

/** Degrees to the person's left and down; eyes and mouth 0 = as in the picture, 1 = shut, wide open. */
export type HeadPose = { turn?: number; nod?: number; blink?: number; mouth?: number };

/** A place in the picture, in distances between the outer corners of the eyes from the middle between the eyes. */
type Place = { p: number; q: number };

/**
 * A portrait made to turn, bow, blink and open its mouth: each pixel is moved as the surface of a head with a nose would
 * be. Good enough for a finder of faces; nobody would take it for a film.
 * @param points the 68 of the portrait's face
 */
export function moveHead(picture: RgbPicture, points: readonly Spot[], pose: HeadPose): RgbPicture {
  const face = faceFrame(points);
  const data = new Uint8Array(picture.data.length);
  const spots = expressionOf(points, pose);
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      const from = spots(backwards(face, { x, y }, pose));
      copyPixel(picture, data, (y * picture.width + x) * 3, from);
    }
  }
  return { ...picture, data };
}

type FaceFrame = { middle: Spot; span: number };

function faceFrame(points: readonly Spot[]): FaceFrame {
  const [left, right] = [at(points, 36), at(points, 45)];
  const middle = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  return { middle, span: Math.hypot(right.x - left.x, right.y - left.y) };
}

/** How far the surface stands out from the head's outline: a dome, and the nose on it. */
function relief({ p, q }: Place): number {
  const dome = 1 - (p / 0.92) ** 2 - ((q - 0.25) / 1.3) ** 2;
  if (dome <= 0) return 0;
  return 0.85 * dome + 0.3 * Math.exp(-((p / 0.16) ** 2) - ((q - 0.44) / 0.24) ** 2);
}

/** Where what is seen at `to` was in the portrait: the movement is undone by coming nearer step by step. */
function backwards({ middle, span }: FaceFrame, to: Spot, { turn = 0, nod = 0 }: HeadPose): Spot {
  const goal = { p: (to.x - middle.x) / span, q: (to.y - middle.y) / span };
  const [sideways, down] = [Math.sin((turn * Math.PI) / 180), Math.sin((nod * Math.PI) / 180)];
  let here = goal;
  for (let step = 0; step < 8; step += 1) {
    const height = relief(here);
    here = { p: goal.p - height * sideways, q: goal.q - height * down };
  }
  return { x: middle.x + here.p * span, y: middle.y + here.q * span };
}

/** 'dark' = inside the mouth. */
type Source = Spot | 'dark';

function expressionOf(points: readonly Spot[], { blink = 0, mouth = 0 }: HeadPose): (spot: Spot) => Source {
  const lids = [36, 42].map((first) => lidOf(points, first));
  const lips = lipsOf(points);
  return (spot) => {
    if (mouth > 0) return lips(spot, mouth);
    if (blink === 0) return spot;
    return lids.reduce((moved, lid) => lid(moved, blink), spot);
  };
}

/** Pulls the skin above an eye down over it. */
function lidOf(points: readonly Spot[], first: number): (spot: Spot, by: number) => Spot {
  const eye = points.slice(first, first + 6);
  const [left, right] = [at(eye, 0), at(eye, 3)];
  const width = Math.hypot(right.x - left.x, right.y - left.y);
  return (spot, by) => {
    const along = (spot.x - left.x) / width;
    if (along < -0.1 || along > 1.1) return spot;
    const line = left.y + (right.y - left.y) * along;
    // Eyes are wider open in the middle.
    const half = width * 0.24 * Math.max(0.15, 1 - (2 * along - 1) ** 2);
    const [top, bottom] = [line - half * 1.25, line + half * 0.8];
    const above = top - half * 2.2;
    if (spot.y < above || spot.y > bottom) return spot;
    // From the brow to the lower lid there is skin now, all of it taken from above the eye.
    const skin = above + ((spot.y - above) / (bottom - above)) * (top - above);
    return { x: spot.x, y: spot.y + (skin - spot.y) * by };
  };
}

/** Moves lower lip and chin down and leaves the dark between. */
function lipsOf(points: readonly Spot[]): (spot: Spot, by: number) => Source {
  const [left, right] = [at(points, 48), at(points, 54)];
  const [chin, width] = [at(points, 8), right.x - left.x];
  const gapY = (at(points, 62).y + at(points, 66).y) / 2;
  return (spot, by) => {
    const along = (spot.x - left.x) / width;
    const share = Math.max(0, 1 - (2 * along - 1) ** 2 * (spot.y > gapY + width ? 0.5 : 0.9));
    const drop = width * 0.55 * by * Math.min(1, share);
    if (spot.y <= gapY || drop < 1) return spot;
    if (spot.y < gapY + drop && along > 0.04 && along < 0.96) return 'dark';
    const below = Math.max(0, 1 - Math.max(0, spot.y - chin.y - drop) / width);
    return { x: spot.x, y: spot.y - drop * below };
  };
}

function copyPixel(picture: RgbPicture, data: Uint8Array, into: number, from: Source): void {
  const { width, height } = picture;
  if (from === 'dark') {
    data.set([52, 22, 22], into);
    return;
  }
  const [x, y] = [clamp(from.x, width - 2), clamp(from.y, height - 2)];
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const first = (top * width + left) * 3;
  for (let channel = 0; channel < 3; channel += 1) {
    const read = (offset: number) => picture.data[first + offset + channel] ?? 0;
    const upper = read(0) * (1 - x + left) + read(3) * (x - left);
    const lower = read(width * 3) * (1 - x + left) + read(width * 3 + 3) * (x - left);
    data[into + channel] = upper * (1 - y + top) + lower * (y - top);
  }
}

function at(points: readonly Spot[], index: number): Spot {
  return points[index] ?? { x: 0, y: 0 };
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
