import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Contact } from '@lingshi/domain/identity/contact.ts';
import type { Asker } from '../platform/http/device-cookie.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { isUniqueViolation } from '../platform/db/unique-violation.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import type { AccountParts } from './account.parts.ts';
import { sendChangeNotice } from './account.notices.ts';
import { getAccount, insertContact, loadContacts } from './account.store.ts';
import type { OwnContact } from './account.store.ts';
import { issueCode } from './code.issue.ts';
import type { IssuedCode } from './code.issue.ts';
import type { Solution } from './code.puzzle.ts';
import { proveContact, redeemCode } from './code.redeem.ts';
import type { ProvenContact } from './code.redeem.ts';
import { maskContact, parseContact } from './contact.parse.ts';
import { renewToken } from './session.store.ts';
import type { NewSession } from './session.store.ts';

export type ContactCard = { id: string; kind: Contact['kind']; masked: string; verifiedAt: string };

const MOST_CONTACTS = 5;

/** Whoever is signed in asks for a code to a contact of their own. */
function own(accountId: string): Asker {
  return { key: `account:${accountId}`, knows: () => true };
}

export function toContactCard({ id, verifiedAt, ...contact }: OwnContact): ContactCard {
  return { id, kind: contact.kind, masked: maskContact(contact), verifiedAt };
}

/** The address the account was proven with first; null for one that has telephones alone. */
export async function findOwnEmail(parts: AccountParts, accountId: string): Promise<string | null> {
  const db = parts.pools.applicant;
  const contacts = await loadContacts(db, await getAccount(parts, db, accountId));
  return contacts.find(({ kind }) => kind === 'email')?.value ?? null;
}

/**
 * Sends a code to a contact the account has, to prove that its holder sits here.
 * @throws AppError account.not_found when the contact is not the account's, else as {@link issueCode}
 */
export async function requestProof(
  parts: AccountParts,
  accountId: string,
  { contactId, solution }: { contactId: string; solution?: Solution | undefined },
): Promise<IssuedCode> {
  const { pools } = parts;
  const account = await getAccount(parts, pools.applicant, accountId);
  const contact = (await loadContacts(pools.applicant, account)).find(({ id }) => id === contactId);
  if (contact === undefined) throw new AppError('account.not_found');
  const { locale } = account;
  return await issueCode(parts, {
    purpose: 'reauthenticate',
    contact,
    locale,
    accountId,
    asker: own(accountId),
    solution,
  });
}

/**
 * The session goes on as freshly proven, under another token.
 * @throws AppError code.*, session.required
 */
export async function giveProof(
  parts: AccountParts,
  proof: { accountId: string; sessionId: string; requestId: string; code: string },
): Promise<NewSession> {
  const { codeId } = await proveContact(parts, { ...proof, purpose: 'reauthenticate' });
  const now = parts.clock.now();
  return await inTransaction(parts.pools.applicant, async (client) => {
    await redeemCode(client, codeId, now);
    const session = await renewToken(client, proof.sessionId, now);
    if (session === null) throw new AppError('session.required');
    return session;
  });
}

/** @throws AppError contact.invalid, limit.exceeded, code.puzzle, code.too_many_sent */
export async function requestContactCode(
  parts: AccountParts,
  accountId: string,
  wish: { contact: string; solution?: Solution | undefined },
): Promise<IssuedCode> {
  const contact = orThrow(parseContact(wish.contact));
  const { locale } = await getAccount(parts, parts.pools.applicant, accountId);
  // A contact of somebody else's is a stranger's to write to.
  const asker = { ...own(accountId), knows: () => false };
  const { solution } = wish;
  return await issueCode(parts, { purpose: 'change_contact', contact, locale, accountId, asker, solution });
}

export type ContactChange = {
  accountId: string;
  requestId: string;
  code: string;
  replaces?: string | undefined;
};

/**
 * Adds a proven contact; with `replaces` it takes the place of an old one. All contacts there were are told.
 * @throws AppError code.*, contact.taken, account.not_found (no such contact to replace), limit.exceeded
 */
export async function addContact(parts: AccountParts, change: ContactChange): Promise<ContactCard[]> {
  const { pools } = parts;
  const proven = await proveContact(parts, { ...change, purpose: 'change_contact' });
  const adding = inTransaction(pools.applicant, async (client) => exchange(parts, client, change, proven));
  await adding.catch((error: unknown) => {
    // Said only to somebody who has just read a message sent there.
    throw isUniqueViolation(error, 'contact_kind_contact_index_key') ? new AppError('contact.taken') : error;
  });
  const account = await getAccount(parts, pools.applicant, change.accountId);
  return (await loadContacts(pools.applicant, account)).map(toContactCard);
}

async function exchange(
  parts: AccountParts,
  client: PoolClient,
  { accountId, replaces }: ContactChange,
  { codeId, contact }: ProvenContact,
): Promise<void> {
  const now = parts.clock.now();
  await redeemCode(client, codeId, now);
  const account = await getAccount(parts, client, accountId, { lock: true });
  const before = await loadContacts(client, account);
  if (replaces !== undefined) await removeContact(client, accountId, replaces);
  else if (before.length >= MOST_CONTACTS) throw new AppError('contact.too_many', { most: MOST_CONTACTS });
  const { dek, locale } = account;
  await insertContact(parts, client, { accountId, dek, contact, at: now.toISOString() });
  const masked = maskContact(contact);
  await sendChangeNotice(parts, client, {
    id: randomUUID(),
    contacts: before,
    locale,
    what: 'contactAdded',
    masked,
  });
}

async function removeContact(client: PoolClient, accountId: string, contactId: string): Promise<void> {
  const { rowCount } = await client.query('DELETE FROM contact WHERE id = $1 AND account_id = $2', [
    contactId,
    accountId,
  ]);
  if (rowCount !== 1) throw new AppError('account.not_found');
}
