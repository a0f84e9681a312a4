/**
 * Challenges for whoever has not said who they are. They are derived and not kept: strangers who ask for a thousand of
 * them write nothing and shut nobody out. What is kept is that one was answered, and only after the answer was right.
 */
import { randomUUIDv7 } from 'node:crypto';
import { AppError } from '../platform/http/app-error.ts';
import type { AccountParts } from './account.parts.ts';
import { authenticationOptions, CHALLENGE_MINUTES } from './passkey.ceremony.ts';
import type { Options, Site } from './passkey.ceremony.ts';
import type { Db } from './session.store.ts';

export type OpenPurpose = 'sign_in' | 'staff_sign_in';
type Asked = { id: string; purpose: OpenPurpose; now: Date };

/** A UUID of version 7 begins with its moment, in milliseconds. Source: RFC 9562, 5.7. */
const MOMENT_DIGITS = 12;

/** Options that name no passkey: the browser offers those it has. */
export async function openOptions(
  { pseudonym, clock }: Pick<AccountParts, 'pseudonym' | 'clock'>,
  site: Site,
  purpose: OpenPurpose,
): Promise<{ challengeId: string; options: Options }> {
  const challengeId = idAt(clock.now());
  const challenge = challengeOf(pseudonym, challengeId, purpose);
  return { challengeId, options: await authenticationOptions(site, [], challenge) };
}

/** @throws AppError passkey.failed when its five minutes are over */
export function openChallenge(
  { pseudonym }: Pick<AccountParts, 'pseudonym'>,
  { id, purpose, now }: Asked,
): string {
  const age = now.getTime() - momentOf(id);
  if (!(age >= 0 && age < CHALLENGE_MINUTES * 60_000)) throw new AppError('passkey.failed');
  return challengeOf(pseudonym, id, purpose);
}

/**
 * Uses it up, in the transaction of what it was answered for.
 * @throws AppError passkey.failed when it was answered before
 */
export async function spendChallenge(db: Db, challenge: string, { id, purpose }: Asked): Promise<void> {
  const until = new Date(momentOf(id) + CHALLENGE_MINUTES * 60_000).toISOString();
  const { rowCount } = await db.query(
    `INSERT INTO passkey_challenge (id, purpose, challenge, expires_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [id, purpose, challenge, until],
  );
  if (rowCount !== 1) throw new AppError('passkey.failed');
}

function challengeOf(pseudonym: AccountParts['pseudonym'], id: string, purpose: OpenPurpose): string {
  // Whole bytes, as a browser will write them again.
  return Buffer.from(pseudonym(`passkey:${purpose}:${id.toLowerCase()}`), 'base64url').toString('base64url');
}

/** Of our clock, which tests set. */
function idAt(now: Date): string {
  const digits = now.getTime().toString(16).padStart(MOMENT_DIGITS, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}${randomUUIDv7().slice(13)}`;
}

function momentOf(id: string): number {
  return Number.parseInt(id.replace('-', '').slice(0, MOMENT_DIGITS), 16);
}
