import type { PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/platform/database.ts';
import type { TestDatabase } from '../../../test/platform/database.ts';
import { inRepeatableTransaction, inTransaction, isLostTurn } from './transaction.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.owner.query('CREATE TABLE place (id int PRIMARY KEY, visits int NOT NULL DEFAULT 0)');
  await database.owner.query('INSERT INTO place (id) VALUES (1), (2)');
});
afterAll(async () => database.drop());

/** Two who take two rows in opposite order, each with the first in hand before it reaches for the second. */
function opposite(): ((client: PoolClient) => Promise<void>)[] {
  let open = (): void => undefined;
  const both = new Promise<void>((resolve) => {
    open = resolve;
  });
  let held = 0;
  const visit = 'UPDATE place SET visits = visits + 1 WHERE id = $1';
  return [1, 2].map((first) => async (client: PoolClient) => {
    await client.query(visit, [first]);
    held += 1;
    if (held === 2) open();
    await both;
    await client.query(visit, [3 - first]);
  });
}

test('of two in a deadlock PostgreSQL ends one: this one can fail', async () => {
  const ended = await Promise.allSettled(opposite().map(async (work) => inTransaction(database.owner, work)));
  const lost = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  expect(lost.map(isLostTurn)).toEqual([true]);
  expect(isLostTurn(new Error('something else'))).toBe(false);
});

test('a transaction that was ended for another’s sake is tried again, and done once', async () => {
  await database.owner.query('UPDATE place SET visits = 0');
  await Promise.all(opposite().map(async (work) => inRepeatableTransaction(database.owner, work)));
  const { rows } = await database.owner.query<{ visits: number }>('SELECT visits FROM place');
  expect(rows.map(({ visits }) => visits)).toEqual([2, 2]);
});
