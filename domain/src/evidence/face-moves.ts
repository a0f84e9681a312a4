/** What a person can be asked to do before the camera. Left and right are the person's own. */
export const FACE_MOVES = ['turn_left', 'turn_right', 'nod', 'blink', 'open_mouth'] as const;
export type FaceMove = (typeof FACE_MOVES)[number];

/** How many are asked in one check, all different. Ours. */
export const MOVES_ASKED = 3;

/**
 * Draws the moves of one check, each order of three equally likely as far as bytes allow.
 * @param random at least three random bytes
 */
export function drawMoves(random: Uint8Array): FaceMove[] {
  if (random.length < MOVES_ASKED) throw new RangeError('Drawing moves takes a random byte for each.');
  const left: FaceMove[] = [...FACE_MOVES];
  return Array.from(random.subarray(0, MOVES_ASKED)).flatMap((byte) => left.splice(byte % left.length, 1));
}
