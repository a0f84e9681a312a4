import type { Pool, PoolClient } from 'pg';
import type { BundleMember } from '@lingshi/domain/bundle/bundle.join.ts';
import type { Refusal } from '@lingshi/domain/shared/result.ts';
import { AppError } from '../platform/http/app-error.ts';
import { findOrder } from '../order/order.load.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import type { OrderParts } from '../order/order.parts.ts';

type Db = Pool | PoolClient;

export type StoredMember = BundleMember & { orderId: string };

/** Why one of several could not be served, as it goes out. */
export type MemberRefusal = Pick<Refusal, 'code'> & { detail?: Record<string, unknown> };

/** Orders of an account by their bundle: the only way to one, so nobody comes near another account's. */
const OF_BUNDLE = `
  SELECT o.id AS "orderId", o.applicant_id AS "applicantId", o.post, o.status
  FROM orders o JOIN bundle b ON b.id = o.bundle_id AND b.account_id = o.account_id
  WHERE b.id = $1 AND b.account_id = $2`;

/** Those who file together, in the order in which they were named. @throws bundle.not_found */
export async function listMembers(db: Db, accountId: string, bundleId: string): Promise<StoredMember[]> {
  const { rows } = await db.query<StoredMember>(`${OF_BUNDLE} ORDER BY o.bundle_place`, [
    bundleId,
    accountId,
  ]);
  if (rows.length === 0) throw new AppError('bundle.not_found');
  return rows;
}

/** The bundle of an order of this account; null where it is filed alone. */
export async function findBundleOf(db: Db, accountId: string, orderId: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT b.id FROM orders o JOIN bundle b ON b.id = o.bundle_id AND b.account_id = o.account_id
     WHERE o.id = $1 AND o.account_id = $2`,
    [orderId, accountId],
  );
  return rows[0]?.id ?? null;
}

/** Whoever adds to it waits here for whoever adds at the same moment. @throws bundle.not_found */
export async function lockBundle(client: PoolClient, accountId: string, bundleId: string): Promise<void> {
  const { rowCount } = await client.query(`SELECT FROM bundle WHERE id = $1 AND account_id = $2 FOR UPDATE`, [
    bundleId,
    accountId,
  ]);
  if (rowCount !== 1) throw new AppError('bundle.not_found');
}

/** Drafts that are to join, in one order whoever names them: of two who join the same ones the second waits. */
export async function lockDrafts(
  client: PoolClient,
  accountId: string,
  orderIds: readonly string[],
): Promise<void> {
  if (orderIds.length === 0) return;
  await client.query(
    `SELECT FROM orders WHERE id = ANY($1::uuid[]) AND account_id = $2 AND mandate_id IS NULL ORDER BY id FOR UPDATE`,
    [orderIds, accountId],
  );
}

/** Null for one that was thrown away in the moment between. */
export async function findMember(
  parts: OrderParts,
  accountId: string,
  orderId: string,
): Promise<LoadedOrder | null> {
  const { pools, clock } = parts;
  return await findOrder(parts, pools.applicant, { accountId }, orderId, clock.now());
}

/** What was refused becomes an answer about one of several; anything else is a failure of all. */
export function toRefusal(error: unknown): MemberRefusal {
  if (!(error instanceof AppError)) throw error;
  return { code: error.code, ...(error.detail && { detail: { ...error.detail } }) };
}
