import { SITTING } from '../actor/actor.sitting.ts';
import type { Db } from '../account/session.store.ts';

export type HeldReading = { accountId: string; orderIds: readonly string[]; what: 'messages'; now: Date };

/** Writes down, for the person to see, that the holder of a mandate read something of these orders. */
export async function logHeldReading(db: Db, { accountId, orderIds, what, now }: HeldReading): Promise<void> {
  if (orderIds.length === 0) return;
  await db.query(LOG_READING, [orderIds, now.toISOString(), accountId, what]);
}

/** Of one sitting there is one line, as in order.load.ts. */
const LOG_READING = `
  INSERT INTO access_log (at, mandate_id, role, post, order_id, what)
  SELECT $2::timestamptz, m.id, 'mandate_holder', o.post, o.id, $4::text
  FROM orders o JOIN mandate m ON m.id = o.mandate_id AND m.holder_id = $3
  WHERE o.id = ANY($1::uuid[]) AND NOT EXISTS (SELECT FROM access_log l WHERE l.order_id = o.id
    AND l.mandate_id = m.id AND l.what = $4 AND l.at > $2::timestamptz - ${SITTING})`;
