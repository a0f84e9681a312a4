import type { Pool } from 'pg';
import { expect } from 'vitest';
import { inTransaction } from '../../src/platform/db/transaction.ts';

const WAITING = `SELECT count(*)::int AS count FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`;

/** Starts requests while a row is held (`hold` locks it) and lets it go once all of them wait for it. */
export async function allAtOnce<T>(
  owner: Pool,
  hold: { sql: string; params: unknown[] },
  start: () => Promise<T>[],
): Promise<T[]> {
  const { running } = await inTransaction(owner, async (client) => {
    await client.query(hold.sql, hold.params);
    const begun = start();
    // By another connection: within a transaction the activity is as it was when it was first asked for.
    const waiting = async () => (await owner.query<{ count: number }>(WAITING)).rows[0]?.count;
    await expect.poll(waiting, { timeout: 10_000 }).toBe(begun.length);
    // In an object: a promise of promises would be waited for while the row is still held.
    return { running: begun };
  });
  return Promise.all(running);
}
