import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { normaliseEmail } from '@lingshi/domain/identity/contact.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { createPersonKey, openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { isUniqueViolation } from '../platform/db/unique-violation.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import { claimKey } from '../platform/http/idempotency.ts';
import type { Idempotency } from '../platform/http/idempotency.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { staffRoles } from './staff.actor.ts';
import { mailIndex } from './staff.find.ts';
import { sendLink } from './staff.links.ts';
import { noteOfficer } from './staff.log.ts';
import { giveRoles } from './staff.roles.ts';
import {
  HAS_SECOND_FACTOR,
  OFFICER_KEY_COLUMNS,
  OFFICER_KEY_JOINS,
  openOfficer,
  sealOfficer,
} from './staff.person.ts';

export type NewOfficer = {
  /** Left out by the operator, who has no request. */
  requestId?: string;
  post: string;
  name: string;
  mail: string;
  roles: readonly StaffRole[];
  /** null: the first admin of a post, made by the operator. */
  createdBy: string | null;
  idempotency?: Idempotency;
};

/**
 * Adds an officer to a post; the first sign-in link goes out in the same transaction.
 * @throws AppError contact.invalid, contact.taken, post.not_found, officer.roles_apart, idempotency.key_reused
 */
export async function addOfficer(parts: AccountParts, officer: NewOfficer): Promise<{ id: string }> {
  if (parts.rules.findPost(officer.post) === null) throw new AppError('post.not_found');
  const mail = orThrow(normaliseEmail(officer.mail));
  const id = randomUUID();
  const adding = parts.pools.withPost(officer.post, async (staff) =>
    inTransaction(staff, async (client) => {
      const first = { status: 201, answer: { id } };
      const replay = officer.idempotency && (await claimKey(client, officer.idempotency, first));
      if (replay) return replay.answer as { id: string };
      await insertOfficer(parts, client, { ...officer, id, mail });
      await giveFirstRoles(parts, client, { ...officer, id });
      await sendLink(parts, client, { officerId: id, mail, kind: 'first', effectKey: `first_link:${id}` });
      return { id };
    }),
  );
  return await adding.catch((error: unknown) => {
    throw isUniqueViolation(error, 'officer_mail_index_key') ? new AppError('contact.taken') : error;
  });
}

async function insertOfficer(
  parts: AccountParts,
  client: PoolClient,
  officer: NewOfficer & { id: string },
): Promise<void> {
  const { id, post, name, mail, createdBy } = officer;
  const personId = randomUUID();
  const dek = await createPersonKey(parts.keyring, client, personId, post);
  await client.query(
    `INSERT INTO officer (id, person_id, post, sealed, mail_index, roles, created_by, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      personId,
      post,
      sealOfficer(dek, id, { name, mail }),
      mailIndex(parts, mail),
      [],
      createdBy,
      parts.clock.now().toISOString(),
    ],
  );
}

/** The operator gives any role; an administrator asks another one for the powerful ones. */
async function giveFirstRoles(
  parts: AccountParts,
  client: PoolClient,
  { id, post, roles: wanted, createdBy, requestId = 'operator' }: NewOfficer & { id: string },
): Promise<void> {
  const at = parts.clock.now();
  const asked = { post, officerId: id, askedBy: createdBy, at, requestId };
  const roles = await giveRoles(parts, client, { wanted: staffRoles(wanted), held: [] }, asked);
  await client.query('UPDATE officer SET roles = $2 WHERE id = $1', [id, roles]);
  await noteOfficer(
    parts,
    client,
    { what: 'added', officerId: id, actorId: createdBy, roles },
    { post, at, requestId },
  );
}

export type OfficerCard = {
  id: string;
  name: string;
  mail: string;
  roles: StaffRole[];
  status: 'active' | 'disabled';
  secondFactor: boolean;
  createdAt: string;
};

/** Powerful roles that wait for another administrator. */
type Waiting = {
  waiting: string[] | null;
  askedBy: string | null;
  alsoAsked: string[] | null;
  askedAt: string | null;
};
type OfficerRow = JoinedPersonKeyRow &
  Pick<OfficerCard, 'id' | 'status' | 'secondFactor' | 'createdAt'> &
  Waiting & { sealed: Buffer; roles: string[] };

const SELECT_OFFICERS = `
  SELECT o.id, o.sealed, o.roles, o.status, o.created_at AS "createdAt",
    ${HAS_SECOND_FACTOR} AS "secondFactor",
    w.roles AS waiting, w.asked_by AS "askedBy", w.also_asked AS "alsoAsked", w.asked_at AS "askedAt", ${OFFICER_KEY_COLUMNS}
  FROM officer o ${OFFICER_KEY_JOINS}
  LEFT JOIN (role_wish w JOIN officer a ON a.id = w.asked_by AND a.status = 'active' AND 'post_admin' = ANY(a.roles))
    ON w.officer_id = o.id AND w.decided_at IS NULL AND o.status = 'active'`;

export type ListedOfficer = OfficerCard & {
  asked: { roles: StaffRole[]; at: string; by: string; mine: boolean; byMe: boolean } | null;
};

/** The officers of a post, by the time they were added. @param reader who may not grant what they asked for */
export async function listOfficers(
  { pools, keyring }: AccountParts,
  { post, id: reader }: { post: string; id: string },
): Promise<ListedOfficer[]> {
  const { rows } = await pools.queryAtPost<OfficerRow>(
    post,
    `${SELECT_OFFICERS} WHERE o.post = $1 ORDER BY o.created_at, o.id`,
    [post],
  );
  const cards = rows.map((row) => toCard(openPersonKey(keyring, row), row));
  const nameOf = (id: string) => cards.find((card) => card.id === id)?.name ?? '';
  return cards.map((card, at) => ({ ...card, asked: askedOf(rows[at], { nameOf, reader }) }));
}

function askedOf(
  row: (Waiting & { id: string }) | undefined,
  { nameOf, reader }: { nameOf: (id: string) => string; reader: string },
): ListedOfficer['asked'] {
  if (row === undefined || row.waiting === null || row.askedBy === null || row.askedAt === null) return null;
  const { id, waiting, askedBy, alsoAsked, askedAt } = row;
  const byMe = [askedBy, ...(alsoAsked ?? [])].includes(reader);
  return {
    roles: staffRoles(waiting),
    at: askedAt,
    by: nameOf(askedBy),
    mine: byMe || id === reader,
    byMe,
  };
}

/** @throws AppError officer.not_found when this post has no such officer */
export async function getOfficer(
  { pools, keyring }: AccountParts,
  post: string,
  id: string,
): Promise<OfficerCard> {
  const { rows } = await pools.queryAtPost<OfficerRow>(
    post,
    `${SELECT_OFFICERS} WHERE o.post = $1 AND o.id = $2`,
    [post, id],
  );
  if (rows[0] === undefined) throw new AppError('officer.not_found');
  return toCard(openPersonKey(keyring, rows[0]), rows[0]);
}

function toCard(dek: Buffer, row: OfficerRow): OfficerCard {
  const { id, roles, status, secondFactor, createdAt } = row;
  return {
    id,
    ...openOfficer(dek, id, row.sealed),
    roles: staffRoles(roles),
    status,
    secondFactor,
    createdAt,
  };
}
