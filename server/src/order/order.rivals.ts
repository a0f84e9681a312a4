import type { OrderEvent } from '@lingshi/domain/lifecycle/lifecycle.event.ts';
import type { OneStatement } from '../platform/db/one-statement.ts';
import type { OrderParts } from './order.parts.ts';
import { across } from '../platform/db/account-crossing.ts';

/** An account that has proven a number of an order. `seen`: before an officer. */
export type RivalAccount = { id: string; seen: boolean };

/** The accounts that have proven a number of the order at least as well as the order does. */
export async function listRivals(
  { pools }: Pick<OrderParts, 'pools'>,
  orderId: string,
): Promise<RivalAccount[]> {
  const asking = async () =>
    pools.applicant.query<RivalAccount>(
      `SELECT account_id AS id, bool_or(proof = 'officer') AS seen FROM own_rivals($1) GROUP BY account_id ORDER BY id`,
      [orderId],
    );
  const { rows } = await across(pools.applicant, 'weigh_number', asking);
  return rows;
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
