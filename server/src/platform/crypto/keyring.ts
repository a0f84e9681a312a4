/**
 * People's keys in the database. Deleting one row of person_key erases the person: what was sealed with
 * it, in any table or file, can never be read again once the last backup of that row is gone.
 *
 * Opened people's keys are not remembered between calls: opening one takes microseconds, an erasure then
 * holds in every process at once, and a key of a transaction that was rolled back cannot linger.
 */
import type { RootKey } from './root-key.ts';
import { boundedCache } from './bounded-cache.ts';
import type { BoundedCache } from './bounded-cache.ts';
import { newPersonKey, unwrapPersonKey, unwrapScopeKey, wrapPersonKey } from './person-key.ts';
import type { PersonKeyRow, ScopeKey } from './person-key.ts';
import { createScopeKey, findCurrentScopeKey } from './scope-key.store.ts';
import type { Db } from './scope-key.store.ts';

const SCOPES_KEPT = 512;
/** Also how long a rotated key may still be used for new rows; see scope-key.rotation.ts. */
const CURRENT_SCOPE_MS = 60_000;

/** The root key, and opened scope keys remembered in this process only. */
export type Keyring = {
  readonly root: RootKey;
  readonly pool: Db;
  readonly current: BoundedCache<ScopeKey>;
  readonly scopes: BoundedCache<ScopeKey>;
};

/** What a query that joins scope_key to person_key hands to openPersonKey. */
export type JoinedPersonKeyRow = PersonKeyRow & { readonly scopeWrapped: Buffer };

/**
 * @param pool makes missing scope keys, each in its own transaction: a key made in a caller's transaction
 *   that is rolled back would be remembered here, and lost there.
 */
export function createKeyring(root: RootKey, pool: Db, now?: () => number): Keyring {
  return {
    root,
    pool,
    current: boundedCache(SCOPES_KEPT, CURRENT_SCOPE_MS, now),
    scopes: boundedCache(SCOPES_KEPT, Number.MAX_SAFE_INTEGER, now),
  };
}

/** The key that new people of this scope get; made on first use. No query while it is remembered. */
export async function loadScopeKey(ring: Keyring, db: Db, scope: string): Promise<ScopeKey> {
  const known = ring.current.get(scope);
  if (known) return known;
  const found = (await findCurrentScopeKey(db, scope)) ?? (await createScopeKey(ring.pool, ring.root, scope));
  const key = openScopeKey(ring, scope, found.version, found.wrapped);
  ring.current.set(scope, key);
  return key;
}

/** Opens one joined row without I/O. The row decides nothing: a forged one throws SealBroken. */
export function openPersonKey(ring: Keyring, row: JoinedPersonKeyRow): Buffer {
  return unwrapPersonKey(openScopeKey(ring, row.scope, row.scopeVersion, row.scopeWrapped), row);
}

export async function createPersonKey(
  ring: Keyring,
  db: Db,
  personId: string,
  scope: string,
): Promise<Buffer> {
  const { dek, row } = newPersonKey(await loadScopeKey(ring, db, scope), personId);
  await db.query(
    'INSERT INTO person_key (person_id, scope, scope_version, wrapped) VALUES ($1, $2, $3, $4)',
    [row.personId, row.scope, row.scopeVersion, row.wrapped],
  );
  return dek;
}

/**
 * Hands a person over to another scope; everything sealed stays readable, because the key stays.
 * @promised docs/decisions/0003-personal-data-format.md
 */
export async function rewrapPersonKey(
  ring: Keyring,
  db: Db,
  personId: string,
  newScope: string,
): Promise<boolean> {
  const target = await loadScopeKey(ring, db, newScope);
  const row = await selectPersonKey(db, personId);
  if (row === undefined) return false;
  return replaceWrapping(db, row, wrapPersonKey(target, personId, openPersonKey(ring, row)));
}

/**
 * Erases for good. Returns false when there was nothing left to erase. Needs the worker's role.
 * @promised docs/decisions/0003-personal-data-format.md
 */
export async function erasePerson(db: Db, personId: string): Promise<boolean> {
  const result = await db.query('DELETE FROM person_key WHERE person_id = $1', [personId]);
  return result.rowCount === 1;
}

/** Writes the new wrapping only if nobody else rewrapped meanwhile. */
export async function replaceWrapping(db: Db, before: PersonKeyRow, after: PersonKeyRow): Promise<boolean> {
  const result = await db.query(
    `UPDATE person_key SET scope = $2, scope_version = $3, wrapped = $4
     WHERE person_id = $1 AND scope = $5 AND scope_version = $6`,
    [before.personId, after.scope, after.scopeVersion, after.wrapped, before.scope, before.scopeVersion],
  );
  return result.rowCount === 1;
}

export function openScopeKey(ring: Keyring, scope: string, version: number, wrapped: Buffer): ScopeKey {
  const name = `${version}:${scope}`;
  const known = ring.scopes.get(name);
  if (known) return known;
  const key = unwrapScopeKey(ring.root.wrap, scope, version, wrapped);
  ring.scopes.set(name, key);
  return key;
}

async function selectPersonKey(db: Db, personId: string): Promise<JoinedPersonKeyRow | undefined> {
  const result = await db.query(
    `SELECT p.person_id AS "personId", p.scope, p.scope_version AS "scopeVersion", p.wrapped,
            s.wrapped AS "scopeWrapped"
     FROM person_key p JOIN scope_key s ON s.scope = p.scope AND s.version = p.scope_version
     WHERE p.person_id = $1`,
    [personId],
  );
  return result.rows[0] as JoinedPersonKeyRow | undefined;
}
