import type { Pool } from 'pg';
import { openPersonKey } from '../../src/platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow, Keyring } from '../../src/platform/crypto/keyring.ts';

/** A person without a key is absent from the map: erased, or never there. */
export async function loadPersonKeys(
  ring: Keyring,
  db: Pool,
  ids: readonly string[],
): Promise<Map<string, Buffer>> {
  const { rows } = await db.query<JoinedPersonKeyRow>(
    `SELECT p.person_id AS "personId", p.scope, p.scope_version AS "scopeVersion", p.wrapped,
            s.wrapped AS "scopeWrapped"
     FROM person_key p JOIN scope_key s ON s.scope = p.scope AND s.version = p.scope_version
     WHERE p.person_id = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.personId, openPersonKey(ring, row)]));
}
