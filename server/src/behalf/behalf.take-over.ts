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
import type { CasePerson } from '@lingshi/domain/order/case-person.ts';
import { across } from '../platform/db/account-crossing.ts';

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
 * know the birth day has a few tries, and then the code is worth nothing. Only a wrong birth day takes one away: what
 * else stands in the way is told before, and the code serves once it is out of the way.
 * @throws AppError behalf.code_unknown, behalf.birth_day_missing, behalf.birth_day_wrong, behalf.live_already,
 *   identity.missing, applicant.too_many, version.stale
 */
export async function takeOver(parts: OrderParts, taking: TakeOver): Promise<{ orderId: string }> {
  const { pools, live } = parts;
  const taken = await inTransaction(pools.applicant, async (client) => {
    const loaded = await lock(parts, client, taking.code);
    const { order } = loaded;
    const { applicantId, person } = await judge(parts, client, loaded, taking);
    if (person.birthDay !== taking.birthDay) {
      await client.query('UPDATE on_behalf SET tries_left = tries_left - 1 WHERE order_id = $1', [order.id]);
      return null;
    }
    await handOver(parts, client, loaded, { ...taking, applicantId, label: nameOf(person) });
    return order;
  });
  // The try that was taken stays taken: it is committed before this is said.
  if (taken === null) throw new AppError('behalf.birth_day_wrong');
  live.changed([`account:${taking.accountId}`, `post:${taken.post}`]);
  return { orderId: taken.id };
}

/**
 * The order the code leads to. Who comes at the same moment waits here: many at once get no more tries than there are,
 * and of two who take it over the second finds the code used.
 */
async function lock(parts: OrderParts, client: PoolClient, typed: string): Promise<LoadedOrder> {
  const code = parseInvitationCode(typed);
  if (code === null) throw new AppError('behalf.code_unknown');
  const now = parts.clock.now();
  const hash = invitationCodeHash(parts, 'behalf', code);
  // The database shows this side no such order but the one of this code.
  await client.query(`SELECT set_config('lingshi.behalf_code', $1, true)`, [hash.toString('hex')]);
  const { rows } = await client.query<{ id: string; accountId: string }>(
    `SELECT order_id AS id, account_id AS "accountId" FROM on_behalf
     WHERE code_hash = $1 AND code_ends_at > $2 AND tries_left > 0 AND taken_at IS NULL FOR UPDATE`,
    [hash, now.toISOString()],
  );
  const [row] = rows;
  const loading = async () => row && findOrder(parts, client, { accountId: row.accountId }, row.id, now);
  const loaded = await across(client, 'take_over', loading);
  if (!loaded) throw new AppError('behalf.code_unknown');
  return loaded;
}

/** Account, person and form, before a birth day is compared; writes nothing. `applicantId` null: a new person of the account. */
async function judge(
  parts: OrderParts,
  client: PoolClient,
  loaded: LoadedOrder,
  taking: TakeOver,
): Promise<{ applicantId: string | null; person: CasePerson }> {
  const applicantId = await findApplicant(parts, client, taking);
  if (applicantId !== null) await refuseSecond(parts, client, loaded, applicantId);
  const person = personIn(loaded, policyOf(parts, loaded.order));
  if (person === null || person.birthDay === '') throw new AppError('behalf.birth_day_missing');
  return { applicantId, person };
}

type HandOver = TakeOver & { applicantId: string | null; label: string };

async function handOver(
  parts: OrderParts,
  client: PoolClient,
  loaded: LoadedOrder,
  { accountId, relation, requestId, label, ...taking }: HandOver,
): Promise<void> {
  const { order } = loaded;
  const applicantId = taking.applicantId ?? randomUUID();
  if (taking.applicantId === null)
    await insertApplicant(parts, client, { id: applicantId, accountId, relation, label });
  await across(client, 'take_over', async () => {
    await client.query('UPDATE on_behalf SET code_hash = NULL, taken_at = $2 WHERE order_id = $1', [
      order.id,
      parts.clock.now().toISOString(),
    ]);
    await executeCommand(parts, client, {
      orderId: order.id,
      version: order.version,
      command: { type: 'handToAccount', accountId, applicantId },
      actor: { kind: 'clock', post: order.post },
      requestId,
      loaded,
    });
  });
}

/** Oneself; null where a new person of the account has room. */
async function findApplicant(
  parts: OrderParts,
  client: PoolClient,
  { accountId, relation }: TakeOver,
): Promise<string | null> {
  const account = await getAccount(parts, client, accountId, { lock: true });
  if ((await findRealName(client, account)) === null) throw new AppError('identity.missing');
  const known = await listApplicants(parts, client, accountId);
  if (relation === 'self') {
    const self = known.find((one) => one.relation === 'self');
    if (self === undefined) throw new AppError('identity.missing');
    return self.id;
  }
  if (known.length >= MOST_APPLICANTS) throw new AppError('applicant.too_many', { most: MOST_APPLICANTS });
  return null;
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
