import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { checkRoles, splitRoles } from '@lingshi/domain/shared/role-rules.ts';
import { sessionTopics } from '../account/session.store.ts';
import type { AccountParts } from '../account/account.parts.ts';
import type { StaffActor } from '../actor/actor.http.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import { staffRoles } from './staff.actor.ts';
import { findByMail } from './staff.find.ts';
import { noteOfficer } from './staff.log.ts';
import { endSessionsOf } from './staff.sessions.ts';

/** askedBy: null = the operator, who needs nobody else. */
type Asked = { post: string; officerId: string; askedBy: string | null; at: Date; requestId: string };

/**
 * The roles that one administrator can give now; the powerful ones among the rest wait for another administrator, and
 * take the place of whatever waited for this officer before.
 * @throws AppError officer.roles_apart
 */
export async function giveRoles(
  client: PoolClient,
  { wanted, held }: { wanted: readonly StaffRole[]; held: readonly StaffRole[] },
  { post, officerId, askedBy, at, requestId }: Asked,
): Promise<StaffRole[]> {
  orThrow(checkRoles(wanted));
  if (askedBy === null) return [...wanted];
  const { now, waiting } = splitRoles(wanted, held);
  await dropWish(client, { officerId, actorId: askedBy }, { post, at, requestId });
  if (waiting.length > 0) {
    await client.query(
      'INSERT INTO role_wish (id, post, officer_id, roles, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [randomUUID(), post, officerId, waiting, askedBy, at.toISOString()],
    );
    const line = { what: 'roles_asked', officerId, actorId: askedBy, roles: waiting } as const;
    await noteOfficer(client, line, { post, at, requestId });
  }
  return now;
}

type Witness = Parameters<typeof noteOfficer>[2];

/** What was asked before is asked no more: a line says so, as of every other end. */
async function dropWish(
  client: PoolClient,
  { officerId, actorId }: { officerId: string; actorId: string },
  witness: Witness,
): Promise<void> {
  const { rows } = await client.query<{ roles: string[] }>(
    'DELETE FROM role_wish WHERE officer_id = $1 AND decided_at IS NULL RETURNING roles',
    [officerId],
  );
  for (const { roles } of rows) {
    const line = { what: 'roles_withdrawn', officerId, actorId, roles: staffRoles(roles) } as const;
    await noteOfficer(client, line, witness);
  }
}

/** `roles`: those the administrator saw waiting; others may have taken their place meanwhile. */
type Decision = { officerId: string; grant: boolean; roles: readonly StaffRole[]; requestId: string };

/**
 * Grants or declines powerful roles that another administrator asked for. Granted, all sessions of the officer end: the
 * next one has the new rights.
 * @throws AppError officer.nothing_asked, officer.other_decides, officer.roles_apart
 */
export async function decideRoles(
  parts: AccountParts,
  admin: StaffActor,
  { officerId, grant, roles: seen, requestId }: Decision,
): Promise<void> {
  const { pools, clock, live } = parts;
  const at = clock.now();
  const ended = await pools.withPost(admin.post, async (staff) =>
    inTransaction(staff, async (client) => {
      const { wished, held } = await takeWish(client, admin, { officerId, seen, at });
      const witness = { post: admin.post, at, requestId };
      const who = { officerId, actorId: admin.id };
      if (grant) return await grantTo(client, { ...who, roles: staffRoles([...held, ...wished]) }, witness);
      await noteOfficer(client, { what: 'roles_declined', ...who, roles: wished }, witness);
      return [];
    }),
  );
  live.changed(sessionTopics(ended));
}

/**
 * For the operator, where a post has no second administrator: grants what waits for an officer.
 * @throws AppError officer.not_found, officer.nothing_asked, officer.roles_apart
 */
export async function grantByOperator(parts: AccountParts, mail: string): Promise<StaffRole[]> {
  const { post, id: officerId } = await findByMail(parts, mail);
  const at = parts.clock.now();
  const { ended, roles } = await parts.pools.withPost(post, async (staff) =>
    inTransaction(staff, async (client) => {
      const { rows } = await client.query<{ wished: string[]; held: string[] }>(
        `WITH taken AS (UPDATE role_wish SET decided_at = $2 WHERE officer_id = $1 AND decided_at IS NULL RETURNING roles)
         SELECT t.roles AS wished, o.roles AS held FROM taken t JOIN officer o ON o.id = $1 FOR UPDATE OF o`,
        [officerId, at.toISOString()],
      );
      const [wish] = rows;
      if (wish === undefined) throw new AppError('officer.nothing_asked');
      const given = staffRoles([...wish.held, ...wish.wished]);
      const granted = { officerId, actorId: null, roles: given };
      return {
        ended: await grantTo(client, granted, { post, at, requestId: 'operator' }),
        roles: given,
      };
    }),
  );
  parts.live.changed(sessionTopics(ended));
  return roles;
}

/** @returns the sessions that were open: the next one has the new rights. @throws AppError officer.roles_apart */
async function grantTo(
  client: PoolClient,
  { officerId, actorId, roles }: { officerId: string; actorId: string | null; roles: readonly StaffRole[] },
  witness: Witness,
): Promise<string[]> {
  orThrow(checkRoles(roles));
  await client.query('UPDATE officer SET roles = $2 WHERE id = $1', [officerId, roles]);
  await noteOfficer(client, { what: 'roles_granted', officerId, actorId, roles }, witness);
  return await endSessionsOf(client, officerId);
}

async function takeWish(
  client: PoolClient,
  admin: StaffActor,
  { officerId, seen, at }: { officerId: string; seen: readonly StaffRole[]; at: Date },
): Promise<{ wished: StaffRole[]; held: StaffRole[] }> {
  // The officer first, as whoever changes roles does: two that wait for each other would end with an error.
  const { rows: held } = await client.query<{ roles: string[] }>(
    `SELECT roles FROM officer WHERE id = $1 AND status = 'active' FOR UPDATE`,
    [officerId],
  );
  const { rows } = await client.query<{ id: string; wished: string[]; askedBy: string }>(
    `SELECT w.id, w.roles AS wished, w.asked_by AS "askedBy" FROM role_wish w
     JOIN officer a ON a.id = w.asked_by AND a.status = 'active' AND 'post_admin' = ANY(a.roles)
     WHERE w.officer_id = $1 AND w.decided_at IS NULL`,
    [officerId],
  );
  const [wish] = rows;
  const stands = wish !== undefined && staffRoles(wish.wished).join() === staffRoles(seen).join();
  if (!stands || held[0] === undefined) throw new AppError('officer.nothing_asked');
  if (wish.askedBy === admin.id || officerId === admin.id) throw new AppError('officer.other_decides');
  await client.query('UPDATE role_wish SET decided_by = $2, decided_at = $3 WHERE id = $1', [
    wish.id,
    admin.id,
    at.toISOString(),
  ]);
  return { wished: staffRoles(wish.wished), held: staffRoles(held[0].roles) };
}
