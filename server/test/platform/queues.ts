import { PgBoss } from 'pg-boss';
import type { Pool } from 'pg';
import { QUIET, writeQueues } from '../../src/platform/jobs/job.queues.ts';
import type { QueueSettings } from '../../src/platform/jobs/job.queues.ts';

/** The queues of a worker that has been here and gone. */
export async function createQueues(worker: Pool, queues: readonly QueueSettings[]): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => await worker.query(text, values) },
    ...QUIET,
    schedule: false,
    supervise: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    await writeQueues(boss, queues);
  } finally {
    await boss.stop({ close: false, graceful: false });
  }
}
