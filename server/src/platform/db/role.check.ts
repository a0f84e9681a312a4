import { Client } from 'pg';
import type { ClientBase, PoolConfig } from 'pg';
import { WrongRole } from './database-away.ts';
import type { DatabaseRole } from './lead.ts';

/** For whom each role works, as the settings call it. */
export const ADDRESS_OF_ROLE = {
  lingshi_applicant: 'DATABASE_APPLICANT_URL',
  lingshi_staff: 'DATABASE_STAFF_URL',
  lingshi_worker: 'DATABASE_WORKER_URL',
} as const satisfies Record<DatabaseRole, string>;

type Found = {
  role: string;
  pid: number;
  isAboveRules: boolean;
  isOwner: boolean;
  /** May make tables or schemas: what runs as the owner could be led to them. */
  makes: boolean;
  /** Tables whose policies nobody asks. */
  open: string[];
  zone: string;
  dates: string;
  hasTimeouts: boolean;
};

// One statement as text: it needs nothing of the connection, whatever stands between.
const FIND = `
  select current_user::text as role, pg_backend_pid() as pid,
    exists (select from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)) as "isAboveRules",
    exists (select from pg_class where relkind in ('r', 'p') and pg_has_role(relowner, 'member')) as "isOwner",
    has_database_privilege(current_database(), 'create, temporary') or has_schema_privilege('public', 'create') as makes,
    array(select relname::text from pg_class where not relrowsecurity
      and exists (select from pg_policy where polrelid = pg_class.oid) order by 1) as open,
    current_setting('TimeZone') as zone, current_setting('DateStyle') as dates,
    '0' not in (current_setting('statement_timeout'), current_setting('idle_in_transaction_session_timeout'))
      as "hasTimeouts"`;

// A pooler takes a connection while the database is away.
const PATIENCE_MS = 5_000;

/**
 * Refuses a connection that has not the rights, and the limits, of this role alone: as the owner of the tables, which
 * a pooler makes of it that drops what was asked for at the start, it would see every row.
 * @param isLasting for connections that listen or work jobs: no pooler may stand between, and no statement ends by
 * time
 * @returns whether a pooler stands between
 * @throws WrongRole
 */
export async function assertRole(
  client: ClientBase,
  role: DatabaseRole,
  { isLasting = false } = {},
): Promise<{ isPooled: boolean }> {
  const found = await ask<Found>(client, FIND);
  const isPooled = isBehindPooler(client, found.pid);
  const problems = [
    ...problemsOf(found, role),
    ...(isLasting || found.hasTimeouts ? [] : ['its statements would never end by time']),
    ...(isLasting && isPooled ? [POOLED] : []),
  ];
  if (problems.length === 0) return { isPooled };
  throw new WrongRole(`The connection of ${role} is refused: ${problems.join('; ')}. ${adviceFor(role)}`);
}

/**
 * For the options of a pool: who waits for a connection gets what `check` throws instead. The driver waits for it; its
 * types leave that out.
 */
export function checkedBy(check: (client: ClientBase) => Promise<void>): Pick<PoolConfig, 'onConnect'> {
  return { onConnect: check as (client: ClientBase) => void };
}

function problemsOf(found: Found, role: DatabaseRole): string[] {
  return [
    ...(found.role === role ? [] : [`it runs as "${found.role}"`]),
    ...(found.isAboveRules ? ['no row-level security holds for it'] : []),
    ...(found.isOwner ? ['it owns tables, or may become their owner'] : []),
    ...(found.makes ? [MAKES] : []),
    ...(found.open.length > 0 ? [`row-level security is off for ${found.open.join(', ')}`] : []),
    ...(found.zone === 'UTC' && found.dates.startsWith('ISO') ? [] : ['its times would not be in UTC']),
  ];
}

const MAKES =
  'it may make tables of its own (as the owner of the database: revoke temporary, create on database … from public)';
const POOLED = 'a pooler stands between, and what is listened to or locked would be lost';

function adviceFor(role: DatabaseRole): string {
  return (
    `Where a pooler stands between, each role signs in by itself: set ${ADDRESS_OF_ROLE[role]}, and let DATABASE_URL ` +
    'be the address of PostgreSQL itself. A start of ours as the owner gives the roles their zone and limits.'
  );
}

/** @throws WrongRole where a pooler stands between: locks, migrations, jobs and listening need one lasting session. */
export async function refusePooler(url: string): Promise<void> {
  // Without a word at the start, which a pooler might refuse before it can be told for one.
  const client = new Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { pid } = await ask<{ pid: number }>(client, 'select pg_backend_pid() as pid');
    if (!isBehindPooler(client, pid)) return;
  } finally {
    await client.end();
  }
  throw new WrongRole(
    `DATABASE_URL is the address of a pooler: ${POOLED}. Name PostgreSQL itself there, and the pooler in ` +
      `${Object.values(ADDRESS_OF_ROLE).join(', ')}.`,
  );
}

/** A pooler answers for many servers, so at the start it gives a key of its own instead of the server's process. */
function isBehindPooler(client: ClientBase, pid: number): boolean {
  return (client as { processID?: number | null }).processID !== pid;
}

async function ask<T>(client: ClientBase, text: string): Promise<T> {
  const limited = { text, query_timeout: PATIENCE_MS };
  const { rows } = await client.query(limited);
  return rows[0] as T;
}
