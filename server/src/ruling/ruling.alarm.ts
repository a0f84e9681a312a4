import { ENDED_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { isComparable } from '@lingshi/domain/policy/policy.resolve.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';
import type { QueueSettings } from '../platform/jobs/job.queues.ts';

export const RULING_QUEUES: readonly QueueSettings[] = [
  { name: 'rules_check', cron: '17 2 * * *', timeoutSeconds: 900 },
];

type Pinned = { id: string; post: string; service: string; kind: string; version: string; at: string };
type Lost = { id: string; post: string; pinned: string; resolved: string | null };

const BATCH = 1_000;
const OPEN = `SELECT id, post, snapshot->>'service' AS service, snapshot->>'kind' AS kind,
    snapshot->>'rulesVersion' AS version, snapshot->>'submittedAt' AS at
  FROM orders WHERE id > $1 AND NOT status = ANY($2) AND snapshot->>'rulesVersion' IS NOT NULL
  ORDER BY id LIMIT $3`;

/**
 * Looks at every open order: the rules of its filing day must be the very ones it was filed under. Where they are not,
 * the log and the metric say so, and the admin of the post sees a line. @returns how many are lost
 */
export async function checkPinnedRules(parts: OrderParts): Promise<number> {
  const { worker } = parts.pools;
  const lost: Lost[] = [];
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await worker.query<Pinned>(OPEN, [last, ENDED_STATUSES, BATCH]);
    lost.push(...rows.flatMap((order) => lostIn(parts, order)));
    const next = rows.at(-1)?.id;
    if (next === undefined || rows.length < BATCH) break;
    last = next;
  }
  await worker.query('DELETE FROM lost_rules WHERE NOT order_id = ANY($1)', [lost.map(({ id }) => id)]);
  await worker.query(NOTE, [JSON.stringify(lost), parts.clock.now().toISOString()]);
  if (lost.length > 0) {
    const orders = lost.slice(0, 20).map(({ id, pinned, resolved }) => ({ orderId: id, pinned, resolved }));
    parts.log.error(
      { count: lost.length, orders },
      'orders are no longer under the rules they were filed under',
    );
  }
  return lost.length;
}

const NOTE = `INSERT INTO lost_rules (order_id, post, pinned, resolved, found_at)
  SELECT id, post, pinned, resolved, $2 FROM jsonb_to_recordset($1::jsonb) AS l(id uuid, post text, pinned text, resolved text)
  ON CONFLICT (order_id) DO UPDATE SET resolved = excluded.resolved`;

function lostIn({ rules }: OrderParts, { id, post: postId, service, kind, version, at }: Pinned): Lost[] {
  const post = rules.findPost(postId);
  const policy = post && rules.policy(post, service, kind, dayIn(post.timeZone, new Date(at)));
  const resolved = policy?.ok === true ? policy.value.rulesVersion : null;
  if (resolved === version || !isComparable(version)) return [];
  return [{ id, post: postId, pinned: version, resolved }];
}

/** Read when the operator's numbers are. */
export function meterRules({ metrics, pools, rules }: Pick<OrderParts, 'metrics' | 'pools' | 'rules'>): void {
  metrics.gauge(
    'unreadable_rules',
    'Approved rules that cannot be read and are left out',
    () => rules.unreadable.length,
  );
  metrics.gauge(
    'posts_out_of_service',
    'Posts whose own rule does not hold and is left out',
    () => rules.lostPosts.length,
  );
  metrics.gauge('orders_under_lost_rules', 'Open orders whose pinned rules no longer resolve', async () => {
    const { rows } = await pools.worker.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM lost_rules',
    );
    return rows[0]?.count ?? 0;
  });
}

/** For the admin of a post, the oldest finding first. */
export async function listLostRules(
  { pools }: Pick<OrderParts, 'pools'>,
  post: string,
): Promise<{ number: string | null; pinned: string; resolved: string | null }[]> {
  const { rows } = await pools.queryAtPost<{
    number: string | null;
    pinned: string;
    resolved: string | null;
  }>(
    post,
    `SELECT o.number, l.pinned, l.resolved FROM lost_rules l JOIN orders o ON o.id = l.order_id
     WHERE l.post = $1 ORDER BY l.found_at, o.id LIMIT 100`,
    [post],
  );
  return rows;
}
