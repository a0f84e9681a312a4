import { JOB_SCHEMA } from '../db/job-schema.ts';

export type JobCounts = {
  readonly queue: string;
  readonly ready: number;
  readonly active: number;
  readonly failed: number;
  /** How long the oldest job that could run has waited. */
  readonly oldestSeconds: number;
};

type Db = { query(text: string): Promise<{ rows: unknown[] }> };

/** Depth and age of every queue as the last supervision counted them, at the cost of reading a small table. */
export async function readJobCounts(worker: Db): Promise<JobCounts[]> {
  const { rows } = await worker.query(
    `SELECT name AS queue, ready_count AS ready, active_count AS active, failed_count AS failed,
            COALESCE(ready_oldest_seconds, 0)::float8 AS "oldestSeconds"
     FROM ${JOB_SCHEMA}.queue WHERE name !~ '^__' ORDER BY name`,
  );
  return rows as JobCounts[];
}

/** Seconds the oldest enqueued job has waited to be moved: more than a few, and no worker is running. */
export async function readEnqueuedAge(worker: Db): Promise<number> {
  const { rows } = await worker.query(
    'SELECT EXTRACT(EPOCH FROM now() - enqueued_at)::float8 AS age FROM enqueued_job ORDER BY seq LIMIT 1',
  );
  return (rows[0] as { age: number } | undefined)?.age ?? 0;
}
