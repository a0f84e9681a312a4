/** What a person can be asked to do before the camera. Left and right are the person's own. */
export const FACE_MOVES = ['turn_left', 'turn_right', 'nod', 'blink', 'open_mouth'] as const;
export type FaceMove = (typeof FACE_MOVES)[number];

/** How many are asked in one check, all different. Ours. */
export const MOVES_ASKED = 3;

/** What no picture on paper can do, however it is held. */
const EXPRESSIONS = ['blink', 'open_mouth'] as const satisfies FaceMove[];
export const DRAWN_BYTES = MOVES_ASKED + 1;

/**
 * Draws the moves of one check: at least one is an expression, and at least one moves the head, which shows its depth.
 * @param random {@link DRAWN_BYTES} random bytes
 */
export function drawMoves(random: Uint8Array): FaceMove[] {
  const [first = 0, second = 0, third = 0, place = 0] = random;
  if (random.length < DRAWN_BYTES) throw new RangeError(`Drawing moves takes ${DRAWN_BYTES} random bytes.`);
  const expression = EXPRESSIONS[first % EXPRESSIONS.length] ?? 'blink';
  const left = FACE_MOVES.filter((move) => move !== expression);
  const others = [second, third].flatMap((byte) => left.splice(byte % left.length, 1));
  return others.toSpliced(place % MOVES_ASKED, 0, expression);
}
