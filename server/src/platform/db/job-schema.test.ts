import { PgBoss } from 'pg-boss';
import type { ClientBase } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/platform/database.ts';
import { migrate } from './migrate.ts';
import { inTransaction } from './transaction.ts';

let database: TestDatabase;
const bosses: PgBoss[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(async () => {
  await Promise.all(bosses.map(async (boss) => await boss.stop({ graceful: false })));
  await database.drop();
});

const over = (client: Pick<ClientBase, 'query'>) => ({
  executeSql: async (sql: string, values?: unknown[]) => await client.query(sql, values),
});

async function startBoss(client: Pick<ClientBase, 'query'>, duties: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    db: over(client),
    migrate: false,
    supervise: duties,
    schedule: duties,
    registerInstance: duties,
  });
  bosses.push(boss);
  return await boss.start();
}

test('a request puts a job in with its transaction, and the worker does it', async () => {
  const worker = await startBoss(database.pools.worker, true);
  await worker.createQueue('letters', { heartbeatSeconds: 10, retryLimit: 3 });
  const applicant = await startBoss(database.pools.applicant, false);
  await inTransaction(database.pools.applicant, async (client) => {
    await applicant.send('letters', { to: 'lost' }, { db: over(client) });
    throw new Error('rolled back');
  }).catch(() => undefined);
  const id = await inTransaction(
    database.pools.applicant,
    async (client) =>
      await applicant.send('letters', { to: 'kept' }, { db: over(client), singletonKey: 'one' }),
  );
  const jobs = await worker.fetch<{ to: string }>('letters', { batchSize: 10 });
  expect(jobs.map((job) => [job.id, job.data.to])).toEqual([[id, 'kept']]);
  await worker.touch('letters', id ?? '');
  await worker.complete('letters', id ?? '');
  await worker.supervise('letters');
  expect((await worker.findJobs('letters', { id: id ?? '' }))[0]?.state).toBe('completed');
});

test('staff put jobs in too', async () => {
  const sent = await database.pools.withPost('north', async (client) => {
    const staff = await startBoss(client, false);
    return await staff.send('letters', { to: 'officer' });
  });
  expect(sent).toMatch(/^[0-9a-f-]{36}$/);
});

test('a request can neither read what jobs carry nor change or remove them', async () => {
  const { applicant } = database.pools;
  await expect(applicant.query('select data from pgboss.job')).rejects.toThrow(/permission denied/);
  await expect(applicant.query(`update pgboss.job set priority = 9`)).rejects.toThrow(/permission denied/);
  await expect(applicant.query('delete from pgboss.job')).rejects.toThrow(/permission denied/);
  await expect(applicant.query(`insert into pgboss.queue (name) values ('x')`)).rejects.toThrow(
    /permission denied/,
  );
});

test('an older job schema is brought forward with its jobs', async () => {
  const plans = await import('pg-boss');
  await database.owner.query(plans.getRollbackPlans('pgboss', await version()));
  const before = await version();
  await migrate(database.owner);
  expect(await version()).toBe(before + 1);
});

async function version(): Promise<number> {
  const { rows } = await database.owner.query<{ version: number }>('select version from pgboss.version');
  return rows[0]?.version ?? 0;
}
