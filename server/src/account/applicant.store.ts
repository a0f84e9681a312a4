import { randomUUID } from 'node:crypto';
import { raisedLevel } from '@lingshi/domain/identity/real-name-level.ts';
import type { NameLevel } from '@lingshi/domain/identity/real-name-level.ts';
import type { Relation } from '@lingshi/domain/order/order.types.ts';
import { labelPlace, openLabel } from './applicant.label.ts';
import { seal } from '../platform/crypto/cipher.ts';
import { createPersonKey, openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import type { AccountParts } from './account.parts.ts';
import { ACCOUNTS_SCOPE } from './account.store.ts';
import type { Db } from './session.store.ts';

export type Applicant = { id: string; relation: Relation; label: string };
/** `level`: how far anybody has looked at the person; of oneself the level of the real name. */
export type ApplicantCard = Applicant & { level: NameLevel };

const SELECT = `
  SELECT a.id, a.relation, a.sealed, k.person_id AS "personId", k.scope, k.scope_version AS "scopeVersion", k.wrapped,
    sk.wrapped AS "scopeWrapped",
    CASE WHEN a.relation = 'self' THEN (SELECT r.level FROM real_name r WHERE r.account_id = a.account_id) END AS "ownLevel",
    ARRAY(SELECT l.level FROM applicant_level l WHERE l.applicant_id = a.id) AS levels
  FROM applicant a
  JOIN person_key k ON k.person_id = a.person_id
  JOIN scope_key sk ON sk.scope = k.scope AND sk.version = k.scope_version`;

type Row = JoinedPersonKeyRow &
  Omit<Applicant, 'label'> & { sealed: Buffer; ownLevel: NameLevel | null; levels: NameLevel[] };

/** The people an account files for, oneself first. */
export async function listApplicants(
  { keyring }: Pick<AccountParts, 'keyring'>,
  db: Db,
  accountId: string,
): Promise<ApplicantCard[]> {
  const { rows } = await db.query(
    `${SELECT} WHERE a.account_id = $1 ORDER BY a.relation <> 'self', a.created_at, a.id`,
    [accountId],
  );
  return (rows as Row[]).map((row) => ({
    id: row.id,
    relation: row.relation,
    label: openLabel(openPersonKey(keyring, row), row.id, row.sealed),
    level: row.ownLevel ?? row.levels.reduce(raisedLevel, 'declared'),
  }));
}

/** A person of an account, with a key of their own: it goes to the post with their order. */
export async function insertApplicant(
  { keyring, clock }: Pick<AccountParts, 'keyring' | 'clock'>,
  db: Db,
  applicant: Applicant & { accountId: string },
): Promise<void> {
  const { id, accountId, relation, label } = applicant;
  const personId = randomUUID();
  const dek = await createPersonKey(keyring, db, personId, ACCOUNTS_SCOPE);
  await db.query(
    `INSERT INTO applicant (id, account_id, person_id, relation, sealed, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, accountId, personId, relation, seal(dek, label, labelPlace(id)), clock.now().toISOString()],
  );
}

/** Calls a person of an account something else from now on. @returns whether the account has that person */
export async function renameApplicant(
  { keyring }: Pick<AccountParts, 'keyring'>,
  db: Db,
  { id, accountId, label }: Pick<Applicant, 'id' | 'label'> & { accountId: string },
): Promise<boolean> {
  const { rows } = await db.query(`${SELECT} WHERE a.account_id = $1 AND a.id = $2`, [accountId, id]);
  const [row] = rows as Row[];
  if (row === undefined) return false;
  const sealed = seal(openPersonKey(keyring, row), label, labelPlace(id));
  await db.query('UPDATE applicant SET sealed = $2 WHERE id = $1', [id, sealed]);
  return true;
}

/** The account holder as somebody to file for; called again when the declared name has changed. */
export async function putSelf(
  parts: Pick<AccountParts, 'keyring' | 'clock'>,
  db: Db,
  accountId: string,
  label: string,
): Promise<void> {
  const { rows } = await db.query(`${SELECT} WHERE a.account_id = $1 AND a.relation = 'self'`, [accountId]);
  const [row] = rows as Row[];
  if (row === undefined) {
    await insertApplicant(parts, db, { id: randomUUID(), accountId, relation: 'self', label });
    return;
  }
  await renameApplicant(parts, db, { id: row.id, accountId, label });
}
