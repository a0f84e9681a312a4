import { documentNumberKey } from '@lingshi/domain/identity/normalise.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { RegistryQuestion } from '../registry/registry.types.ts';
import type { AccountParts } from './account.parts.ts';
import type { Db } from './session.store.ts';

/**
 * Whether a register may be asked about a number for this account once more today. Strangers share what is left of a
 * number; its holder has their own, which nobody else can use up.
 */
export async function mayAskAbout(
  { limiter, indexes }: Pick<AccountParts, 'limiter' | 'indexes'>,
  db: Db,
  { accountId, document }: { accountId: string; document: RegistryQuestion['document'] },
): Promise<boolean> {
  const { kind, number } = document;
  const index = indexes.document(documentNumberKey(kind, number));
  const held = await db.query(HELD, [accountId, kind, index]);
  const one = index.toString('hex');
  try {
    await limiter.consume('register_by_asker', `${accountId}:${one}`);
    if (held.rows.length === 0) await limiter.consume('register_by_number', one);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'limit.exceeded') return false;
    throw error;
  }
}

const HELD = `SELECT FROM identity_document
  WHERE account_id = $1 AND kind = $2 AND number_index = $3 AND proof IS NOT NULL`;
