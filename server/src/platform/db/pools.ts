import { Pool, type PoolClient, type PoolConfig, type QueryResult, type QueryResultRow } from 'pg';
import { accountInScope } from './account-scope.ts';
import { isDatabaseAway, isNotLetIn, WrongRole } from './database-away.ts';
import type { DatabaseRole } from './lead.ts';
import { ADDRESS_OF_ROLE, assertRole } from './role.check.ts';
import { ScopedPool, workFor } from './scoped-client.ts';
import { withClient } from './transaction.ts';
import { ROW_TYPES } from './types.ts';

export type RoleUrls = Readonly<Record<DatabaseRole, string>>;

/** Staff tables with rows of posts show none of them; for what an officer does before a post is chosen. */
export const NO_POST = '';

export type DatabasePools = {
  /** Connections that tell the database for whom they were borrowed; see `asAccount`. */
  applicant: Pool;
  worker: Pool;
  /**
   * Runs `work` with a staff connection that sees the rows of this post alone.
   * Trap: a connection, not a transaction. Each statement commits by itself, and a lock of one is gone at its end.
   */
  withPost: <T>(post: string, work: (client: PoolClient) => Promise<T>) => Promise<T>;
  /** One statement under {@link DatabasePools.withPost}. */
  queryAtPost: <R extends QueryResultRow>(
    post: string,
    sql: string,
    params?: unknown[],
  ) => Promise<QueryResult<R>>;
  /** Ends every connection once its work is done. */
  close: () => Promise<void>;
};

export type PoolsOptions = {
  /**
   * Where each role signs in by itself, maybe through a pooler. Without them the connections are the owner's, and take
   * the role on at the start: there is no pooler then.
   */
  roleUrls?: RoleUrls | undefined;
  /** Most connections per role; default 10 for applicants, 10 for staff, 5 for jobs. */
  sizes?: Partial<Record<'applicant' | 'staff' | 'worker', number>>;
  /** Told when a connection breaks while nobody uses it; such an error never ends the process. */
  onError?: (error: Error) => void;
};

/** The connections of one process; each is refused unless it has the rights of its role alone. */
export function openPools(url: string, options: PoolsOptions = {}): DatabasePools {
  const { sizes = {} } = options;
  const applicant = openRolePool(url, options, 'lingshi_applicant', sizes.applicant ?? 10);
  const staff = openRolePool(url, options, 'lingshi_staff', sizes.staff ?? 10);
  const worker = openRolePool(url, options, 'lingshi_worker', sizes.worker ?? 5);
  const withPost: DatabasePools['withPost'] = async (post, work) => await workAtPost(staff, post, work);
  return {
    applicant,
    worker,
    withPost,
    queryAtPost: async (post, sql, params) =>
      await withPost(post, async (client) => await client.query(sql, params)),
    close: async () => {
      await Promise.all([applicant, staff, worker].map(async (pool) => await pool.end()));
    },
  };
}

/** Connections of the schema's owner: for migrations, and for nothing that answers a request. */
export function openOwnerPool(url: string, onError?: (error: Error) => void): Pool {
  const options = startWith({ statement_timeout: 0, idle_in_transaction_session_timeout: 0 });
  return watch(new Pool({ ...SHARED, connectionString: url, max: 2, ...options }), onError);
}

/** What a connection asks for at its start. Trap: no pooler passes it on; some drop it without a word. */
export function startWith(settings: Readonly<Record<string, string | number>>): { options: string } {
  const all = { ...settings, TimeZone: 'UTC', DateStyle: 'ISO' };
  return {
    options: Object.entries(all)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  };
}

const STATEMENT_MS = 30_000;

const SHARED: PoolConfig & { maxLifetimeSeconds: number } = {
  types: ROW_TYPES as unknown as PoolConfig['types'],
  application_name: 'lingshi_owner',
  // While the database is away a caller learns it within two seconds.
  connectionTimeoutMillis: 2_000,
  idleTimeoutMillis: 60_000,
  // Spreads connections over servers that joined after a failover.
  maxLifetimeSeconds: 3_600,
  keepAlive: true,
};

function openRolePool(
  url: string,
  { roleUrls, onError }: PoolsOptions,
  role: DatabaseRole,
  max: number,
): Pool {
  const limits = {
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: 2 * STATEMENT_MS,
  };
  const pool = new ScopedPool({
    ...SHARED,
    connectionString: roleUrls?.[role] ?? url,
    max,
    application_name: role,
    query_timeout: STATEMENT_MS + 5_000,
    // Who signs in as the role has its settings (role.secure.ts).
    ...(roleUrls ? {} : startWith({ role, ...limits })),
    role,
    valueOf: role === 'lingshi_applicant' ? accountInScope : () => NO_POST,
    onRefused: (error) => onError?.(error),
  });
  return watch(pool as unknown as Pool, onError);
}

function watch(pool: Pool, onError?: (error: Error) => void): Pool {
  pool.on('error', (error) => onError?.(error));
  // Trap: a client that breaks between two statements of its borrower has no listener and would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

async function workAtPost<T>(
  staff: Pool,
  post: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  return await withClient(staff, async (client) => {
    workFor(client, post);
    return await work(client);
  });
}

/**
 * Asked by readiness: whether each role's connections have its rights alone. That the database is away, or every
 * connection taken, says nothing about rights.
 * @throws WrongRole
 */
export async function checkRoles(pools: DatabasePools): Promise<true> {
  for (const { role, failure } of await askRoles(pools)) {
    if (failure === null) continue;
    // One side would answer nobody, and every other would say that all is in order.
    if (isNotLetIn(failure)) throw new WrongRole(sayNotLetIn(role));
    if (failure instanceof WrongRole || !isDatabaseAway(failure)) throw failure;
  }
  return true;
}

function sayNotLetIn(role: DatabaseRole): string {
  return (
    `${role} is not let in: the name, the password or the database is wrong in ${ADDRESS_OF_ROLE[role]}, or in ` +
    'DATABASE_URL where it is not set'
  );
}

/** `failure`: why it got no connection with its rights; null where it did. */
export type RoleAnswer = { role: DatabaseRole; isPooled: boolean; failure: Error | null };

/** Each role by a connection of its own, side by side. */
export async function askRoles({ applicant, worker, withPost }: DatabasePools): Promise<RoleAnswer[]> {
  const ask = async (role: DatabaseRole, asked: Promise<{ isPooled: boolean }>): Promise<RoleAnswer> =>
    await asked.then(
      ({ isPooled }) => ({ role, isPooled, failure: null }),
      (failure: Error) => ({ role, isPooled: false, failure }),
    );
  return await Promise.all([
    ask(
      'lingshi_applicant',
      withClient(applicant, async (client) => assertRole(client, 'lingshi_applicant')),
    ),
    ask(
      'lingshi_staff',
      withPost(NO_POST, async (client) => assertRole(client, 'lingshi_staff')),
    ),
    ask(
      'lingshi_worker',
      withClient(worker, async (client) => assertRole(client, 'lingshi_worker')),
    ),
  ]);
}
