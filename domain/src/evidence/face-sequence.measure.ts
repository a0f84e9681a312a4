import type { SeenFace, Spot } from './face-sequence.types.ts';

/**
 * How a face stands, in numbers that neither its place nor its size nor its tilt change. They say something only against
 * the person's own when looking ahead.
 */
export type FaceStand = {
  /**
   * Where the nose is between the outer corners of the eyes, 0.5 in the middle. The frame is not mirrored, so the
   * person's left is right in it: turning to the own left makes it larger.
   */
  turn: number;
  /** Where the nose is between eyes (0) and mouth (1): bowing makes it larger. */
  nod: number;
  /** How much of the irises is seen. */
  iris: number;
  /** Gap between the lips over the mouth's inner width. */
  mouth: number;
};

// Trap: points 36 to 41 are the eye on the left of the frame, which is the person's right.
const NOSE_TIP = 30;
const EYES = { outerLeft: 36, innerLeft: 39, innerRight: 42, outerRight: 45 } as const;

export function measureStand({ points, iris }: Pick<SeenFace, 'points' | 'iris'>): FaceStand {
  const at = (index: number): Spot => points[index] ?? { x: 0, y: 0 };
  const left = at(EYES.outerLeft);
  const right = at(EYES.outerRight);
  const span = distance(left, right) || 1;
  const along = { x: (right.x - left.x) / span, y: (right.y - left.y) / span };
  const down = { x: -along.y, y: along.x };
  const eyeLine = mean([left, right, at(EYES.innerLeft), at(EYES.innerRight)]);
  const mouthLine = mean([at(48), at(54)]);
  const drop = dot(minus(mouthLine, eyeLine), down) || 1;
  return {
    turn: dot(minus(at(NOSE_TIP), left), along) / span,
    nod: dot(minus(at(NOSE_TIP), eyeLine), down) / drop,
    iris,
    mouth: distance(at(62), at(66)) / (distance(at(60), at(64)) || 1),
  };
}

/** What a person looks like at rest: the middle of what was seen, which three short movements do not shift. */
export function restingStand(stands: readonly FaceStand[]): FaceStand {
  const of = (pick: (stand: FaceStand) => number) => median(stands.map(pick));
  return {
    turn: of(({ turn }) => turn),
    nod: of(({ nod }) => nod),
    iris: of((stand) => stand.iris),
    mouth: of(({ mouth }) => mouth),
  };
}

/** 0 for nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[half]];
  return (low + high) / 2;
}

export function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function mean(points: readonly Spot[]): Spot {
  const count = points.length || 1;
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / count, y: sum.y / count };
}

function minus(a: Spot, b: Spot): Spot {
  return { x: a.x - b.x, y: a.y - b.y };
}

function dot(a: Spot, b: Spot): number {
  return a.x * b.x + a.y * b.y;
}
