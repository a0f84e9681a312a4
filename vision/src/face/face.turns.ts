import { FIELD_SIDE, detectIn, layOnGrey, middleOf, shrink } from './face.detect.ts';
import type { Pixels } from './face.detect.ts';
import type { FaceLibrary } from './face.library.ts';
import { markPoints } from './face.points.ts';
import type { LocatedFace } from './face.types.ts';
import { isUpright } from './face.upright.ts';
import type { Turns } from '../picture/picture.turn.ts';

const QUARTER = FIELD_SIDE / 2;
/** Leaves a seam: a face must not run over into its neighbour. */
const PICTURE_SIDE = QUARTER - 16;

/**
 * How the picture must be turned for a face in it to stand upright, likeliest first: one look of the detector at all
 * four ways side by side, where four would take a second. Only for faces that are a good part of the picture.
 */
export async function listTurns(library: FaceLibrary, pixels: Pixels): Promise<Turns[]> {
  const field = layFourWays(library, pixels);
  try {
    const upright: LocatedFace[] = [];
    for (const found of await detectIn(library, field)) {
      const face = { ...found, points: await markPoints(library, field, found) };
      if (isUpright(face)) upright.push(face);
    }
    return [...new Set(upright.toSorted((a, b) => b.score - a.score).map(turnsOf))];
  } finally {
    field.dispose();
  }
}

/** As it is and turned once above, turned twice and three times below. */
function layFourWays(library: FaceLibrary, pixels: Pixels): Pixels {
  const { tf } = library;
  const turned = (pixels: Pixels) => tf.reverse(tf.transpose(pixels, [1, 0, 2]), 1);
  return tf.tidy(() => {
    const plain = shrink(library, pixels, PICTURE_SIDE);
    const once = turned(plain);
    const twice = turned(once);
    const row = (...ways: Pixels[]) =>
      tf.concat(
        ways.map((way) => layOnGrey(library, way, QUARTER)),
        1,
      );
    return tf.concat([row(plain, once), row(twice, turned(twice))], 0);
  });
}

function turnsOf({ box }: LocatedFace): Turns {
  const { x, y } = middleOf(box);
  return ((y > QUARTER ? 2 : 0) + (x > QUARTER ? 1 : 0)) as Turns;
}
