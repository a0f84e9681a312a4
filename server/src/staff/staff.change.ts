import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { POWERFUL_ROLES } from '@lingshi/domain/shared/role-rules.ts';
import { sessionTopics } from '../account/session.store.ts';
import type { StaffActor } from '../actor/actor.http.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { staffRoles } from './staff.actor.ts';
import { sendLink } from './staff.links.ts';
import { noteOfficer } from './staff.log.ts';
import { findByMail } from './staff.find.ts';
import { giveRoles } from './staff.roles.ts';
import { endSessionsOf } from './staff.sessions.ts';
import { holdWitnesses, keepWitnesses } from './staff.witness.ts';
import { OFFICER_KEY_COLUMNS, OFFICER_KEY_JOINS, openOfficer } from './staff.person.ts';

export type OfficerChange = {
  officerId: string;
  roles?: readonly StaffRole[] | undefined;
  status?: 'active' | 'disabled' | undefined;
  /** Drops the second factor and sends a first link: for an officer who has lost the phone. */
  renewLink?: true | undefined;
  requestId: string;
};

/**
 * Changes an officer of the admin's own post. Whatever changes, all sessions of the officer end at once, open streams
 * too (OWASP ASVS 7.4.2, 8.3.2).
 * @throws AppError officer.own_account, officer.not_found, officer.roles_apart, officer.last_witness
 */
export async function changeOfficer(
  parts: AccountParts,
  admin: StaffActor,
  change: OfficerChange,
): Promise<void> {
  // Nobody raises the own rights, and the last admin cannot lock the post out by a slip.
  if (change.officerId === admin.id) throw new AppError('officer.own_account');
  const ended = await parts.pools.withPost(admin.post, async (staff) =>
    inTransaction(staff, async (client) => {
      await updateOfficer(parts, client, admin, { ...change, at: parts.clock.now() });
      if (change.renewLink) await renew(parts, client, change);
      return await endSessionsOf(client, change.officerId);
    }),
  );
  parts.live.changed(sessionTopics(ended));
}

/** One line a kind of change, with the roles as they are afterwards. */
async function updateOfficer(
  parts: AccountParts,
  client: PoolClient,
  { id: askedBy, post }: StaffActor,
  { officerId, roles: wanted, status, renewLink, requestId, at }: OfficerChange & { at: Date },
): Promise<void> {
  await holdWitnesses(client, post);
  const before = await lockOfficer(client, officerId, post);
  const { roles: held } = before;
  const written = { post, at, requestId };
  // Whoever comes back is given powerful roles anew, by two: one administrator could bring power back otherwise.
  const back = status === 'active' && before.status === 'disabled';
  const asked = wanted ? staffRoles(wanted) : back ? held : null;
  const given =
    asked &&
    (await giveRoles(
      parts,
      client,
      { wanted: asked, held: back ? [] : held },
      { ...written, officerId, askedBy },
    ));
  const lost = powerLost(before, { roles: given ?? held, status: status ?? before.status });
  await keepWitnesses(client, lost, { post, officerId, actorId: askedBy });
  await client.query(
    'UPDATE officer SET roles = coalesce($2, roles), status = coalesce($3, status) WHERE id = $1',
    [officerId, given ?? null, status ?? null],
  );
  if (status === 'disabled') await dropLinks(client, officerId);
  const acts = [
    ...(given && given.join() !== held.join() ? (['roles_changed'] as const) : []),
    ...(status === undefined ? [] : [status === 'disabled' ? ('disabled' as const) : ('enabled' as const)]),
    ...(renewLink ? (['link_renewed'] as const) : []),
  ];
  for (const what of acts) {
    await noteOfficer(parts, client, { what, officerId, actorId: askedBy, roles: given ?? held }, written);
  }
}

type Standing = { roles: readonly StaffRole[]; status: string };

/** @throws AppError officer.not_found */
async function lockOfficer(client: PoolClient, officerId: string, post: string): Promise<Standing> {
  const { rows } = await client.query<{ roles: string[]; status: string }>(
    'SELECT roles, status FROM officer WHERE id = $1 AND post = $2 FOR UPDATE',
    [officerId, post],
  );
  if (rows[0] === undefined) throw new AppError('officer.not_found');
  return { roles: staffRoles(rows[0].roles), status: rows[0].status };
}

function powerLost(before: Standing, after: Standing): StaffRole[] {
  const powerOf = ({ roles, status }: Standing) =>
    status === 'active' ? POWERFUL_ROLES.filter((role) => roles.includes(role)) : [];
  return powerOf(before).filter((role) => !powerOf(after).includes(role));
}

async function renew(
  parts: AccountParts,
  client: PoolClient,
  { officerId, requestId }: OfficerChange,
): Promise<void> {
  const { rows } = await client.query<JoinedPersonKeyRow & { sealed: Buffer; status: string }>(
    `SELECT o.sealed, o.status, ${OFFICER_KEY_COLUMNS} FROM officer o ${OFFICER_KEY_JOINS} WHERE o.id = $1`,
    [officerId],
  );
  const [row] = rows;
  if (row === undefined) throw new AppError('officer.not_found');
  await dropLinks(client, officerId);
  await client.query('DELETE FROM passkey WHERE officer_id = $1', [officerId]);
  await client.query('UPDATE officer SET totp_sealed = NULL, totp_confirmed_at = NULL WHERE id = $1', [
    officerId,
  ]);
  if (row.status !== 'active') return;
  const { mail } = openOfficer(openPersonKey(parts.keyring, row), officerId, row.sealed);
  await sendLink(parts, client, { officerId, mail, kind: 'first', effectKey: `first_link:${requestId}` });
}

/**
 * For the operator, who is asked where no administrator is left to: drops the second factor of an officer and sends a
 * first link.
 * @throws AppError officer.not_found
 */
export async function renewByOperator(parts: AccountParts, mail: string): Promise<void> {
  const { id: officerId, post } = await findByMail(parts, mail);
  const requestId = `operator:${randomUUID()}`;
  const ended = await parts.pools.withPost(post, async (staff) =>
    inTransaction(staff, async (client) => {
      await renew(parts, client, { officerId, requestId });
      const line = { what: 'link_renewed', officerId, actorId: null } as const;
      await noteOfficer(parts, client, line, { post, at: parts.clock.now(), requestId });
      return await endSessionsOf(client, officerId);
    }),
  );
  parts.live.changed(sessionTopics(ended));
}

async function dropLinks(client: PoolClient, officerId: string): Promise<void> {
  await client.query('DELETE FROM sign_in_link WHERE officer_id = $1', [officerId]);
}
