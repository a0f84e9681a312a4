import { Secret, TOTP } from 'otpauth';
import type { PoolClient } from 'pg';
import { completeSession, renewToken, STAFF_TIMES } from '../account/session.store.ts';
import type { NewSession } from '../account/session.store.ts';
import type { StaffActor } from '../actor/actor.http.ts';
import { open, seal } from '../platform/crypto/cipher.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { AccountParts } from '../account/account.parts.ts';
import type { Asker } from '../platform/http/device-cookie.ts';
import { officerSubject } from './staff.reactions.ts';
import { assertMayEnrol, lockOfficer } from './staff.factors.ts';
import { noteOfficer } from './staff.log.ts';
import { OFFICER_KEY_COLUMNS, OFFICER_KEY_JOINS, openOfficer, totpPlace } from './staff.person.ts';

const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;
/** Steps a phone's clock may be off, either way. */
const WINDOW = 1;

type Row = JoinedPersonKeyRow & {
  sealed: Buffer;
  totpSealed: Buffer | null;
  confirmed: boolean;
};

/**
 * A fresh secret to enrol; it counts once {@link proveTotp} has seen a code of it. A confirmed one is only replaced
 * after an admin has dropped it.
 * @throws AppError role.not_allowed, session.reauthentication_required
 */
export async function beginTotp(
  parts: AccountParts,
  actor: StaffActor,
): Promise<{ uri: string; secret: string }> {
  const { pools, keyring, clock } = parts;
  return await pools.withPost(actor.post, async (staff) =>
    inTransaction(staff, async (client) => {
      await lockOfficer(client, actor.id);
      await assertMayEnrol(client, actor, clock.now());
      const row = await loadOfficer(client, actor.id);
      if (row.confirmed) throw new AppError('role.not_allowed');
      const dek = openPersonKey(keyring, row);
      const secret = new Secret({ size: SECRET_BYTES });
      const sealed = seal(dek, Buffer.from(secret.bytes), totpPlace(actor.id));
      await client.query('UPDATE officer SET totp_sealed = $2 WHERE id = $1', [actor.id, sealed]);
      const { mail } = openOfficer(dek, actor.id, row.sealed);
      return { uri: totpOf(secret, mail).toString(), secret: secret.base32 };
    }),
  );
}

/**
 * Proves the second factor, or confirms the enrolment with the first code. A half session becomes whole, a whole one
 * proven anew; either way under another token.
 * @throws AppError totp.wrong, role.not_allowed, limit.exceeded, session.required
 */
export async function proveTotp(
  parts: AccountParts,
  actor: StaffActor,
  { code, asker, requestId }: { code: string; asker: Asker; requestId: string },
): Promise<NewSession & { subject: string }> {
  const { pools, clock, limiter } = parts;
  const subject = await subjectOf(parts, actor);
  // By officer too: a thief of the mailbox could open one session after the other. The officer's own device is counted
  // by itself, so that the thief's guesses do not shut the officer out.
  const who = asker.knows(subject) ? `${asker.key} ${subject}` : subject;
  await limiter.consume('totp_by_officer', who);
  const session = await pools.withPost(actor.post, async (staff) =>
    inTransaction(staff, async (client) => {
      const first = await acceptCode(parts, client, actor, code);
      if (first) await noteEnrolled(parts, client, actor, requestId);
      return await proveSession(client, actor, clock.now());
    }),
  );
  await limiter.reset('totp_by_officer', who);
  return { ...session, subject };
}

/** By what a device knows the officer. */
export async function subjectOf({ pools }: AccountParts, actor: StaffActor): Promise<string> {
  return pools.withPost(actor.post, async (client) => {
    const { rows } = await client.query<{ index: Buffer }>(
      'SELECT mail_index AS index FROM officer WHERE id = $1',
      [actor.id],
    );
    if (rows[0] === undefined) throw new AppError('session.required');
    return officerSubject(rows[0].index);
  });
}

/** @throws AppError session.required when it was ended meanwhile */
export async function proveSession(client: PoolClient, actor: StaffActor, now: Date): Promise<NewSession> {
  const session = actor.owesSecondFactor
    ? await completeSession(client, actor.sessionId, now, STAFF_TIMES)
    : await renewToken(client, actor.sessionId, now);
  if (session === null) throw new AppError('session.required');
  return session;
}

/** A new second factor is a line that its officer and the auditor read. */
export async function noteEnrolled(
  parts: AccountParts,
  client: PoolClient,
  { id, post }: StaffActor,
  requestId: string,
): Promise<void> {
  const line = { what: 'factor_enrolled', officerId: id, actorId: id } as const;
  await noteOfficer(parts, client, line, { post, at: parts.clock.now(), requestId });
}

/** @returns whether it is the first code of a new secret */
async function acceptCode(
  parts: AccountParts,
  client: PoolClient,
  actor: StaffActor,
  code: string,
): Promise<boolean> {
  const { keyring, clock } = parts;
  const now = clock.now();
  await lockOfficer(client, actor.id);
  const row = await loadOfficer(client, actor.id);
  if (row.totpSealed === null) throw new AppError('totp.wrong');
  if (!row.confirmed) await assertMayEnrol(client, actor, now);
  const bytes = open(openPersonKey(keyring, row), row.totpSealed, totpPlace(actor.id));
  const step = stepOf(bytes, code, now);
  if (step === null) throw new AppError('totp.wrong');
  const { rowCount } = await client.query(
    `UPDATE officer SET totp_last_step = $2, totp_confirmed_at = coalesce(totp_confirmed_at, $3)
     WHERE id = $1 AND totp_last_step < $2`,
    [actor.id, step, now.toISOString()],
  );
  // A step is accepted once (OWASP ASVS 6.5.1).
  if (rowCount !== 1) throw new AppError('totp.wrong');
  return !row.confirmed;
}

/** The time step a code belongs to; null when to none near now. */
function stepOf(bytes: Buffer, code: string, now: Date): number | null {
  const totp = totpOf(new Secret({ buffer: Uint8Array.from(bytes).buffer }), '');
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

function totpOf(secret: Secret, label: string): TOTP {
  return new TOTP({ issuer: 'Lingshi', label, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS, secret });
}

async function loadOfficer(client: PoolClient, officerId: string): Promise<Row> {
  const { rows } = await client.query<Row>(
    `SELECT o.sealed, o.totp_sealed AS "totpSealed", o.totp_confirmed_at IS NOT NULL AS confirmed,
       ${OFFICER_KEY_COLUMNS}
     FROM officer o ${OFFICER_KEY_JOINS} WHERE o.id = $1`,
    [officerId],
  );
  if (rows[0] === undefined) throw new AppError('session.required');
  return rows[0];
}
