import type { FaceWay, LocatedFace } from './face.types.ts';
import type { RgbPicture } from '../picture/picture.types.ts';
import { isSure } from './face.detect.ts';
import type { Sizes } from './face.detect.ts';
import { isUpright } from './face.upright.ts';
import { stretchPicture } from '../picture/picture.stretch.ts';
import { turnPicture, turnSpot } from '../picture/picture.turn.ts';
import type { Turns } from '../picture/picture.turn.ts';

/** A picture as it was looked at. `turns`: how it was turned for that. */
export type View = Seen & { picture: RgbPicture; turns: Turns };
/** `close`: whether small faces would have been seen too. */
export type Seen = { faces: LocatedFace[]; close: boolean };
type Look = {
  locate: (picture: RgbPicture, sizes: Sizes) => Promise<Seen>;
  listTurns: (picture: RgbPicture) => Promise<Turns[]>;
};

/**
 * The picture as it is; where that shows no upright face, with its brightness stretched and turned by quarters. Where
 * that helps nothing, what is seen of it as it is. Each look costs a quarter of a second, so a portrait is glanced at
 * in all ways before it is searched.
 */
export async function findView(picture: RgbPicture, way: FaceWay, look: Look): Promise<View> {
  const sizes = way === 'portrait' ? 'usual' : 'all';
  const plain: View = { picture, turns: 0, ...(await look.locate(picture, sizes)) };
  if (way === 'as_it_is' || showsUpright(plain)) return plain;
  const lit = plain.faces.length === 0 ? (stretchPicture(picture) ?? picture) : picture;
  const turns = way === 'page' ? ALL_TURNS : await look.listTurns(lit);
  const upright = await findUpright(
    lit,
    turns.filter((some) => some !== 0 || lit !== picture),
    look,
  );
  if (upright !== null) return upright;
  if (way === 'page' || isSure(plain.faces)) return plain;
  const searched = await look.locate(picture, 'others');
  return searched.faces.length > 0 ? { picture, turns: 0, ...searched } : plain;
}

const ALL_TURNS: Turns[] = [0, 1, 3, 2];

async function findUpright(
  picture: RgbPicture,
  ways: readonly Turns[],
  { locate }: Look,
): Promise<View | null> {
  for (const turns of ways) {
    const turned = turnPicture(picture, turns);
    const view = { picture: turned, turns, ...(await locate(turned, 'all')) };
    if (showsUpright(view)) return view;
  }
  return null;
}

function showsUpright({ faces }: Seen): boolean {
  const [largest] = faces.toSorted((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
  return largest !== undefined && isUpright(largest);
}

/** The face as it lies in the picture that was sent. */
export function asSent({ box, points, score }: LocatedFace, { picture, turns }: View): LocatedFace {
  const back = ((4 - turns) % 4) as Turns;
  const { x, y, width, height } = box;
  const corners = [
    { x, y },
    { x: x + width, y: y + height },
  ].map((corner) => turnSpot(corner, picture, back));
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    score,
    box: { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top },
    points: points.map((point) => turnSpot(point, picture, back)),
  };
}
