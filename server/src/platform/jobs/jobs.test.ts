import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../test-database.ts';
import type { TestDatabase } from '../test-database.ts';
import { inTransaction } from '../db/transaction.ts';
import { oneStatement } from '../db/one-statement.ts';
import { enqueuePart } from './enqueue-part.ts';
import { readJobCounts } from './job.counts.ts';
import { DEAD_LETTERS, createQueues } from './job.queues.ts';
import { startJobs } from './job.worker.ts';
import type { JobHandler, JobOutcome, RunningJobs, WorkedQueue } from './job.worker.ts';
import { enqueue } from './jobs.ts';

let database: TestDatabase;
let running: RunningJobs | undefined;
const outcomes: JobOutcome[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues(database.pools.worker, [
    { name: 'letters' },
    { name: 'quick' },
    { name: 'doomed', retries: 1 },
  ]);
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  outcomes.length = 0;
});
afterAll(() => database.drop());

async function work(
  name: string,
  handler: JobHandler,
  rest: Partial<WorkedQueue> = {},
): Promise<RunningJobs> {
  running = await startJobs({
    url: database.url,
    queues: [{ name, handler, pollSeconds: 0.5, ...rest }],
    onOutcome: (outcome) => outcomes.push(outcome),
  });
  return running;
}

async function jobRows(name: string) {
  const { rows } = await database.owner.query<Record<string, unknown>>(
    'SELECT id, data, state, retry_limit, retry_count, output, start_after FROM pgboss.job WHERE name = $1 ORDER BY created_on',
    [name],
  );
  return rows;
}

const seen = (count: number) =>
  expect.poll(() => outcomes.length, { timeout: 15_000, interval: 20 }).toBe(count);

test('a job enqueued by a request is done; one whose transaction was rolled back never was', async () => {
  const payloads: unknown[] = [];
  await work('letters', async (payload) => void payloads.push(payload));
  const lost = inTransaction(database.pools.applicant, async (client) => {
    await enqueue(client, { name: 'letters', payload: { id: 'lost' } });
    throw new Error('changed my mind');
  });
  await expect(lost).rejects.toThrow('changed my mind');
  await enqueue(database.pools.applicant, { name: 'letters', payload: { id: 'kept' } });
  await database.pools.withPost('north', async (client) => {
    await enqueue(client, { name: 'letters', payload: { id: 'from staff' } });
  });
  await seen(2);
  expect(new Set(payloads)).toEqual(new Set([{ id: 'from staff' }, { id: 'kept' }]));
  expect(outcomes[0]).toMatchObject({ queue: 'letters', attempt: 1, dead: false });
});

test('the same key enqueues once, also after the job was done', async () => {
  await work('letters', async () => undefined);
  for (let n = 0; n < 3; n += 1) {
    await enqueue(database.pools.applicant, { name: 'letters', payload: {}, unique: 'one' });
  }
  await seen(1);
  await enqueue(database.pools.applicant, { name: 'letters', payload: {}, unique: 'one' });
  await enqueue(database.pools.applicant, { name: 'letters', payload: {}, unique: 'two' });
  await seen(2);
});

test('as part of a statement a job is enqueued when its change happened, and only then', async () => {
  const enqueueAfter = async (from: string) => {
    const sql = oneStatement();
    sql.part('changed', from);
    sql.part('job', enqueuePart(sql, { name: 'quick', payload: { id: from } }, 'changed'));
    await database.pools.applicant.query(sql.build('SELECT 1'));
  };
  await enqueueAfter('SELECT 1 WHERE false');
  expect(await jobRows('quick')).toEqual([]);
  await enqueueAfter('SELECT generate_series(1, 3)');
  expect(await jobRows('quick')).toHaveLength(1);
});

test('what we insert is what the library would have inserted', async () => {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    connectionString: database.url,
    migrate: false,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  const startAt = '2030-01-01T00:00:00.000Z';
  await boss.send('doomed', { id: 'a' }, { startAfter: startAt });
  await enqueue(database.pools.applicant, { name: 'doomed', payload: { id: 'a' }, startAt });
  await boss.stop({ graceful: false });
  const { rows } = await database.owner.query('SELECT * FROM pgboss.job WHERE name = $1', ['doomed']);
  const [theirs, ours] = rows.map(({ id: _id, created_on: _at, ...rest }: Record<string, unknown>) => rest);
  expect(ours).toEqual(theirs);
  expect(ours).toMatchObject({
    retry_limit: 1,
    heartbeat_seconds: 10,
    dead_letter: DEAD_LETTERS,
    start_after: startAt,
  });
  await database.owner.query(`DELETE FROM pgboss.job WHERE name = 'doomed'`);
});

test('a job that fails is tried again, and in the end lies with the dead letters, without the error’s words', async () => {
  const failure = Object.assign(new Error('550 CANARY@example.org unknown'), { code: 'EENVELOPE' });
  await work('doomed', () => Promise.reject(failure), { retries: 1 });
  await enqueue(database.pools.applicant, { name: 'doomed', payload: { id: '7' } });
  await seen(2);
  expect(outcomes.map(({ attempt, dead, error }) => [attempt, dead, error])).toEqual([
    [1, false, failure],
    [2, true, failure],
  ]);
  await expect.poll(() => jobRows(DEAD_LETTERS)).toMatchObject([{ data: { id: '7' }, state: 'created' }]);
  const [row] = await jobRows('doomed');
  expect(row).toMatchObject({ state: 'failed', retry_count: 1, output: { message: 'Error EENVELOPE' } });
  expect(JSON.stringify([row, await jobRows(DEAD_LETTERS)])).not.toContain('CANARY');
}, 30_000);

test('a backlog is worked off without waiting between jobs', async () => {
  const jobs = Array.from({ length: 60 }, (_, n) => ({ name: 'letters', payload: { n } }));
  await Promise.all(jobs.map((job) => enqueue(database.pools.applicant, job)));
  const before = performance.now();
  await work('letters', async () => undefined, { pollSeconds: 5 });
  await seen(60);
  expect(performance.now() - before).toBeLessThan(4_000);
});

test('a process that has just enqueued may wake its own workers', async () => {
  const jobs = await work('letters', async () => undefined, { pollSeconds: 10 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await enqueue(database.pools.applicant, { name: 'letters', payload: {} });
  const before = performance.now();
  jobs.wake('letters');
  await seen(1);
  expect(performance.now() - before).toBeLessThan(2_000);
});

test('stopping finishes what is in hand', async () => {
  let finished = false;
  const jobs = await work('letters', async () => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    finished = true;
  });
  await enqueue(database.pools.applicant, { name: 'letters', payload: { id: 'slow' } });
  await expect
    .poll(async () => (await jobRows('letters')).some(({ state }) => state === 'active'))
    .toBe(true);
  await jobs.stop();
  expect(finished).toBe(true);
  expect((await jobRows('letters')).every(({ state }) => state === 'completed')).toBe(true);
});

test('the depth and age of every queue can be read', async () => {
  const counts = await readJobCounts(database.pools.worker);
  expect(counts.map(({ queue }) => queue)).toEqual([DEAD_LETTERS, 'doomed', 'letters', 'quick']);
  expect(counts[0]).toMatchObject({ ready: expect.any(Number), oldestSeconds: expect.any(Number) });
});

test('a job that carries data instead of ids, or names no queue, is not enqueued', async () => {
  const db = database.pools.applicant;
  await expect(enqueue(db, { name: 'letters', payload: { text: 'x'.repeat(2_000) } })).rejects.toThrow(
    'carries ids',
  );
  await expect(enqueue(db, { name: `x'; --`, payload: {} })).rejects.toThrow('Not the name of a queue');
  await expect(enqueue(db, { name: 'nobody', payload: {} })).rejects.toThrow('q_fkey');
});
