import { randomUUID } from 'node:crypto';
import { hashToken, newToken } from '../platform/crypto/token.ts';

/** A pool or one connection of it, of the role whose sessions are meant. */
export type Db = {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;
};

export type SessionOwner = { accountId: string } | { officerId: string };

/** How long a session lives: since it was last used, and in all. Seconds. */
export type SessionTimes = { readonly idle: number; readonly absolute: number };

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const APPLICANT_TIMES: SessionTimes = { idle: 30 * DAY, absolute: 90 * DAY };
export const STAFF_TIMES: SessionTimes = { idle: 30 * MINUTE, absolute: 12 * HOUR };
/** Between the link and the second factor. */
export const HALF_TIMES: SessionTimes = { idle: 15 * MINUTE, absolute: 15 * MINUTE };

export type NewSession = { id: string; token: string; maxAge: number };

/**
 * A session of its own for every sign-in: the token is never one that was there before (OWASP ASVS 7.2.4). Whose it is
 * stands in the security log from the same statement on (16.3.1); an officer's only once it is whole.
 */
export async function openSession(
  db: Db,
  owner: SessionOwner,
  { device, now, times }: { device: string; now: Date; times: SessionTimes },
): Promise<NewSession> {
  const [id, token] = [randomUUID(), newToken()];
  await db.query(
    `WITH opened AS (
       INSERT INTO session (token_hash, id, account_id, officer_id, device, created_at, seen_at, expires_at, proved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $6) RETURNING id, account_id)
     INSERT INTO security_log (at, what, actor_kind, actor_id, session_id)
     SELECT $6, 'session.begun', 'applicant', account_id, id FROM opened WHERE account_id IS NOT NULL`,
    [
      hashToken(token),
      id,
      'accountId' in owner ? owner.accountId : null,
      'officerId' in owner ? owner.officerId : null,
      device,
      now.toISOString(),
      after(now, times.absolute),
    ],
  );
  return { id, token, maxAge: times.absolute };
}

/**
 * After a fresh proof the session goes on under another token (OWASP ASVS 7.2.4).
 * @returns null when the session has ended meanwhile
 */
export async function renewToken(db: Db, sessionId: string, now: Date): Promise<NewSession | null> {
  const token = newToken();
  const { rows } = await db.query(
    `UPDATE session SET token_hash = $2, proved_at = $3, seen_at = $3 WHERE id = $1
     RETURNING expires_at AS "expiresAt"`,
    [sessionId, hashToken(token), now.toISOString()],
  );
  const row = rows[0] as { expiresAt: string } | undefined;
  if (row === undefined) return null;
  return { id: sessionId, token, maxAge: secondsUntil(row.expiresAt, now) };
}

/**
 * The half session of an officer becomes a whole one, under another token.
 * @returns null when it has ended meanwhile
 */
export async function completeSession(
  db: Db,
  sessionId: string,
  now: Date,
  times: SessionTimes,
): Promise<NewSession | null> {
  const token = newToken();
  const { rowCount } = await db.query(
    `WITH whole AS (
       UPDATE session SET token_hash = $2, proved_at = $3, seen_at = $3, second_factor_at = $3, expires_at = $4
       WHERE id = $1 RETURNING id, officer_id)
     INSERT INTO security_log (at, what, actor_kind, actor_id, session_id)
     SELECT $3, 'session.begun', 'officer', officer_id, id FROM whole`,
    [sessionId, hashToken(token), now.toISOString(), after(now, times.absolute)],
  );
  return rowCount === 1 ? { id: sessionId, token, maxAge: times.absolute } : null;
}

/** Ends the session of a token, whoever's; for signing out, and before another begins in the same browser. */
export async function endSessionOfToken(db: Db, token: string | undefined): Promise<string | null> {
  if (token === undefined) return null;
  const { rows } = await db.query(`DELETE FROM session WHERE token_hash = $1 RETURNING id`, [
    hashToken(token),
  ]);
  return (rows[0] as { id: string } | undefined)?.id ?? null;
}

/** What open streams of ended sessions listen for. */
export function sessionTopics(ids: readonly string[]): string[] {
  return ids.map((id) => `session:${id}`);
}

function after(now: Date, seconds: number): string {
  return new Date(now.getTime() + seconds * 1000).toISOString();
}

function secondsUntil(instant: string, now: Date): number {
  return Math.max(0, Math.floor((Date.parse(instant) - now.getTime()) / 1000));
}
