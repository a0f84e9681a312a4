import type { FaceFault } from '@lingshi/domain/evidence/face-verdict.ts';
import type { SequenceVerdict } from '@lingshi/domain/evidence/face-sequence.types.ts';
import { refuseClosed } from '../order/order.open.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { hasConsent, loadFaceCase } from './face.load.ts';
import type { FaceCase } from './face.load.ts';
import type { FaceMatch } from './face.match.ts';

/** All that is kept of a check. */
export type FaceVerdict = Omit<FaceMatch, 'fault'> & {
  fault: FaceFault | null;
  moves: SequenceVerdict['moves'];
};

/**
 * Keeps the verdict only while the consent it rests on stands, the order is still the applicant's, and nothing came
 * after its challenge: a verdict that arrives late never takes the place of a newer one.
 * @throws face.consent_required, order.wrong_status, face.challenge_unknown
 */
export async function storeVerdict(
  parts: OrderParts,
  { loaded, check }: FaceCase,
  { challengeId, verdict }: { challengeId: string; verdict: FaceVerdict },
): Promise<void> {
  const { order } = loaded;
  const { fault, moves, distancePhoto, distancePage, photoFile, pageFile } = verdict;
  const { rowCount } = await parts.pools.applicant.query(
    `UPDATE face_check c SET outcome = $3, reason = $4, distance_photo = $5, distance_page = $6, threshold = $7,
       moves = $8, passed_moves = $9, failures = failures + $10, photo_file = $11, page_file = $12, decided_at = $13
     FROM orders o
     WHERE c.order_id = $1 AND o.id = c.order_id AND o.status = $14 AND c.withdrawn_at IS NULL AND c.consented_at = $2
       AND EXISTS (SELECT FROM face_challenge h WHERE h.order_id = c.order_id AND h.id = $15)`,
    [
      order.id,
      check?.consentedAt,
      fault === null ? 'passed' : 'failed',
      fault,
      distancePhoto,
      distancePage,
      distancePhoto === null && distancePage === null ? null : verdict.threshold,
      moves.map(({ move }) => move),
      moves.filter(({ seen }) => seen).map(({ move }) => move),
      fault === null ? 0 : 1,
      photoFile,
      pageFile,
      parts.clock.now(),
      order.status,
      challengeId,
    ],
  );
  if (rowCount === 1) return;
  const now = await loadFaceCase(parts, order.accountId, order.id);
  refuseClosed(now.loaded.order);
  const agreed = hasConsent(now.check) && now.check.consentedAt === check?.consentedAt;
  throw new AppError(agreed ? 'face.challenge_unknown' : 'face.consent_required');
}
