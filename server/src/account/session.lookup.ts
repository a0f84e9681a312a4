import type { QueryResultRow } from 'pg';
import type { Refusal } from '@lingshi/domain/shared/result.ts';
import type { Clock } from '../platform/clock.ts';
import { boundedCache } from '../platform/crypto/bounded-cache.ts';
import { hashToken } from '../platform/crypto/token.ts';
import type { Statement } from '../platform/db/one-statement.ts';
import type { Actor, Authenticate, CallerOf } from '../platform/http/actor.ts';
import { isSeenLongAgo, judgeSession } from './session.alive.ts';
import type { Lifetime } from './session.alive.ts';
import type { SessionTimes } from './session.store.ts';

/** What the look-up of every audience selects, beside what its actor needs. */
export type SessionRow = Lifetime & { id: string; status: string };

type Kind<A extends Actor, Row extends SessionRow> = {
  /** Names the statement: `applicant` or `staff`. */
  name: string;
  /** Selects one {@link SessionRow} by the hash of its token; the placeholder of the hash comes last. */
  find: string;
  /** Runs on a connection that may read for this caller; null: nobody is known yet. */
  query: (caller: CallerOf<A> | null, statement: Statement) => Promise<{ rows: QueryResultRow[] }>;
  timesOf: (row: Row) => SessionTimes;
  toActor: (row: Row) => A;
  callerOf: (actor: A) => CallerOf<A>;
};

const CALLERS_KEPT = 20_000;
const KEPT_MS = 12 * 3600 * 1000;

/**
 * Who holds a session, in one round trip; once a minute a second one writes that it is in use.
 *
 * A read of the handler's may come along in that round trip, for the caller whom the token had at its last look-up:
 * whose a session is and where its officer serves never change. Whether it still lives is judged each time, by the
 * row that came with the answer, and nothing of the read is handed over before.
 */
export function sessionLookup<A extends Actor, Row extends SessionRow>(
  kind: Kind<A, Row>,
  clock: Clock,
): Authenticate<A> {
  const callers = boundedCache<CallerOf<A>>(CALLERS_KEPT, KEPT_MS);
  return async (token, read) => {
    const hash = hashToken(token);
    const key = hash.toString('base64');
    const known = callers.get(key) ?? null;
    const joined = known && read ? read(known) : null;
    const { rows } = await kind.query(known, withSession(kind, hash, joined));
    const row = rows[0]?.['session'] as Row | undefined;
    if (row === undefined || row.status !== 'active') return { outcome: null, rows: [] };
    const now = clock.now();
    const ended: Refusal | null = judgeSession(row, kind.timesOf(row), now);
    if (ended !== null) return { outcome: ended, rows: [] };
    const actor = kind.toActor(row);
    const caller = kind.callerOf(actor);
    callers.set(key, caller);
    if (isSeenLongAgo(row, now)) await kind.query(caller, seen(row.id, now));
    if (joined) return { outcome: actor, rows: rows.filter(isFound) };
    const alone = read?.(caller) ?? null;
    return { outcome: actor, rows: alone ? (await kind.query(caller, alone)).rows : [] };
  };
}

/** The read's rows beside the session's; a session without such rows comes alone, marked as that. */
function withSession<A extends Actor, Row extends SessionRow>(
  kind: Kind<A, Row>,
  hash: Buffer,
  read: Statement | null,
): Statement {
  if (read === null) return { name: `session_${kind.name}`, text: textAlone(kind.find), values: [hash] };
  const name = `${read.name}_${kind.name}`;
  // Made once: a new string of some kilobytes for each request would be compared with the planned one each time.
  const text = texts.get(name) ?? textWith(kind.find, read);
  texts.set(name, text);
  return { name, text, values: [...read.values, hash] };
}

const texts = new Map<string, string>();

function textAlone(find: string): string {
  return `WITH session AS (${find}$1) SELECT row_to_json(session) AS session FROM session`;
}

function textWith(find: string, { text, values }: Statement): string {
  return `WITH session AS MATERIALIZED (${find}$${values.length + 1}),
    found AS (SELECT true AS "isFound", r.* FROM (${text}) r)
    SELECT row_to_json(session) AS session, found.* FROM session LEFT JOIN found ON true`;
}

function isFound(row: QueryResultRow): boolean {
  return row['isFound'] === true;
}

function seen(sessionId: string, now: Date): Statement {
  return {
    name: 'session_seen',
    text: 'UPDATE session SET seen_at = $2 WHERE id = $1',
    values: [sessionId, now.toISOString()],
  };
}
