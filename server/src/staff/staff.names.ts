import type { PoolClient } from 'pg';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { OFFICER_KEY_COLUMNS, OFFICER_KEY_JOINS, openOfficer } from './staff.person.ts';

/** What colleagues are called, those who have left among them. */
export async function officerNames(
  { keyring }: Pick<AccountParts, 'keyring'>,
  client: PoolClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<JoinedPersonKeyRow & { id: string; sealed: Buffer }>(
    `SELECT o.id, o.sealed, ${OFFICER_KEY_COLUMNS} FROM officer o ${OFFICER_KEY_JOINS} WHERE o.id = ANY($1)`,
    [[...new Set(ids)]],
  );
  return new Map(
    rows.map((row) => [row.id, openOfficer(openPersonKey(keyring, row), row.id, row.sealed).name]),
  );
}
