import type { Pool, PoolClient } from 'pg';
import type { FaceOutcome } from '@lingshi/domain/evidence/face-outcome.ts';
import type { SlotReader } from '@lingshi/domain/policy/policy-body.schema.ts';
import type { Policy } from '@lingshi/domain/policy/policy.resolve.ts';
import { pictureFor } from '../order/order.files.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';

/** How a check ended, and the pictures it was made with. */
export type KeptFace = { outcome: FaceOutcome | null; photoFile: string | null; pageFile: string | null };

/** A pass holds for the pictures it was made with: once one of them is replaced it is as if it had not been made. */
export function outcomeNow(
  { outcome, photoFile, pageFile }: KeptFace,
  loaded: Pick<LoadedOrder, 'files'>,
  policy: Pick<Policy, 'materials'>,
): FaceOutcome | null {
  const has = (reader: SlotReader) => pictureFor(reader, loaded, policy).fileId;
  const same = photoFile !== null && photoFile === has('photo') && pageFile === has('data_page');
  return outcome === 'passed' && !same ? null : outcome;
}

/** Whether a face was seen for an order and compared with this picture of a page, with the photo that it has now. */
export async function wasFaceOnPage(
  db: Pool | PoolClient,
  { orderId, pageFile }: { orderId: string; pageFile: string },
): Promise<boolean> {
  const { rows } = await db.query(ON_PAGE, [orderId, pageFile]);
  return rows.length > 0;
}

const ON_PAGE = `
  SELECT FROM face_check c WHERE c.order_id = $1 AND c.outcome = 'passed' AND c.page_file = $2
    AND EXISTS (SELECT FROM order_file f WHERE f.id = c.photo_file AND f.replaced_at IS NULL)`;

/**
 * Marks the checks of orders as passed with the pictures they have now: for the demo's people and for tests of what
 * comes after, as faces that nobody has cannot be shown to a camera.
 */
export async function stockPassedChecks(
  db: Pool | PoolClient,
  orderIds: readonly string[],
  slots: Readonly<Record<SlotReader, string>>,
  at: string,
): Promise<void> {
  await db.query(
    `INSERT INTO face_check (order_id, outcome, photo_file, page_file, decided_at)
     SELECT o, 'passed',
       (SELECT f.id FROM order_file f WHERE f.order_id = o AND f.slot = $3 AND f.replaced_at IS NULL),
       (SELECT f.id FROM order_file f WHERE f.order_id = o AND f.slot = $4 AND f.replaced_at IS NULL), $2
     FROM unnest($1::uuid[]) AS o
     ON CONFLICT (order_id) DO UPDATE SET outcome = 'passed', photo_file = excluded.photo_file,
       page_file = excluded.page_file, decided_at = excluded.decided_at`,
    [orderIds, at, slots.photo, slots.data_page],
  );
}
