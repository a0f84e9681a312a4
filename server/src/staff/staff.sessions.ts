import type { PoolClient } from 'pg';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { listStaffSessions } from '@lingshi/contract/staff/officer.contract.ts';
import { sessionTopics, STAFF_TIMES } from '../account/session.store.ts';
import type { AccountParts } from '../account/account.parts.ts';
import type { StaffActor } from '../actor/actor.http.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { noteOfficer } from './staff.log.ts';

type SessionCard = RouteAnswer<typeof listStaffSessions>['sessions'][number];

/** Where the officer is signed in, the last used first. */
export async function listOwnSessions(
  { pools, clock }: AccountParts,
  actor: StaffActor,
): Promise<SessionCard[]> {
  const now = clock.now();
  const idleSince = new Date(now.getTime() - STAFF_TIMES.idle * 1000).toISOString();
  const { rows } = await pools.queryAtPost<Omit<SessionCard, 'current'>>(
    actor.post,
    `SELECT id, device, created_at AS "createdAt", seen_at AS "seenAt" FROM session
     WHERE officer_id = $1 AND second_factor_at IS NOT NULL AND expires_at > $2 AND seen_at > $3
     ORDER BY seen_at DESC, id LIMIT 100`,
    [actor.id, now.toISOString(), idleSince],
  );
  return rows.map((row) => ({ ...row, current: row.id === actor.sessionId }));
}

/** Ends every session of the officer but this one; half ones too, which the list does not show. */
export async function endOtherSessions(
  parts: AccountParts,
  actor: StaffActor,
  requestId: string,
): Promise<void> {
  const { pools, clock, live } = parts;
  const ended = await pools.withPost(actor.post, async (staff) =>
    inTransaction(staff, async (client) => {
      const others = await endSessionsOf(client, actor.id, actor.sessionId);
      if (others.length > 0) {
        const line = { what: 'sessions_ended', officerId: actor.id, actorId: actor.id } as const;
        await noteOfficer(parts, client, line, { post: actor.post, at: clock.now(), requestId });
      }
      return others;
    }),
  );
  live.changed(sessionTopics(ended));
}

/** @param but stays open. @returns the sessions that were open */
export async function endSessionsOf(
  client: PoolClient,
  officerId: string,
  but: string | null = null,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'DELETE FROM session WHERE officer_id = $1 AND ($2::uuid IS NULL OR id <> $2) RETURNING id',
    [officerId, but],
  );
  return rows.map(({ id }) => id);
}
