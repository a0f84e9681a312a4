import { randomInt, randomUUID } from 'node:crypto';
import { contactKey } from '@lingshi/domain/identity/contact.ts';
import type { Contact } from '@lingshi/domain/identity/contact.ts';
import { seal } from '../platform/crypto/cipher.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { AccountParts } from './account.parts.ts';
import { sendCode } from './account.notices.ts';
import { codeContactPlace } from './account.places.ts';
import { countCode } from './code.count.ts';
import type { CodeRequest } from './code.request.ts';
import { maskContact } from './contact.parse.ts';
import type { Db } from './session.store.ts';

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
 *   code.too_many_sent when all contacts together were; code.puzzle for a stranger at an abnormal rate
 */
export async function issueCode(parts: AccountParts, request: CodeRequest): Promise<IssuedCode> {
  const { contact, locale } = request;
  const { pools, indexes, clock } = parts;
  const contactIndex = indexes.contact(contactKey(contact));
  await countCode(parts, request);
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
