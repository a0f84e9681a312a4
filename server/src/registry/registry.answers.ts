import type { Pool, PoolClient } from 'pg';
import type { NameLevel } from '@lingshi/domain/identity/real-name-level.ts';
import type {
  RegistryFailure,
  RegistryField,
  RegistryResult,
  RegistryVerdict,
} from '@lingshi/domain/identity/registry-answer.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { RegistryQuestion } from './registry.types.ts';

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
     WHERE a.account_id = $1 AND a.order_id IS NULL ORDER BY a.asked_at DESC, a.id LIMIT 1`,
    [accountId],
  );
  return rows[0] ?? null;
}

/** What was said of the person of an order, who is not the verified account holder. */
export async function keepOrderAnswer(
  db: Pool | PoolClient,
  {
    question,
    result,
    order,
    at,
  }: {
    question: RegistryQuestion;
    result: RegistryResult;
    order: Pick<Order, 'id' | 'accountId'>;
    at: string;
  },
): Promise<void> {
  const said = result.answered ? result : { verdict: null, differs: [] };
  await db.query(
    `INSERT INTO registry_answer (id, account_id, order_id, asked_at, asked_by, document_kind, verdict, differs, failure)
     VALUES ($1, $2, $3, $4, 'submission', $5, $6, $7, $8)`,
    [
      question.requestId,
      order.accountId,
      order.id,
      at,
      question.document.kind,
      said.verdict,
      said.differs,
      result.answered ? null : result.failure,
    ],
  );
}

/** What an officer learns of the person of an order. */
export type DeskIdentity = {
  /** Whose level it is: of the verified account, when the order has its document; else of the person of the form. */
  of: 'holder' | 'applicant';
  level: NameLevel;
  /** False when the order is for the account holder, and with another document than the verified account's. */
  sameDocument: boolean;
  registry: LastAnswer | null;
  /** How another account has proven a number of the order. */
  rival: Rival | null;
};
type Rival = { level: NameLevel; provenAt: string };

type Row = Omit<LastAnswer, 'askedAt'> & { level: NameLevel; sameDocument: boolean; askedAt: string | null };

/**
 * @param identity of the person of the form (applicant.identity.ts); null = the form does not say
 * @returns null for no such order; needs a connection of the order's post
 */
export async function findDeskIdentity(
  db: PoolClient,
  orderId: string,
  identity: Buffer | null,
): Promise<DeskIdentity | null> {
  const holder = await db.query<Row>(SELECT_HOLDER, [orderId]);
  const own = holder.rows[0];
  const rival = (await db.query<Rival>(SELECT_RIVAL, [orderId])).rows[0] ?? null;
  if (own?.sameDocument === true) return { ...toIdentity('holder', own), rival };
  const { rows } = await db.query<Row>(SELECT_APPLICANT, [orderId, identity]);
  return rows[0] === undefined
    ? null
    : { ...toIdentity('applicant', { ...rows[0], sameDocument: own === undefined }), rival };
}

function toIdentity(of: DeskIdentity['of'], row: Row): Omit<DeskIdentity, 'rival'> {
  const { level, sameDocument, askedAt, verdict, differs, failure } = row;
  const registry = askedAt === null ? null : { askedAt, verdict, differs, failure };
  return { of, level, sameDocument, registry };
}

const SELECT_RIVAL = `SELECT level, proven_at AS "provenAt" FROM rival_proof($1)`;
const SELECT_HOLDER = `SELECT level, same_document AS "sameDocument", verdict, differs, failure, asked_at AS "askedAt"
  FROM holder_identity($1)`;
const SELECT_APPLICANT = `SELECT level, verdict, differs, failure, asked_at AS "askedAt" FROM applicant_identity($1, $2)`;
