import { ENDED_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { InterviewReason } from '@lingshi/domain/interview/interview.types.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Statement } from '../platform/db/one-statement.ts';
import type { OrderParts } from '../order/order.parts.ts';

/**
 * A row of `orders o` as a list shows it; needs `$2`, the present instant, and `$3`, the officer. Opens nothing: the name
 * is masked.
 */
export const LINE_COLUMNS = `o.id, o.number, o.masked_name AS "maskedName", o.snapshot->>'service' AS service,
    o.snapshot->>'kind' AS kind, o.status, o.away, o.queue_at AS "queueAt", o.due_day AS "dueDay",
    o.snapshot->>'travelDay' AS "travelDay",
    CASE WHEN o.claimed_until > $2::timestamptz THEN o.claimed_by END AS "claimedBy",
    coalesce(o.claimed_by = $3::uuid AND o.claimed_until > $2::timestamptz, false) AS "claimedByMe",
    o.unread_by_post AS unread, o.version, o.snapshot ? 'onBehalf' AS "onBehalf",
    CASE WHEN o.status NOT IN (${ENDED_STATUSES.map((status) => `'${status}'`).join(', ')})
      AND o.snapshot->'interview'->>'outcome' IS NULL THEN o.snapshot->'interview'->>'reason' END AS "interviewFor"`;

/**
 * The lines as one JSON value. Measured: to read 50 lines of 12 columns takes the process more than the rest of the
 * request; PostgreSQL writes them as JSON in less, and on another core.
 */
export function asLines(select: string): string {
  return `SELECT coalesce(json_agg(line), '[]')::text AS lines FROM (${select}) line`;
}

export type WorkLine = {
  id: string;
  number: string;
  maskedName: string;
  service: string;
  kind: string;
  status: OrderStatus;
  away: boolean;
  queueAt: string;
  dueDay: string | null;
  travelDay: string | null;
  claimedBy: string | null;
  claimedByMe: boolean;
  unread: boolean;
  onBehalf: boolean;
  interviewFor: InterviewReason | null;
  version: number;
};

/** Runs a statement made with {@link asLines}. */
export async function readLines(
  { pools }: Pick<OrderParts, 'pools'>,
  post: string,
  statement: Statement,
): Promise<WorkLine[]> {
  const { rows } = await pools.withPost(post, async (client) => client.query<{ lines: string }>(statement));
  return JSON.parse(rows[0]?.lines ?? '[]') as WorkLine[];
}
