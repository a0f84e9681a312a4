import type { RootKey } from './root-key.ts';
import { newScopeKey } from './person-key.ts';

/** A pool or one connection of it; whichever transaction the caller is in. */
export type Db = {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;
};

export type ScopeKeyRow = { readonly version: number; readonly wrapped: Buffer };

export async function findCurrentScopeKey(db: Db, scope: string): Promise<ScopeKeyRow | null> {
  const result = await db.query(
    'SELECT version, wrapped FROM scope_key WHERE scope = $1 AND retired_at IS NULL ORDER BY version DESC LIMIT 1',
    [scope],
  );
  return (result.rows[0] as ScopeKeyRow | undefined) ?? null;
}

/** Two processes may try at once: the first row wins and both use it. */
export async function createScopeKey(db: Db, root: RootKey, scope: string): Promise<ScopeKeyRow> {
  await insertScopeKey(db, root, scope, 1);
  const row = await findCurrentScopeKey(db, scope);
  if (row === null) throw new Error('A scope key vanished while it was made');
  return row;
}

export async function insertScopeKey(
  db: Db,
  root: RootKey,
  scope: string,
  version: number,
): Promise<boolean> {
  const { wrapped } = newScopeKey(root.wrap, scope, version);
  const result = await db.query(
    'INSERT INTO scope_key (scope, version, wrapped) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [scope, version, wrapped],
  );
  return result.rowCount === 1;
}
