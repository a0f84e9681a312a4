/** A face template; 128 numbers. Never stored, never logged. */
export type FaceDescriptor = Float32Array;

/** Euclidean distance of two descriptors of one length; 0 = the same. */
export function faceDistance(a: FaceDescriptor, b: FaceDescriptor): number {
  return Math.sqrt(a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0));
}

/**
 * Two faces up to here count as one person's. Source: our own evaluation (docs/evaluation/face.md), stricter than the
 * 0.6 of the descriptor's authors, under which their public pictures put one pair of different people in twenty. Who is
 * refused by it goes on to an interview; who is let through by mistake is still looked at by an officer.
 */
export const MATCH_THRESHOLD = 0.52;

/** An aid for the officer, not a certified check. */
export function matchOf(distance: number): boolean {
  return distance <= MATCH_THRESHOLD;
}

/** Narrower faces hold too few pixels to tell people apart. Ours. */
export const MIN_FACE_WIDTH = 32;

export const ENROL_FAULTS = ['no_face', 'several_faces', 'face_too_small'] as const;
export type EnrolFault = (typeof ENROL_FAULTS)[number];

/** Why a picture cannot stand for one person; null: it can. @param faces widths in pixels of the picture looked at */
export function enrolFault(faces: readonly { box: { width: number } }[]): EnrolFault | null {
  const [face, other] = faces;
  if (face === undefined) return 'no_face';
  if (other !== undefined) return 'several_faces';
  return face.box.width < MIN_FACE_WIDTH ? 'face_too_small' : null;
}
