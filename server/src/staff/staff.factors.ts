import { FRESH_PROOF_SECONDS } from '@lingshi/contract/shared/shapes.ts';
import type { StaffActor } from '../actor/actor.http.ts';
import type { Db } from '../account/session.store.ts';
import { AppError } from '../platform/http/app-error.ts';

export type Factor = 'totp' | 'passkey';
export type FirstStep = 'enrol' | Factor;

/** The second factors an officer has, the better first. */
export async function factorsOf(db: Db, officerId: string): Promise<Factor[]> {
  const { rows } = await db.query(
    `SELECT o.totp_confirmed_at IS NOT NULL AS totp,
       EXISTS (SELECT FROM passkey p WHERE p.officer_id = o.id) AS passkey
     FROM officer o WHERE o.id = $1`,
    [officerId],
  );
  const found = rows[0] as { totp: boolean; passkey: boolean } | undefined;
  return [...(found?.passkey ? ['passkey' as const] : []), ...(found?.totp ? ['totp' as const] : [])];
}

export function firstStep(factors: readonly Factor[]): FirstStep {
  return factors[0] ?? 'enrol';
}

/**
 * Whether this session may enrol a factor: a half session only when there is none yet, otherwise whoever reads the
 * mailbox could pass the second factor by enrolling another. Call it with the officer's row locked.
 * @throws AppError role.not_allowed, session.reauthentication_required
 */
export async function assertMayEnrol(db: Db, actor: StaffActor, now: Date): Promise<void> {
  const factors = await factorsOf(db, actor.id);
  if (actor.owesSecondFactor) {
    if (factors.length > 0) throw new AppError('role.not_allowed');
    return;
  }
  const age = now.getTime() - Date.parse(actor.provenAt);
  if (!(age <= FRESH_PROOF_SECONDS * 1000)) throw new AppError('session.reauthentication_required');
}

/** Two sessions of one officer must not both enrol the first factor. */
export async function lockOfficer(db: Db, officerId: string): Promise<void> {
  await db.query('SELECT 1 FROM officer WHERE id = $1 FOR UPDATE', [officerId]);
}
