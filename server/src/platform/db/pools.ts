import { Pool, type PoolClient, type PoolConfig, type QueryResult, type QueryResultRow } from 'pg';
import { accountInScope } from './account-scope.ts';
import { leadOf } from './lead.ts';
import type { DatabaseRole } from './lead.ts';
import { ScopedPool, workFor } from './scoped-client.ts';
import { withClient } from './transaction.ts';
import { ROW_TYPES } from './types.ts';

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
  /** Most connections per role; default 10 for applicants, 10 for staff, 5 for jobs. */
  sizes?: Partial<Record<'applicant' | 'staff' | 'worker', number>>;
  /** Told when a connection breaks while nobody uses it; such an error never ends the process. */
  onError?: (error: Error) => void;
};

/** The connections of one process, each with its database role set before the first statement. */
export function openPools(url: string, options: PoolsOptions = {}): DatabasePools {
  const { sizes = {}, onError } = options;
  const applicant = openRolePool(url, { role: 'lingshi_applicant', max: sizes.applicant ?? 10, onError });
  const staff = openRolePool(url, { role: 'lingshi_staff', max: sizes.staff ?? 10, onError });
  const worker = openRolePool(url, { role: 'lingshi_worker', max: sizes.worker ?? 5, onError });
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
  return openRolePool(url, { max: 2, onError, statementTimeoutMs: 0 });
}

type RolePool = {
  role?: DatabaseRole;
  max: number;
  onError: ((error: Error) => void) | undefined;
  statementTimeoutMs?: number;
};

function openRolePool(url: string, { role, max, onError, statementTimeoutMs = 30_000 }: RolePool): Pool {
  const settings = [
    ...(role ? [`role=${role}`] : []),
    'TimeZone=UTC',
    'DateStyle=ISO',
    `statement_timeout=${statementTimeoutMs}`,
    `idle_in_transaction_session_timeout=${statementTimeoutMs * 2}`,
  ];
  const config: PoolConfig & { options: string; maxLifetimeSeconds: number } = {
    connectionString: url,
    max,
    types: ROW_TYPES as unknown as PoolConfig['types'],
    application_name: role ?? 'lingshi_owner',
    // While the database is away a caller learns it within two seconds.
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 60_000,
    // Spreads connections over servers that joined after a failover.
    maxLifetimeSeconds: 3_600,
    keepAlive: true,
    options: settings.map((setting) => `-c ${setting}`).join(' '),
    ...(statementTimeoutMs > 0 ? { query_timeout: statementTimeoutMs + 5_000 } : {}),
  };
  const pool = role === undefined ? new Pool(config) : openScopedPool(role, config);
  pool.on('error', (error) => onError?.(error));
  // Trap: a client that breaks between two statements of its borrower has no listener and would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function openScopedPool(role: DatabaseRole, config: PoolConfig): Pool {
  const lead = leadOf(role);
  if (lead === null) return new Pool(config);
  const valueOf = role === 'lingshi_applicant' ? accountInScope : () => NO_POST;
  return new ScopedPool({ ...config, lead, valueOf }) as unknown as Pool;
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
