/**
 * Changing a scope's key under load: rotate, then rewrap people in batches while everything stays
 * readable, then drop the old key an hour later.
 */
import { openPersonKey, openScopeKey, replaceWrapping } from './keyring.ts';
import type { JoinedPersonKeyRow, Keyring } from './keyring.ts';
import { wrapPersonKey } from './person-key.ts';
import { findCurrentScopeKey, insertScopeKey } from './scope-key.store.ts';
import type { Db } from './scope-key.store.ts';

/**
 * New people get the new key; returns its version. Safe to repeat after a crash.
 * @promised docs/decisions/0003-personal-data-format.md
 */
export async function rotateScopeKey(ring: Keyring, db: Db, scope: string): Promise<number> {
  const current = await findCurrentScopeKey(db, scope);
  const version = (current?.version ?? 0) + 1;
  // The new key first: at every moment there is a current one.
  await insertScopeKey(db, ring.root, scope, version);
  await db.query(
    'UPDATE scope_key SET retired_at = now() WHERE scope = $1 AND version < $2 AND retired_at IS NULL',
    [scope, version],
  );
  ring.current.delete(scope);
  return version;
}

/**
 * Moves up to `limit` people to the current key; returns how many it found. Call until it returns 0.
 * @promised docs/decisions/0003-personal-data-format.md
 */
export async function rewrapScope(ring: Keyring, db: Db, scope: string, limit = 500): Promise<number> {
  const current = await findCurrentScopeKey(db, scope);
  if (current === null) return 0;
  const target = openScopeKey(ring, scope, current.version, current.wrapped);
  const rows = await selectOutdated(db, scope, current.version, limit);
  for (const row of rows) {
    await replaceWrapping(db, row, wrapPersonKey(target, row.personId, openPersonKey(ring, row)));
  }
  return rows.length;
}

/**
 * Destroys retired keys nobody uses. The hour is the guard that a foreign key would be, without its row
 * lock on every new person: no process keeps using a current key for longer than a minute.
 * @promised docs/decisions/0003-personal-data-format.md
 */
export async function dropRetiredScopeKeys(db: Db, scope: string): Promise<number> {
  const result = await db.query(
    `DELETE FROM scope_key s
     WHERE s.scope = $1 AND s.retired_at < now() - interval '1 hour'
       AND NOT EXISTS (SELECT 1 FROM person_key p WHERE p.scope = s.scope AND p.scope_version = s.version)`,
    [scope],
  );
  return result.rowCount ?? 0;
}

async function selectOutdated(
  db: Db,
  scope: string,
  version: number,
  limit: number,
): Promise<JoinedPersonKeyRow[]> {
  const result = await db.query(
    `SELECT p.person_id AS "personId", p.scope, p.scope_version AS "scopeVersion", p.wrapped,
            s.wrapped AS "scopeWrapped"
     FROM person_key p JOIN scope_key s ON s.scope = p.scope AND s.version = p.scope_version
     WHERE p.scope = $1 AND p.scope_version < $2 LIMIT $3`,
    [scope, version, limit],
  );
  return result.rows as JoinedPersonKeyRow[];
}
