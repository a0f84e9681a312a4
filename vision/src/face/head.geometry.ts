import type { Spot } from '../picture/picture.types.ts';

/** What the 68 points of a face say about the head. Angles in degrees, lengths in pixels of the picture. */
export type HeadGeometry = {
  eyeLeft: Spot;
  eyeRight: Spot;
  eyes: Spot;
  eyeDistance: number;
  chin: Spot;
  /** Where the proportions of a face let the crown be expected. */
  crown: Spot;
  /** From ear to ear. */
  headWidth: number;
  middle: Spot;
  /** Positive: the head leans towards the right edge of the picture. */
  tilt: number;
  /** Positive: turned towards the right edge of the picture. */
  turn: number;
  /** Positive: looking down. */
  nod: number;
  /** Height over width of the less open eye. */
  eyesOpen: number;
  /** Gap of the lips over the mouth's width. */
  mouthGap: number;
};

/** The eyes sit in the middle of a head: crown to eyes is about eyes to chin, the hair a little more. Ours. */
const CROWN_OVER_CHIN = 1.08;

/**
 * @param points the 68 points of the iBUG 300-W scheme: jaw 0-16, brows 17-26, nose 27-35, eyes 36-47, mouth 48-67
 * @returns null for fewer points, or points that lie on one spot
 */
export function measureHead(points: readonly Spot[]): HeadGeometry | null {
  if (points.length < 68) return null;
  const at = (index: number): Spot => points[index] ?? { x: 0, y: 0 };
  const eyeLeft = meanOf([36, 37, 38, 39, 40, 41].map(at));
  const eyeRight = meanOf([42, 43, 44, 45, 46, 47].map(at));
  const eyes = meanOf([eyeLeft, eyeRight]);
  const eyeDistance = distance(eyeLeft, eyeRight);
  const chin = at(8);
  if (eyeDistance < 1 || distance(eyes, chin) < 1) return null;
  const angle = Math.atan2(eyeRight.y - eyeLeft.y, eyeRight.x - eyeLeft.x);
  const upright = points.map((point) => turnedBack(point, eyes, angle));
  return {
    eyeLeft,
    eyeRight,
    eyes,
    eyeDistance,
    chin,
    crown: beyond(chin, eyes, CROWN_OVER_CHIN),
    headWidth: distance(at(0), at(16)),
    middle: meanOf([at(0), at(16), eyes, chin]),
    tilt: degrees(angle),
    turn: turnOf(upright),
    nod: nodOf(upright),
    eyesOpen: Math.min(
      openness([36, 37, 38, 39, 40, 41].map(at)),
      openness([42, 43, 44, 45, 46, 47].map(at)),
    ),
    mouthGap: distance(at(62), at(66)) / Math.max(1, distance(at(60), at(64))),
  };
}

/**
 * The tip of the nose stands before the plane of the eyes by about 1.1 times half the distance of the outer eye
 * corners: seen from the side it wanders by that much times the tangent. Good to a few degrees; faces differ.
 */
function turnOf(upright: readonly Spot[]): number {
  const [tip, outerLeft, outerRight] = pick(upright, [30, 36, 45]);
  const half = (outerRight.x - outerLeft.x) / 2;
  return degrees(Math.atan((tip.x - (outerLeft.x + outerRight.x) / 2) / (1.1 * Math.max(1, half))));
}

/** How far down between eyes and chin the tip of the nose is: about 0.35 in a level head, more when it looks down. */
function nodOf(upright: readonly Spot[]): number {
  const [tip, outerLeft, outerRight, chin] = pick(upright, [30, 36, 45, 8]);
  const eyes = (outerLeft.y + outerRight.y) / 2;
  const share = (tip.y - eyes) / Math.max(1, chin.y - eyes);
  return degrees(Math.atan((LEVEL.chin * share - LEVEL.tip) / (LEVEL.depth - 10 * share)));
}

/** Millimetres below the eyes, and before them, in an average head. */
const LEVEL = { tip: 40, chin: 115, depth: 50 } as const;

function openness([outer, upperA, upperB, inner, lowerA, lowerB]: readonly Spot[]): number {
  if (!outer || !upperA || !upperB || !inner || !lowerA || !lowerB) return 0;
  return (distance(upperA, lowerB) + distance(upperB, lowerA)) / (2 * Math.max(1, distance(outer, inner)));
}

function pick<const I extends readonly number[]>(
  points: readonly Spot[],
  indexes: I,
): { [K in keyof I]: Spot } {
  return indexes.map((index) => points[index] ?? { x: 0, y: 0 }) as { [K in keyof I]: Spot };
}

function turnedBack({ x, y }: Spot, around: Spot, angle: number): Spot {
  const [dx, dy] = [x - around.x, y - around.y];
  return {
    x: around.x + dx * Math.cos(angle) + dy * Math.sin(angle),
    y: around.y - dx * Math.sin(angle) + dy * Math.cos(angle),
  };
}

function beyond(from: Spot, through: Spot, factor: number): Spot {
  return { x: through.x + (through.x - from.x) * factor, y: through.y + (through.y - from.y) * factor };
}

function meanOf(points: readonly Spot[]): Spot {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
