import type { RgbPicture, Spot } from '../picture/picture.types.ts';

export type FoundFace = {
  box: { x: number; y: number; width: number; height: number };
  /** How sure the detector is, 0 to 1. */
  score: number;
  /** The 68 points of the iBUG 300-W scheme, in its order: jaw 0-16, brows 17-26, nose 27-35, eyes 36-47, mouth 48-67. */
  points: Spot[];
  /** 128 numbers, where they were asked for. A template: never stored, never logged. */
  descriptor: Float32Array | null;
};

/** Longest side of a portrait worth looking at: more pixels cost time and tell nothing. */
export const PORTRAIT_SIDE = 1280;

export type LocatedFace = Omit<FoundFace, 'descriptor'>;

/**
 * How far a face is looked for where none stands upright. `portrait`: also in a picture that is dark, lies on its side or
 * upside down. `page`: the same for a face that is a small part of the picture; seconds where there is none.
 */
export type FaceWay = 'as_it_is' | 'portrait' | 'page';

export type FaceTask = {
  picture: RgbPicture;
  descriptors: boolean;
  /** `as_it_is` unless told: frames come by the dozen. */
  way?: FaceWay;
  /** Also small faces beside a large one: one more look of the detector. */
  small?: boolean;
};
export type FaceAnswer = { faces: FoundFace[]; ms: number };
