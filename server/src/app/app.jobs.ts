import { ACCOUNT_QUEUES, accountJobs } from '../account/account.reactions.ts';
import { ORDER_QUEUES, orderJobs } from '../order/order.jobs.ts';
import { BEHALF_QUEUES, behalfJobs } from '../behalf/behalf.notice.ts';
import { EXCEPTION_QUEUES, exceptionJobs } from '../exception/exception.note.ts';
import { IDENTITY_QUEUES, identityJobs } from '../identity/identity.jobs.ts';
import { MANDATE_QUEUES, sweepMandates } from '../mandate/mandate.reminders.ts';
import { deliveryQueue } from '../platform/delivery/delivery.queue.ts';
import { pruneOutbox } from '../platform/delivery/outbox.read.ts';
import { pruneFirstAnswers } from '../platform/http/idempotency.ts';
import type { QueueSettings } from '../platform/jobs/job.queues.ts';
import type { JobHandler, WorkedQueue } from '../platform/jobs/job.worker.ts';
import { checkWithRegistry } from '../account/real-name.registry.ts';
import { REGISTRY_QUEUES } from '../registry/registry.jobs.ts';
import type { Parts } from './app.parts.ts';
import { READING_QUEUES, watchReading } from '../audit/reading.alarm.ts';
import { checkPinnedRules, RULING_QUEUES } from '../ruling/ruling.alarm.ts';
import { STAFF_QUEUES, staffJobs } from '../staff/staff.reactions.ts';
import { WORK_QUEUES, workJobs } from '../worklist/work.jobs.ts';

/** The jobs of one noun: name of the queue → what does it. */
type Jobs = Readonly<Record<string, JobHandler>>;

/** Every queue of the product with what works it. */
export function workedQueues(parts: Parts): WorkedQueue[] {
  const { keyring, pools, senders } = parts;
  return [
    ...join(ACCOUNT_QUEUES, accountJobs(parts)),
    ...join(STAFF_QUEUES, staffJobs(parts)),
    ...join(ORDER_QUEUES, orderJobs(parts)),
    ...join(IDENTITY_QUEUES, identityJobs(parts)),
    ...join(BEHALF_QUEUES, behalfJobs(parts)),
    ...join(EXCEPTION_QUEUES, exceptionJobs(parts)),
    ...join(WORK_QUEUES, workJobs(parts)),
    ...join(RULING_QUEUES, { rules_check: async () => void (await checkPinnedRules(parts)) }),
    ...join(READING_QUEUES, { watch_reading: async () => void (await watchReading(parts)) }),
    ...join(MANDATE_QUEUES, { sweep_mandates: async () => sweepMandates(parts) }),
    ...join(REGISTRY_QUEUES, { registry_check: async (payload) => checkWithRegistry(parts, payload) }),
    deliveryQueue({ outboxKey: keyring.root.outbox, db: pools.worker, senders }, parts.clock),
    { name: 'outbox_sweep', cron: '29 3 * * *', handler: async () => void (await pruneOutbox(pools.worker)) },
    {
      name: 'idempotency_sweep',
      cron: '37 3 * * *',
      handler: async () => void (await pruneFirstAnswers(pools.worker)),
    },
  ];
}

/** @throws when a queue has no handler: its jobs would wait for ever */
function join(queues: readonly QueueSettings[], jobs: Jobs): WorkedQueue[] {
  return queues.map((queue) => {
    const handler = jobs[queue.name];
    if (handler === undefined) throw new Error(`Nobody works the queue ${queue.name}.`);
    return { ...queue, handler };
  });
}

type Waiting = { jobId: string; queue: string; payload: unknown };

/**
 * Does what has been enqueued, here and now, until nothing is left: for tests and the seeding of the demo, which
 * have no worker. What throws is thrown, and its job is gone.
 */
export async function doWaitingJobs(parts: Parts): Promise<void> {
  const handlers = new Map(workedQueues(parts).map(({ name, handler }) => [name, handler]));
  for (;;) {
    const { rows } = await parts.pools.worker.query<Waiting>(
      `DELETE FROM enqueued_job WHERE start_at IS NULL OR start_at <= $1
       RETURNING job_id AS "jobId", queue, payload`,
      [parts.clock.now().toISOString()],
    );
    if (rows.length === 0) return;
    for (const { jobId, queue, payload } of rows) {
      const run = { jobId, attempt: 1, signal: AbortSignal.timeout(60_000) };
      await handlers.get(queue)?.(payload, run);
    }
  }
}
