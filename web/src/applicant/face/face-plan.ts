import type { FaceMove } from '@lingshi/domain/evidence/face-moves.ts';

/** What the person is asked to do now; `ahead` = look into the camera. */
export type Prompt = FaceMove | 'ahead';

export type Step = {
  prompt: Prompt;
  /** Of the asked movements, from 0; the last one that was begun while looking ahead. */
  index: number;
  fromMs: number;
  untilMs: number;
  /** When pictures are taken, since the start. */
  shotsMs: readonly number[];
};

export type Plan = { steps: readonly Step[]; totalMs: number; shots: number };

/** Time to read or hear what is asked, and to begin it. */
const READ_MS = 1_100;
const APART_MS = 430;
const SHOTS = { first: 2, move: 3, between: 1 } as const;

/**
 * When to ask for what and when to take a picture: looking ahead, then each movement and back. Most pictures show no
 * movement, so that the server knows how the person looks at rest.
 * @param pace 1, or more for whoever takes longer
 */
export function planCheck(moves: readonly FaceMove[], pace: number): Plan {
  const asked: { prompt: Prompt; index: number; shots: number }[] = [
    { prompt: 'ahead', index: 0, shots: SHOTS.first },
    ...moves.flatMap((move, index) => [
      { prompt: move, index, shots: SHOTS.move },
      { prompt: 'ahead' as const, index, shots: SHOTS.between },
    ]),
  ];
  let at = 0;
  const steps = asked.map(({ prompt, index, shots }): Step => {
    const fromMs = at;
    const shotsMs = Array.from({ length: shots }, (_, shot) => fromMs + (READ_MS + shot * APART_MS) * pace);
    at = (shotsMs.at(-1) ?? fromMs) + 150 * pace;
    return { prompt, index, fromMs, untilMs: at, shotsMs };
  });
  return { steps, totalMs: at, shots: asked.reduce((sum, { shots }) => sum + shots, 0) };
}

/** The step at a time since the start; the last one when all is over. */
export function stepAt({ steps }: Plan, ms: number): Step | undefined {
  return steps.find(({ untilMs }) => ms < untilMs) ?? steps.at(-1);
}

/**
 * How much slower it may go for somebody who needs time, within the seconds the server gives.
 * @param seconds of life of the challenge, of which some go for sending
 */
export function paceFor(slow: boolean, moves: readonly FaceMove[], seconds: number): number {
  const wished = slow ? 1.6 : 1;
  const room = Math.max(0, seconds - SENDING_S) * 1000;
  return Math.min(wished, room / planCheck(moves, 1).totalMs);
}

const SENDING_S = 8;
