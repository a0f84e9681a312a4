import { AppError } from '../platform/http/app-error.ts';
import { isUniqueViolation } from '../platform/db/unique-violation.ts';
import type { Holder, Passkey } from './passkey.ceremony.ts';
import type { Db } from './session.store.ts';

export type PasskeyCard = { id: string; label: string; createdAt: string; lastUsedAt: string | null };

const MOST_PASSKEYS = 20;

/** The passkeys of one person, the oldest first. */
export async function listPasskeys(db: Db, holder: Holder): Promise<PasskeyCard[]> {
  const { rows } = await db.query(
    `SELECT id, label, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM passkey
     WHERE account_id = $1 OR officer_id = $2 ORDER BY created_at`,
    idsOf(holder),
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
    `INSERT INTO passkey (account_id, officer_id, id, public_key, counter, transports, label, created_at)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8
     WHERE (SELECT count(*) FROM passkey WHERE account_id = $1 OR officer_id = $2) < $9`,
    [...idsOf(holder), id, publicKey, counter, transports, label, at, MOST_PASSKEYS],
  );
  const { rowCount } = await inserting.catch((error: unknown) => {
    throw isUniqueViolation(error, 'passkey_pkey') ? new AppError('passkey.failed') : error;
  });
  if (rowCount !== 1) throw new AppError('passkey.failed');
}

/** @throws AppError passkey.failed when nobody the connection's role may see has it */
export async function getPasskey(db: Db, id: unknown): Promise<Passkey> {
  if (typeof id !== 'string') throw new AppError('passkey.failed');
  const { rows } = await db.query(
    `SELECT id, public_key AS "publicKey", counter, transports, coalesce(account_id, officer_id) AS "holderId"
     FROM passkey WHERE id = $1`,
    [id],
  );
  if (rows[0] === undefined) throw new AppError('passkey.failed');
  return rows[0] as Passkey;
}

export async function notePasskeyUse(db: Db, id: string, counter: number, at: string): Promise<void> {
  await db.query('UPDATE passkey SET counter = $2, last_used_at = $3 WHERE id = $1', [id, counter, at]);
}

function idsOf(holder: Holder): [accountId: string | null, officerId: string | null] {
  return 'accountId' in holder ? [holder.accountId, null] : [null, holder.officerId];
}
