/** What a person can be asked to do before the camera. Left and right are the person's own. */
export const FACE_MOVES = ['turn_left', 'turn_right', 'nod', 'blink', 'open_mouth'] as const;
export type FaceMove = (typeof FACE_MOVES)[number];

/** What no picture on paper can do, however it is held. */
const EXPRESSIONS: readonly FaceMove[] = ['blink', 'open_mouth'];
/** What shows that a head has depth. */
const HEAD_MOVES: readonly FaceMove[] = ['turn_left', 'turn_right', 'nod'];

/** One byte to choose each movement, one to place it. */
export const DRAWN_BYTES = 2 * FACE_MOVES.length;

/**
 * Draws the moves of one check, all different: at least one is an expression, and at least one moves the head.
 * @param count 2 to 5; the rules say it
 * @param random {@link DRAWN_BYTES} random bytes
 */
export function drawMoves(count: number, random: Uint8Array): FaceMove[] {
  if (random.length < DRAWN_BYTES) throw new RangeError(`Drawing moves takes ${DRAWN_BYTES} random bytes.`);
  const chosen = [pick(EXPRESSIONS, random[0]), pick(HEAD_MOVES, random[1])];
  const left = FACE_MOVES.filter((move) => !chosen.includes(move));
  for (let at = 2; at < count; at += 1) chosen.push(...left.splice((random[at] ?? 0) % left.length, 1));
  return shuffled(chosen, random.subarray(FACE_MOVES.length));
}

function pick(moves: readonly FaceMove[], byte = 0): FaceMove {
  return moves[byte % moves.length] ?? 'blink';
}

/** Each order as likely as any other, but for the unevenness of a byte. */
function shuffled(moves: readonly FaceMove[], random: Uint8Array): FaceMove[] {
  return moves.reduce<FaceMove[]>(
    (placed, move, at) => placed.toSpliced((random[at] ?? 0) % (at + 1), 0, move),
    [],
  );
}
