import { z } from 'zod';
import { findSubmitted } from '../order/order.load.ts';
import { policyOf } from '../order/order.policy.ts';
import { personIn } from '../order/order.seen.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { formPersonOf, identityIndex } from '../account/applicant.identity.ts';
import { isHolder, raiseApplicant } from '../account/applicant.level.ts';
import { proveNumber } from '../account/number.hold.ts';

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

const settledJob = job.extend({ awarded: z.boolean() });

/**
 * An officer has found out whose the numbers of an order are: its account's, whoever held them; or another's, and then
 * its account has nothing to wait for any more.
 */
export async function settleNumbers(parts: OrderParts, payload: unknown): Promise<void> {
  const { orderId, awarded } = settledJob.parse(payload);
  if (awarded) await raiseHolder(parts, orderId, true);
  else await parts.pools.worker.query(NO_LONGER_CONTESTED, [orderId]);
}

const NO_LONGER_CONTESTED = `
  UPDATE identity_document d SET contested = false FROM orders o JOIN order_subject s ON s.order_id = o.id
  WHERE o.id = $1 AND d.account_id = o.account_id AND d.number_index IN (s.passport_index, s.resident_index)`;

/** What the officer saw is the person with the numbers of this order; of another number of the account it proves nothing. */
async function raiseHolder(parts: OrderParts, orderId: string, settled = false): Promise<string | null> {
  const { worker } = parts.pools;
  const { rows } = await worker.query<{ accountId: string; kind: string }>(SELECT_SEEN, [orderId]);
  for (const one of rows) await proveNumber(parts, worker, { ...one, proof: 'officer', settled });
  return rows[0]?.accountId ?? null;
}

const SELECT_SEEN = `
  SELECT d.account_id AS "accountId", d.kind FROM orders o
  JOIN order_subject s ON s.order_id = o.id
  JOIN identity_document d ON d.account_id = o.account_id AND d.number_index IN (s.passport_index, s.resident_index)
  WHERE o.id = $1 ORDER BY d.kind`;

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
