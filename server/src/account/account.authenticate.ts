import type { ApplicantActor } from '../actor/actor.http.ts';
import { across } from '../platform/db/account-crossing.ts';
import { asAccount } from '../platform/db/account-scope.ts';
import type { Authenticate } from '../platform/http/actor.ts';
import type { AccountParts } from './account.parts.ts';
import { judgeSession } from './session.alive.ts';
import { sessionLookup } from './session.lookup.ts';
import type { SessionRow } from './session.lookup.ts';
import { APPLICANT_TIMES } from './session.store.ts';

type Row = SessionRow & { accountId: string; provedAt: string };

/** A disabled account has no sessions; the row of a race is treated like none. */
const FIND = `SELECT s.id, s.account_id AS "accountId", a.status, s.seen_at AS "seenAt", s.expires_at AS "expiresAt",
    s.proved_at AS "provedAt"
  FROM session s JOIN account a ON a.id = s.account_id WHERE s.token_hash = `;

/** Who holds a session of the applicants' listener. */
export function authenticateApplicant({
  pools,
  clock,
}: Pick<AccountParts, 'pools' | 'clock'>): Authenticate<ApplicantActor> {
  return sessionLookup<ApplicantActor, Row>(
    {
      name: 'applicant',
      find: FIND,
      query: async (caller, statement) =>
        caller === null
          ? across(pools.applicant, 'find_session', async () => pools.applicant.query(statement))
          : asAccount(caller.id, async () => pools.applicant.query(statement)),
      timesOf: () => APPLICANT_TIMES,
      toActor: ({ id, accountId, provedAt }) => ({
        id: accountId,
        sessionId: id,
        roles: [],
        provenAt: provedAt,
      }),
      callerOf: ({ id }) => ({ id }),
    },
    clock,
  );
}

/** For open streams: asked with every heartbeat, keeps nothing alive. */
export async function isApplicantSessionAlive(
  { pools, clock }: Pick<AccountParts, 'pools' | 'clock'>,
  sessionId: string,
): Promise<boolean> {
  const { rows } = await pools.applicant.query<{ seenAt: string; expiresAt: string }>(
    'SELECT seen_at AS "seenAt", expires_at AS "expiresAt" FROM session WHERE id = $1',
    [sessionId],
  );
  return rows[0] !== undefined && judgeSession(rows[0], APPLICANT_TIMES, clock.now()) === null;
}
