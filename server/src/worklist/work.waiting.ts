import type { OrderParts } from '../order/order.parts.ts';
import type { Officer } from './work.list.ts';

const COUNT = `
  SELECT (SELECT count(*)::int FROM lock_exception
      WHERE post = $1 AND decided_at IS NULL AND order_id IS NOT NULL AND asked_by IS DISTINCT FROM $2::uuid) AS exceptions,
    (SELECT count(*)::int FROM rule_change
      WHERE post = $1 AND state = 'proposed' AND proposed_by <> $2::uuid) AS rules`;

/** What is undecided has indexes of its own: neither table is read as it grows. */
export async function countWaiting(
  { pools }: Pick<OrderParts, 'pools'>,
  { post, id }: Pick<Officer, 'post' | 'id'>,
): Promise<{ exceptions: number; rules: number }> {
  const { rows } = await pools.queryAtPost<{ exceptions: number; rules: number }>(post, COUNT, [post, id]);
  return rows[0] ?? { exceptions: 0, rules: 0 };
}
