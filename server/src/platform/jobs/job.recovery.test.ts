import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/platform/database.ts';
import type { TestDatabase } from '../../../test/platform/database.ts';
import { createQueues } from '../../../test/platform/queues.ts';
import { enqueue } from './jobs.ts';

const program = fileURLToPath(new URL('../../../test/platform/job.stand-in.ts', import.meta.url));
let database: TestDatabase;
const children: ChildProcess[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues(database.pools.worker, [{ name: 'letters' }]);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await database.drop();
});

/** Starts a worker process; `said` collects the keys of the jobs it has taken up. */
async function startWorker(wish: 'work' | 'hang') {
  const child = spawn(process.execPath, [program, database.url, wish], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const said: string[] = [];
  child.stdout.on('data', (text: Buffer) => said.push(...text.toString().trim().split('\n')));
  await expect.poll(() => said.includes('ready'), { timeout: 20_000 }).toBe(true);
  return { child, said };
}

test('a job whose worker is killed runs again within 30 seconds, in another process', async () => {
  const first = await startWorker('hang');
  const other = await startWorker('hang');
  await enqueue(database.pools.applicant, { name: 'letters', payload: { key: 'watched' } });
  await enqueue(database.pools.applicant, { name: 'letters', payload: { key: 'forgotten' } });
  const taken = () => [...first.said, ...other.said].filter((key) => key !== 'ready');
  await expect.poll(() => taken().toSorted(), { timeout: 10_000 }).toEqual(['forgotten', 'watched']);
  // The planted fault: one job without a heartbeat must not come back, or this test proves nothing.
  await database.owner.query(
    `UPDATE pgboss.job SET heartbeat_seconds = NULL WHERE data->>'key' = 'forgotten'`,
  );
  first.child.kill('SIGKILL');
  other.child.kill('SIGKILL');
  const killed = performance.now();
  const next = await startWorker('work');
  await expect.poll(() => next.said, { timeout: 35_000 }).toContain('watched');
  expect(performance.now() - killed).toBeLessThan(30_000);
  expect(next.said).not.toContain('forgotten');
}, 90_000);
