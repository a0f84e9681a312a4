import { enqueue } from '../platform/jobs/jobs.ts';
import type { Db } from './lost-document.store.ts';

export type ProofJob = { accountId: string; number: string };

/**
 * An account has proven a number. Where it was reported lost by whoever only knows it, that is weighed against the proof.
 * @param number as `lostIndex` gives it: the number itself travels nowhere
 */
export async function weighProof(
  db: Db & Parameters<typeof enqueue>[0],
  { accountId, number }: Omit<ProofJob, 'number'> & { number: Buffer },
): Promise<void> {
  const { rows } = await db.query(PROVISIONAL, [number]);
  if (rows.length === 0) return;
  const payload: ProofJob = { accountId, number: number.toString('hex') };
  await enqueue(db, { name: 'lost_proof', payload });
}

const PROVISIONAL = `
  SELECT order_id FROM lost_document WHERE number_index = $1 AND effective_at IS NULL LIMIT 1`;
