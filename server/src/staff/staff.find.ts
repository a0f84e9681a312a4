import { contactKey, normaliseEmail } from '@lingshi/domain/identity/contact.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { NO_POST } from '../platform/db/pools.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';

/** @param mail normalised */
export function mailIndex({ indexes }: Pick<AccountParts, 'indexes'>, mail: string): Buffer {
  return indexes.officerMail(contactKey({ kind: 'email', value: mail }));
}

/** An active officer of any post, for the operator. @throws AppError officer.not_found, contact.invalid */
export async function findByMail(parts: AccountParts, mail: string): Promise<{ id: string; post: string }> {
  const { rows } = await parts.pools.queryAtPost<{ id: string; post: string }>(
    NO_POST,
    `SELECT id, post FROM officer WHERE mail_index = $1 AND status = 'active'`,
    [mailIndex(parts, orThrow(normaliseEmail(mail)))],
  );
  if (rows[0] === undefined) throw new AppError('officer.not_found');
  return rows[0];
}
