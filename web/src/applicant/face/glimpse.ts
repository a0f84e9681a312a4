import type { Light } from '../picture/light.ts';

/** What the camera sees just now, as shares of its picture. A hint for the person; the server decides alone. */
export type Glimpse = {
  faces: number;
  /** Of the largest face; null where there is none. */
  face: { width: number; middleX: number; middleY: number } | null;
};

/**
 * A small finder of faces for live hints, loaded when a camera step asks for it and from our own server only. Nothing is
 * decided by it and nothing it sees leaves the device.
 */
export type FaceModel = {
  /** Where faces are in the live picture just now. */
  look: (video: HTMLVideoElement) => Promise<Glimpse>;
};

export type FaceAdvice =
  | 'no_face'
  | 'several'
  | 'too_far'
  | 'too_near'
  | 'off_middle'
  | 'dark'
  | 'bright'
  | 'good';

const NARROWEST = 0.2;
const WIDEST = 0.62;
const OFF = 0.18;

/** One thing at a time, the one that stands most in the way first. */
export function adviceFor(glimpse: Glimpse, light: Light): FaceAdvice {
  const { faces, face } = glimpse;
  if (light === 'dark') return 'dark';
  if (faces > 1) return 'several';
  if (face === null) return light === 'bright' ? 'bright' : 'no_face';
  if (face.width < NARROWEST) return 'too_far';
  if (face.width > WIDEST) return 'too_near';
  const off = Math.max(Math.abs(face.middleX - 0.5), Math.abs(face.middleY - 0.5));
  return off > OFF ? 'off_middle' : 'good';
}
