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
import type { WitnessParts, Written } from './staff.witness.ts';

/** askedBy: null = the operator, who needs nobody else. */
type Asked = { post: string; officerId: string; askedBy: string | null; at: Date; requestId: string };

/**
 * The roles that one administrator can give now; the powerful ones among the rest wait for another administrator. What
 * waits already stays as it is, whoever saves other roles meanwhile; another wish takes its place and keeps its askers.
 * @throws AppError officer.roles_apart
 */
export async function giveRoles(
  parts: WitnessParts,
  client: PoolClient,
  { wanted, held }: { wanted: readonly StaffRole[]; held: readonly StaffRole[] },
  { post, officerId, askedBy, at, requestId }: Asked,
): Promise<StaffRole[]> {
  orThrow(checkRoles(wanted));
  if (askedBy === null) return [...wanted];
  const { now, waiting } = splitRoles(wanted, held);
  if (waiting.length > 0) {
    await askFor(parts, client, { officerId, actorId: askedBy, roles: waiting }, { post, at, requestId });
  }
  return now;
}

type NewWish = { officerId: string; actorId: string; roles: StaffRole[] };

async function askFor(
  parts: WitnessParts,
  client: PoolClient,
  wish: NewWish,
  witness: Written,
): Promise<void> {
  const { officerId, actorId, roles } = wish;
  const before = await openWish(client, officerId);
  if (before?.stands && roles.every((role) => before.roles.includes(role))) return;
  if (before !== null) await dropWish(parts, client, wish, witness);
  const kept = before?.roles.some((role) => roles.includes(role)) ? before.askers : [];
  // The first asker leads while they are there: a wish ends with them.
  const [first, ...also] = new Set(before?.stands ? [...kept, actorId] : [actorId, ...kept]);
  await client.query(
    `INSERT INTO role_wish (id, post, officer_id, roles, asked_by, also_asked, asked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [randomUUID(), witness.post, officerId, roles, first, also, witness.at.toISOString()],
  );
  await noteOfficer(parts, client, { what: 'roles_asked', officerId, actorId, roles }, witness);
}

type Wish = { id: string; roles: StaffRole[]; askers: string[]; stands: boolean };

/** `stands`: who asked is an administrator still. */
async function openWish(client: PoolClient, officerId: string): Promise<Wish | null> {
  const { rows } = await client.query<Wish>(
    `SELECT w.id, w.roles, w.asked_by || w.also_asked AS askers,
       a.status = 'active' AND 'post_admin' = ANY(a.roles) AS stands
     FROM role_wish w JOIN officer a ON a.id = w.asked_by WHERE w.officer_id = $1 AND w.decided_at IS NULL`,
    [officerId],
  );
  return rows[0] === undefined ? null : { ...rows[0], roles: staffRoles(rows[0].roles) };
}

/** What was asked before is asked no more: a line says so, as of every other end. */
async function dropWish(
  parts: WitnessParts,
  client: PoolClient,
  { officerId, actorId }: Pick<NewWish, 'officerId' | 'actorId'>,
  witness: Written,
): Promise<void> {
  const { rows } = await client.query<{ roles: string[] }>(
    'DELETE FROM role_wish WHERE officer_id = $1 AND decided_at IS NULL RETURNING roles',
    [officerId],
  );
  for (const { roles } of rows) {
    const line = { what: 'roles_withdrawn', officerId, actorId, roles: staffRoles(roles) } as const;
    await noteOfficer(parts, client, line, witness);
  }
}

/** `roles`: those the administrator saw waiting; others may have taken their place meanwhile. */
type Decision = { officerId: string; grant: boolean; roles: readonly StaffRole[]; requestId: string };

/**
 * Grants or declines powerful roles that another administrator asked for; whoever asked may only withdraw them.
 * Granted, all sessions of the officer end: the next one has the new rights.
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
      const witness = { post: admin.post, at, requestId };
      const who = { officerId, actorId: admin.id };
      const { wish, held } = await seenWish(client, officerId, seen);
      if (!grant && wish.askers.includes(admin.id)) {
        await dropWish(parts, client, who, witness);
        return [];
      }
      const wished = await takeWish(client, admin, { wish, officerId, at });
      if (grant)
        return await grantTo(parts, client, { ...who, roles: staffRoles([...held, ...wished]) }, witness);
      await noteOfficer(parts, client, { what: 'roles_declined', ...who, roles: wished }, witness);
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
        ended: await grantTo(parts, client, granted, { post, at, requestId: 'operator' }),
        roles: given,
      };
    }),
  );
  parts.live.changed(sessionTopics(ended));
  return roles;
}

/** @returns the sessions that were open: the next one has the new rights. @throws AppError officer.roles_apart */
async function grantTo(
  parts: WitnessParts,
  client: PoolClient,
  { officerId, actorId, roles }: { officerId: string; actorId: string | null; roles: readonly StaffRole[] },
  witness: Written,
): Promise<string[]> {
  orThrow(checkRoles(roles));
  await client.query('UPDATE officer SET roles = $2 WHERE id = $1', [officerId, roles]);
  await noteOfficer(parts, client, { what: 'roles_granted', officerId, actorId, roles }, witness);
  return await endSessionsOf(client, officerId);
}

/** @throws AppError officer.nothing_asked: others may have taken the place of the roles that were seen */
async function seenWish(
  client: PoolClient,
  officerId: string,
  seen: readonly StaffRole[],
): Promise<{ wish: Wish; held: StaffRole[] }> {
  // The officer first, as whoever changes roles does: two that wait for each other would end with an error.
  const { rows: held } = await client.query<{ roles: string[] }>(
    `SELECT roles FROM officer WHERE id = $1 AND status = 'active' FOR UPDATE`,
    [officerId],
  );
  const wish = await openWish(client, officerId);
  const asSeen = wish !== null && wish.stands && wish.roles.join() === staffRoles(seen).join();
  if (!asSeen || held[0] === undefined) throw new AppError('officer.nothing_asked');
  return { wish, held: staffRoles(held[0].roles) };
}

/** @throws AppError officer.other_decides: nobody who ever asked for it, nor the officer */
async function takeWish(
  client: PoolClient,
  admin: StaffActor,
  { wish, officerId, at }: { wish: Wish; officerId: string; at: Date },
): Promise<StaffRole[]> {
  if (wish.askers.includes(admin.id) || officerId === admin.id) throw new AppError('officer.other_decides');
  await client.query('UPDATE role_wish SET decided_by = $2, decided_at = $3 WHERE id = $1', [
    wish.id,
    admin.id,
    at.toISOString(),
  ]);
  return wish.roles;
}
