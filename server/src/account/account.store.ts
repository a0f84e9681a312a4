import { randomUUID } from 'node:crypto';
import { contactKey } from '@lingshi/domain/identity/contact.ts';
import type { Locale } from '@lingshi/domain/shared/phrase.ts';
import type { Contact } from '@lingshi/domain/identity/contact.ts';
import { openText, seal } from '../platform/crypto/cipher.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { AccountParts } from './account.parts.ts';
import { contactPlace } from './account.places.ts';
import type { Db } from './session.store.ts';

/** Keys of account holders and of whom they file for; an order takes its person along to the scope of its post. */
export const ACCOUNTS_SCOPE = 'accounts';

const FIND_ACCOUNT = `
  SELECT a.id, a.locale, k.person_id AS "personId", k.scope, k.scope_version AS "scopeVersion", k.wrapped,
    sk.wrapped AS "scopeWrapped"
  FROM account a
  JOIN person_key k ON k.person_id = a.person_id
  JOIN scope_key sk ON sk.scope = k.scope AND sk.version = k.scope_version
  WHERE a.id = $1`;
const LOCK_ACCOUNT = `${FIND_ACCOUNT} FOR UPDATE OF a`;

export type OpenAccount = { id: string; locale: Locale; dek: Buffer };

/**
 * An account with its key.
 * @param options `lock`: changes of one account wait for each other
 * @throws AppError account.not_found
 */
export async function getAccount(
  { keyring }: Pick<AccountParts, 'keyring'>,
  db: Db,
  accountId: string,
  { lock = false } = {},
): Promise<OpenAccount> {
  const { rows } = await db.query(lock ? LOCK_ACCOUNT : FIND_ACCOUNT, [accountId]);
  const row = rows[0] as (JoinedPersonKeyRow & Pick<OpenAccount, 'id' | 'locale'>) | undefined;
  if (row === undefined) throw new AppError('account.not_found');
  return { id: row.id, locale: row.locale, dek: openPersonKey(keyring, row) };
}

export type OwnContact = Contact & { id: string; verifiedAt: string };

/** The account's contacts in the clear, oldest first. */
export async function loadContacts(db: Db, { id: accountId, dek }: OpenAccount): Promise<OwnContact[]> {
  const { rows } = await db.query(
    `SELECT id, kind, sealed, verified_at AS "verifiedAt" FROM contact WHERE account_id = $1
     ORDER BY verified_at, id`,
    [accountId],
  );
  return (rows as Array<Omit<OwnContact, 'value'> & { sealed: Buffer }>).map(({ sealed, ...contact }) => ({
    ...contact,
    value: openText(dek, sealed, contactPlace(contact.id)),
  }));
}

/** @throws a unique violation (contact_kind_contact_index_key) when an account has this contact */
export async function insertContact(
  { indexes }: AccountParts,
  db: Db,
  row: { accountId: string; dek: Buffer; contact: Contact; at: string },
): Promise<void> {
  const { accountId, dek, contact, at } = row;
  const id = randomUUID();
  await db.query(
    `INSERT INTO contact (id, account_id, kind, contact_index, sealed, verified_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      id,
      accountId,
      contact.kind,
      indexes.contact(contactKey(contact)),
      seal(dek, contact.value, contactPlace(id)),
      at,
    ],
  );
}
