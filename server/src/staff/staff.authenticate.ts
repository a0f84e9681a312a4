import type { StaffActor } from '../app.http.ts';
import { isSeenLongAgo, judgeSession } from '../account/session.alive.ts';
import { HALF_TIMES, STAFF_TIMES } from '../account/session.store.ts';
import { boundedCache } from '../platform/crypto/bounded-cache.ts';
import { hashToken } from '../platform/crypto/token.ts';
import { NO_POST } from '../platform/db/pools.ts';
import type { Authenticate } from '../platform/http/actor.ts';
import type { Services } from '../services.ts';

type Row = {
  id: string;
  officerId: string;
  post: string;
  roles: string[];
  status: string;
  seenAt: string;
  expiresAt: string;
  provedAt: string;
  secondFactorAt: string | null;
};

const FIND = {
  name: 'find_staff_session',
  text: `SELECT s.id, o.id AS "officerId", o.post, o.roles, o.status, s.seen_at AS "seenAt",
           s.expires_at AS "expiresAt", s.proved_at AS "provedAt", s.second_factor_at AS "secondFactorAt"
         FROM session s JOIN officer o ON o.id = s.officer_id WHERE s.token_hash = $1`,
};

const POSTS_KEPT = 5_000;
const POST_KEPT_MS = 12 * 3600 * 1000;

/**
 * Who holds a session of the staff's listener, half or whole. One query, and once a minute a second one.
 *
 * The post is remembered only to ask on a connection that serves it already: an officer's post never changes,
 * and switching a connection to no post and back would cost every request two round trips.
 */
export function authenticateStaff({
  pools,
  clock,
}: Pick<Services, 'pools' | 'clock'>): Authenticate<StaffActor> {
  const posts = boundedCache<string>(POSTS_KEPT, POST_KEPT_MS);
  return async (token) => {
    const hash = hashToken(token);
    const name = hash.toString('base64');
    const known = posts.get(name) ?? NO_POST;
    return await pools.withPost(known, async (client) => {
      const { rows } = await client.query<Row>({ ...FIND, values: [hash] });
      const [row] = rows;
      if (row === undefined || row.status !== 'active') return null;
      posts.set(name, row.post);
      const now = clock.now();
      const ended = judgeSession(row, timesOf(row), now);
      if (ended !== null) return ended;
      if (isSeenLongAgo(row, now)) {
        await client.query('UPDATE session SET seen_at = $2 WHERE id = $1', [row.id, now.toISOString()]);
      }
      return toActor(row);
    });
  };
}

/** For open streams: asked with every heartbeat, keeps nothing alive. */
export async function isStaffSessionAlive(
  { pools, clock }: Pick<Services, 'pools' | 'clock'>,
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
