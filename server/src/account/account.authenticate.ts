import type { ApplicantActor } from '../app.http.ts';
import { hashToken } from '../platform/crypto/token.ts';
import type { Authenticate } from '../platform/http/actor.ts';
import type { Services } from '../services.ts';
import { isSeenLongAgo, judgeSession } from './session.alive.ts';
import { APPLICANT_TIMES } from './session.store.ts';

type Row = {
  id: string;
  accountId: string;
  status: string;
  seenAt: string;
  expiresAt: string;
  provedAt: string;
};

const FIND = {
  name: 'find_applicant_session',
  text: `SELECT s.id, s.account_id AS "accountId", a.status, s.seen_at AS "seenAt", s.expires_at AS "expiresAt",
           s.proved_at AS "provedAt"
         FROM session s JOIN account a ON a.id = s.account_id WHERE s.token_hash = $1`,
};

/** Who holds a session of the applicants' listener. One query, and once a minute a second one. */
export function authenticateApplicant({
  pools,
  clock,
}: Pick<Services, 'pools' | 'clock'>): Authenticate<ApplicantActor> {
  return async (token) => {
    const { rows } = await pools.applicant.query<Row>({ ...FIND, values: [hashToken(token)] });
    const [row] = rows;
    // A disabled account has no sessions; the row of a race is treated like none.
    if (row === undefined || row.status !== 'active') return null;
    const now = clock.now();
    const ended = judgeSession(row, APPLICANT_TIMES, now);
    if (ended !== null) return ended;
    if (isSeenLongAgo(row, now)) {
      await pools.applicant.query('UPDATE session SET seen_at = $2 WHERE id = $1', [
        row.id,
        now.toISOString(),
      ]);
    }
    return { id: row.accountId, sessionId: row.id, roles: [], provenAt: row.provedAt };
  };
}

/** For open streams: asked with every heartbeat, keeps nothing alive. */
export async function isApplicantSessionAlive(
  { pools, clock }: Pick<Services, 'pools' | 'clock'>,
  sessionId: string,
): Promise<boolean> {
  const { rows } = await pools.applicant.query<{ seenAt: string; expiresAt: string }>(
    'SELECT seen_at AS "seenAt", expires_at AS "expiresAt" FROM session WHERE id = $1',
    [sessionId],
  );
  return rows[0] !== undefined && judgeSession(rows[0], APPLICANT_TIMES, clock.now()) === null;
}
