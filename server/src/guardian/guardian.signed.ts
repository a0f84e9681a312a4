import { maskChineseName } from '@lingshi/domain/identity/masking.ts';
import { nameOf } from '@lingshi/domain/order/case-person.ts';
import { mayUnsign } from '@lingshi/domain/lifecycle/lifecycle.buttons.ts';
import { executeCommand } from '../order/order.commands.ts';
import { findGuardedOrder } from '../order/order.load.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import { policyOf } from '../order/order.policy.ts';
import { getPerson } from '../order/order.seen.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { serviceWords } from './guardian.open.ts';
import { across } from '../platform/db/account-crossing.ts';

/** A person signs for a handful of children. */
const MOST_SHOWN = 20;

/** What an account signed as another guardian: of the order itself no more than tells one from another. */
export async function listGuardianships(parts: OrderParts, accountId: string) {
  const { pools, clock } = parts;
  const { rows } = await pools.applicant.query<{ orderId: string; signedAt: string }>(
    `SELECT order_id AS "orderId", signed_at AS "signedAt" FROM guardian_signature
     WHERE account_id = $1 AND withdrawn_at IS NULL ORDER BY signed_at DESC LIMIT $2`,
    [accountId, MOST_SHOWN],
  );
  const found = rows.map(async ({ orderId, signedAt }) => {
    const loaded = await findSigned(parts, orderId, clock.now());
    return loaded === null ? [] : [cardOf(parts, loaded, signedAt)];
  });
  return (await Promise.all(found)).flat();
}

function cardOf(parts: OrderParts, loaded: LoadedOrder, signedAt: string) {
  const { order } = loaded;
  return {
    orderId: order.id,
    child: maskChineseName(nameOf(getPerson(loaded, policyOf(parts, order)))),
    service: serviceWords(parts, loaded),
    signedAt,
    mayWithdraw: mayUnsign(order),
  };
}

async function findSigned(parts: OrderParts, orderId: string, now: Date): Promise<LoadedOrder | null> {
  const { applicant } = parts.pools;
  return await across(applicant, 'guardian_signed', async () =>
    findGuardedOrder(parts, applicant, orderId, now),
  );
}

type Wish = { accountId: string; orderId: string; requestId: string };

/** @throws AppError order.not_found (also for who never signed it), guardian.too_late, order.wrong_status */
export async function withdrawSignature(parts: OrderParts, wish: Wish): Promise<void> {
  const { pools, clock } = parts;
  const { accountId, ...request } = wish;
  const now = clock.now();
  const { rows } = await pools.applicant.query(
    'SELECT FROM guardian_signature WHERE order_id = $1 AND account_id = $2 AND withdrawn_at IS NULL',
    [wish.orderId, accountId],
  );
  const loaded = rows.length === 0 ? null : await findSigned(parts, wish.orderId, now);
  if (loaded === null) throw new AppError('order.not_found');
  await executeCommand(parts, pools.applicant, {
    ...request,
    version: loaded.order.version,
    command: { type: 'withdrawSignature' },
    actor: { kind: 'applicant', accountId },
    loaded,
  });
}
