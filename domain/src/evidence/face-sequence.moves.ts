import type { FaceMove } from './face-moves.ts';
import type { FaceStand } from './face-sequence.measure.ts';
import { SEQUENCE_LIMITS } from './face-sequence.types.ts';

/** A movement over neighbouring frames; `frames` are their places in what was measured. */
export type Performed = { move: FaceMove; frames: number[] };

/**
 * The one movement a frame shows, null = looking ahead. Turning and bowing change how eyes and mouth seem, so the
 * larger movement is asked first.
 */
export function moveOf(stand: FaceStand, rest: FaceStand): FaceMove | null {
  const { turn, nod, blink, mouth } = SEQUENCE_LIMITS;
  if (stand.turn - rest.turn > turn) return 'turn_left';
  if (rest.turn - stand.turn > turn) return 'turn_right';
  if (stand.mouth - rest.mouth > mouth) return 'open_mouth';
  if (stand.nod - rest.nod > nod) return 'nod';
  return stand.iris < rest.iris * blink ? 'blink' : null;
}

/** Movements one after the other; what is interrupted by looking ahead and done again counts once. */
export function listPerformed(stands: readonly FaceStand[], rest: FaceStand): Performed[] {
  const performed: Performed[] = [];
  stands.forEach((stand, index) => {
    const move = moveOf(stand, rest);
    if (move === null) return;
    const last = performed.at(-1);
    if (last?.move === move) last.frames.push(index);
    else performed.push({ move, frames: [index] });
  });
  return performed;
}

/** Nobody is asked not to blink, and eyes that look down bow the head a little. */
const INVOLUNTARY: readonly FaceMove[] = ['blink', 'nod'];

/** What was done on purpose: without the small movements that were not asked. */
export function deliberate(performed: readonly Performed[], asked: readonly FaceMove[]): Performed[] {
  const kept = performed.filter(({ move }) => asked.includes(move) || !INVOLUNTARY.includes(move));
  return kept.reduce<Performed[]>((runs, run) => {
    const last = runs.at(-1);
    if (last?.move !== run.move) return [...runs, run];
    return [...runs.slice(0, -1), { move: run.move, frames: [...last.frames, ...run.frames] }];
  }, []);
}

/**
 * Which of the asked movements were seen in their place, in order. A blink between two asked movements, where one is
 * asked later, is the body's own: it is passed over.
 */
export function matchOrder(
  done: readonly Performed[],
  asked: readonly FaceMove[],
): { seen: boolean[]; extra: FaceMove[] } {
  let at = 0;
  const seen = asked.map((move) => {
    const found = done.findIndex((run, index) => index >= at && run.move === move);
    if (found < 0) return false;
    at = found + 1;
    return true;
  });
  return { seen, extra: extraOf(done, asked) };
}

/** Movements beyond the asked ones: another one, or one done twice with another between. */
function extraOf(done: readonly Performed[], asked: readonly FaceMove[]): FaceMove[] {
  const expected = [...asked];
  return done.flatMap(({ move }) => {
    const place = expected.indexOf(move);
    if (place >= 0) {
      expected.splice(place, 1);
      return [];
    }
    return INVOLUNTARY.includes(move) ? [] : [move];
  });
}
