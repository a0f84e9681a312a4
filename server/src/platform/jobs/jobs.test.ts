import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/platform/database.ts';
import type { TestDatabase } from '../../../test/platform/database.ts';
import { inTransaction } from '../db/transaction.ts';
import { oneStatement } from '../db/one-statement.ts';
import { enqueueSql } from './enqueue-sql.ts';
import { createQueues } from '../../../test/platform/queues.ts';
import { DEAD_LETTERS } from './job.queues.ts';
import { startJobs } from './job.worker.ts';
import type { JobHandler, JobOutcome, RunningJobs, WorkedQueue } from './job.worker.ts';
import { enqueue } from './jobs.ts';

let database: TestDatabase;
let running: RunningJobs | undefined;
const outcomes: JobOutcome[] = [];
const errors: string[] = [];

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
    onError: (error) => errors.push(error.message),
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

test('as a clause of a statement a job is enqueued when its change happened, and only then', async () => {
  const enqueueAfter = async (from: string) => {
    const sql = oneStatement();
    sql.with('changed', from);
    sql.with('job', enqueueSql(sql, { name: 'quick', payload: { id: from } }, 'changed'));
    await database.pools.applicant.query(sql.build('SELECT 1'));
  };
  const waiting = () => database.owner.query('SELECT queue, payload, start_at FROM enqueued_job');
  await enqueueAfter('SELECT 1 WHERE false');
  expect((await waiting()).rows).toEqual([]);
  await enqueueAfter('SELECT generate_series(1, 3)');
  expect((await waiting()).rows).toEqual([
    { queue: 'quick', payload: { id: 'SELECT generate_series(1, 3)' }, start_at: null },
  ]);
});

test('a job for later waits for its time, with the tries and limits of its queue', async () => {
  await work('letters', async () => undefined);
  const startAt = '2040-01-01T00:00:00.000Z';
  await enqueue(database.pools.applicant, { name: 'doomed', payload: { id: 'later' }, startAt });
  await expect
    .poll(() => jobRows('doomed'))
    .toMatchObject([{ state: 'created', start_after: startAt, retry_limit: 1 }]);
  expect((await database.owner.query('SELECT FROM enqueued_job')).rowCount).toBe(0);
  await database.owner.query(`DELETE FROM pgboss.job WHERE name = 'doomed'`);
});

/** What waits for the table of jobs, which another transaction holds: whoever has taken rows and would insert them. */
const INSERTING = `SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND query ILIKE '%insert into%job%'`;

test('a mover that dies between taking jobs and handing them on loses none and doubles none', async () => {
  const payloads: unknown[] = [];
  await work('letters', async (payload) => void payloads.push(payload));
  const waiting = async () => (await database.owner.query('SELECT FROM enqueued_job')).rowCount;
  const ids = ['one', 'two', 'three'];
  await inTransaction(database.owner, async (holding) => {
    await holding.query('LOCK TABLE pgboss.job IN EXCLUSIVE MODE');
    await inTransaction(database.pools.applicant, async (client) => {
      for (const id of ids) await enqueue(client, { name: 'letters', payload: { id } });
    });
    const inserting = async () => (await database.owner.query<{ pid: number }>(INSERTING)).rows;
    await expect.poll(async () => (await inserting()).length, { timeout: 15_000, interval: 20 }).toBe(1);
    // Taken, and to everybody else still there: it goes with the insert, or not at all.
    expect(await waiting()).toBe(ids.length);
    const [mover] = await inserting();
    await database.owner.query('SELECT pg_terminate_backend($1)', [mover!.pid]);
  });
  await seen(ids.length);
  expect(payloads.map((payload) => (payload as { id: string }).id).toSorted()).toEqual(ids.toSorted());
  expect(await waiting()).toBe(0);
  const moved = (await jobRows('letters')).map(({ data }) => (data as { id: string }).id);
  expect(moved.filter((id) => ids.includes(id)).toSorted()).toEqual(ids.toSorted());
});

test('a job for a queue that nobody made ends with the dead letters, and holds up nothing', async () => {
  await work('letters', async () => undefined);
  await enqueue(database.pools.applicant, { name: 'nobody', payload: { id: 'x' } });
  await enqueue(database.pools.applicant, { name: 'letters', payload: {} });
  await seen(1);
  expect(errors).toContain('There is no queue "nobody"');
  expect(await jobRows(DEAD_LETTERS)).toMatchObject([{ data: { id: 'x', queue: 'nobody' } }]);
  await database.owner.query('DELETE FROM pgboss.job WHERE name = $1', [DEAD_LETTERS]);
});

test('a request can put a job in, but not read, change or remove one', async () => {
  for (const attempt of [
    'SELECT payload FROM enqueued_job',
    'DELETE FROM enqueued_job',
    'UPDATE enqueued_job SET queue = $$a$$',
  ]) {
    await expect(database.pools.applicant.query(attempt)).rejects.toThrow('permission denied');
  }
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
  const here = expect.stringMatching(/^server\/src\/platform\/jobs\/jobs\.test\.ts:\d+:\d+$/) as string;
  expect(row).toMatchObject({ output: { failure: { at: expect.arrayContaining([here]) as string[] } } });
  expect(row).toMatchObject({ output: { queue: 'doomed', failure: { name: 'Error', code: 'EENVELOPE' } } });
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

test('a job starts within a second of its commit, however seldom the workers look by themselves', async () => {
  await work('letters', async () => undefined, { pollSeconds: 30 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = performance.now();
  await enqueue(database.pools.applicant, { name: 'letters', payload: {} });
  await seen(1);
  expect(performance.now() - before).toBeLessThan(1_000);
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

test('what recurs is scheduled while the list says so, and no longer', async () => {
  const scheduled = async () => (await database.owner.query('SELECT name, cron FROM pgboss.schedule')).rows;
  const jobs = await work('letters', async () => undefined, { cron: '5 3 * * *' });
  expect(await scheduled()).toEqual([{ name: 'letters', cron: '5 3 * * *' }]);
  await jobs.stop();
  await work('letters', async () => undefined);
  expect(await scheduled()).toEqual([]);
});

test('a job that carries data instead of ids, or whose queue is no name, is not enqueued', async () => {
  const db = database.pools.applicant;
  await expect(enqueue(db, { name: 'letters', payload: { text: 'x'.repeat(2_000) } })).rejects.toThrow(
    'carries ids',
  );
  await expect(enqueue(db, { name: `x'; --`, payload: {} })).rejects.toThrow('enqueued_job_queue_check');
});
