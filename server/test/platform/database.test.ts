import { expect, test } from 'vitest';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { createTestDatabase } from './database.ts';

test('others do not see into a database of its own', async () => {
  const [first, second] = [await createTestDatabase(), await createTestDatabase()];
  await first.owner.query('create table note (id int)');
  await expect(second.owner.query('select from note')).rejects.toThrow(/does not exist/);
  await Promise.all([first.drop(), second.drop()]);
});

test('many are made at one time from one template', async () => {
  const made = await Promise.all(Array.from({ length: 6 }, createTestDatabase));
  expect(new Set(made.map(({ url }) => url)).size).toBe(6);
  await Promise.all(made.map(async (database) => await database.drop()));
});

test('a lock outside a transaction, which guards nothing, fails the test that meets it', async () => {
  const { pools, drop } = await createTestDatabase();
  const lock = 'SELECT id FROM officer FOR UPDATE';
  await expect(pools.queryAtPost('san-francisco', lock)).rejects.toThrow('guards nothing');
  await pools.withPost('san-francisco', async (staff) =>
    inTransaction(staff, async (client) => client.query(lock)),
  );
  await drop();
});
