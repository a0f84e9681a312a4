import type { Pool, PoolClient } from 'pg';
import type { FaceOutcome } from '@lingshi/domain/evidence/face-outcome.ts';

type Db = Pool | PoolClient;

/**
 * How the face check of the order `o` of the query around it ended. A pass holds for the pictures it was made
 * with: once one of them is replaced it is NULL again, as if it had not been made.
 */
export const FACE_OUTCOME = `(
  SELECT CASE WHEN c.outcome <> 'passed' OR (
      EXISTS (SELECT FROM order_file f WHERE f.id = c.photo_file AND f.replaced_at IS NULL)
      AND c.page_file IS NOT DISTINCT FROM (SELECT f.id FROM order_file f
        WHERE f.order_id = c.order_id AND f.slot = 'data_page' AND f.replaced_at IS NULL))
    THEN c.outcome END
  FROM face_check c WHERE c.order_id = o.id)`;

/** Whether that check was passed once, with pictures that were replaced since. */
export const FACE_VOID = `(
  ${FACE_OUTCOME} IS NULL AND EXISTS (SELECT FROM face_check c WHERE c.order_id = o.id AND c.outcome = 'passed'))`;

const SELECT_OUTCOME = `SELECT ${FACE_OUTCOME} AS outcome FROM orders o WHERE o.id = $1`;

/** @returns null when no check was made, or the pictures it was made with were replaced since */
export async function findFaceOutcome(db: Db, orderId: string): Promise<FaceOutcome | null> {
  const { rows } = await db.query<{ outcome: FaceOutcome | null }>(SELECT_OUTCOME, [orderId]);
  return rows[0]?.outcome ?? null;
}

/**
 * Marks the checks of orders as passed with the pictures they have now: for the demo's people and for tests of what
 * comes after, as faces that nobody has cannot be shown to a camera.
 */
export async function stockPassedChecks(db: Db, orderIds: readonly string[], at: string): Promise<void> {
  await db.query(
    `INSERT INTO face_check (order_id, outcome, photo_file, page_file, decided_at)
     SELECT o, 'passed',
       (SELECT f.id FROM order_file f WHERE f.order_id = o AND f.slot = 'photo' AND f.replaced_at IS NULL),
       (SELECT f.id FROM order_file f WHERE f.order_id = o AND f.slot = 'data_page' AND f.replaced_at IS NULL), $2
     FROM unnest($1::uuid[]) AS o
     ON CONFLICT (order_id) DO UPDATE SET outcome = 'passed', photo_file = excluded.photo_file,
       page_file = excluded.page_file, decided_at = excluded.decided_at`,
    [orderIds, at],
  );
}
