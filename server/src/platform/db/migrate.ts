import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, Pool, PoolClient } from 'pg';
import { installJobSchema } from './job-schema.ts';
import { secureRoles } from './role.secure.ts';
import { inTransaction, withClient } from './transaction.ts';

export type Migration = { name: string; sql: string; hash: string };

export type MigrateOptions = {
  /** Folder of `YYYYMMDDHHMMSS-verb-thing.sql` files; default the server's own. */
  folder?: string;
  log?: (line: string) => void;
};

export type SchemaState = {
  /** Why this server cannot hold the schema; null where it can. */
  unfit: string | null;
  /** What keeps the schema from moving forward. */
  problems: string[];
  /** Files that a start would apply. */
  waiting: string[];
  applied: number;
};

export const MIGRATIONS_FOLDER = join(import.meta.dirname, '../../../migrations');

// Any fixed number: two servers that start together migrate one after the other.
const LOCK = 7_446_112_038;
const FILE_NAME = /^\d{14}-[a-z0-9]+(-[a-z0-9]+)+\.sql$/;

/**
 * Brings the schema forward: every file once, in order of name, each in its own transaction; then the job tables.
 * @returns the names of the files that were applied now
 * @throws when an applied file was edited or is gone, or a new file sorts before an applied one
 */
export async function migrate(owner: Pool, options: MigrateOptions = {}): Promise<string[]> {
  const migrations = await readMigrations(options.folder);
  return await withClient(owner, async (client) => {
    await takeLock(client);
    try {
      await assertServerFits(client);
      await client.query(BOOKKEEPING);
      const applied = await applyNew(client, migrations, options.log);
      await installJobSchema(client, options.log);
      await secureDatabase(client);
      await secureRoles(client);
      return applied;
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    }
  });
}

/** What a start would find and do. Changes nothing. */
export async function judgeSchema(owner: Pool, folder?: string): Promise<SchemaState> {
  const migrations = await readMigrations(folder);
  return await withClient(owner, async (client) => {
    const unfit = await findUnfit(client);
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('schema_migration') is not null as there`,
    );
    const applied = rows[0]?.there === true ? await readApplied(client) : new Map<string, string>();
    return {
      unfit,
      problems: findHistoryProblems(applied, migrations),
      waiting: migrations.filter(({ name }) => !applied.has(name)).map(({ name }) => name),
      applied: applied.size,
    };
  });
}

// Asked again and again: a session that waits inside the statement holds a snapshot, and an index that is built
// concurrently would wait for that, each for the other.
async function takeLock(client: PoolClient): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      LOCK,
    ]);
    if (rows[0]?.taken) return;
    await sleep(100);
  }
}

const BOOKKEEPING = `
  create table if not exists schema_migration (
    name text primary key, hash text not null, applied_at timestamptz not null default now()
  );
  comment on table schema_migration is 'Schema files applied to this database, with the SHA-256 of each';
  create table if not exists demo_mark (what text primary key, made_at timestamptz not null default now());
  comment on table demo_mark is 'What demo mode put in; production refuses a database that has rows here';
`;

/** The schema files, in order, each with its SHA-256. */
export async function readMigrations(folder = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return await Promise.all(
    names.map(async (name) => {
      if (!FILE_NAME.test(name)) throw new Error(`${name}: call it YYYYMMDDHHMMSS-verb-thing.sql.`);
      // A checkout may write other line ends; the rule is still the same.
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function applyNew(client: PoolClient, migrations: Migration[], log?: (line: string) => void) {
  const applied = await readApplied(client);
  assertHistoryKept(applied, migrations);
  const fresh = migrations.filter(({ name }) => !applied.has(name));
  for (const migration of fresh) {
    await applyOne(client, migration);
    log?.(`migrated ${migration.name}`);
  }
  return fresh.map(({ name }) => name);
}

async function readApplied(client: PoolClient): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from schema_migration',
  );
  return new Map(rows.map(({ name, hash }) => [name, hash]));
}

async function applyOne(client: PoolClient, { name, sql, hash }: Migration): Promise<void> {
  try {
    await inTransaction(client, async () => {
      await client.query(sql);
      await client.query('insert into schema_migration (name, hash) values ($1, $2)', [name, hash]);
    });
  } catch (cause) {
    throw new Error(`${name} failed and left nothing behind: ${describeSqlError(cause, sql)}`, { cause });
  }
}

function describeSqlError(error: unknown, sql: string): string {
  const { message, position, where, detail } = error as Error &
    Record<'position' | 'where' | 'detail', string | undefined>;
  const line = position ? ` (line ${sql.slice(0, Number(position)).split('\n').length})` : '';
  return [`${message}${line}`, detail, where].filter(Boolean).join('; ');
}

function assertHistoryKept(applied: Map<string, string>, migrations: Migration[]): void {
  const problems = findHistoryProblems(applied, migrations);
  if (problems.length === 0) return;
  throw new Error(`The schema only moves forward: ${problems.join('; ')}. Put the change into a new file.`);
}

function findHistoryProblems(applied: Map<string, string>, migrations: Migration[]): string[] {
  const known = new Map(migrations.map(({ name, hash }) => [name, hash]));
  const newest = [...applied.keys()].sort().at(-1) ?? '';
  return [
    ...[...applied.keys()]
      .filter((name) => !known.has(name))
      .map((name) => `${name} was applied but its file is gone`),
    ...migrations.flatMap(({ name, hash }) => {
      const before = applied.get(name);
      if (before !== undefined) return before === hash ? [] : [`${name} was edited after it was applied`];
      return name < newest ? [`${name} is new but sorts before ${newest}, which is applied`] : [];
    }),
  ];
}

async function assertServerFits(client: Client | PoolClient): Promise<void> {
  const unfit = await findUnfit(client);
  if (unfit !== null) throw new Error(unfit);
}

async function findUnfit(client: Client | PoolClient): Promise<string | null> {
  const { rows } = await client.query<{ version: number; encoding: string; name: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as name,
            current_setting('server_encoding') as encoding`,
  );
  const server = rows[0];
  if (server && server.version < 160_000) return `PostgreSQL 16 or later is needed, this is ${server.name}.`;
  if (server && server.encoding !== 'UTF8') return `The database must be UTF8, this is ${server.encoding}.`;
  return null;
}

// Rights on the database itself: no schema file can name it.
async function secureDatabase(client: Client | PoolClient): Promise<void> {
  await client.query(
    `do $$ begin execute format('revoke temporary, create on database %I from public', current_database()); end $$`,
  );
}
