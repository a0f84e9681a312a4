import type { HeadGeometry } from '../face/head.geometry.ts';
import type { PhotoMeasures } from '@lingshi/domain/evidence/photo.types.ts';
import type { RgbPicture, Spot } from '../picture/picture.types.ts';
import type { Background } from './photo.background.ts';
import { clip, distance, labAt, lumaAt, meanOf, quantile, scan } from './photo.pixels.ts';
import type { Area, Lab } from './photo.pixels.ts';

type FaceLight = Pick<PhotoMeasures, 'exposure' | 'glare' | 'side_light' | 'colour_cast' | 'ears'>;

const SAMPLES = 4000;
const NOTHING: FaceLight = { exposure: null, glare: null, side_light: null, colour_cast: null, ears: null };

/** How the skin between eyes and mouth is lit, and whether skin is seen where ears are. */
export function measureFaceLight(
  picture: RgbPicture,
  points: readonly Spot[],
  head: HeadGeometry,
  background: Background | null,
): FaceLight {
  const cheeks = clip(picture, cheeksOf(points, head));
  if (cheeks === null) return NOTHING;
  const middle = (cheeks.left + cheeks.right) / 2;
  const [left, right, labs]: [number[], number[], Lab[]] = [[], [], []];
  scan(cheeks, SAMPLES, (x, y) => {
    (x < middle ? left : right).push(lumaAt(picture, x, y));
    labs.push(labAt(picture, x, y));
  });
  const all = [...left, ...right];
  const skin = {
    l: quantile(
      labs.map(({ l }) => l),
      0.5,
    ),
    a: quantile(
      labs.map(({ a }) => a),
      0.5,
    ),
    b: quantile(
      labs.map(({ b }) => b),
      0.5,
    ),
  };
  const [dark, bright] = [meanOf(left), meanOf(right)];
  return {
    exposure: quantile(all, 0.5) / 255,
    glare: all.filter((value) => value > 245).length / all.length,
    side_light: (bright - dark) / Math.max(1, bright + dark),
    // Skin of every shade lies between red and yellow; without colour there is no cast to tell.
    colour_cast: Math.hypot(skin.a, skin.b) < 4 ? null : (Math.atan2(skin.b, skin.a) * 180) / Math.PI,
    ears: countEars(picture, points, head, skin, background),
  };
}

/** Skin beside the nose: no brow, no beard, no glasses' frame above. */
function cheeksOf(points: readonly Spot[], head: HeadGeometry): Area {
  const mouthTop = points[51]?.y ?? head.chin.y;
  return {
    left: points[36]?.x ?? head.eyeLeft.x,
    right: points[45]?.x ?? head.eyeRight.x,
    top: head.eyes.y + head.eyeDistance * 0.25,
    bottom: mouthTop - head.eyeDistance * 0.08,
  };
}

function countEars(
  picture: RgbPicture,
  points: readonly Spot[],
  { eyes, headWidth }: HeadGeometry,
  skin: Lab,
  background: Background | null,
): number | null {
  if (background === null || distance(background.colour, skin) < 20) return null;
  const bottom = points[33]?.y ?? eyes.y;
  const beside = ([0, 16] as const).map((index) => {
    const x = points[index]?.x ?? 0;
    const [near, far] = index === 0 ? [-0.02, -0.09] : [0.02, 0.09];
    const edges = [x + near * headWidth, x + far * headWidth];
    return clip(picture, { left: Math.min(...edges), right: Math.max(...edges), top: eyes.y, bottom });
  });
  return beside.filter((area) => area !== null && skinShare(picture, area, skin, background.colour) > 0.3)
    .length;
}

function skinShare(picture: RgbPicture, area: Area, skin: Lab, behind: Lab): number {
  let [seen, all] = [0, 0];
  scan(area, 400, (x, y) => {
    const lab = labAt(picture, x, y);
    const isSkin = Math.hypot(lab.a - skin.a, lab.b - skin.b) < 12 && Math.abs(lab.l - skin.l) < 30;
    if (isSkin && distance(lab, behind) > 15) seen += 1;
    all += 1;
  });
  return seen / Math.max(1, all);
}
