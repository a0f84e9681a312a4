import { documentNumberKey } from '@lingshi/domain/identity/normalise.ts';
import { isWithin } from '../platform/limits/limiter.ts';
import type { RegistryQuestion } from '../registry/registry.types.ts';
import type { AccountParts } from './account.parts.ts';
import type { Db } from './session.store.ts';

/**
 * Whether a register may be asked about a number for this account once more today. Strangers share what is left of a
 * number; its holder has their own, which nobody else can use up. So has, for the other numbers of the declared name,
 * whoever holds one of them: with another name or birth day they would hold none.
 * @param ofName it is asked about with the name that the account has declared
 */
export async function mayAskAbout(
  { limiter, indexes }: Pick<AccountParts, 'limiter' | 'indexes'>,
  db: Db,
  {
    accountId,
    document,
    ofName = false,
  }: { accountId: string; document: RegistryQuestion['document']; ofName?: boolean },
): Promise<boolean> {
  const { kind, number } = document;
  const index = indexes.document(documentNumberKey(kind, number));
  const held = await db.query(HELD, [accountId, kind, index, ofName]);
  const one = index.toString('hex');
  if (!(await isWithin(limiter.consume('register_by_asker', `${accountId}:${one}`)))) return false;
  return held.rows.length > 0 || (await isWithin(limiter.consume('register_by_number', one)));
}

const HELD = `SELECT FROM identity_document d
  WHERE d.account_id = $1 AND d.kind = $2 AND d.number_index = $3 AND (d.proof IS NOT NULL
    OR ($4 AND EXISTS (SELECT FROM identity_document h WHERE h.account_id = $1 AND h.proof IS NOT NULL)))`;
