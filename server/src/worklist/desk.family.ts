import type { PoolClient } from 'pg';
import type { z } from 'zod';
import type { deskRelative } from '@lingshi/contract/staff/desk.contract.ts';
import { cardOf } from '@lingshi/domain/lifecycle/lifecycle.status.ts';

type Relative = z.output<typeof deskRelative>;

/**
 * Orders that were filed together with this one. The connection is the post's: another post's and drafts are not there.
 * Nothing is opened, so nothing is logged; whoever opens one of them is.
 */
export async function listFamily(client: PoolClient, orderId: string): Promise<Relative[]> {
  const { rows } = await client.query<Omit<Relative, 'awaited'>>(
    `SELECT s.id, s.number, s.masked_name AS "maskedName", s.snapshot->>'service' AS service,
       s.snapshot->>'kind' AS kind, s.status
     FROM orders o JOIN orders s ON s.bundle_id = o.bundle_id AND s.id <> o.id
     WHERE o.id = $1 AND s.status <> 'draft' AND s.post = o.post ORDER BY s.queue_at, s.id`,
    [orderId],
  );
  return rows.map((row) => ({ ...row, awaited: cardOf(row.status).queue === 'mail_in' }));
}
