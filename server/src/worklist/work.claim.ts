import { IDLE_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { OrderParts } from '../order/order.parts.ts';
import type { Officer } from './work.list.ts';

/** How long an order stays with the officer whose desk went away without a word. */
export const LEASE_MS = 15 * 60 * 1000;

/**
 * Takes an order, or prolongs the claim; the desk asks again while it is open. One conditional update judges: of two
 * officers at once the second waits for the row and then finds it taken.
 * @throws order.not_found, order.claimed_by_other, order.wrong_status (it has ended)
 */
export async function claimOrder(
  { pools, clock, live }: OrderParts,
  officer: Officer,
  orderId: string,
): Promise<{ claimedUntil: string }> {
  const now = clock.now();
  const until = new Date(now.getTime() + LEASE_MS).toISOString();
  const taken = await pools.withPost(officer.post, async (client) => {
    const { rows } = await client.query<{ fresh: boolean }>({
      name: 'claim_order',
      text: CLAIM,
      values: [orderId, officer.post, officer.id, now.toISOString(), until, IDLE_STATUSES],
    });
    if (rows[0] !== undefined) return rows[0];
    const found = await client.query<{ ended: boolean }>(
      'SELECT status = ANY($3) AS ended FROM orders WHERE id = $1 AND post = $2',
      [orderId, officer.post, IDLE_STATUSES],
    );
    if (found.rows[0] === undefined) throw new AppError('order.not_found');
    throw new AppError(found.rows[0].ended ? 'order.wrong_status' : 'order.claimed_by_other');
  });
  if (taken.fresh) live.changed([`post:${officer.post}`]);
  return { claimedUntil: until };
}

const CLAIM = `
  WITH old AS (SELECT claimed_by, claimed_until FROM orders WHERE id = $1)
  UPDATE orders SET claimed_by = $3, claimed_until = $5
  WHERE id = $1 AND post = $2 AND status <> ALL($6)
    AND (claimed_by IS NULL OR claimed_by = $3 OR claimed_until <= $4)
  RETURNING coalesce((SELECT old.claimed_by <> $3 OR old.claimed_until <= $4 FROM old), true) AS fresh`;

/** Gives it back; an order that is not this officer's stays as it is. @throws order.not_found */
export async function releaseOrder(
  { pools, live }: OrderParts,
  officer: Officer,
  orderId: string,
): Promise<void> {
  const { rows } = await pools.queryAtPost<{ mine: boolean }>(
    officer.post,
    `WITH given AS (
       UPDATE orders SET claimed_by = NULL, claimed_until = NULL
       WHERE id = $1 AND post = $2 AND claimed_by = $3 RETURNING id)
     SELECT EXISTS (SELECT FROM given) AS mine FROM orders WHERE id = $1 AND post = $2`,
    [orderId, officer.post, officer.id],
  );
  if (rows[0] === undefined) throw new AppError('order.not_found');
  if (rows[0].mine) live.changed([`post:${officer.post}`]);
}
