/**
 * Effects that happen after a change: written in the change's own transaction, done later by a worker,
 * at least once. A handler makes its effect once-only with a unique row at the receiving end.
 */
import { insertText, insertValue } from './job.insert.ts';
import type { EnqueuedJob } from './job.insert.ts';

export type { EnqueuedJob, JobPayload } from './job.insert.ts';

type Db = { query(text: string, values: unknown[]): Promise<unknown> };

/** Enqueues in whatever transaction `db` is in. A name without a queue fails at commit. */
export async function enqueue(db: Db, job: EnqueuedJob): Promise<void> {
  await db.query(insertText(job.name), [insertValue(job)]);
}
