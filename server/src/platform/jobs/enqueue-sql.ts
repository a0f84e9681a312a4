import type { OneStatement } from '../db/one-statement.ts';
import { jobIdOf, payloadText } from './jobs.ts';
import type { EnqueuedJob } from './jobs.ts';

/**
 * enqueue() as a clause of the caller's own statement. Nothing is enqueued when `from` has no row.
 * @param from an earlier clause of the statement: the change that the job follows
 */
export function enqueueSql(sql: OneStatement, job: EnqueuedJob, from: string): string {
  return `INSERT INTO enqueued_job (job_id, queue, payload, start_at)
    SELECT ${sql.bind(jobIdOf(job), 'uuid')}, ${sql.bind(job.name, 'text')},
      ${sql.bind(payloadText(job), 'jsonb')}, ${sql.bind(job.startAt ?? null, 'timestamptz')}
    FROM ${from} LIMIT 1`;
}
