import { faceDistance } from './face-match.ts';
import type { FaceMove } from './face-moves.ts';
import { fitPlane } from './face-sequence.plane.ts';
import { measureStand, median, restingStand } from './face-sequence.measure.ts';
import type { FaceStand } from './face-sequence.measure.ts';
import { deliberate, listPerformed, matchOrder, moveOf } from './face-sequence.moves.ts';
import type { Performed } from './face-sequence.moves.ts';
import { SEQUENCE_LIMITS } from './face-sequence.types.ts';
import type { SeenFace, SequenceFrame, SequenceVerdict } from './face-sequence.types.ts';
import type { SequenceFault } from './face-verdict.ts';

/**
 * Whether frames show one living person who makes the asked movements in the asked order. An aid for the officer, not a
 * certified check: a film of the person on a screen that happens to do the same is not told apart.
 * @param frames in the order of their times
 */
export function judgeSequence(frames: readonly SequenceFrame[], asked: readonly FaceMove[]): SequenceVerdict {
  const nothing = asked.map((move) => ({ move, seen: false }));
  const early = faultOfFrames(frames) ?? faultOfFaces(frames);
  const shown = frames.flatMap((frame, index) => {
    const face = largestFace(frame.faces);
    return face === null ? [] : [{ index, face, stand: measureStand(face) }];
  });
  const rest = restingStand(shown.map(({ stand }) => stand));
  const straight = straightest(shown, rest);
  if (early !== null) return { fault: early, moves: nothing, straight };
  if (hasOtherPerson(shown, straight)) return { fault: 'other_face', moves: nothing, straight };
  if (isDrawn(shown)) return { fault: 'drawing', moves: nothing, straight };
  return { ...judgeMoves(shown, rest, asked), straight };
}

type Shown = { index: number; face: SeenFace; stand: FaceStand };

/** What number, times and sameness of frames say, before anybody looks at them. */
export function faultOfFrames(frames: readonly Pick<SequenceFrame, 'atMs' | 'hash'>[]): SequenceFault | null {
  const { leastFrames, leastMs, mostMs, mostGapMs } = SEQUENCE_LIMITS;
  if (frames.length < leastFrames) return 'too_few_frames';
  const times = frames.map(({ atMs }) => atMs);
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
  const length = (times.at(-1) ?? 0) - (times[0] ?? 0);
  if (gaps.some((gap) => gap <= 0)) return 'wrong_order';
  if (length < leastMs) return 'too_fast';
  if (length > mostMs || gaps.some((gap) => gap > mostGapMs)) return 'too_slow';
  return new Set(frames.map(({ hash }) => hash)).size < frames.length ? 'frames_repeated' : null;
}

function faultOfFaces(frames: readonly SequenceFrame[]): SequenceFault | null {
  if (hasSecondPerson(frames)) return 'several_faces';
  const empty = frames.filter(({ faces }) => faces.length === 0);
  if (empty.length <= frames.length * SEQUENCE_LIMITS.mostWithoutFace) return null;
  return median(empty.map(({ light }) => light)) < SEQUENCE_LIMITS.dark ? 'too_dark' : 'no_face';
}

/** One honest person is not failed by one frame in which something beside looks like a face. */
function hasSecondPerson(frames: readonly SequenceFrame[]): boolean {
  const { otherFaceFrames, otherFaceCertain } = SEQUENCE_LIMITS;
  const others = frames.map(({ faces }) => othersOf(faces)).filter((found) => found.length > 0);
  return others.length >= otherFaceFrames || others.flat().some(({ score }) => score >= otherFaceCertain);
}

/** The faces beside the largest that count: not a small one on a poster behind, not one the finder doubts. */
function othersOf(faces: readonly SeenFace[]): SeenFace[] {
  const { otherFaceWidth, otherFaceScore } = SEQUENCE_LIMITS;
  const largest = largestFace(faces);
  return faces.filter(
    (face) =>
      face !== largest &&
      face.score >= otherFaceScore &&
      face.box.width >= otherFaceWidth * (largest?.box.width ?? 0),
  );
}

/** null where there is none */
export function largestFace<F extends Pick<SeenFace, 'box'>>(faces: readonly F[]): F | null {
  const area = ({ box }: Pick<SeenFace, 'box'>) => box.width * box.height;
  return faces.reduce<F | null>((best, face) => (best && area(best) >= area(face) ? best : face), null);
}

/** Frames that look ahead the most, best first. */
function straightest(shown: readonly Shown[], rest: FaceStand): number[] {
  const off = ({ stand }: Shown) =>
    Math.abs(stand.turn - rest.turn) / SEQUENCE_LIMITS.turn +
    Math.abs(stand.nod - rest.nod) / SEQUENCE_LIMITS.nod +
    Math.abs(stand.mouth - rest.mouth) / SEQUENCE_LIMITS.mouth +
    Math.abs(stand.iris / (rest.iris || 1) - 1) / (1 - SEQUENCE_LIMITS.blink);
  const sorted = shown.toSorted((a, b) => off(a) - off(b));
  return sorted.slice(0, SEQUENCE_LIMITS.straight).map(({ index }) => index);
}

/** Every frame is compared with one looking ahead: what is not compared could show anybody. */
function hasOtherPerson(shown: readonly Shown[], straight: readonly number[]): boolean {
  const own = shown.find(({ index }) => index === straight[0])?.face.descriptor;
  return shown.some(({ face }) => {
    if (!own || !face.descriptor) return true;
    return faceDistance(own, face.descriptor) > SEQUENCE_LIMITS.sameFace;
  });
}

function isDrawn(shown: readonly Shown[]): boolean {
  return median(shown.flatMap(({ face }) => face.drawing ?? [])) > SEQUENCE_LIMITS.drawing;
}

function judgeMoves(
  shown: readonly Shown[],
  rest: FaceStand,
  asked: readonly FaceMove[],
): Pick<SequenceVerdict, 'fault' | 'moves'> {
  const done = deliberate(
    listPerformed(
      shown.map(({ stand }) => stand),
      rest,
    ),
    asked,
  );
  const { seen, extra } = matchOrder(done, asked);
  const moves = asked.map((move, index) => ({ move, seen: seen[index] === true }));
  if (isFlat(shown, rest, done)) return { fault: 'flat_picture', moves };
  const all = asked.every((move) => done.some((run) => run.move === move));
  if (!seen.includes(false)) return { fault: extra.length > 0 ? 'wrong_order' : null, moves };
  return { fault: all ? 'wrong_order' : 'movement_missing', moves };
}

/**
 * A turned or bowed head is no plane: its nose runs ahead. Where no movement was seen, frames that show the face aslant
 * and are explained by a plane are a picture that is being moved about.
 */
function isFlat(shown: readonly Shown[], rest: FaceStand, done: readonly Performed[]): boolean {
  const ahead = shown.find(({ stand }) => moveOf(stand, rest) === null) ?? shown[0];
  if (!ahead) return false;
  const fits = shown.map(({ face }) => fitPlane(ahead.face.points, face.points));
  const rigid = done.filter(({ move }) => move === 'turn_left' || move === 'turn_right' || move === 'nod');
  const residualOf = ({ frames }: Performed) => median(frames.map((at) => fits[at]?.residual ?? 0));
  if (rigid.some((run) => residualOf(run) < SEQUENCE_LIMITS.plane)) return true;
  const aslant = fits.filter(({ slant }) => slant > SEQUENCE_LIMITS.slant);
  return (
    done.length === 0 && aslant.length > 0 && aslant.every(({ residual }) => residual < SEQUENCE_LIMITS.plane)
  );
}
