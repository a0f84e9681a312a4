import { AppError } from '../platform/http/app-error.ts';
import { heardOf } from '@lingshi/domain/identity/registry-answer.ts';
import type { HeardAnswer } from '@lingshi/domain/identity/registry-answer.ts';
import type { Locale } from '@lingshi/domain/shared/phrase.ts';
import type { ApplicantActor } from '../actor/actor.http.ts';
import { findLastAnswer } from '../registry/registry.answers.ts';
import type { LastAnswer } from '../registry/registry.answers.ts';
import type { AccountParts } from './account.parts.ts';
import { toContactCard } from './account.contacts.ts';
import type { ContactCard } from './account.contacts.ts';
import { getAccount, loadContacts } from './account.store.ts';
import { listPasskeys } from './passkey.store.ts';
import type { PasskeyCard } from './passkey.store.ts';
import { hasContested } from './number.hold.ts';
import { findRealName, toCard } from './real-name.declare.ts';
import type { RealNameCard } from './real-name.declare.ts';
import { APPLICANT_TIMES, sessionTopics } from './session.store.ts';
import { FRESH_PROOF_SECONDS } from '@lingshi/contract/shared/shapes.ts';

export type SessionCard = { id: string; device: string; createdAt: string; seenAt: string; current: boolean };

type Heard = { askedAt: string; said: HeardAnswer };

export type AccountPage = {
  id: string;
  locale: Locale;
  contacts: ContactCard[];
  sessions: SessionCard[];
  passkeys: PasskeyCard[];
  realName: RealNameCard | null;
  /** Another account holds a number that this one has proven too. */
  numberContested: boolean;
  registry: { asks: boolean; last: Heard | null };
};

/** The account as its holder sees it: numbers and addresses masked. */
export async function getAccountPage(parts: AccountParts, actor: ApplicantActor): Promise<AccountPage> {
  const db = parts.pools.applicant;
  const account = await getAccount(parts, db, actor.id);
  const [contacts, sessions, passkeys, named, last, numberContested] = await Promise.all([
    loadContacts(db, account),
    listSessions(parts, actor),
    listPasskeys(db, { accountId: actor.id }),
    findRealName(db, account),
    findLastAnswer(db, account.id),
    hasContested(db, account.id),
  ]);
  return {
    id: account.id,
    locale: account.locale,
    contacts: contacts.map(toContactCard),
    sessions,
    passkeys,
    realName: named && toCard(named),
    numberContested,
    registry: { asks: parts.registry !== null, last: last && toHeard(last) },
  };
}

function toHeard({ askedAt, verdict }: LastAnswer): Heard {
  return { askedAt, said: heardOf(verdict) };
}

async function listSessions({ pools, clock }: AccountParts, actor: ApplicantActor): Promise<SessionCard[]> {
  const now = clock.now();
  const { rows } = await pools.applicant.query<Omit<SessionCard, 'current'>>(
    `SELECT id, device, created_at AS "createdAt", seen_at AS "seenAt" FROM session
     WHERE account_id = $1 AND expires_at > $2 AND seen_at > $3 ORDER BY seen_at DESC LIMIT 100`,
    [actor.id, now.toISOString(), new Date(now.getTime() - APPLICANT_TIMES.idle * 1000).toISOString()],
  );
  return rows.map((row) => ({ ...row, current: row.id === actor.sessionId }));
}

/**
 * Ends one session of the account. Another one than this asks for a fresh proof (OWASP ASVS 7.5.2). One that is not
 * there has ended.
 * @throws AppError session.reauthentication_required
 */
export async function endSession(
  parts: AccountParts,
  actor: ApplicantActor,
  sessionId: string,
): Promise<void> {
  const { pools, clock, live } = parts;
  const proofAge = clock.now().getTime() - Date.parse(actor.provenAt);
  if (sessionId !== actor.sessionId && !(proofAge <= FRESH_PROOF_SECONDS * 1000)) {
    throw new AppError('session.reauthentication_required');
  }
  await pools.applicant.query('DELETE FROM session WHERE id = $1 AND account_id = $2', [sessionId, actor.id]);
  live.changed(sessionTopics([sessionId]));
}

export async function endOtherSessions({ pools, live }: AccountParts, actor: ApplicantActor): Promise<void> {
  const { rows } = await pools.applicant.query<{ id: string }>(
    'DELETE FROM session WHERE account_id = $1 AND id <> $2 RETURNING id',
    [actor.id, actor.sessionId],
  );
  live.changed(sessionTopics(rows.map(({ id }) => id)));
}

export async function setLocale({ pools }: AccountParts, accountId: string, locale: Locale): Promise<void> {
  await pools.applicant.query('UPDATE account SET locale = $2 WHERE id = $1', [accountId, locale]);
}
