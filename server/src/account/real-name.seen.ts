import { z } from 'zod';
import { levelsBelow } from '@lingshi/domain/identity/real-name-level.ts';
import type { Services } from '../services.ts';

const job = z.object({ orderId: z.uuid() });

/**
 * An officer saw the person of an order. When that is the account holder, with a document of the account, the name
 * has the highest level from now on.
 */
export async function raiseToOfficer({ pools, live }: Services, payload: unknown): Promise<void> {
  const { orderId } = job.parse(payload);
  const { rows } = await pools.worker.query<{ accountId: string }>(
    `UPDATE real_name r SET level = 'officer'
     FROM orders o
     JOIN applicant p ON p.id = o.applicant_id AND p.relation = 'self'
     JOIN order_subject s ON s.order_id = o.id
     WHERE o.id = $1 AND r.account_id = o.account_id AND r.level = ANY($2::text[])
       AND EXISTS (SELECT FROM identity_document d WHERE d.account_id = o.account_id
         AND d.number_index IN (s.passport_index, s.resident_index))
     RETURNING r.account_id AS "accountId"`,
    [orderId, levelsBelow('officer')],
  );
  live.changed(rows.map(({ accountId }) => `account:${accountId}`));
}
