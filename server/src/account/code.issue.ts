import { randomInt, randomUUID } from 'node:crypto';
import { contactKey } from '@lingshi/domain/identity/contact.ts';
import type { Locale } from '@lingshi/domain/shared/phrase.ts';
import type { Contact } from '@lingshi/domain/identity/contact.ts';
import { seal } from '../platform/crypto/cipher.ts';
import type { Asker } from '../platform/http/device-cookie.ts';
import type { Limiter } from '../platform/limits/limiter.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { AccountParts } from './account.parts.ts';
import { brakeCode } from './code.brakes.ts';
import { sendCode } from './account.notices.ts';
import { codeContactPlace } from './account.places.ts';
import { maskContact } from './contact.parse.ts';
import type { Db } from './session.store.ts';

export type CodePurpose = 'sign_in' | 'change_contact' | 'reauthenticate';

export type CodeRequest = {
  purpose: CodePurpose;
  contact: Contact;
  locale: Locale;
  accountId: string | null;
  /** Whose wish it is, and whether they were here before. */
  asker: Asker;
};

export type IssuedCode = {
  requestId: string;
  /** Masked: enough to see a slip of the finger. */
  sentTo: string;
  kind: Contact['kind'];
  expiresAt: string;
  /** Before asking again makes sense: a message takes its time. */
  waitSeconds: number;
};

/** OWASP ASVS 6.5.5: at most ten minutes. */
const CODE_MINUTES = 10;
const TRIES = 5;
const WAIT_SECONDS = 30;
const DIGITS = 6;

/**
 * Makes a code and the message that carries it, in one transaction. Asks nothing about the contact, so that known
 * and unknown ones get the same answer in the same time (OWASP ASVS 6.3.8).
 * @throws AppError limit.exceeded when this contact was sent too many: by this asker, or by strangers if it is one;
 *   code.too_many_sent when all contacts together were
 */
export async function issueCode(parts: AccountParts, request: CodeRequest): Promise<IssuedCode> {
  const { contact, locale } = request;
  const { pools, indexes, limiter, clock } = parts;
  const contactIndex = indexes.contact(contactKey(contact));
  const subject = contactIndex.toString('hex');
  await countCode(limiter, request.asker, subject);
  await brakeCode(parts, contact, request.asker.knows(subject));
  const id = randomUUID();
  const code = randomInt(10 ** DIGITS)
    .toString()
    .padStart(DIGITS, '0');
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000).toISOString();
  await inTransaction(pools.applicant, async (client) => {
    await insertCode(parts, client, { ...request, id, code, contactIndex, now, expiresAt });
    await sendCode(parts, client, { id, code, minutes: CODE_MINUTES, expiresAt, contact, locale });
  });
  return {
    requestId: id,
    sentTo: maskContact(contact),
    kind: contact.kind,
    expiresAt,
    waitSeconds: WAIT_SECONDS,
  };
}

/** Strangers count together, so that nobody's mailbox is flooded; whoever was here before is counted alone. */
async function countCode(limiter: Limiter, asker: Asker, subject: string): Promise<void> {
  await limiter.consume('code_by_asker', `${asker.key} ${subject}`);
  if (asker.knows(subject)) return;
  await limiter.consume('code_by_contact', subject);
  await limiter.consume('code_by_contact_daily', subject);
}

type NewCode = CodeRequest & { id: string; code: string; contactIndex: Buffer; now: Date; expiresAt: string };

async function insertCode(parts: AccountParts, db: Db, row: NewCode): Promise<void> {
  const { id, purpose, contact, contactIndex, accountId, code, expiresAt, now } = row;
  const sealed = seal(parts.keyring.root.outbox, contact.value, codeContactPlace(id));
  const hash = codeHash(parts, id, code);
  await db.query(
    `INSERT INTO one_time_code
       (id, purpose, kind, contact_index, contact_sealed, account_id, code_hash, tries_left, expires_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, purpose, contact.kind, contactIndex, sealed, accountId, hash, TRIES, expiresAt, now.toISOString()],
  );
}

/** The id goes in, so that a code is worth nothing for another request (OWASP ASVS 6.6.2). */
export function codeHash({ indexes }: Pick<AccountParts, 'indexes'>, codeId: string, code: string): Buffer {
  return indexes.code(`${codeId}:${code}`);
}
