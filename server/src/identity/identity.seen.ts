import { z } from 'zod';
import { levelsBelow } from '@lingshi/domain/identity/real-name-level.ts';
import { findSubmitted } from '../order/order.load.ts';
import { policyOf } from '../order/order.policy.ts';
import { personIn } from '../order/order.seen.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { formPersonOf, identityIndex } from '../account/applicant.identity.ts';
import { isHolder, raiseApplicant } from '../account/applicant.level.ts';

const job = z.object({ orderId: z.uuid() });

/**
 * An officer saw the person of an order. When that is the account holder, with a document of the account, the real
 * name has the highest level from now on; of anybody else it is the person of the form.
 */
export async function raiseToOfficer(parts: OrderParts, payload: unknown): Promise<void> {
  const { pools, live } = parts;
  const { orderId } = job.parse(payload);
  const accountId = (await isHolder(pools.worker, orderId))
    ? await raiseHolder(parts, orderId)
    : await raisePerson(parts, orderId);
  if (accountId !== null) live.changed([`account:${accountId}`]);
}

async function raiseHolder({ pools }: OrderParts, orderId: string): Promise<string | null> {
  const { rows } = await pools.worker.query<{ accountId: string }>(
    `UPDATE real_name r SET level = 'officer' FROM orders o
     WHERE o.id = $1 AND r.account_id = o.account_id AND r.level = ANY($2::text[])
     RETURNING r.account_id AS "accountId"`,
    [orderId, levelsBelow('officer')],
  );
  return rows[0]?.accountId ?? null;
}

async function raisePerson(parts: OrderParts, orderId: string): Promise<string | null> {
  const { pools, clock } = parts;
  const loaded = await findSubmitted(parts, pools.worker, orderId, clock.now());
  const person = loaded && formPersonOf(personIn(loaded, policyOf(parts, loaded.order)));
  if (!loaded || !person) return null;
  const { applicantId, accountId } = loaded.order;
  const raise = { applicantId, identity: identityIndex(parts, person), level: 'officer' } as const;
  const raised = await raiseApplicant(pools.worker, { ...raise, at: clock.now().toISOString() });
  return raised ? accountId : null;
}
