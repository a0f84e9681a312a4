import type { PoolClient } from 'pg';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { sessionTopics } from '../account/session.store.ts';
import type { StaffActor } from '../actor/actor.http.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { staffRoles } from './staff.actor.ts';
import { sendLink } from './staff.links.ts';
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
 * @throws AppError officer.own_account, officer.not_found
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
      await updateOfficer(client, admin.post, change);
      if (change.renewLink) await renew(parts, client, change);
      return await endSessions(client, change.officerId);
    }),
  );
  parts.live.changed(sessionTopics(ended));
}

async function updateOfficer(client: PoolClient, post: string, change: OfficerChange): Promise<void> {
  const { officerId, roles, status } = change;
  const { rowCount } = await client.query(
    `UPDATE officer SET roles = coalesce($3, roles), status = coalesce($4, status) WHERE id = $1 AND post = $2`,
    [officerId, post, roles ? staffRoles(roles) : null, status ?? null],
  );
  if (rowCount !== 1) throw new AppError('officer.not_found');
  if (status === 'disabled') await dropLinks(client, officerId);
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

async function dropLinks(client: PoolClient, officerId: string): Promise<void> {
  await client.query('DELETE FROM sign_in_link WHERE officer_id = $1', [officerId]);
}

async function endSessions(client: PoolClient, officerId: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'DELETE FROM session WHERE officer_id = $1 RETURNING id',
    [officerId],
  );
  return rows.map(({ id }) => id);
}
