import type { OneStatement } from '../db/one-statement.ts';
import { insertText, insertValue } from './job.insert.ts';
import type { EnqueuedJob } from './jobs.ts';

/**
 * The same as a part of the caller's own statement. Nothing is enqueued when `from` has no row.
 * @param from an earlier part of the statement, e.g. the one whose change the job follows
 */
export function enqueuePart(sql: OneStatement, job: EnqueuedJob, from: string): string {
  // The function that reads the parameter is strict: no row, no value, no job.
  const value = `(SELECT ${sql.bind(insertValue(job), 'text')} FROM ${from} LIMIT 1)`;
  return insertText(job.name).replace('$1', () => value);
}
