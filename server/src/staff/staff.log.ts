import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { listOfficerLog } from '@lingshi/contract/staff/officer.contract.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { countPlace, readCursor, writeCursor } from '../platform/http/page-cursor.ts';
import { staffRoles } from './staff.actor.ts';
import { officerNames } from './staff.names.ts';
import { tellWitnesses } from './staff.witness.ts';
import type { OfficerLogLine, WitnessParts, Written } from './staff.witness.ts';

/**
 * A line of what was done to an officer, in the transaction of the act: there is neither without the other. Whoever else
 * has power at the post is told of it there as well.
 */
export async function noteOfficer(
  parts: WitnessParts,
  client: PoolClient,
  line: OfficerLogLine,
  written: Written,
): Promise<void> {
  const { what, officerId, actorId, roles } = line;
  const { post, at, requestId } = written;
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO officer_log (post, at, what, officer_id, actor_id, roles, request_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [post, at.toISOString(), what, officerId, actorId, roles ?? null, requestId],
  );
  for (const { id } of rows) await tellWitnesses(parts, client, { ...line, ...written, id });
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
