import { readSnapshot } from '@lingshi/domain/lifecycle/lifecycle.snapshot.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { Pool, PoolClient } from 'pg';
import type { OfficerFlag } from '@lingshi/domain/order/order.flags.ts';
import { splitTarget } from '@lingshi/domain/form/form.target.ts';
import { AppError } from '../platform/http/app-error.ts';
import { policyOf } from '../order/order.policy.ts';
import type { OrderPolicy } from '../order/order.policy.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { alikeFlags } from './desk.alike.ts';
import type { AlikeOrder } from './desk.alike.ts';
import { signerFlags } from './desk.guardians.ts';
import { rivalFlags } from './desk.rival.ts';
import type { Officer } from './work.list.ts';

export type FlagCard = {
  target: string;
  code: string;
  source: 'officer' | 'platform';
  at: string;
  words: { zh: string; en: string } | null;
  orders?: AlikeOrder[];
};

/**
 * Officers' flags, the platform's, what it found of guardians, numbers that another account has proven, and other orders
 * that may be for the same person; those of the declaration with the words of the rules.
 */
export async function listFlags(
  db: Pool | PoolClient,
  order: Order,
  { rules }: Pick<OrderParts, 'rules'>,
  where: Pick<OrderPolicy, 'policy' | 'form' | 'service'>,
): Promise<FlagCard[]> {
  const { policy, form } = where;
  const { rows } = await db.query<Omit<FlagCard, 'words'>>(
    `SELECT target, code, source, at FROM order_flag WHERE order_id = $1 ORDER BY target, code`,
    [order.id],
  );
  const questions = policy.declaration?.questions ?? [];
  const flags = rows.map((flag) => {
    const question = questions.find(({ id }) => flag.target.endsWith(`.${id}`));
    return { ...flag, words: question?.flags.find(({ code }) => code === flag.code)?.words ?? null };
  });
  const alike = await alikeFlags(db, order, rules, form);
  const held = await rivalFlags(db, order, form);
  return [...alike, ...held, ...(await signerFlags(db, order, where)), ...flags];
}

/**
 * Puts a flag on a field or a file, or takes it off again, whoever of the post put it there. The platform's own stay.
 * @throws order.not_found, request.invalid (no such field)
 */
export async function setFlag(
  parts: OrderParts,
  officer: Officer,
  change: { orderId: string; target: string; code: OfficerFlag; on: boolean },
): Promise<FlagCard[]> {
  const { pools, clock, live } = parts;
  const { orderId, target, code, on } = change;
  const flags = await pools.withPost(officer.post, async (client) => {
    const { rows } = await client.query<{ order: object }>(
      `SELECT snapshot AS order FROM orders WHERE id = $1 AND post = $2`,
      [orderId, officer.post],
    );
    if (rows[0] === undefined) throw new AppError('order.not_found');
    const order = readSnapshot(rows[0].order);
    const where = policyOf(parts, order);
    refuseStrangeTarget(where, target);
    if (on) {
      const values = [orderId, target, officer.post, officer.id, code, clock.now().toISOString()];
      await client.query(PUT, values);
    } else await client.query(TAKE_OFF, [orderId, target, code]);
    return listFlags(client, order, parts, where);
  });
  live.changed([`post:${officer.post}`]);
  return flags;
}

function refuseStrangeTarget({ form, policy }: OrderPolicy, target: string): void {
  const slots = policy.materials.filter(({ by }) => by === 'upload').map(({ item }) => item);
  if (splitTarget(form, slots, target) !== null) return;
  throw new AppError('request.invalid', { fields: [{ path: 'body.target', rule: 'field' }] });
}

const PUT = `INSERT INTO order_flag (order_id, target, post, officer_id, source, code, at)
  VALUES ($1, $2, $3, $4, 'officer', $5, $6) ON CONFLICT DO NOTHING`;

const TAKE_OFF = `DELETE FROM order_flag WHERE order_id = $1 AND target = $2 AND code = $3 AND source = 'officer'`;
