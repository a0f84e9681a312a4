import type { OrderEvent } from '@lingshi/domain/lifecycle/lifecycle.event.ts';
import type { OneStatement } from '../platform/db/one-statement.ts';
import type { OrderParts } from './order.parts.ts';

/** The accounts that have proven a number of the order at least as well as the order does. */
export async function listRivals({ pools }: Pick<OrderParts, 'pools'>, orderId: string): Promise<string[]> {
  const { rows } = await pools.applicant.query<{ id: string }>(
    'SELECT DISTINCT account_id AS id FROM rivals_of($1) ORDER BY id',
    [orderId],
  );
  return rows.map(({ id }) => id);
}

/** An officer has settled whose the numbers are: nobody's proof brings the order to a rest again while it names them. */
export function settledWrites(events: readonly OrderEvent[]): ((sql: OneStatement) => void)[] {
  const settled = events.some(({ type }) => type === 'numberReleased' || type === 'numberAwarded');
  if (!settled) return [];
  return [
    (sql) =>
      sql.with(
        'numbers_settled',
        'UPDATE order_subject s SET numbers_settled = true FROM upd WHERE s.order_id = upd.id',
      ),
  ];
}
