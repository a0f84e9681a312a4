import { levelsBelow } from '@lingshi/domain/identity/real-name-level.ts';
import type { NameLevel } from '@lingshi/domain/identity/real-name-level.ts';
import type { Db } from './session.store.ts';

export type Raise = { applicantId: string; identity: Buffer; level: NameLevel; at: string };

/** What a check proved of a person somebody files for. Never lowers. @returns whether it added something */
export async function raiseApplicant(db: Db, { applicantId, identity, level, at }: Raise): Promise<boolean> {
  if (level === 'declared') return false;
  const { rowCount } = await db.query(
    `INSERT INTO applicant_level (applicant_id, identity_index, level, raised_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (applicant_id, identity_index) DO UPDATE SET level = excluded.level, raised_at = excluded.raised_at
       WHERE applicant_level.level = ANY($5::text[])`,
    [applicantId, identity, level, at, levelsBelow(level)],
  );
  return rowCount === 1;
}

/** The level of a person by just these values. */
export async function findApplicantLevel(
  db: Db,
  { applicantId, identity }: Pick<Raise, 'applicantId' | 'identity'>,
): Promise<NameLevel> {
  const { rows } = await db.query(
    'SELECT level FROM applicant_level WHERE applicant_id = $1 AND identity_index = $2',
    [applicantId, identity],
  );
  return (rows[0] as { level: NameLevel } | undefined)?.level ?? 'declared';
}

/**
 * Whether the order is for its account holder, with a document of the verified account: then the level of the real
 * name speaks of the person, and nothing of it is kept a second time.
 */
export async function isHolder(db: Db, orderId: string): Promise<boolean> {
  const { rows } = await db.query(
    `SELECT FROM orders o
     JOIN applicant p ON p.id = o.applicant_id AND p.relation = 'self'
     JOIN real_name r ON r.account_id = o.account_id
     JOIN order_subject s ON s.order_id = o.id
     JOIN identity_document d ON d.account_id = o.account_id AND d.number_index IN (s.passport_index, s.resident_index)
     WHERE o.id = $1 LIMIT 1`,
    [orderId],
  );
  return rows.length > 0;
}
