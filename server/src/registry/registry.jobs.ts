import { enqueue } from '../platform/jobs/jobs.ts';
import type { QueueSettings } from '../platform/jobs/job.queues.ts';

/** Who wished it: the name was declared, its holder asked again, or the platform tries after a failure. */
export type AskedBy = 'declaration' | 'applicant' | 'platform';

export type RegistryCheckJob = { accountId: string; by: AskedBy; tries: number };

/** A registry that does not answer is no failed job: its next try is enqueued with its own time. */
export const REGISTRY_QUEUES: readonly QueueSettings[] = [
  { name: 'registry_check', concurrency: 2, timeoutSeconds: 30, retries: 3 },
];

type Db = Parameters<typeof enqueue>[0];

/** Enqueues a question to the registry in the transaction of `db`. Only ids travel. */
export async function enqueueRegistryCheck(
  db: Db,
  { accountId, by, tries = 0, startAt }: { accountId: string; by: AskedBy; tries?: number; startAt?: string },
): Promise<void> {
  const payload: RegistryCheckJob = { accountId, by, tries };
  await enqueue(db, { name: 'registry_check', payload, ...(startAt !== undefined && { startAt }) });
}
