import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { parseInvitationCode } from '@lingshi/domain/identity/invitation-code.ts';
import { ENDED_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Relation } from '@lingshi/domain/order/order.types.ts';
import { getAccount } from '../account/account.store.ts';
import { insertApplicant, listApplicants } from '../account/applicant.store.ts';
import { findRealName } from '../account/real-name.declare.ts';
import { invitationCodeHash } from '../invitation/invitation.code.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../platform/http/app-error.ts';
import { executeCommand } from '../order/order.commands.ts';
import { findOrder } from '../order/order.load.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { policyOf } from '../order/order.policy.ts';
import { personIn } from '../order/order.seen.ts';
import { nameOf } from '@lingshi/domain/order/case-person.ts';

export type TakeOver = {
  accountId: string;
  code: string;
  birthDay: string;
  relation: Relation;
  requestId: string;
};

const MOST_APPLICANTS = 20;

/**
 * The person takes an order over into an account of their own. The code went to their contact; who has it and does not
 * know the birth day has a few tries, and then the code is worth nothing.
 * @throws AppError behalf.code_unknown, behalf.birth_day_wrong, behalf.live_already, identity.missing,
 *   applicant.too_many
 */
export async function takeOver(parts: OrderParts, taking: TakeOver): Promise<{ orderId: string }> {
  const { pools, live } = parts;
  const orderId = await takeTry(parts, taking.code);
  const outcome = await inTransaction(pools.applicant, async (client) => {
    const loaded = await lock(parts, client, orderId);
    await handOver(parts, client, loaded, taking);
    return loaded;
  });
  live.changed([`account:${taking.accountId}`, `post:${outcome.order.post}`]);
  return { orderId };
}

/** Every call takes one of the tries, at once and for good: many at one moment get no more than there are. */
async function takeTry({ indexes, pools, clock }: OrderParts, typed: string): Promise<string> {
  const code = parseInvitationCode(typed);
  if (code === null) throw new AppError('behalf.code_unknown');
  const { rows } = await pools.applicant.query<{ id: string }>(
    `UPDATE on_behalf SET tries_left = tries_left - 1
     WHERE code_hash = $1 AND code_ends_at > $2 AND tries_left > 0 RETURNING order_id AS id`,
    [invitationCodeHash({ indexes }, 'behalf', code), clock.now().toISOString()],
  );
  if (rows[0] === undefined) throw new AppError('behalf.code_unknown');
  return rows[0].id;
}

/** Of two who take it over at one moment the second finds the code used. */
async function lock(parts: OrderParts, client: PoolClient, orderId: string): Promise<LoadedOrder> {
  const now = parts.clock.now();
  const { rows } = await client.query<{ accountId: string }>(
    `UPDATE on_behalf SET code_hash = NULL, taken_at = $2 WHERE order_id = $1 AND taken_at IS NULL
     RETURNING account_id AS "accountId"`,
    [orderId, now.toISOString()],
  );
  const [row] = rows;
  const loaded = row && (await findOrder(parts, client, { accountId: row.accountId }, orderId, now));
  if (!loaded) throw new AppError('behalf.code_unknown');
  return loaded;
}

async function handOver(
  parts: OrderParts,
  client: PoolClient,
  loaded: LoadedOrder,
  taking: TakeOver,
): Promise<void> {
  const { order } = loaded;
  const { accountId, requestId } = taking;
  const person = personIn(loaded, policyOf(parts, order));
  if (person?.birthDay !== taking.birthDay) throw new AppError('behalf.birth_day_wrong');
  const applicantId = await applicantFor(parts, client, taking, nameOf(person));
  await refuseSecond(parts, client, loaded, applicantId);
  await executeCommand(parts, client, {
    orderId: order.id,
    version: order.version,
    command: { type: 'handToAccount', accountId, applicantId },
    actor: { kind: 'clock', post: order.post },
    requestId,
    loaded,
  });
}

/** Oneself, or a new person of the account under the name of the form. */
async function applicantFor(
  parts: OrderParts,
  client: PoolClient,
  { accountId, relation }: TakeOver,
  label: string,
): Promise<string> {
  const account = await getAccount(parts, client, accountId, { lock: true });
  if ((await findRealName(client, account)) === null) throw new AppError('identity.missing');
  const known = await listApplicants(parts, client, accountId);
  if (relation === 'self') {
    const self = known.find((one) => one.relation === 'self');
    if (self === undefined) throw new AppError('identity.missing');
    return self.id;
  }
  if (known.length >= MOST_APPLICANTS) throw new AppError('applicant.too_many', { most: MOST_APPLICANTS });
  const id = randomUUID();
  await insertApplicant(parts, client, { id, accountId, relation, label });
  return id;
}

/** Two live orders of one person stay in two hands until one of them is over. Rule: notice intro ¶4. */
async function refuseSecond(
  { rules }: OrderParts,
  client: PoolClient,
  { order }: LoadedOrder,
  applicantId: string,
): Promise<void> {
  const { rows } = await client.query<{ service: string }>(
    `SELECT snapshot->>'service' AS service FROM orders
     WHERE applicant_id = $1 AND status <> ALL($2::text[]) AND status <> 'draft' AND snapshot->>'country' = $3`,
    [applicantId, ENDED_STATUSES, order.country],
  );
  const family = rules.familyOf(order.service);
  if (rows.some(({ service }) => rules.familyOf(service) === family))
    throw new AppError('behalf.live_already');
}
