import { measureHead } from '../face/head.geometry.ts';
import type { HeadGeometry } from '../face/head.geometry.ts';
import type { PhotoMeasures } from '@lingshi/domain/evidence/photo.types.ts';
import type { RgbPicture, Spot } from '../picture/picture.types.ts';
import { measureBackground } from './photo.background.ts';
import { measureFaceLight } from './photo.face-light.ts';
import { likenessOf } from './photo.likeness.ts';
import { measureColour, meanLight } from './photo.colour.ts';
import { measureDrawing } from './photo.drawing.ts';
import { findCrown, measureHalo } from './photo.outline.ts';
import type { Crown } from './photo.outline.ts';
import { measureFrame, measureScreenPattern } from './photo.reproduction.ts';
import { measureSharpness } from './photo.sharpness.ts';
import { turnUpright } from './photo.upright.ts';
import type { FileMeasures } from './photo.upright.ts';

/** `points`: of the largest face, null when there is none. */
export type LookTask = { picture: RgbPicture; points: Spot[] | null; faces: number };
/** What pixels tell; for the file's own numbers see measureFile. `likeness`: see photo.likeness.ts. */
export type LookAnswer = {
  measures: Omit<PhotoMeasures, keyof FileMeasures>;
  likeness: string;
};

/** Everything that is measured of a picture's pixels. Heavy: runs in a thread. */
export function lookAtPhoto({ picture: sent, points: marked, faces }: LookTask): LookAnswer {
  const { picture, points, taken } = turnUpright(sent, marked);
  const head = points && measureHead(points);
  const background = measureBackground(picture, head);
  const crown = head && findCrown(picture, head, background);
  const light = points && head ? measureFaceLight(picture, points, head, background) : NO_LIGHT;
  return {
    likeness: likenessOf(sent),
    measures: {
      faces,
      ...(head && crown ? frameOf(picture, head, crown) : NO_HEAD),
      tilt: head && head.tilt + taken,
      background_lightness: background?.background_lightness ?? null,
      background_tint: background?.background_tint ?? null,
      background_hue: background?.background_hue ?? null,
      background_evenness: background?.background_evenness ?? null,
      background_flat: background?.background_flat ?? null,
      ...light,
      picture_light: meanLight(picture),
      colour: measureColour(picture),
      drawing: head && measureDrawing(picture, head),
      sharpness: head && measureSharpness(picture, head),
      outline_halo: head && crown && measureHalo(picture, head, crown, background),
      screen_pattern: measureScreenPattern(picture, head),
      picture_frame: measureFrame(picture),
    },
  };
}

/** Where the head is in the picture, and how it is held. */
function frameOf({ width, height }: RgbPicture, head: HeadGeometry, crown: Crown) {
  return {
    head_height: (head.chin.y - crown.y) / height,
    head_width: head.headWidth / height,
    crown_to_top: crown.y / height,
    chin_to_bottom: (height - head.chin.y) / height,
    eye_distance: head.eyeDistance / width,
    eye_line: (height - head.eyes.y) / height,
    centring: head.middle.x / width - 0.5,
    turn: head.turn,
    nod: head.nod,
    eyes_open: head.eyesOpen,
    mouth_closed: head.mouthGap,
    crown_from: crown.from,
  };
}

const NO_LIGHT = { exposure: null, glare: null, side_light: null, colour_cast: null, ears: null };
const NO_HEAD = {
  head_height: null,
  head_width: null,
  crown_to_top: null,
  chin_to_bottom: null,
  eye_distance: null,
  eye_line: null,
  centring: null,
  turn: null,
  nod: null,
  eyes_open: null,
  mouth_closed: null,
  crown_from: null,
};
