// Slow to make (a PostgreSQL is started and migrated), so the page carries the hash of the migrations it came from.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@lingshi/server/platform/db/embedded-postgres.ts';
import { migrate } from '@lingshi/server/platform/db/migrate.ts';
import { openOwnerPool } from '@lingshi/server/platform/db/pools.ts';
import type { Pool } from 'pg';
import { top } from '../run.ts';
import { makeSchemaPage } from './schema-page.ts';

const PAGE = 'docs/generated/schema.md';

/** Of the migrations and of the generators themselves. */
function sourcesHash(): string {
  const hash = createHash('sha256');
  const patterns = ['server/migrations/*.sql', 'tools/gen/schema*.ts', 'tools/gen/markdown.ts'];
  for (const path of globSync(patterns, { cwd: top }).toSorted()) {
    hash.update(path).update(readFileSync(join(top, path)));
  }
  return hash.digest('hex').slice(0, 16);
}

export function isSchemaFresh(): boolean {
  const hash = sourcesHash();
  const path = join(top, PAGE);
  return existsSync(path) && readFileSync(path, 'utf8').includes(hash);
}

export async function makeSchema(): Promise<Record<string, string>> {
  const hash = sourcesHash();
  return await withMigratedDatabase(async (pool) => ({ [PAGE]: await makeSchemaPage(pool, hash) }));
}

async function withMigratedDatabase<T>(work: (pool: Pool) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lingshi-schema-'));
  const server = await startEmbeddedPostgres({ folder, ephemeral: true });
  const pool = openOwnerPool(server.url);
  try {
    await migrate(pool);
    return await work(pool);
  } finally {
    await pool.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
