import type { NumberProof } from '@lingshi/domain/identity/number-proof.ts';
import type { TestApp } from '../app.ts';

/**
 * What a data page, a register or an officer leaves behind of an account, or of all: it holds its numbers, and its name
 * has the level of the proof.
 */
export async function proveNames(
  { database, clock }: Pick<TestApp, 'database' | 'clock'>,
  proof: NumberProof,
  accountId: string | null = null,
): Promise<void> {
  await database.owner.query(
    `WITH held AS (
       UPDATE identity_document SET proof = $1, proven_at = $2, contested = false
       WHERE $3::uuid IS NULL OR account_id = $3)
     UPDATE real_name SET level = $1 WHERE $3::uuid IS NULL OR account_id = $3`,
    [proof, clock.now().toISOString(), accountId],
  );
}
