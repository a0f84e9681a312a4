import type { StaffActor } from '../actor/actor.http.ts';
import { judgeSession } from '../account/session.alive.ts';
import { sessionLookup } from '../account/session.lookup.ts';
import type { SessionRow } from '../account/session.lookup.ts';
import { HALF_TIMES, STAFF_TIMES } from '../account/session.store.ts';
import { NO_POST } from '../platform/db/pools.ts';
import type { Authenticate } from '../platform/http/actor.ts';
import type { AccountParts } from '../account/account.parts.ts';

type Row = SessionRow & {
  officerId: string;
  post: string;
  roles: string[];
  provedAt: string;
  secondFactorAt: string | null;
};

const FIND = `SELECT s.id, o.id AS "officerId", o.post, o.roles, o.status, s.seen_at AS "seenAt",
    s.expires_at AS "expiresAt", s.proved_at AS "provedAt", s.second_factor_at AS "secondFactorAt"
  FROM session s JOIN officer o ON o.id = s.officer_id WHERE s.token_hash = `;

/**
 * Who holds a session of the staff's listener, half or whole. A known officer is asked for at the post, so that what
 * is read along finds its rows.
 */
export function authenticateStaff({
  pools,
  clock,
}: Pick<AccountParts, 'pools' | 'clock'>): Authenticate<StaffActor> {
  return sessionLookup<StaffActor, Row>(
    {
      name: 'staff',
      find: FIND,
      query: async (caller, statement) =>
        pools.withPost(caller?.post ?? NO_POST, async (client) => client.query(statement)),
      timesOf,
      toActor,
      callerOf: ({ id, post }) => ({ id, post }),
    },
    clock,
  );
}

/** For open streams: asked with every heartbeat, keeps nothing alive. */
export async function isStaffSessionAlive(
  { pools, clock }: Pick<AccountParts, 'pools' | 'clock'>,
  { post, sessionId }: Pick<StaffActor, 'post' | 'sessionId'>,
): Promise<boolean> {
  const { rows } = await pools.queryAtPost<Pick<Row, 'seenAt' | 'expiresAt' | 'secondFactorAt'>>(
    post,
    `SELECT seen_at AS "seenAt", expires_at AS "expiresAt", second_factor_at AS "secondFactorAt"
     FROM session WHERE id = $1`,
    [sessionId],
  );
  return rows[0] !== undefined && judgeSession(rows[0], timesOf(rows[0]), clock.now()) === null;
}

function timesOf({ secondFactorAt }: Pick<Row, 'secondFactorAt'>) {
  return secondFactorAt === null ? HALF_TIMES : STAFF_TIMES;
}

function toActor({ id, officerId, post, roles, provedAt, secondFactorAt }: Row): StaffActor {
  const owesSecondFactor = secondFactorAt === null;
  return { id: officerId, sessionId: id, post, roles, provenAt: provedAt, owesSecondFactor };
}
