import type { Pool, PoolClient } from 'pg';
import type { NameLevel } from '@lingshi/domain/identity/real-name-level.ts';
import type {
  RegistryFailure,
  RegistryField,
  RegistryVerdict,
} from '@lingshi/domain/identity/registry-answer.ts';

/** What a registry said last; `verdict` is null when it gave no answer that counts, and `failure` says why. */
export type LastAnswer = {
  askedAt: string;
  verdict: RegistryVerdict | null;
  differs: RegistryField[];
  failure: RegistryFailure | null;
};

/** @returns null when none was asked about this account's present name */
export async function findLastAnswer(db: Pool | PoolClient, accountId: string): Promise<LastAnswer | null> {
  const { rows } = await db.query<LastAnswer>(
    `SELECT a.asked_at AS "askedAt", a.verdict, a.differs, a.failure
     FROM registry_answer a JOIN real_name r ON r.account_id = a.account_id AND r.declared_at <= a.asked_at
     WHERE a.account_id = $1 ORDER BY a.asked_at DESC, a.id LIMIT 1`,
    [accountId],
  );
  return rows[0] ?? null;
}

/** What an officer learns of the account holder when the order is for the holder. */
export type HolderIdentity = {
  level: NameLevel;
  /** Whether the order has a document of the verified account: otherwise the level speaks of somebody else. */
  sameDocument: boolean;
  registry: LastAnswer | null;
};

type Row = Omit<LastAnswer, 'askedAt'> & { level: NameLevel; sameDocument: boolean; askedAt: string | null };

/** @returns null for an order that is not for the account holder; needs a connection of the order's post */
export async function findHolderIdentity(db: PoolClient, orderId: string): Promise<HolderIdentity | null> {
  const { rows } = await db.query<Row>(
    `SELECT level, same_document AS "sameDocument", verdict, differs, failure, asked_at AS "askedAt"
     FROM holder_identity($1)`,
    [orderId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { level, sameDocument, askedAt, verdict, differs, failure } = row;
  return { level, sameDocument, registry: askedAt === null ? null : { askedAt, verdict, differs, failure } };
}
