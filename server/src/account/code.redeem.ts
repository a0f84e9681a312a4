import type { Contact } from '@lingshi/domain/identity/contact.ts';
import { openText } from '../platform/crypto/cipher.ts';
import { sameSecret } from '../platform/crypto/token.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { AccountParts } from './account.parts.ts';
import { codeContactPlace } from './account.places.ts';
import { codeHash } from './code.issue.ts';
import type { CodePurpose } from './code.request.ts';
import type { Db } from './session.store.ts';
import { across } from '../platform/db/account-crossing.ts';

export type CodeAnswer = { requestId: string; code: string; purpose: CodePurpose; accountId: string | null };

/** Whoever answers owns this contact. The code still has to be used up, see {@link redeemCode}. */
export type ProvenContact = { codeId: string; contact: Contact; contactIndex: Buffer };

type CodeRow = {
  kind: Contact['kind'];
  contactIndex: Buffer;
  contactSealed: Buffer;
  codeHash: Buffer;
  triesLeft: number;
};

/**
 * Judges an answer. Every call takes one of the tries, at once and for good, so that many at one moment get no
 * more than there are. Tries belong to a code and not to its contact: a right code is never refused because a stranger
 * guessed at another; how often strangers may guess is bounded by the codes they are sent.
 * @throws AppError code.wrong, code.expired, code.used, code.too_many_tries
 */
export async function proveContact(parts: AccountParts, answer: CodeAnswer): Promise<ProvenContact> {
  const { keyring } = parts;
  const { requestId: codeId, code } = answer;
  const row = await ofCode(parts, answer, async () => takeTry(parts, answer));
  if (row === null) throw await ofCode(parts, answer, async () => whyNot(parts, answer));
  if (!sameSecret(row.codeHash, codeHash(parts, codeId, code))) {
    throw row.triesLeft === 0
      ? new AppError('code.too_many_tries')
      : new AppError('code.wrong', { left: row.triesLeft });
  }
  const value = openText(keyring.root.outbox, row.contactSealed, codeContactPlace(codeId));
  return { codeId, contact: { kind: row.kind, value }, contactIndex: row.contactIndex };
}

/**
 * Uses the code up, inside the transaction of what it is for.
 * @throws AppError code.used when somebody was faster
 */
export async function redeemCode(db: Db, codeId: string, now: Date): Promise<void> {
  const { rowCount } = await db.query(
    `UPDATE one_time_code SET used_at = $2 WHERE id = $1 AND used_at IS NULL`,
    [codeId, now.toISOString()],
  );
  if (rowCount !== 1) throw new AppError('code.used');
}

/** A code to sign in is of no account yet. */
async function ofCode<T>(
  { pools }: AccountParts,
  { accountId }: CodeAnswer,
  work: () => Promise<T>,
): Promise<T> {
  return await (accountId === null ? across(pools.applicant, 'sign_in', work) : work());
}

async function takeTry({ pools, clock }: AccountParts, answer: CodeAnswer): Promise<CodeRow | null> {
  const { rows } = await pools.applicant.query<CodeRow>(
    `UPDATE one_time_code SET tries_left = tries_left - 1
     WHERE id = $1 AND purpose = $2 AND account_id IS NOT DISTINCT FROM $3
       AND used_at IS NULL AND tries_left > 0 AND expires_at > $4
     RETURNING kind, contact_index AS "contactIndex", contact_sealed AS "contactSealed", code_hash AS "codeHash",
       tries_left AS "triesLeft"`,
    [answer.requestId, answer.purpose, answer.accountId, clock.now().toISOString()],
  );
  return rows[0] ?? null;
}

/** A request that is not there looks like one that is too old: old ones are swept away. */
async function whyNot({ pools, clock }: AccountParts, answer: CodeAnswer): Promise<AppError> {
  const { rows } = await pools.applicant.query<{ used: boolean; expired: boolean }>(
    `SELECT used_at IS NOT NULL AS used, expires_at <= $4 AS expired FROM one_time_code
     WHERE id = $1 AND purpose = $2 AND account_id IS NOT DISTINCT FROM $3`,
    [answer.requestId, answer.purpose, answer.accountId, clock.now().toISOString()],
  );
  const [row] = rows;
  if (row === undefined) return new AppError('code.expired');
  if (row.used) return new AppError('code.used');
  return new AppError(row.expired ? 'code.expired' : 'code.too_many_tries');
}
