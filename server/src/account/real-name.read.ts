import type { MrzReading } from '@lingshi/domain/identity/mrz.parse.ts';
import { levelsBelow } from '@lingshi/domain/identity/real-name-level.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import type { AccountParts } from './account.parts.ts';
import { getAccount } from './account.store.ts';
import { provesPerson } from './document.proof.ts';
import { findRealName } from './real-name.declare.ts';
import { documentsOf } from './real-name.documents.ts';

/**
 * A data page was read for an order of the account. When it proves the declared name of its holder, the name has the
 * level of a document from now on; what it says of anybody else changes nothing.
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
  if (!provesPerson(parts, said, { reading, today })) return false;
  const { rowCount } = await applicant.query(
    `UPDATE real_name SET level = 'document'
     WHERE account_id = $1 AND declared_at = $2 AND level = ANY($3::text[])`,
    [accountId, named.declaredAt, levelsBelow('document')],
  );
  if (rowCount === 1) parts.live.changed([`account:${accountId}`]);
  return true;
}
