import type { PoolClient } from 'pg';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { isEnded } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { CONTESTED } from '@lingshi/domain/order/order.contest.ts';
import { fieldStartingAs } from './desk.alike.ts';

/**
 * Points at a number that another account has proven while the order goes on. Read anew each time, so it is gone with the
 * proof. Where the order rests for it, it is the question itself.
 */
export async function rivalFlags(db: Pick<PoolClient, 'query'>, order: Order, form: FormDef) {
  const target = fieldStartingAs(form, 'passportNumber', 'residentId', 'surname');
  if (target === null || isEnded(order) || order.status === CONTESTED) return [];
  const { rows } = await db.query<{ at: string }>('SELECT proven_at AS at FROM rival_proof($1)', [order.id]);
  return rows.map(({ at }) => ({
    target,
    code: 'number_held',
    source: 'platform' as const,
    at,
    words: null,
  }));
}
