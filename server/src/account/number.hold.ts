import type { Pool, PoolClient } from 'pg';
import { weighNumber } from '@lingshi/domain/identity/number-proof.ts';
import type { NumberProof, Weighed } from '@lingshi/domain/identity/number-proof.ts';
import { enqueue } from '../platform/jobs/jobs.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { AccountParts } from './account.parts.ts';
import type { Db } from './session.store.ts';
import { tellNumber } from './number.told.ts';
import type { ProvenNumber } from './number.types.ts';
import { across } from '../platform/db/account-crossing.ts';

type Claim = { accountId: string; proof: NumberProof | null; number: Buffer };

/**
 * An account has proven a number: it holds it from now on, takes it from whoever proved less, or has an officer find out.
 * Everybody who claims the number waits meanwhile; that one account holds it is what the index sees to.
 * @returns null where the account does not claim it, or has declared something else meanwhile
 */
export async function proveNumber(
  parts: AccountParts,
  pool: Pool,
  proven: ProvenNumber,
): Promise<Weighed | null> {
  const { accountId, proof, settled } = proven;
  const weighing = async (client: PoolClient) => {
    const claims = await lockClaims(client, proven);
    const mine = claims.find((claim) => claim.accountId === accountId);
    if (mine === undefined) return null;
    const other = claims.find((claim) => claim.proof !== null && claim.accountId !== accountId);
    const weighed = weighNumber({ mine: mine.proof, holder: other?.proof ?? null }, proof, settled);
    await write(parts, client, { proven, weighed, loser: other?.accountId ?? null });
    if (other !== undefined) await tellNumber(parts, client, { weighed, proven, other, number: mine.number });
    return { weighed, told: [accountId, ...(other === undefined ? [] : [other.accountId])] };
  };
  const changed = await across(pool, 'weigh_number', async () => inTransaction(pool, weighing));
  if (changed === null) return null;
  parts.live.changed(changed.told.map((id) => `account:${id}`));
  return changed.weighed;
}

/** Whether another account holds a number that this one has proven too. */
export async function hasContested(db: Db, accountId: string): Promise<boolean> {
  const { rows } = await db.query(
    'SELECT FROM identity_document WHERE account_id = $1 AND contested LIMIT 1',
    [accountId],
  );
  return rows.length > 0;
}

/** Always in one order, so that two who prove the same number wait for each other and never in a circle. */
async function lockClaims(
  client: PoolClient,
  { accountId, kind, declaredAt }: ProvenNumber,
): Promise<Claim[]> {
  const { rows } = await client.query<Claim>(LOCK_CLAIMS, [accountId, kind, declaredAt ?? null]);
  return rows;
}

const LOCK_CLAIMS = `
  SELECT d.account_id AS "accountId", d.proof, d.number_index AS number
  FROM identity_document me
  JOIN real_name r ON r.account_id = me.account_id AND ($3::timestamptz IS NULL OR r.declared_at = $3)
  JOIN identity_document d ON d.kind = me.kind AND d.number_index = me.number_index
  WHERE me.account_id = $1 AND me.kind = $2 ORDER BY d.account_id FOR UPDATE OF d`;

type Change = { proven: ProvenNumber; weighed: Weighed; loser: string | null };

async function write(parts: AccountParts, client: PoolClient, { proven, weighed, loser }: Change) {
  const { accountId, kind, proof } = proven;
  if (weighed === 'kept') return;
  if (weighed === 'disputed') {
    await client.query(`UPDATE identity_document SET contested = true WHERE account_id = $1 AND kind = $2`, [
      accountId,
      kind,
    ]);
    return;
  }
  // Given up before it is taken: the index lets nobody hold it beside somebody.
  if (loser !== null) await client.query(GIVE_UP, [loser, kind]);
  await client.query(HOLD, [accountId, kind, proof, parts.clock.now().toISOString()]);
  await client.query(LEVEL_BY_PROOF, [[accountId, ...(loser === null ? [] : [loser])]]);
  await enqueue(client, { name: 'number_held', payload: { accountId } });
}

const GIVE_UP = `UPDATE identity_document SET proof = NULL, proven_at = NULL, contested = true
  WHERE account_id = $1 AND kind = $2`;
const HOLD = `UPDATE identity_document SET proof = $3, proven_at = $4, contested = false
  WHERE account_id = $1 AND kind = $2`;

// A name is as well known as the best proven of its numbers: whoever loses one has proven no more than what is left.
const LEVEL_BY_PROOF = `
  WITH locked AS MATERIALIZED (
    SELECT account_id FROM real_name WHERE account_id = ANY($1::uuid[]) ORDER BY account_id FOR UPDATE)
  UPDATE real_name r SET level = coalesce((
    SELECT d.proof FROM identity_document d WHERE d.account_id = r.account_id AND d.proof IS NOT NULL
    ORDER BY proof_rank(d.proof) DESC LIMIT 1), 'declared')
  FROM locked WHERE r.account_id = locked.account_id`;
