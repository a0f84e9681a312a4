import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { isEnded } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';
import { AppError } from '../platform/http/app-error.ts';
import { executeCommand } from './order.commands.ts';
import type { OrderParts } from './order.parts.ts';

const job = z.object({
  accountId: z.uuid(),
  number: z.string().regex(/^[0-9a-f]+$/),
});

type Reported = { id: string; post: string; version: number; status: OrderStatus; accountId: string };

/** An officer was quicker, or the other job. */
const SETTLED: readonly ErrorCode[] = ['order.wrong_status', 'order.lost_not_disputed'];

/**
 * A number that orders report lost was proven: by whoever reported it, and it is void; by somebody else, and an officer
 * finds out.
 * @throws version.stale: the job is tried again
 */
export async function weighReports(parts: OrderParts, payload: unknown): Promise<void> {
  const { accountId, number } = job.parse(payload);
  const { rows } = await parts.pools.worker.query<Reported>(SELECT_REPORTED, [Buffer.from(number, 'hex')]);
  for (const { id, post, version, ...order } of rows) {
    const own = order.accountId === accountId;
    if (isEnded(order)) continue;
    const command = { type: 'weighLost', standing: own ? 'void' : 'disputed' } as const;
    const requestId = `lost-${randomUUID()}`;
    await parts.pools
      .withPost(post, async (client) =>
        executeCommand(parts, client, {
          orderId: id,
          version,
          command,
          actor: { kind: 'clock', post },
          requestId,
        }),
      )
      .catch(ignoreSettled);
  }
}

function ignoreSettled(error: unknown): void {
  if (!(error instanceof AppError && SETTLED.includes(error.code))) throw error;
}

const SELECT_REPORTED = `
  SELECT o.id, o.post, o.version, o.status, o.account_id AS "accountId" FROM lost_document l
  JOIN orders o ON o.id = l.order_id
  WHERE l.number_index = $1 AND l.effective_at IS NULL AND o.snapshot->>'lost' = 'provisional' ORDER BY o.id`;
