import { measureHead } from '@lingshi/domain/evidence/photo.geometry.ts';
import type { FacePoint } from '@lingshi/domain/evidence/photo.types.ts';
import type { RgbPicture } from '../platform/vision/face.types.ts';
import { turnPicture, turnSpot } from '../platform/vision/picture.turn.ts';
import type { Turns } from '../platform/vision/picture.turn.ts';

type Upright = {
  picture: RgbPicture;
  points: FacePoint[] | null;
  /** What was taken off the head's tilt, in degrees: -90, 0, 90 or 180. */
  taken: number;
};

/** A picture that lies on its side is measured as it will be once it is turned: one thing is to change, not ten. */
export function turnUpright(picture: RgbPicture, points: FacePoint[] | null): Upright {
  const tilt = (points && measureHead(points)?.tilt) ?? 0;
  const taken = quarterOf(tilt);
  if (points === null || taken === 0) return { picture, points, taken: 0 };
  const turns = ((4 - taken / 90) % 4) as Turns;
  return {
    picture: turnPicture(picture, turns),
    points: points.map((point) => turnSpot(point, picture, turns)),
    taken,
  };
}

/** Whether a head tilted so stands in a picture that is higher once it is turned. */
export function liesOnSide(tilt: number | null): boolean {
  return tilt !== null && Math.abs(quarterOf(tilt)) === 90;
}

/** Nobody tilts the head further than half of a quarter. */
function quarterOf(tilt: number): number {
  const quarters = Math.round(tilt / 90) * 90;
  return Math.abs(quarters) === 180 ? 180 : quarters + 0;
}
