import type { Append } from './order.append.ts';
import { AppError } from '../platform/http/app-error.ts';

type Db = { query: (text: string, values: unknown[]) => Promise<{ rows: unknown[] }> };

/** Who comes too late with an exception is told so. @throws exception.ended */
export async function refuseEnded(db: Db, { before, actor, at }: Append): Promise<void> {
  if (actor.kind !== 'applicant') return;
  const { rows } = await db.query(
    `SELECT FROM lock_exception WHERE order_id = $1 AND granted AND used_at IS NULL AND ends_at <= $2
       AND NOT EXISTS (SELECT FROM lock_exception n WHERE n.order_id = $1 AND n.granted IS NULL)`,
    [before.id, at],
  );
  if (rows.length > 0) throw new AppError('exception.ended');
}

const OWN_LIVE_ORDER = `
  SELECT o.id AS "orderId" FROM live_order l JOIN orders o ON o.id = l.order_id
  WHERE l.country = $1 AND l.family = $2 AND l.person_index = ANY($3::bytea[]) AND o.account_id = $4
    AND o.id <> $5 LIMIT 1`;

/** Leads to the order when it is the asking account's own; of another account's order nothing is told. */
export async function ownLiveOrder(
  db: Db,
  { take, before, actor }: Append,
): Promise<{ orderId: string } | undefined> {
  if (take === undefined || actor.kind !== 'applicant') return undefined;
  const { rows } = await db.query(OWN_LIVE_ORDER, [
    take.country,
    take.family,
    take.indexes,
    actor.accountId,
    before.id,
  ]);
  return rows[0] as { orderId: string } | undefined;
}
