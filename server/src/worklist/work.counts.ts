import { QUEUES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Queue } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { OrderParts } from '../order/order.parts.ts';
import type { Officer } from './work.list.ts';

export type WorkCounts = {
  queues: { queue: Queue; count: number; oldestAt: string | null }[];
  mine: number;
  unread: number;
};

/** More than anybody works off in a day; counting further would cost and say nothing. */
const MOST_UNREAD = 1_000;
/** From so many rows on, summing them costs more than folding them. */
const FOLD_FROM = 500;

/**
 * Kept counters plus what changed since they were folded, in one round trip: exact at any moment, and nothing grows
 * with the number of orders.
 */
export async function countWork(parts: OrderParts, officer: Officer): Promise<WorkCounts> {
  const { pools, clock } = parts;
  const values = [officer.post, clock.now().toISOString(), officer.id, WAITING, MOST_UNREAD];
  const rows = await pools.withPost(
    officer.post,
    async (client) => (await client.query<Row>({ name: 'count_work', text: COUNT, values })).rows,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The counters answer one row');
  if (row.pending >= FOLD_FROM) foldSoon(parts);
  return {
    queues: (Object.keys(QUEUES) as Queue[]).map((queue) => countOf(queue, row)),
    mine: row.mine,
    unread: row.unread,
  };
}

type Row = {
  counts: Partial<Record<OrderStatus, number>>;
  oldest: Partial<Record<OrderStatus, string | null>>;
  mine: number;
  unread: number;
  pending: number;
};

/** What has ended waits for nobody. */
const WAITING = Object.entries(QUEUES).flatMap(([queue, statuses]) =>
  queue === 'ended' ? [] : [...statuses],
);

const COUNT = `
  WITH n AS (
    SELECT status, sum(n) AS n, count(*) FILTER (WHERE pending) AS pending FROM (
      SELECT status, n, false AS pending FROM work_count WHERE post = $1
      UNION ALL SELECT status, change, true FROM work_count_change WHERE post = $1
    ) c GROUP BY status
  )
  SELECT (SELECT coalesce(json_object_agg(status, n), '{}') FROM n) AS counts,
    (SELECT coalesce(sum(pending), 0)::int FROM n) AS pending,
    (SELECT json_object_agg(s.status, (
       SELECT min(first.queue_at) FROM (VALUES (false), (true)) AS side(away), LATERAL (
         SELECT o.queue_at FROM orders o WHERE o.post = $1 AND o.status = s.status AND o.away = side.away
         ORDER BY o.queue_at, o.id LIMIT 1) AS first))
     FROM unnest($4::text[]) AS s(status)) AS oldest,
    (SELECT count(*)::int FROM orders o WHERE o.claimed_by = $3 AND o.claimed_until > $2 AND o.post = $1) AS mine,
    (SELECT count(*)::int FROM (SELECT FROM orders o WHERE o.post = $1 AND o.unread_by_post LIMIT $5) u) AS unread`;

function countOf(queue: Queue, { counts, oldest }: Row): WorkCounts['queues'][number] {
  const statuses: readonly OrderStatus[] = QUEUES[queue];
  const instants = statuses.flatMap((status) => oldest[status] ?? []).map((at) => new Date(at).toISOString());
  return {
    queue,
    count: statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0),
    oldestAt: instants.toSorted()[0] ?? null,
  };
}

const folding = new WeakSet<OrderParts>();

/** A burst of changes is folded by whoever meets it; one at a time in a process, and nobody waits for it. */
function foldSoon(parts: OrderParts): void {
  if (folding.has(parts)) return;
  folding.add(parts);
  void foldWorkCounts(parts)
    .catch((error: unknown) => parts.log.warn({ err: error }, 'the work counters were not folded'))
    .finally(() => folding.delete(parts));
}

/** Adds the changes to the kept counters. @returns how many rows it folded */
export async function foldWorkCounts({ pools }: OrderParts): Promise<number> {
  const { rows } = await pools.worker.query<{ folded: number }>('SELECT fold_work_counts() AS folded');
  return rows[0]?.folded ?? 0;
}
