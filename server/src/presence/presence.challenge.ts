import { presenceInWords } from './presence.in-words.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import { CAPTURE } from '@lingshi/contract/presence/presence.contract.ts';
import {
  drawPresence,
  PRESENCE_BYTES,
  PRESENCE_SECONDS,
} from '@lingshi/domain/evidence/presence-challenge.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import { getOrder, refuseClosed } from '../order/order.open.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { findPresenceProof } from './presence.store.ts';
import type { PresenceProof } from './presence.store.ts';

/** @throws order.not_found, order.wrong_status */
export async function loadOpen(parts: OrderParts, accountId: string, orderId: string): Promise<LoadedOrder> {
  const loaded = await getOrder(parts, accountId, orderId);
  refuseClosed(loaded.order);
  return loaded;
}

/** @throws order.not_found */
export async function getProof(
  parts: OrderParts,
  accountId: string,
  orderId: string,
): Promise<PresenceProof> {
  await getOrder(parts, accountId, orderId);
  return findPresenceProof(parts.pools.applicant, orderId);
}

/** It takes the place of the last one. @throws order.not_found, order.wrong_status */
export async function startChallenge(
  parts: OrderParts,
  { accountId, orderId, sessionId }: { accountId: string; orderId: string; sessionId: string },
) {
  await loadOpen(parts, accountId, orderId);
  const challengeId = randomUUID();
  const drawn = drawPresence(randomBytes(PRESENCE_BYTES));
  const now = parts.clock.now();
  const expiresAt = new Date(now.getTime() + PRESENCE_SECONDS * 1000).toISOString();
  await parts.pools.applicant.query(
    `INSERT INTO presence_challenge (order_id, id, session_id, first_word, second_word, number, issued_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (order_id) DO UPDATE SET id = $2, session_id = $3, first_word = $4, second_word = $5, number = $6,
       issued_at = $7, expires_at = $8, used_at = NULL`,
    [orderId, challengeId, sessionId, drawn.first, drawn.second, drawn.number, now, expiresAt],
  );
  const { most, bytes } = CAPTURE;
  return { challengeId, words: presenceInWords(drawn), expiresAt, seconds: PRESENCE_SECONDS, most, bytes };
}

/**
 * Names a picture of this order as the one that shows the entry.
 * @throws order.not_found, order.wrong_status, message.attachment_unknown
 */
export async function nameStamp(
  parts: OrderParts,
  { accountId, orderId, fileId }: { accountId: string; orderId: string; fileId: string },
): Promise<PresenceProof> {
  await loadOpen(parts, accountId, orderId);
  const { rowCount } = await parts.pools.applicant.query(
    `INSERT INTO presence_proof (order_id, stamp_file, stamp_at)
     SELECT f.order_id, f.id, $3 FROM order_file f
     WHERE f.order_id = $1 AND f.id = $2 AND f.slot = 'supplement' AND f.replaced_at IS NULL
     ON CONFLICT (order_id) DO UPDATE SET stamp_file = excluded.stamp_file, stamp_at = excluded.stamp_at`,
    [orderId, fileId, parts.clock.now()],
  );
  if (rowCount !== 1) throw new AppError('message.attachment_unknown');
  return findPresenceProof(parts.pools.applicant, orderId);
}
