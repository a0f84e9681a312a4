import type { Pool } from 'pg';
import { expect } from 'vitest';
import { inTransaction } from '../../src/platform/db/transaction.ts';

const WAITING = `SELECT count(*)::int AS count FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`;

/** Connections that a pool of a test has (`database.ts`): so many can wait, the others queue up behind them. */
const MOST_WAITING = 5;

/** Nobody writes the table meanwhile; whoever looks something up in it does not wait. */
export function heldTable(name: string): Hold {
  return { sql: `LOCK TABLE ${name} IN SHARE MODE`, params: [] };
}

type Hold = { sql: string; params: unknown[] };

/**
 * Starts requests while a row or a table is held (`hold` locks it) and lets it go once all of them wait for it, or as
 * many as there are connections: whatever they look up before they write, they have looked up by then.
 */
export async function allAtOnce<T>(owner: Pool, hold: Hold, start: () => Promise<T>[]): Promise<T[]> {
  const { running } = await inTransaction(owner, async (client) => {
    await client.query(hold.sql, hold.params);
    const begun = start();
    await untilWaiting(owner, Math.min(begun.length, MOST_WAITING));
    // In an object: a promise of promises would be waited for while the row is still held.
    return { running: begun };
  });
  return Promise.all(running);
}

/**
 * Waits until so many wait for a lock.
 * @param owner another connection than the one that holds it: within a transaction the activity stays as it was first seen
 */
export async function untilWaiting(owner: Pool, count: number): Promise<void> {
  const waiting = async () => (await owner.query<{ count: number }>(WAITING)).rows[0]?.count;
  await expect.poll(waiting, { timeout: 20_000 }).toBe(count);
}
