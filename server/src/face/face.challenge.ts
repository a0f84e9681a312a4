import { randomBytes, randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { FACE_FRAMES } from '@lingshi/contract/face/face.contract.ts';
import { triesLeft } from '@lingshi/domain/evidence/face-attempts.ts';
import { drawMoves, DRAWN_BYTES } from '@lingshi/domain/evidence/face-moves.ts';
import type { FaceMove } from '@lingshi/domain/evidence/face-moves.ts';
import { addDays } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import { takeChallenge } from '../order/order.challenge.ts';
import type { ChallengeKind } from '../order/order.challenge.ts';
import { refuseClosed } from '../order/order.open.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { faceRulesOf, fileIn, hasConsent, loadFaceCase } from './face.load.ts';
import type { FaceCase } from './face.load.ts';

type Asked = { accountId: string; orderId: string; sessionId: string };

/**
 * Draws what the person shall do. It takes the place of the last challenge of this order.
 * @throws order.not_found, order.wrong_status, face.not_offered, face.consent_required, face.photo_required,
 *   face.too_many_attempts
 */
export async function startChallenge(parts: OrderParts, { accountId, orderId, sessionId }: Asked) {
  const found = await loadFaceCase(parts, accountId, orderId);
  refuseNotReady(found);
  refuseNoTries(found);
  const { movements, seconds } = faceRulesOf(found);
  const id = randomUUID();
  const moves = drawMoves(movements, randomBytes(DRAWN_BYTES));
  const now = parts.clock.now();
  const expiresAt = new Date(now.getTime() + seconds * 1000).toISOString();
  await parts.pools.applicant.query(
    `INSERT INTO face_challenge (order_id, id, session_id, moves, issued_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (order_id) DO UPDATE SET id = $2, session_id = $3, moves = $4, issued_at = $5, expires_at = $6,
       used_at = NULL`,
    [orderId, id, sessionId, moves, now, expiresAt],
  );
  return { challengeId: id, moves, expiresAt, seconds, frames: { ...FACE_FRAMES } };
}

/** @throws order.wrong_status, face.not_offered, face.consent_required, face.photo_required */
export function refuseNotReady(found: FaceCase): void {
  refuseClosed(found.loaded.order);
  faceRulesOf(found);
  if (!hasConsent(found.check)) throw new AppError('face.consent_required');
  if (fileIn(found, 'photo') === null) throw new AppError('face.photo_required');
}

function refuseNoTries(found: FaceCase): void {
  const { check, today } = found;
  const rules = faceRulesOf(found);
  if (check && triesLeft(rules, check, today) === 0) {
    throw tooMany(today, rules.triesADay);
  }
}

function tooMany(today: Day, triesADay: number): AppError {
  return new AppError('face.too_many_attempts', { nextDay: addDays(today, 1), aDay: triesADay });
}

export type TakenChallenge = { moves: FaceMove[]; issuedAt: string };

const FACE_CHALLENGE: ChallengeKind = {
  select: `
    SELECT moves, issued_at AS "issuedAt", used_at AS "usedAt", expires_at AS "expiresAt"
    FROM face_challenge WHERE order_id = $1 AND id = $2 AND session_id = $3 FOR UPDATE`,
  use: `UPDATE face_challenge SET used_at = $2 WHERE order_id = $1`,
  unknown: 'face.challenge_unknown',
  used: 'face.challenge_used',
  expired: 'face.challenge_expired',
};

/**
 * Uses a challenge up and counts the try, both or neither: of two requests with one challenge one is refused.
 * @param arrivedAt when the frames began to arrive: a slow line is nobody's fault
 * @throws face.challenge_unknown (another session's, or replaced), face.challenge_used, face.challenge_expired,
 *   face.too_many_attempts
 */
export async function takeTry(
  { pools, clock }: OrderParts,
  { orderId, challengeId, sessionId }: { orderId: string; challengeId: string; sessionId: string },
  { arrivedAt, today, triesADay }: { arrivedAt: Date; today: Day; triesADay: number },
): Promise<TakenChallenge> {
  return await inTransaction(pools.applicant, async (client) => {
    const now = clock.now();
    const taken = { orderId, challengeId, sessionId, arrivedAt, now };
    const { moves, issuedAt } = await takeChallenge<TakenChallenge>(client, FACE_CHALLENGE, taken);
    await countTry(client, orderId, { today, triesADay });
    return { moves, issuedAt };
  });
}

async function countTry(
  client: PoolClient,
  orderId: string,
  { today, triesADay }: { today: Day; triesADay: number },
): Promise<void> {
  const { rowCount } = await client.query(
    `UPDATE face_check SET attempts = CASE WHEN attempts_day = $2 THEN attempts + 1 ELSE 1 END, attempts_day = $2
     WHERE order_id = $1 AND (attempts_day IS DISTINCT FROM $2 OR attempts < $3)`,
    [orderId, today, triesADay],
  );
  if (rowCount !== 1) throw tooMany(today, triesADay);
}

/** The platform could not judge: that was no try. */
export async function giveTryBack({ pools }: OrderParts, orderId: string): Promise<void> {
  await pools.applicant.query(
    `UPDATE face_check SET attempts = greatest(attempts - 1, 0) WHERE order_id = $1`,
    [orderId],
  );
}
