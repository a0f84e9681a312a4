import { randomUUID } from 'node:crypto';
import { createPersonKey } from '../platform/crypto/keyring.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { isUniqueViolation } from '../platform/db/unique-violation.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { AccountParts } from './account.parts.ts';
import { ACCOUNTS_SCOPE, insertContact } from './account.store.ts';
import { proveContact, redeemCode } from './code.redeem.ts';
import type { ProvenContact } from './code.redeem.ts';
import { APPLICANT_TIMES, endSessionOfToken, openSession } from './session.store.ts';
import type { Db, NewSession } from './session.store.ts';
import { across, narrowTo } from '../platform/db/account-crossing.ts';

export type SignIn = {
  requestId: string;
  code: string;
  locale: string;
  device: string;
  /** Token this browser came with: it ends. */
  before: string | undefined;
};

/**
 * Signs in, or up: the account, its key, its contact and its session begin in one transaction, when the first code
 * is right.
 * @returns `contact`: its keyed hash, by which the device is known from now on
 * @throws AppError code.*, account.disabled, limit.exceeded
 */
export async function signIn(
  parts: AccountParts,
  request: SignIn,
): Promise<{ session: NewSession; created: boolean; contact: string }> {
  const proof = { ...request, purpose: 'sign_in' as const, accountId: null };
  const proven = await proveContact(parts, proof);
  const entered = await enter(parts, request, proven).catch((error: unknown) => {
    // Two codes of one new contact answered at one moment: the other one has made the account.
    if (!isUniqueViolation(error, 'contact_kind_contact_index_key')) throw error;
    return enter(parts, request, proven);
  });
  return { ...entered, contact: proven.contactIndex.toString('hex') };
}

async function enter(parts: AccountParts, request: SignIn, proven: ProvenContact) {
  const now = parts.clock.now();
  return await inTransaction(parts.pools.applicant, async (client) => {
    const found = await across(client, 'sign_in', async () => {
      await redeemCode(client, proven.codeId, now);
      await endSessionOfToken(client, request.before);
      return await findByContact(client, proven);
    });
    if (found?.status === 'disabled') throw new AppError('account.disabled');
    const accountId = found?.id ?? randomUUID();
    await narrowTo(client, accountId);
    if (found === null) await createAccount(parts, client, { ...request, accountId }, proven);
    const { device } = request;
    const session = await openSession(client, { accountId }, { device, now, times: APPLICANT_TIMES });
    return { session, created: found === null };
  });
}

async function findByContact(db: Db, { contact, contactIndex }: ProvenContact) {
  const { rows } = await db.query(
    `SELECT a.id, a.status FROM contact c JOIN account a ON a.id = c.account_id
     WHERE c.kind = $1 AND c.contact_index = $2`,
    [contact.kind, contactIndex],
  );
  return (rows[0] as { id: string; status: string } | undefined) ?? null;
}

async function createAccount(
  parts: AccountParts,
  db: Db,
  { accountId, locale }: { accountId: string; locale: string },
  { contact }: ProvenContact,
): Promise<void> {
  const { keyring, clock } = parts;
  const personId = randomUUID();
  const at = clock.now().toISOString();
  const dek = await createPersonKey(keyring, db, personId, ACCOUNTS_SCOPE);
  await db.query('INSERT INTO account (id, person_id, locale, created_at) VALUES ($1, $2, $3, $4)', [
    accountId,
    personId,
    locale,
    at,
  ]);
  await insertContact(parts, db, { accountId, dek, contact, at });
}
