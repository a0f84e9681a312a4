import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ENDED_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { AppError } from '../platform/http/app-error.ts';
import { executeCommand } from './order.commands.ts';
import type { OrderParts } from './order.parts.ts';

const job = z.object({ accountId: z.uuid() });

/**
 * An account has proven a number, or has filed beside an order under it: the live orders of others under its numbers are
 * weighed.
 */
export async function weighOrdersUnder(parts: OrderParts, payload: unknown): Promise<void> {
  const { accountId } = job.parse(payload);
  const { rows } = await parts.pools.worker.query<{ id: string }>(SELECT_UNDER, [accountId, ENDED_STATUSES]);
  for (const { id } of rows) await weighOrder(parts, id);
}

const SELECT_UNDER = `
  SELECT DISTINCT o.id FROM identity_document d
  JOIN order_subject s ON s.passport_index = d.number_index OR s.resident_index = d.number_index
  JOIN orders o ON o.id = s.order_id AND o.account_id <> d.account_id AND o.status <> ALL($2::text[])
  WHERE d.account_id = $1 AND d.proof IS NOT NULL ORDER BY o.id`;

/**
 * An order under a number that another account has proven better than its own account has any of it rests until an
 * officer has settled it. One that a first review has passed goes on with a flag, unless an officer has seen whose the
 * number is; one that is on its way to somebody, or rests already, stays as it is.
 * @throws version.stale: the job is tried again
 */
export async function weighOrder(parts: OrderParts, orderId: string): Promise<void> {
  const { pools } = parts;
  const { rows } = await pools.worker.query<{ post: string; version: number; own: boolean }>(SELECT_RIVAL, [
    orderId,
  ]);
  const [found] = rows;
  if (found === undefined) return;
  const { post, version, own } = found;
  const command = { type: 'contestNumber', own } as const;
  const actor = { kind: 'clock', post } as const;
  const requestId = `number-${randomUUID()}`;
  await pools
    .withPost(post, async (client) =>
      executeCommand(parts, client, { orderId, version, command, actor, requestId }),
    )
    .catch(ignoreResting);
}

const SELECT_RIVAL = `
  SELECT o.post, o.version, bool_or(r.own) AS own FROM orders o CROSS JOIN LATERAL rivals_of(o.id) r
  WHERE o.id = $1 AND r.stops GROUP BY o.id`;

function ignoreResting(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'order.wrong_status')) throw error;
}
