import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { getConstructionPlans } from 'pg-boss';
import type { DatabaseRole } from '../../src/platform/db/lead.ts';
import { openOwnerPool } from '../../src/platform/db/pools.ts';
import type { RoleUrls } from '../../src/platform/db/pools.ts';
import { migrate, readMigrations } from '../../src/platform/db/migrate.ts';

const TEMPLATE_PREFIX = 'lingshi_template_';
const TEMPLATES_KEPT = 5;
export const TEST_PREFIX = 'lingshi_test_';
const BUILD_LOCK = 7_446_112_039;

/**
 * The migrated database that tests are cloned from, made once for each state of the schema files.
 * @param serverUrl any database of the server, as a user that may create databases and roles
 */
export async function prepareTemplate(serverUrl: string): Promise<string> {
  const template = `${TEMPLATE_PREFIX}${await hashSchema()}`;
  await atServer(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [BUILD_LOCK]);
    await makeTemplate(client, serverUrl, template);
    await letRolesSignIn(client, serverUrl);
  });
  return template;
}

async function makeTemplate(client: Client, serverUrl: string, template: string): Promise<void> {
  const { rows } = await client.query<{ datname: string; complete: boolean }>(
    `select datname, not datallowconn as complete from pg_database where starts_with(datname, $1) order by oid`,
    [TEMPLATE_PREFIX],
  );
  const found = rows.find(({ datname }) => datname === template);
  if (found?.complete) return;
  if (found) await dropDatabase(client, template);
  for (const old of rows.slice(0, -TEMPLATES_KEPT)) await dropDatabase(client, old.datname);
  await client.query(`create database ${template}`);
  const owner = openOwnerPool(withDatabase(serverUrl, template));
  try {
    await migrate(owner);
  } finally {
    await owner.end();
  }
  // Marks it complete, and keeps connections out: PostgreSQL cannot copy a database that is in use.
  await client.query(`alter database ${template} allow_connections false`);
}

const ROLES: DatabaseRole[] = ['lingshi_applicant', 'lingshi_staff', 'lingshi_worker'];

/** Lets the three roles sign in at this server, with passwords that whoever knows its address can tell. */
async function letRolesSignIn(client: Client, serverUrl: string): Promise<void> {
  for (const [role, url] of Object.entries(roleUrlsAt(serverUrl)))
    await client.query(`alter role ${role} login password ${client.escapeLiteral(new URL(url).password)}`);
}

/** Addresses of the roles in the database of this address of its owner. */
export function roleUrlsAt(ownerUrl: string): RoleUrls {
  const { password } = new URL(ownerUrl);
  const entries = ROLES.map((role) => {
    const own = createHash('sha256').update(`${role} ${password}`).digest('hex');
    return [role, Object.assign(new URL(ownerUrl), { username: role, password: own }).href];
  });
  return Object.fromEntries(entries) as RoleUrls;
}

async function hashSchema(): Promise<string> {
  const hash = createHash('sha256').update(getConstructionPlans()).update(migrate.toString());
  for (const migration of await readMigrations()) hash.update(migration.name + migration.hash);
  return hash.digest('hex').slice(0, 16);
}

/** Removes databases that killed test runs left behind. Only for a server that nobody else uses. */
export async function dropLeftovers(serverUrl: string): Promise<void> {
  await atServer(serverUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [TEST_PREFIX],
    );
    for (const { datname } of rows) await dropDatabase(client, datname);
  });
}

export async function dropDatabase(client: Client, name: string): Promise<void> {
  await client
    .query(`drop database if exists ${name} with (force)`)
    .catch(async (error: { code?: string }) => {
      // Force stops at a worker of autovacuum, which only a superuser may end; without it such workers are sent away.
      if (error.code !== '42501') throw error;
      await client.query(`drop database if exists ${name}`);
    });
}

/** Runs `work` with one connection to the server, and closes it. */
export async function atServer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server and user, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
