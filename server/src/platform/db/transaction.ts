import type { ClientBase, Pool, PoolClient } from 'pg';
import { isDatabaseAway } from './database-away.ts';

/**
 * Runs `work` in one transaction: commits what it returns, rolls back what it throws. Nothing is tried again.
 * Given a client it uses that one, which must not be in a transaction already.
 * @param mode said with BEGIN, such as `isolation level repeatable read, read only`: later is too late, because the
 * database has been told for whom it runs
 */
export async function inTransaction<C extends ClientBase, T>(
  client: C,
  work: (client: C) => Promise<T>,
  mode?: string,
): Promise<T>;
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  mode?: string,
): Promise<T>;
export async function inTransaction<T>(
  source: Pool | ClientBase,
  work: (client: PoolClient) => Promise<T>,
  mode = '',
): Promise<T> {
  if (!isPool(source)) return await runTransaction(source as PoolClient, work, mode);
  return await withClient(source, async (client) => await runTransaction(client, work, mode));
}

// A deadlock, or a serialization failure: PostgreSQL has ended one transaction so that another one can go on.
const LOST_TURN: readonly unknown[] = ['40P01', '40001'];

/** True when the very same statements may succeed at the next try. */
export function isLostTurn(error: unknown): boolean {
  return error instanceof Error && LOST_TURN.includes((error as { code?: unknown }).code);
}

const TRIES = 3;

/** As {@link inTransaction}, tried again where PostgreSQL ended it for another's sake. `work` touches nothing else. */
export async function inRepeatableTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await inTransaction(pool, work);
    } catch (error) {
      if (tries === TRIES || !isLostTurn(error)) throw error;
    }
  }
}

/** Borrows a client; one that comes back in the middle of a transaction or broken is thrown away. */
export async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    return await work(client);
  } catch (error) {
    // A statement that timed out here may still run there, and would keep the next borrower waiting.
    broken = isDatabaseAway(error);
    throw error;
  } finally {
    client.release(broken || isInTransaction(client));
  }
}

async function runTransaction<T>(
  client: PoolClient,
  work: (client: PoolClient) => Promise<T>,
  mode: string,
): Promise<T> {
  if (isInTransaction(client)) throw new Error('This client is in a transaction already.');
  await client.query(`begin ${mode}`.trim());
  let result: T;
  try {
    result = await work(client);
  } catch (error) {
    // When this fails too, the first error is the one to tell; the client is thrown away on release.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
  // Trap: after a failed statement whose error was swallowed, COMMIT rolls back and reports no error.
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back: a statement in it had failed.');
  return result;
}

function isPool(source: Pool | ClientBase): source is Pool {
  return 'totalCount' in source;
}

/** True unless the server said that no transaction is open (`I`). */
export function isInTransaction(client: ClientBase): boolean {
  const { getTransactionStatus } = client as { getTransactionStatus?: () => string | null };
  const status = getTransactionStatus?.call(client);
  return status !== 'I' && status !== undefined;
}
