import type { QueueSettings } from '../platform/jobs/job.queues.ts';
import type { JobHandler } from '../platform/jobs/job.worker.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { foldWorkCounts } from './work.counts.ts';

/** Every minute; a burst is folded sooner by whoever asks for the counters. */
export const WORK_QUEUES: readonly QueueSettings[] = [
  { name: 'fold_work_counts', cron: '* * * * *', retries: 3 },
];

export function workJobs(parts: OrderParts): Record<'fold_work_counts', JobHandler> {
  return { fold_work_counts: async () => void (await foldWorkCounts(parts)) };
}
