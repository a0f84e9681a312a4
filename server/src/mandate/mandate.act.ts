import type { PoolClient } from 'pg';
import { isVerified, mayActUnder } from '@lingshi/domain/identity/mandate.ts';
import { AppError } from '../platform/http/app-error.ts';
import { MANDATE_COLUMNS } from './mandate.store.ts';
import type { MandateRow } from './mandate.store.ts';

/** For whom something is begun, and by what right. */
export type Acting = { ownerId: string; mandateId: string | null };

export type Wish = { accountId: string; applicantId: string; service: string };

/**
 * By what right an account begins an order for an applicant: as the person's own account, or under a mandate.
 * @throws AppError account.not_found (a stranger's applicant, or none), identity.missing (an account that has
 *   declared no real name may not file), mandate.ended, mandate.other_service, mandate.holder_unverified
 */
export async function getActing(client: PoolClient, wish: Wish, now: Date): Promise<Acting> {
  const { accountId, applicantId, service } = wish;
  const own = await client.query<{ named: boolean }>(SELECT_OWN, [applicantId, accountId]);
  if (own.rows[0]?.named === false) throw new AppError('identity.missing');
  if (own.rows[0] !== undefined) return { ownerId: accountId, mandateId: null };
  const { rows } = await client.query<MandateRow>(SELECT_HELD, [applicantId, accountId]);
  const judged = rows.map((mandate) => ({
    mandate,
    right: mayActUnder(mandate, service, now.toISOString()),
  }));
  const good = judged.find(({ right }) => right.ok);
  if (good) {
    // What verified the holder may have been taken over by a stronger proof since.
    const level = await client.query<{ level: string }>(SELECT_LEVEL, [accountId]);
    if (!isVerified(level.rows[0]?.level ?? null)) throw new AppError('mandate.holder_unverified');
    return { ownerId: good.mandate.accountId, mandateId: good.mandate.id };
  }
  const codes = judged.flatMap(({ right }) => (right.ok ? [] : [right.code]));
  if (codes.length === 0) throw new AppError('account.not_found');
  throw new AppError(codes.includes('mandate.other_service') ? 'mandate.other_service' : 'mandate.ended');
}

const SELECT_LEVEL = 'SELECT level FROM real_name WHERE account_id = $1';
const SELECT_OWN = `SELECT EXISTS (SELECT FROM real_name r WHERE r.account_id = a.account_id) AS named
  FROM applicant a WHERE a.id = $1 AND a.account_id = $2`;
// Held until the order is there: who ends it meanwhile waits, and then finds the order begun.
const SELECT_HELD = `SELECT ${MANDATE_COLUMNS} FROM mandate m WHERE m.applicant_id = $1 AND m.holder_id = $2
  ORDER BY m.accepted_at DESC LIMIT 50 FOR SHARE`;
