import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readOrCreateRootKey } from '@lingshi/server/platform/crypto/root-key.ts';
import { startEmbeddedPostgres } from '@lingshi/server/platform/db/embedded-postgres.ts';
import type { EmbeddedPostgres } from '@lingshi/server/platform/db/embedded-postgres.ts';
import { migrate } from '@lingshi/server/platform/db/migrate.ts';
import { openOwnerPool } from '@lingshi/server/platform/db/pools.ts';
import { atServer, withDatabase } from '@lingshi/server/test/platform/template.ts';
import { startServerProcess } from '@lingshi/server/test/process.ts';
import type { ServerProcess } from '@lingshi/server/test/process.ts';
import { buildWeb } from '../tools/build-web.ts';
import { top } from '../tools/run.ts';

/** Kept between runs: the two million orders of the work list take minutes to make. */
const FOLDER = join(top, '.data', 'bench');

/** For what a server writes beside this database: files belong to one database alone. */
export function benchFolder(databaseUrl: string): string {
  return join(FOLDER, 'data', new URL(databaseUrl).pathname);
}

/** Of a database that is kept between runs: it was sealed with this key. */
export function keptRootKey(): string {
  mkdirSync(FOLDER, { recursive: true, mode: 0o711 });
  const file = join(FOLDER, 'root.key');
  readOrCreateRootKey(file);
  return readFileSync(file, 'utf8').trim();
}

/** What the pools of the product set for a request; the limit runs with the same. */
export function connectionOptions(role: string, more: readonly string[] = []): string {
  return [`role=${role}`, 'TimeZone=UTC', 'DateStyle=ISO', ...more]
    .map((setting) => `-c ${setting}`)
    .join(' ');
}

/** The PostgreSQL of the product with the product's own settings: fsync and synchronous_commit on. */
export async function startCluster(): Promise<EmbeddedPostgres> {
  mkdirSync(FOLDER, { recursive: true, mode: 0o711 });
  return await startEmbeddedPostgres({ folder: join(FOLDER, 'postgres') });
}

/** An empty, migrated database; one of that name that lies there is thrown away. */
export async function freshDatabase(server: string, name: string): Promise<string> {
  await atServer(server, async (client) => {
    await client.query(`drop database if exists ${name}`);
    await client.query(`create database ${name}`);
  });
  const url = withDatabase(server, name);
  rmSync(benchFolder(url), { recursive: true, force: true });
  const owner = openOwnerPool(url);
  try {
    await migrate(owner);
  } finally {
    await owner.end();
  }
  return url;
}

export async function removeDatabase(server: string, name: string): Promise<void> {
  await atServer(server, async (client) => client.query(`drop database if exists ${name} with (force)`));
}

/** `serve` of the product on a database of this cluster. */
export async function startServer(databaseUrl: string, rootKey: string): Promise<ServerProcess> {
  await buildWeb();
  const program = ['server/src/main.ts', 'serve'];
  return await startServerProcess({ databaseUrl, rootKey, dataFolder: benchFolder(databaseUrl), program });
}
