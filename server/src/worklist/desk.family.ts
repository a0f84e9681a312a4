import type { PoolClient } from 'pg';
import type { z } from 'zod';
import type { deskRelative } from '@lingshi/contract/staff/desk.contract.ts';
import type { Reader } from './desk.read.ts';
import { listingRoles } from './desk.view.ts';
import { cardOf } from '@lingshi/domain/lifecycle/lifecycle.status.ts';

type Relative = z.output<typeof deskRelative>;

/**
 * Orders that were filed together with this one. The connection is the post's: another post's and drafts are not there.
 * They are seen as in a list: a line for each, once a day, from the statement that reads them.
 */
export async function listFamily(
  client: PoolClient,
  { officerId, roles, post, requestId }: Reader,
  { orderId, now }: { orderId: string; now: Date },
): Promise<Relative[]> {
  const { rows } = await client.query<Omit<Relative, 'awaited'>>(
    `WITH shown AS (
       SELECT s.id, s.number, s.masked_name AS "maskedName", s.snapshot->>'service' AS service,
         s.snapshot->>'kind' AS kind, s.status, s.queue_at
       FROM orders o JOIN orders s ON s.bundle_id = o.bundle_id AND s.id <> o.id
       WHERE o.id = $1 AND s.status <> 'draft' AND s.post = o.post),
     noted AS (
       INSERT INTO access_log (at, officer_id, role, post, order_id, what, request_id)
       SELECT $2, $3, $4::jsonb ->> status, $5, id, 'list', $6 FROM shown WHERE NOT EXISTS (SELECT FROM access_log l
         WHERE l.order_id = shown.id AND l.officer_id = $3 AND l.what = 'list' AND l.at > $2::timestamptz - interval '1 day'))
     SELECT id, number, "maskedName", service, kind, status FROM shown ORDER BY queue_at, id`,
    [orderId, now.toISOString(), officerId, JSON.stringify(listingRoles(roles)), post, requestId],
  );
  return rows.map((row) => ({ ...row, awaited: cardOf(row.status).queue === 'mail_in' }));
}
