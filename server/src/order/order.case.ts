import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { OneStatement } from '../platform/db/one-statement.ts';
import { factsOfCase } from './order.facts.ts';
import type { LoadedOrder } from './order.loaded.ts';
import type { OrderPolicy } from './order.policy.ts';
import { residenceIn, seeOrder } from './order.seen.ts';

/** Ages and places of a county are no names; nothing else of the form goes in. */
export function pinCase(loaded: LoadedOrder, where: OrderPolicy, after: Order): (sql: OneStatement) => void {
  const home = residenceIn(seeOrder(loaded, where));
  const facts = factsOfCase(loaded, where, after.ownDistrict);
  const pinned = { facts, state: home?.state ?? null, county: home?.county ?? null };
  return (sql) =>
    sql.with(
      'pinned_case',
      `INSERT INTO order_case (order_id, post, filed_on, service, kind, facts)
       SELECT upd.id, ${sql.bind(after.post, 'text')}, ${sql.bind(where.filedOn, 'date')},
         ${sql.bind(after.service, 'text')}, ${sql.bind(after.kind, 'text')}, ${sql.bind(JSON.stringify(pinned), 'jsonb')}
       FROM upd ON CONFLICT (order_id) DO UPDATE SET facts = excluded.facts`,
    );
}
