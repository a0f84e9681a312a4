import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { listOfficerLog } from '@lingshi/contract/staff/officer.contract.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { countPlace, readCursor, writeCursor } from '../platform/http/page-cursor.ts';
import { staffRoles } from './staff.actor.ts';
import { officerNames } from './staff.names.ts';

export type OfficerLogLine = {
  what: RouteAnswer<typeof listOfficerLog>['lines'][number]['what'];
  officerId: string;
  /** null: the operator, on the machine. */
  actorId: string | null;
  roles?: readonly StaffRole[];
};

type Written = { post: string; at: Date; requestId: string };

/** A line of what was done to an officer, in the transaction of the act: there is neither without the other. */
export async function noteOfficer(
  client: PoolClient,
  { what, officerId, actorId, roles }: OfficerLogLine,
  { post, at, requestId }: Written,
): Promise<void> {
  await client.query(
    `INSERT INTO officer_log (post, at, what, officer_id, actor_id, roles, request_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [post, at.toISOString(), what, officerId, actorId, roles ?? null, requestId],
  );
}

const PAGE = 50;

type Row = Pick<OfficerLogLine, 'what' | 'officerId' | 'actorId'> & {
  id: string;
  at: string;
  roles: string[] | null;
};

/** What was done to the officers of a post, the latest first. @param officerId to one of them alone */
export async function listOfficerLines(
  parts: AccountParts,
  { post, officerId = null, after }: { post: string; officerId?: string | null; after?: string | undefined },
): Promise<RouteAnswer<typeof listOfficerLog>> {
  const [before] = after === undefined ? [null] : readCursor(z.tuple([countPlace]), 'after', after);
  return await parts.pools.withPost(post, async (client) => {
    const { rows } = await client.query<Row>(
      `SELECT id, at, what, officer_id AS "officerId", actor_id AS "actorId", roles FROM officer_log
       WHERE post = $1 AND ($2::uuid IS NULL OR officer_id = $2) AND ($3::bigint IS NULL OR id < $3)
       ORDER BY id DESC LIMIT $4`,
      [post, officerId, before, PAGE + 1],
    );
    const shown = rows.slice(0, PAGE);
    const ids = shown.flatMap((row) => [row.officerId, ...(row.actorId === null ? [] : [row.actorId])]);
    const names = await officerNames(parts, client, ids);
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    return {
      lines: shown.map(({ at, what, officerId: whom, actorId, roles }) => ({
        at,
        what,
        officer: names.get(whom) ?? '',
        by: actorId === null ? null : (names.get(actorId) ?? ''),
        roles: roles && staffRoles(roles),
      })),
      next: last === undefined ? null : writeCursor([last.id]),
    };
  });
}
