import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { evolve, emptyOrder } from '@lingshi/domain/lifecycle/lifecycle.evolve.ts';
import type { OrderEvent } from '@lingshi/domain/lifecycle/lifecycle.event.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { refusalOfServed } from '@lingshi/domain/policy/served.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import { claimKey } from '../platform/http/idempotency.ts';
import type { Idempotency } from '../platform/http/idempotency.ts';
import { getActing } from '../mandate/mandate.act.ts';
import type { Acting } from '../mandate/mandate.act.ts';
import { judgeAt } from '../policy/policy.served.ts';
import type { OrderParts } from './order.parts.ts';

export type StartRequest = {
  accountId: string;
  applicantId: string;
  service: string;
  kind: string;
  post: string;
  requestId: string;
  idempotency: Idempotency;
};

/**
 * Begins a draft for one of the account's applicants, or for a person who gave it a mandate.
 * @throws post.not_found, order.refused_kind, policy.none_in_force, service.not_open, account.not_found (no such applicant),
 *   identity.missing, mandate.ended, mandate.other_service
 */
export async function startOrder(parts: OrderParts, request: StartRequest): Promise<{ orderId: string }> {
  if (parts.rules.findPost(request.post) === null) throw new AppError('post.not_found');
  return await inTransaction(parts.pools.applicant, async (client) => {
    const orderId = randomUUID();
    const replay = await claimKey(client, request.idempotency, { status: 201, answer: { orderId } });
    if (replay !== null) return replay.answer as { orderId: string };
    const started = await admitDraft(parts, client, request);
    await insertDraft(client, orderId, started, parts.clock.now().toISOString());
    return { orderId };
  });
}

/** A draft that may be begun: by whose right, in which country, and with whom it is filed, if with anybody. */
export type Started = Omit<StartRequest, 'idempotency'> &
  Acting & { country: string; bundle?: { id: string; place: number } };

/** Whether such a draft may be begun here and now; writes nothing. @throws as {@link startOrder} */
export async function admitDraft(
  parts: OrderParts,
  client: PoolClient,
  request: Omit<StartRequest, 'idempotency'>,
): Promise<Started> {
  const post = parts.rules.findPost(request.post);
  if (post === null) throw new AppError('post.not_found');
  const refusal = refusalOfServed(orThrow(judgeAt({ ...parts, post }, request, { facts: {} })));
  // The limits of a mandate are told first: they hold whatever is open.
  const acting = await getActing(client, request, parts.clock.now());
  if (refusal !== null) orThrow(refusal);
  // A service may have rules before it has a form: nobody can file it here yet.
  if (parts.forms.findService(request.service) === null) throw new AppError('order.refused_kind');
  return { ...request, ...acting, country: post.country };
}

function draftedEvent(started: Started, at: string): OrderEvent & { type: 'drafted' } {
  const { ownerId: accountId, applicantId, country, post, service, kind } = started;
  return { type: 'drafted', accountId, applicantId, country, post, service, kind, at };
}

export async function insertDraft(
  client: PoolClient,
  orderId: string,
  request: Started,
  at: string,
): Promise<void> {
  const { accountId, ownerId, mandateId, applicantId, post, requestId, bundle } = request;
  const { type, ...body } = draftedEvent(request, at);
  const order: Order = evolve(emptyOrder(orderId), { type, ...body });
  const place = [bundle?.id ?? null, bundle?.place ?? null];
  const row = [orderId, applicantId, ownerId, post, JSON.stringify(order), at, mandateId, ...place];
  const { rowCount } = await client.query(INSERT_DRAFT, row);
  if (rowCount !== 1) throw new AppError('account.not_found');
  await client.query(INSERT_DRAFTED, [orderId, at, type, accountId, requestId, JSON.stringify(body)]);
}

const INSERT_DRAFT = `
  INSERT INTO orders (id, account_id, applicant_id, person_id, post, status, version, snapshot, updated_at, mandate_id,
    bundle_id, bundle_place)
  SELECT $1, $3, $2, who.person_id, $4, 'draft', 1, $5, $6, $7, $8, $9
  FROM applicant who WHERE who.id = $2 AND who.account_id = $3`;
// Trap: not in one statement with the order. The policy of events asks for the order, and would not see it yet.
const INSERT_DRAFTED = `
  INSERT INTO order_event (order_id, seq, at, type, actor_kind, actor_id, role, request_id, body)
  VALUES ($1, 1, $2, $3, 'applicant', $4, 'applicant', $5, $6)`;

/** Throws a draft away with all that was in it; an order that was submitted stays for ever. */
export async function discardDraft(
  parts: OrderParts,
  accountId: string,
  orderId: string,
  db: Pick<PoolClient, 'query'> = parts.pools.applicant,
): Promise<void> {
  const { rows } = await db.query(
    `SELECT o.status, o.account_id AS "ownerId" FROM orders o
     WHERE o.id = $1 AND (o.account_id = $2 OR EXISTS (SELECT FROM mandate m
       WHERE m.id = o.mandate_id AND m.holder_id = $2 AND m.ended_at IS NULL AND m.ends_at > $3))`,
    [orderId, accountId, parts.clock.now().toISOString()],
  );
  if (rows[0] === undefined) throw new AppError('order.not_found');
  if (rows[0].status !== 'draft') throw new AppError('order.wrong_status', { command: 'discard' });
  const gone = await db.query(`SELECT discard_draft($1, $2) AS done`, [orderId, rows[0].ownerId]);
  // Submitted, or thrown away, in the moment between.
  if (gone.rows[0]?.done !== true) throw new AppError('order.wrong_status', { command: 'discard' });
  parts.live.changed([...new Set([accountId, String(rows[0].ownerId)])].map((id) => `account:${id}`));
}
