import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { inject } from 'vitest';
import { openOwnerPool, openPools, type DatabasePools } from '../../src/platform/db/pools.ts';
import { refuseLooseLocks } from './lock.guard.ts';
import { startPoolerBefore } from './poolers.ts';
import { atServer, dropDatabase, TEST_PREFIX, withDatabase } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: { url: string; template: string };
  }
}

export type TestDatabase = {
  url: string;
  /** Connections under the roles of requests and jobs. */
  pools: DatabasePools;
  /** Connections of the schema's owner, for what a test must look at behind the roles' backs. */
  owner: Pool;
  /** Closes the connections and removes the database. */
  drop: () => Promise<void>;
};

refuseLooseLocks();

let isPooled = false;

/** From here on the roles of this process's test databases come through a pooler: pgbouncer, or one like it. */
export function putPoolerBetween(): void {
  isPooled = true;
}

let isBare = false;

/**
 * From here on the applicants' role finds every row in this process's test databases: what stops it then is the query
 * alone.
 */
export function openWalls(): void {
  isBare = true;
}

const NO_WALLS = `DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT DISTINCT tablename FROM pg_policies WHERE schemaname = 'public' LOOP
    EXECUTE format('CREATE POLICY no_wall ON %I TO lingshi_applicant USING (true)', name);
  END LOOP; END $$`;

/** A migrated database of its own for one test file or one test; real PostgreSQL, ready in some 50 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const database = await createDatabase(inject('testServer').template);
  if (isBare) await database.owner.query(NO_WALLS);
  const pooler = isPooled ? await startPoolerBefore(database.url) : null;
  const pools = openPools(database.url, {
    sizes: { applicant: 5, staff: 5, worker: 3 },
    roleUrls: pooler?.roleUrls,
  });
  return {
    ...database,
    pools,
    drop: async () => {
      await pools.close();
      await pooler?.close();
      await database.drop();
    },
  };
}

export type EmptyDatabase = Omit<TestDatabase, 'pools'>;

/** A database without any table, for tests of migrating itself. */
export async function createEmptyDatabase(): Promise<EmptyDatabase> {
  return await createDatabase('template1');
}

async function createDatabase(template: string): Promise<EmptyDatabase> {
  const server = inject('testServer').url;
  const name = `${TEST_PREFIX}${process.pid}_${randomBytes(4).toString('hex')}`;
  await atServer(server, async (client) => {
    await client.query(`create database ${name} template ${template}`);
    // Rights on a database are not cloned with it.
    await client.query(`revoke temporary, create on database ${name} from public`);
  });
  const url = withDatabase(server, name);
  const owner = openOwnerPool(url);
  return {
    url,
    owner,
    drop: async () => {
      await owner.end();
      await atServer(server, async (client) => await dropDatabase(client, name));
    },
  };
}
