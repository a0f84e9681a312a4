import type { PhotoMeasures } from '@lingshi/domain/evidence/photo.types.ts';
import { measureHead } from '../face/head.geometry.ts';
import type { RgbPicture, Spot } from '../picture/picture.types.ts';
import { turnPicture, turnSpot } from '../picture/picture.turn.ts';
import type { Turns } from '../picture/picture.turn.ts';

export type FileMeasures = Pick<PhotoMeasures, 'width_px' | 'height_px' | 'ratio' | 'file_bytes'>;

type Upright = {
  picture: RgbPicture;
  points: Spot[] | null;
  /** What was taken off the head's tilt, in degrees: -90, 0, 90 or 180. */
  taken: number;
};

/** A picture that lies on its side is measured as it will be once it is turned: one thing is to change, not ten. */
export function turnUpright(picture: RgbPicture, points: Spot[] | null): Upright {
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

/** What the file says by itself, once the tilt of the head in it is known. @param bytes how long it is */
export function measureFile(size: Size, bytes: number, tilt: number | null): FileMeasures {
  const { width, height } = sizeUpright(size, tilt);
  return { width_px: width, height_px: height, ratio: width / height, file_bytes: bytes };
}

/** A picture on its side is as wide as it is high now: turning it is what is asked, not cutting it. */
function sizeUpright({ width, height }: Size, tilt: number | null): Size {
  const onSide = tilt !== null && Math.abs(quarterOf(tilt)) === 90;
  return onSide ? { width: height, height: width } : { width, height };
}

type Size = { width: number; height: number };

/** Nobody tilts the head further than half of a quarter. */
function quarterOf(tilt: number): number {
  const quarters = Math.round(tilt / 90) * 90;
  return Math.abs(quarters) === 180 ? 180 : quarters + 0;
}
