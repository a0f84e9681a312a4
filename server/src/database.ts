import { ConfigError } from './platform/config.ts';
import type { Config } from './platform/config.ts';
import { WrongRole } from './platform/db/database-away.ts';
import { refuseDemoData } from './platform/demo-mark.ts';
import { findDatabase } from './platform/db/find-database.ts';
import type { Database } from './platform/db/find-database.ts';
import { migrate } from './platform/db/migrate.ts';
import { checkRoles, openOwnerPool, openPools } from './platform/db/pools.ts';
import { refusePooler } from './platform/db/role.check.ts';

/**
 * The database of the settings, or the embedded one: migrated, its addresses checked, and in production no demo's.
 * @throws ConfigError where an address gives other rights than its role has
 */
export async function openDatabase(config: Config): Promise<Database> {
  const database = await findDatabase(config);
  await prepare(config, database.url).catch(async (error: unknown) => {
    await database.stop();
    throw error instanceof WrongRole ? new ConfigError([error.message]) : error;
  });
  return database;
}

async function prepare(config: Config, url: string): Promise<void> {
  await refusePooler(url);
  const owner = openOwnerPool(url);
  const pools = openPools(url, {
    roleUrls: config.databaseRoleUrls,
    sizes: { applicant: 1, staff: 1, worker: 1 },
  });
  try {
    await migrate(owner);
    await refuseDemoData(config, owner);
    await checkRoles(pools);
  } finally {
    await Promise.all([owner.end(), pools.close()]);
  }
}
