import type { LocatedFace } from './face.types.ts';
import type { Spot } from '../picture/picture.types.ts';

/** Measured on the 19 faces of the sample pictures, turned by quarters: upright 0.44 and more, else 0.37 and less. */
const LEAST_SPREAD = 0.41;
/** Upright faces were 1.12 and more; of those on their side most were below 0.9. */
const LEAST_HEIGHT = 0.97;

/**
 * Whether the face stands upright in its picture. The points of an upright face fill its box; where the face lies on its
 * side or upside down they shrink together, and the box is wider than high. A face in profile is taken for none.
 */
export function isUpright({ box: { width, height }, points }: LocatedFace): boolean {
  const [eyes, jaw] = [span(points, 36, 45) / width, span(points, 0, 16) / width];
  return eyes * jaw > LEAST_SPREAD && height > LEAST_HEIGHT * width;
}

function span(points: readonly Spot[], first: number, last: number): number {
  const [a, b] = [points[first], points[last]];
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}
