import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { emptyOrder, evolve } from '@lingshi/domain/lifecycle/lifecycle.evolve.ts';
import type { OrderEvent } from '@lingshi/domain/lifecycle/lifecycle.event.ts';
import { refusalOfServed } from '@lingshi/domain/policy/served.ts';
import type { Contact } from '@lingshi/domain/identity/contact.ts';
import type { BehalfWay } from '@lingshi/domain/order/order.types.ts';
import { insertApplicant } from '../account/applicant.store.ts';
import { ACCOUNTS_SCOPE } from '../account/account.store.ts';
import { parseContact } from '../account/contact.parse.ts';
import { noteAct } from '../staff/staff.acts.ts';
import { codeEndsAt, invitationCodeHash } from '../invitation/invitation.code.ts';
import { createPersonKey, openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import { claimKey } from '../platform/http/idempotency.ts';
import type { Idempotency } from '../platform/http/idempotency.ts';
import { enqueue } from '../platform/jobs/jobs.ts';
import type { OrderParts } from '../order/order.parts.ts';
import type { ActingOfficer } from '../staff/staff.actor.ts';
import { judgeAt } from '../policy/policy.served.ts';
import { behalfCode, TRIES } from './behalf.code.ts';
import { sealCase } from './behalf.store.ts';
import { narrowTo } from '../platform/db/account-crossing.ts';

export type Opening = {
  service: string;
  kind: string;
  how: BehalfWay;
  reason: string;
  request: string;
  contact?: string | undefined;
  locale: 'zh' | 'en';
  idempotency: Idempotency;
};

/**
 * Opens a draft for a person who wrote or telephoned. It belongs to an account that nobody can sign in to, until the
 * person takes it over. Rule: notice intro ¶4, 三(三).
 * @throws AppError contact.invalid, order.refused_kind, policy.none_in_force, service.not_open
 */
export async function openOnBehalf(
  parts: OrderParts,
  officer: ActingOfficer,
  opening: Opening,
): Promise<{ orderId: string }> {
  const post = parts.rules.findPost(officer.post);
  if (post === null) throw new AppError('post.not_found');
  const contact = opening.contact ? orThrow(parseContact(opening.contact)) : null;
  const refusal = refusalOfServed(orThrow(judgeAt({ ...parts, post }, opening, { facts: {} })));
  if (refusal !== null) orThrow(refusal);
  if (parts.forms.findService(opening.service) === null) throw new AppError('order.refused_kind');
  return await inTransaction(parts.pools.applicant, async (client) => {
    const orderId = randomUUID();
    const replay = await claimKey(client, opening.idempotency, { status: 201, answer: { orderId } });
    if (replay !== null) return replay.answer as { orderId: string };
    const keeper = await insertKeeper(parts, client, opening.locale);
    await insertDraft(parts, client, { orderId, ...keeper, country: post.country, officer, opening });
    await insertBehalf(parts, client, { orderId, ...keeper, officer, opening, contact });
    const act = { ...officer, orderId, at: parts.clock.now() };
    await noteAct(client, { ...act, what: 'behalf_opened' });
    if (contact !== null) {
      await noteAct(client, { ...act, what: 'behalf_code_sent' });
      await enqueue(client, { name: 'behalf_notice', payload: { orderId, what: 'opened' } });
    }
    return { orderId };
  });
}

type Keeper = { accountId: string; applicantId: string };

/** Keeps the order until it is taken over: no contact, no passkey, hence nobody's way in. */
async function insertKeeper(parts: OrderParts, client: PoolClient, locale: string): Promise<Keeper> {
  const [accountId, personId, applicantId] = [randomUUID(), randomUUID(), randomUUID()];
  await narrowTo(client, accountId);
  await createPersonKey(parts.keyring, client, personId, ACCOUNTS_SCOPE);
  await client.query('INSERT INTO account (id, person_id, locale, created_at) VALUES ($1, $2, $3, $4)', [
    accountId,
    personId,
    locale,
    parts.clock.now().toISOString(),
  ]);
  await insertApplicant(parts, client, { id: applicantId, accountId, relation: 'other', label: '—' });
  return { accountId, applicantId };
}

type Draft = Keeper & { orderId: string; country: string; officer: ActingOfficer; opening: Opening };

async function insertDraft(parts: OrderParts, client: PoolClient, draft: Draft): Promise<void> {
  const { orderId, accountId, applicantId, country, officer, opening } = draft;
  const { post, officerId, role, requestId } = officer;
  const { service, kind, how } = opening;
  const at = parts.clock.now().toISOString();
  const events: OrderEvent[] = [
    { type: 'drafted', accountId, applicantId, country, post, service, kind, at },
    { type: 'openedOnBehalf', officerId, how },
  ];
  const order = events.reduce(evolve, emptyOrder(orderId));
  await client.query(
    `INSERT INTO orders (id, account_id, applicant_id, person_id, post, status, version, snapshot, updated_at)
     SELECT $1, $2, $3, a.person_id, $4, 'draft', $5, $6, $7 FROM applicant a WHERE a.id = $3`,
    [orderId, accountId, applicantId, post, order.version, JSON.stringify(order), at],
  );
  for (const [index, { type, ...body }] of events.entries()) {
    await client.query(
      `INSERT INTO order_event (order_id, seq, at, type, actor_kind, actor_id, role, request_id, body)
       VALUES ($1, $2, $3, $4, 'officer', $5, $6, $7, $8)`,
      [orderId, index + 1, at, type, officerId, role, requestId, JSON.stringify(body)],
    );
  }
}

type Behalf = Keeper & { orderId: string; officer: ActingOfficer; opening: Opening; contact: Contact | null };

async function insertBehalf(parts: OrderParts, client: PoolClient, behalf: Behalf): Promise<void> {
  const { orderId, accountId, officer, opening, contact } = behalf;
  const now = parts.clock.now();
  const { rows } = await client.query<JoinedPersonKeyRow>(SELECT_KEY, [orderId]);
  if (rows[0] === undefined) throw new Error('a draft has a person');
  const dek = openPersonKey(parts.keyring, rows[0]);
  const { reason, request, how, locale } = opening;
  const code = behalfCode(parts, { orderId, codeRound: 0 });
  await client.query(
    `INSERT INTO on_behalf (order_id, account_id, post, officer_id, how, sealed, locale, opened_at, code_hash,
       code_ends_at, tries_left)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      orderId,
      accountId,
      officer.post,
      officer.officerId,
      how,
      sealCase(dek, orderId, { reason, request, contact }),
      locale,
      now.toISOString(),
      contact === null ? null : invitationCodeHash(parts, 'behalf', code),
      codeEndsAt('behalf', now),
      TRIES,
    ],
  );
}

const SELECT_KEY = `
  SELECT p.person_id AS "personId", p.scope, p.scope_version AS "scopeVersion", p.wrapped, s.wrapped AS "scopeWrapped"
  FROM orders o JOIN person_key p ON p.person_id = o.person_id
  JOIN scope_key s ON s.scope = p.scope AND s.version = p.scope_version WHERE o.id = $1`;
