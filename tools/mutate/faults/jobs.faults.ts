import type { Guarantee } from '../fault.ts';

export const JOBS: Guarantee = {
  name: 'jobs',
  promises: 'a job follows its change, once more after a kill, and none is lost',
  tests: ['server/src/platform/jobs/jobs.test.ts'],
  faults: [
    {
      id: 'mover-commits-first',
      does: 'the mover commits what it took before it inserts it',
      file: 'server/src/platform/jobs/job.mover.ts',
      find: 'const byQueue = await groupByQueue(boss, rows as EnqueuedRow[], onError);',
      replace: `const byQueue = await groupByQueue(boss, rows as EnqueuedRow[], onError);
    await transaction.db.executeSql('COMMIT', []);
    await transaction.db.executeSql('BEGIN', []);`,
      tests: ['server/src/platform/jobs/jobs.test.ts', 'server/src/platform/jobs/job.recovery.test.ts'],
    },
    {
      id: 'mover-twice',
      does: 'two movers take the same rows',
      file: 'server/src/platform/jobs/job.mover.ts',
      find: 'FOR UPDATE SKIP LOCKED',
      replace: '',
      tests: ['server/src/platform/jobs/jobs.test.ts', 'server/src/platform/jobs/job.recovery.test.ts'],
    },
    {
      id: 'mover-unknown-queue',
      does: 'a job of an unknown queue is thrown away',
      file: 'server/src/platform/jobs/job.mover.ts',
      find: '    jobs.set(jobId, {',
      replace: '    if (known) jobs.set(jobId, {',
    },
    {
      id: 'job-without-heartbeat',
      does: 'a killed worker’s job waits for a quarter of an hour',
      file: 'server/src/platform/jobs/job.queues.ts',
      find: 'const HEARTBEAT_SECONDS = 10;',
      replace: 'const HEARTBEAT_SECONDS = 900;',
      tests: ['server/src/platform/jobs/job.recovery.test.ts'],
    },
    {
      id: 'job-key-ignored',
      does: 'a job is done twice for one key',
      file: 'server/src/platform/jobs/jobs.ts',
      find: 'if (unique === undefined) return randomUUID();',
      replace: "if (unique === undefined || name !== '') return randomUUID();",
    },
    {
      id: 'job-with-data',
      does: 'a job carries data in the clear',
      file: 'server/src/platform/jobs/jobs.ts',
      find: 'const MOST_PAYLOAD_CHARACTERS = 1_000;',
      replace: 'const MOST_PAYLOAD_CHARACTERS = 1_000_000;',
    },
    {
      id: 'job-tells-the-error',
      does: 'the row of a failed job keeps the words of the error',
      file: 'server/src/platform/jobs/job.worker.ts',
      find: 'throw new JobFailed(queue.name, error);',
      replace: 'throw error;',
    },
  ],
};
