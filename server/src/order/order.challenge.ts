import type { PoolClient } from 'pg';
import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';
import { AppError } from '../platform/http/app-error.ts';

/** What a session was asked to show for an order, and until when: one at a time, for one use. */
export type ChallengeKind = {
  /** Locks the row of order $1, id $2, session $3: what was asked, "usedAt", "expiresAt". */
  select: string;
  /** Marks that of order $1 as used at $2. */
  use: string;
  unknown: ErrorCode;
  used: ErrorCode;
  expired: ErrorCode;
};

export type TakenAt = {
  orderId: string;
  challengeId: string;
  sessionId: string;
  /** When the answer began to arrive: a slow line is nobody's fault. */
  arrivedAt: Date;
  now: Date;
};

/**
 * Uses a challenge up, within the caller's transaction: of two answers to one challenge the second waits, and is refused.
 * @throws kind.unknown (another session's, or replaced by a newer one), kind.used, kind.expired
 */
export async function takeChallenge<Asked extends object>(
  client: PoolClient,
  kind: ChallengeKind,
  { orderId, challengeId, sessionId, arrivedAt, now }: TakenAt,
): Promise<Asked> {
  const { rows } = await client.query<Asked & { usedAt: string | null; expiresAt: string }>(kind.select, [
    orderId,
    challengeId,
    sessionId,
  ]);
  const [found] = rows;
  if (found === undefined) throw new AppError(kind.unknown);
  if (found.usedAt !== null) throw new AppError(kind.used);
  if (Date.parse(found.expiresAt) <= arrivedAt.getTime()) throw new AppError(kind.expired);
  await client.query(kind.use, [orderId, now]);
  return found;
}
