import type { MrzReading } from '@lingshi/domain/identity/mrz.parse.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import { asAccount } from '../platform/db/account-scope.ts';
import type { AccountParts } from './account.parts.ts';
import { getAccount } from './account.store.ts';
import { provenKinds } from './document.proof.ts';
import { proveNumber } from './number.hold.ts';
import { proveByMatch } from './number.match.ts';
import { findRealName } from './real-name.declare.ts';
import { documentsOf } from './real-name.documents.ts';
import type { Db } from './session.store.ts';

/** A data page as it was read, and the day at the post. */
type SeenPage = { reading: MrzReading; today: Day };

/**
 * A data page was read for an order of the account, whoever sent it. When it proves the declared name of its holder, the account holds the
 * number on it from now on, and the name has the level of a document; what it says of anybody else changes nothing.
 * @returns whether it proves the holder
 */
export async function raiseToDocument(
  parts: AccountParts,
  page: SeenPage & { accountId: string },
): Promise<boolean> {
  return await asAccount(page.accountId, async () => raise(parts, page));
}

async function raise(
  parts: AccountParts,
  { accountId, ...seen }: SeenPage & { accountId: string },
): Promise<boolean> {
  const { applicant } = parts.pools;
  const proven = await provenOfHolder(parts, applicant, accountId, seen);
  if (proven === null) return false;
  const { kinds, declaredAt } = proven;
  for (const kind of kinds)
    await proveNumber(parts, applicant, { accountId, kind, declaredAt, proof: 'document' });
  if (kinds.length > 0) await proveByMatch(parts, applicant, { accountId });
  return kinds.length > 0;
}

/** What a page proves of the name that an account has declared, and when that was; null: it has declared none. */
export async function provenOfHolder(
  parts: AccountParts,
  db: Db,
  accountId: string,
  seen: SeenPage,
): Promise<{ kinds: string[]; declaredAt: string } | null> {
  const named = await findRealName(db, await getAccount(parts, db, accountId));
  if (named === null) return null;
  const { realName, declaredAt } = named;
  return { kinds: provenKinds(parts, { ...realName, documents: documentsOf(realName) }, seen), declaredAt };
}
