import { randomUUID } from 'node:crypto';
import { aad, seal } from '../platform/crypto/cipher.ts';
import { createPersonKey } from '../platform/crypto/keyring.ts';
import { isUniqueViolation } from '../platform/db/unique-violation.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../platform/http/app-error.ts';
import { deadlinesOf } from '../order/order.facts.ts';
import { identified } from '../order/order.handed-in.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import { countHeld } from '../order/order.lost.ts';
import { getActedOrder, getOrder } from '../order/order.open.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { policyOf } from '../order/order.policy.ts';
import type { OrderPolicy } from '../order/order.policy.ts';
import { personIn } from '../order/order.seen.ts';
import { EXCEPTION_COLUMNS, ownExceptionOf } from './exception.store.ts';
import type { ExceptionRow } from './exception.store.ts';

/** The rule that says how many days a granted exception can be used. Where there is none, none is made. */
export const EXCEPTION_DAYS = 'lock_exception';

type Wish = { accountId: string; orderId: string; reason: string };

/**
 * The lock refused a submit, and whoever files asks the post to look at it. Which live order stands in the way is found
 * by the platform: nobody has to know its number, and nobody learns it.
 * @throws AppError exception.*, limit.exceeded, order.not_found, order.wrong_status, order.answers_incomplete, mandate.view_only
 */
export async function wishException(parts: OrderParts, { accountId, orderId, reason }: Wish) {
  const loaded = await getActedOrder(parts, accountId, orderId);
  const { order } = loaded;
  if (order.status !== 'draft') throw new AppError('order.wrong_status', { status: order.status });
  const where = policyOf(parts, order);
  if (deadlinesOf(where.policy)[EXCEPTION_DAYS] === undefined) throw new AppError('exception.not_offered');
  // That somebody's number stands in the way is told to nobody who only tries numbers: counted as at the submit.
  await countHeld(parts, loaded, where, { kind: 'applicant', accountId });
  const liveOrderId = await findLiveOrder(parts, loaded, where);
  if (liveOrderId === null) throw new AppError('exception.not_needed');
  const { post, service, kind } = order;
  const row = { id: randomUUID(), post, service, kind, orderId, liveOrderId };
  await insert(parts, row, reason);
  parts.live.changed([`post:${post}`]);
  return ownExceptionOf({ ...row, ...UNDECIDED }, parts.clock.now());
}

const UNDECIDED = { askedBy: null, granted: null, endsAt: null, usedAt: null };

/** The order that holds the lock; null when this one could be submitted. */
async function findLiveOrder(
  parts: OrderParts,
  loaded: LoadedOrder,
  where: OrderPolicy,
): Promise<string | null> {
  if (personIn(loaded, where) === null) throw new AppError('order.answers_incomplete', { missing: [] });
  const { take } = identified(parts, loaded, where);
  if (take === undefined) return null;
  const { rows } = await parts.pools.applicant.query<{ id: string }>(
    `SELECT order_id AS id FROM live_order
     WHERE country = $1 AND family = $2 AND person_index = ANY($3::bytea[]) AND place = 0 ORDER BY order_id LIMIT 1`,
    [take.country, take.family, take.indexes],
  );
  return rows[0]?.id ?? null;
}

type NewRow = Pick<ExceptionRow, 'id' | 'post' | 'service' | 'kind' | 'orderId' | 'liveOrderId'>;

async function insert(parts: OrderParts, row: NewRow, reason: string): Promise<void> {
  const { keyring, pools, clock } = parts;
  const { id, post, service, kind, orderId, liveOrderId } = row;
  const now = clock.now().toISOString();
  try {
    await inTransaction(pools.applicant, async (client) => {
      const key = await createPersonKey(keyring, client, id, post);
      const wish = seal(key, reason, aad('lock_exception', 'wish', id));
      const { rowCount } = await client.query(
        `INSERT INTO lock_exception (id, post, service, kind, order_id, draft_id, live_order_id, wished_at, wish)
         SELECT $1, $2, $3, $4, $5, $5, $6, $7, $8
         WHERE NOT EXISTS (SELECT FROM lock_exception WHERE order_id = $5 AND granted AND ends_at > $7)`,
        [id, post, service, kind, orderId, liveOrderId, now, wish],
      );
      if (rowCount !== 1) throw new AppError('exception.open_already');
    });
  } catch (error) {
    if (isUniqueViolation(error, 'lock_exception_open')) throw new AppError('exception.open_already');
    throw error;
  }
}

/** @throws order.not_found */
export async function findOwnException(parts: OrderParts, accountId: string, orderId: string) {
  await getOrder(parts, accountId, orderId);
  const { rows } = await parts.pools.applicant.query<ExceptionRow>(
    `SELECT ${EXCEPTION_COLUMNS} FROM lock_exception x WHERE x.order_id = $1 ORDER BY x.wished_at DESC LIMIT 1`,
    [orderId],
  );
  return { exception: rows[0] === undefined ? null : ownExceptionOf(rows[0], parts.clock.now()) };
}
