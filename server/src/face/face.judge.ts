import type { sendFaceFrames } from '@lingshi/contract/face/face.contract.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { FaceMove } from '@lingshi/domain/evidence/face-moves.ts';
import { faultOfFrames, judgeSequence, largestFace } from '@lingshi/domain/evidence/face-sequence.ts';
import { redoOf } from '@lingshi/domain/evidence/face-verdict.ts';
import { orThrow } from '../platform/http/app-error.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { giveTryBack, refuseNotReady, takeTry } from './face.challenge.ts';
import type { TakenChallenge } from './face.challenge.ts';
import { forget, lookAtFrames } from './face.find.ts';
import type { LookedAt } from './face.find.ts';
import { nameFrames, parseFrames } from './face.frames.ts';
import { faceRulesOf, loadFaceCase } from './face.load.ts';
import type { FaceCase } from './face.load.ts';
import { matchPictures } from './face.match.ts';
import type { FaceMatch } from './face.match.ts';
import { getState } from './face.state.ts';
import { storeVerdict } from './face.verdict.ts';
import type { FaceVerdict } from './face.verdict.ts';

export type Frames = {
  accountId: string;
  orderId: string;
  challengeId: string;
  sessionId: string;
  body: Buffer;
  /** When the request began. */
  arrivedAt: Date;
};

/** Clocks of phones run a little fast. */
const CLOCK_SLACK_MS = 2_000;

/**
 * Judges the frames of one challenge. Frames and templates live in the memory of this call and are overwritten at its
 * end, whatever it is; only the outcome, distances and movements are stored.
 * Rule: notice 二(一)2: who applies acts in person. An aid for the officer, not a certified check.
 * @throws order.not_found, order.wrong_status, face.not_offered, face.consent_required (also when it was withdrawn
 *   meanwhile), face.photo_required, face.challenge_unknown (also when another took its place), face.challenge_used, face.challenge_expired, face.too_many_attempts,
 *   face.frames_broken, turn.waiting (no try then, and the challenge is not used up), face.busy
 */
export async function judgeFrames(
  parts: OrderParts,
  frames: Frames,
): Promise<RouteAnswer<typeof sendFaceFrames>> {
  try {
    return await parts.turns.take('face', { by: frames.accountId }, async () => judgeNow(parts, frames));
  } finally {
    frames.body.fill(0);
  }
}

async function judgeNow(parts: OrderParts, frames: Frames): Promise<RouteAnswer<typeof sendFaceFrames>> {
  const { accountId, orderId, arrivedAt } = frames;
  const found = await loadFaceCase(parts, accountId, orderId);
  refuseNotReady(found);
  const { triesADay } = faceRulesOf(found);
  const taken = await takeTry(parts, frames, { arrivedAt, today: found.today, triesADay });
  const verdict = await judge(parts, found, taken, frames).catch(async (error: unknown) => {
    await giveTryBack(parts, orderId);
    throw error;
  });
  await storeVerdict(parts, found, { challengeId: frames.challengeId, verdict });
  return await answer(parts, accountId, orderId, verdict);
}

async function judge(
  parts: OrderParts,
  found: FaceCase,
  { moves, issuedAt }: TakenChallenge,
  { body, arrivedAt }: Frames,
): Promise<FaceVerdict> {
  const sent = orThrow(parseFrames(body));
  // Frames that span more time than there was since the question were taken before it.
  const before = (sent.at(-1)?.atMs ?? 0) > arrivedAt.getTime() - Date.parse(issuedAt) + CLOCK_SLACK_MS;
  const hopeless = faultOfFrames(nameFrames(sent)) ?? (before ? 'too_fast' : null);
  if (hopeless !== null) {
    return { ...NO_MATCH, fault: hopeless, moves: moves.map((move) => ({ move, seen: false })) };
  }
  const looked = await lookAtFrames(parts, sent);
  try {
    const seen = judgeSequence(looked, moves);
    const match =
      seen.fault === null ? await matchPictures(parts, found, ownDescriptors(looked, seen.straight)) : null;
    return { ...(match ?? NO_MATCH), fault: seen.fault ?? match?.fault ?? null, moves: seen.moves };
  } finally {
    forget(looked);
  }
}

const NO_MATCH: Omit<FaceMatch, 'fault'> = {
  distancePhoto: null,
  distancePage: null,
  threshold: 0,
  photoFile: null,
  pageFile: null,
};

function ownDescriptors(looked: readonly LookedAt[], straight: readonly number[]): Float32Array[] {
  return straight.flatMap((index) => largestFace(looked[index]?.faces ?? [])?.descriptor ?? []);
}

async function answer(parts: OrderParts, accountId: string, orderId: string, { fault, moves }: FaceVerdict) {
  return {
    outcome: fault === null ? ('passed' as const) : ('failed' as const),
    fault,
    redo: fault === null ? null : redoOf(fault),
    moves: moves.map(({ move, seen }: { move: FaceMove; seen: boolean }) => ({ move, seen })),
    state: await getState(parts, accountId, orderId),
  };
}
