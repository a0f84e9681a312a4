import type { MrzReading } from '@lingshi/domain/identity/mrz.parse.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import type { AccountParts } from './account.parts.ts';
import { getAccount } from './account.store.ts';
import { provenKinds } from './document.proof.ts';
import { proveNumber } from './number.hold.ts';
import { proveByMatch } from './number.match.ts';
import { findRealName } from './real-name.declare.ts';
import { documentsOf } from './real-name.documents.ts';

/**
 * A data page was read for an order of the account. When it proves the declared name of its holder, the account holds the
 * number on it from now on, and the name has the level of a document; what it says of anybody else changes nothing.
 * @returns whether it proves the holder
 */
export async function raiseToDocument(
  parts: AccountParts,
  { accountId, reading, today }: { accountId: string; reading: MrzReading; today: Day },
): Promise<boolean> {
  const { applicant } = parts.pools;
  const account = await getAccount(parts, applicant, accountId);
  const named = await findRealName(applicant, account);
  if (named === null) return false;
  const said = { ...named.realName, documents: documentsOf(named.realName) };
  const kinds = provenKinds(parts, said, { reading, today });
  for (const kind of kinds) {
    const { declaredAt } = named;
    await proveNumber(parts, applicant, { accountId, kind, declaredAt, proof: 'document' });
  }
  if (kinds.length > 0) await proveByMatch(parts, applicant, { accountId });
  return kinds.length > 0;
}
