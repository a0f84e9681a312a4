import { join } from 'node:path';
import type { Config } from './platform/config.ts';
import { refuseDemoData } from './platform/demo-mark.ts';
import { startEmbeddedPostgres } from './platform/db/embedded-postgres.ts';
import { migrate } from './platform/db/migrate.ts';
import { openOwnerPool } from './platform/db/pools.ts';

export type Database = { url: string; stop: () => Promise<void> };

/** The database of the settings, or the embedded one; migrated, and checked for demo data in production. */
export async function openDatabase(config: Config): Promise<Database> {
  const database = await findDatabase(config);
  const owner = openOwnerPool(database.url);
  try {
    await migrate(owner);
    await refuseDemoData(config, owner);
  } finally {
    await owner.end();
  }
  return database;
}

async function findDatabase({ databaseUrl, dataFolder }: Config): Promise<Database> {
  if (databaseUrl !== undefined) return { url: databaseUrl, stop: async () => {} };
  const { url, stop } = await startEmbeddedPostgres({ folder: join(dataFolder, 'postgres') });
  return { url, stop };
}
