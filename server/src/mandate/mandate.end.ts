import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { tellMandate } from './mandate.notices.ts';
import { MANDATE_COLUMNS } from './mandate.store.ts';
import type { MandateRow } from './mandate.store.ts';

/**
 * Ends a mandate at once, from either side, or takes an invitation back. From the same moment its holder reaches
 * nothing of the person's any more: every reading asks the row that is changed here.
 * @throws AppError mandate.not_found
 */
export async function endMandate(
  parts: AccountParts,
  { accountId, mandateId }: { accountId: string; mandateId: string },
): Promise<void> {
  const { pools, clock, live } = parts;
  const told = await inTransaction(pools.applicant, async (client) => {
    const { rows } = await client.query<MandateRow>(SELECT_ONE, [mandateId, accountId]);
    const [mandate] = rows;
    if (mandate === undefined) throw new AppError('mandate.not_found');
    if (mandate.endedAt !== null) return [];
    await client.query(`UPDATE mandate SET ended_at = $2, ended_by = $3, code_hash = NULL WHERE id = $1`, [
      mandateId,
      clock.now().toISOString(),
      mandate.accountId === accountId ? 'applicant' : 'holder',
    ]);
    if (mandate.holderId === null) return [mandate.accountId];
    const accountIds = [mandate.accountId, mandate.holderId];
    await tellMandate(parts, client, { id: mandateId, what: 'ended', accountIds });
    return accountIds;
  });
  live.changed(told.map((id) => `account:${id}`));
}

const SELECT_ONE = `SELECT ${MANDATE_COLUMNS} FROM mandate m
  WHERE m.id = $1 AND (m.account_id = $2 OR m.holder_id = $2) FOR UPDATE`;
