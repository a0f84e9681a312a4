import { AppError } from '../platform/http/app-error.ts';
import { isUniqueViolation } from '../platform/db/unique-violation.ts';
import type { Holder, Passkey } from './passkey.ceremony.ts';
import type { Db } from './session.store.ts';

export type PasskeyCard = { id: string; label: string; createdAt: string; lastUsedAt: string | null };

const MOST_PASSKEYS = 20;

export async function listPasskeys(db: Db, holder: Holder): Promise<PasskeyCard[]> {
  const { rows } = await db.query(
    `SELECT id, label, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM passkey
     WHERE ${columnOf(holder)} = $1 ORDER BY created_at LIMIT ${MOST_PASSKEYS}`,
    [idOf(holder)],
  );
  return rows as PasskeyCard[];
}

/** @throws AppError passkey.failed when it is registered already, or there are too many */
export async function insertPasskey(
  db: Db,
  holder: Holder,
  passkey: Omit<Passkey, 'holderId'> & { label: string; at: string },
): Promise<void> {
  const { id, publicKey, counter, transports, label, at } = passkey;
  const inserting = db.query(
    `INSERT INTO passkey (id, ${columnOf(holder)}, public_key, counter, transports, label, created_at)
     SELECT $1, $2, $3, $4, $5, $6, $7
     WHERE (SELECT count(*) FROM passkey WHERE ${columnOf(holder)} = $2) < ${MOST_PASSKEYS}`,
    [id, idOf(holder), publicKey, counter, transports, label, at],
  );
  const { rowCount } = await inserting.catch((error: unknown) => {
    throw isUniqueViolation(error, 'passkey_pkey') ? new AppError('passkey.failed') : error;
  });
  if (rowCount !== 1) throw new AppError('passkey.failed');
}

/** @throws AppError passkey.failed when nobody of this side has it */
export async function getPasskey(db: Db, side: 'account_id' | 'officer_id', id: unknown): Promise<Passkey> {
  if (typeof id !== 'string') throw new AppError('passkey.failed');
  const { rows } = await db.query(
    `SELECT id, public_key AS "publicKey", counter, transports, ${side} AS "holderId" FROM passkey
     WHERE id = $1 AND ${side} IS NOT NULL`,
    [id],
  );
  if (rows[0] === undefined) throw new AppError('passkey.failed');
  return rows[0] as Passkey;
}

export async function notePasskeyUse(db: Db, id: string, counter: number, at: string): Promise<void> {
  await db.query('UPDATE passkey SET counter = $2, last_used_at = $3 WHERE id = $1', [id, counter, at]);
}

function columnOf(holder: Holder): 'account_id' | 'officer_id' {
  return 'accountId' in holder ? 'account_id' : 'officer_id';
}

function idOf(holder: Holder): string {
  return 'accountId' in holder ? holder.accountId : holder.officerId;
}
