import { FACE_CONSENT } from '@lingshi/contract/face/face-consent.words.ts';
import { maySkip } from '@lingshi/domain/evidence/face-attempts.ts';
import { isOpen, refuseClosed } from '../order/order.open.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { faceRulesOf, hasConsent, loadFaceCase } from './face.load.ts';
import { getState } from './face.state.ts';
import type { FaceState } from './face.state.ts';

type Asked = { accountId: string; orderId: string };

/** @throws order.not_found, order.wrong_status, face.not_offered, consent.outdated */
export async function consentToFace(
  parts: OrderParts,
  { accountId, orderId, version }: Asked & { version: string },
): Promise<FaceState> {
  const found = await loadFaceCase(parts, accountId, orderId);
  refuseClosed(found.loaded.order);
  faceRulesOf(found);
  if (version !== FACE_CONSENT.version) throw new AppError('consent.outdated');
  await parts.pools.applicant.query(
    `INSERT INTO face_check (order_id, consent_version, consented_at) VALUES ($1, $2, $3)
     ON CONFLICT (order_id) DO UPDATE SET consent_version = $2, consented_at = $3, withdrawn_at = NULL,
       outcome = CASE WHEN face_check.outcome IN ('declined', 'skipped') THEN NULL ELSE face_check.outcome END`,
    [orderId, version, parts.clock.now()],
  );
  return getState(parts, accountId, orderId);
}

/**
 * Whatever was measured goes, and a check that is running ends without a trace: see storeVerdict. After the order was
 * sent the outcome stays, which an officer has acted on.
 */
export async function withdrawConsent(parts: OrderParts, { accountId, orderId }: Asked): Promise<FaceState> {
  const { loaded } = await loadFaceCase(parts, accountId, orderId);
  await inTransaction(parts.pools.applicant, async (client) => {
    await client.query(`DELETE FROM face_challenge WHERE order_id = $1`, [orderId]);
    await client.query(
      `UPDATE face_check SET withdrawn_at = $2, distance_photo = NULL, distance_page = NULL, threshold = NULL,
         moves = NULL, passed_moves = NULL, reason = NULL,
         outcome = CASE WHEN $3::boolean THEN 'declined' ELSE outcome END, decided_at = $2
       WHERE order_id = $1 AND consented_at IS NOT NULL AND withdrawn_at IS NULL`,
      [orderId, parts.clock.now(), isOpen(loaded.order)],
    );
  });
  return getState(parts, accountId, orderId);
}

/** The equal way without the check: whoever chooses it takes back what they agreed to. @throws order.not_found, order.wrong_status */
export async function declineFace(parts: OrderParts, { accountId, orderId }: Asked): Promise<FaceState> {
  const { loaded } = await loadFaceCase(parts, accountId, orderId);
  refuseClosed(loaded.order);
  await inTransaction(parts.pools.applicant, async (client) => {
    await client.query(`DELETE FROM face_challenge WHERE order_id = $1`, [orderId]);
    await client.query(
      `INSERT INTO face_check (order_id, outcome, decided_at) VALUES ($1, 'declined', $2)
       ON CONFLICT (order_id) DO UPDATE SET outcome = 'declined', decided_at = $2, reason = NULL,
         withdrawn_at = CASE WHEN face_check.consented_at IS NULL THEN NULL ELSE coalesce(face_check.withdrawn_at, $2) END,
         distance_photo = NULL, distance_page = NULL, threshold = NULL, moves = NULL, passed_moves = NULL`,
      [orderId, parts.clock.now()],
    );
  });
  return getState(parts, accountId, orderId);
}

/**
 * After tries that did not pass. Rule: facts A7.
 * @throws order.not_found, order.wrong_status, face.not_offered, face.skip_not_yet
 */
export async function skipFace(parts: OrderParts, { accountId, orderId }: Asked): Promise<FaceState> {
  const found = await loadFaceCase(parts, accountId, orderId);
  refuseClosed(found.loaded.order);
  const { check, today, guarded } = found;
  const rules = faceRulesOf(found);
  if (!hasConsent(check) || !maySkip(rules, check, today, guarded)) {
    throw new AppError('face.skip_not_yet', { after: rules.minorMaySkipAfter });
  }
  await inTransaction(parts.pools.applicant, async (client) => {
    await client.query(`DELETE FROM face_challenge WHERE order_id = $1`, [orderId]);
    await client.query(
      `UPDATE face_check SET outcome = 'skipped', decided_at = $2
       WHERE order_id = $1 AND outcome IS DISTINCT FROM 'passed'`,
      [orderId, parts.clock.now()],
    );
  });
  return getState(parts, accountId, orderId);
}
