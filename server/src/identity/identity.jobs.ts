import type { OrderParts } from '../order/order.parts.ts';
import type { QueueSettings } from '../platform/jobs/job.queues.ts';
import type { JobHandler } from '../platform/jobs/job.worker.ts';
import { checkApplicant } from './identity.check.ts';
import { settleNumbers, raiseToOfficer } from './identity.seen.ts';

export const IDENTITY_QUEUES: readonly QueueSettings[] = [
  { name: 'holder_seen' },
  { name: 'number_settled' },
  { name: 'applicant_check', timeoutSeconds: 30 },
];

/** What follows from orders for what is known of their people. Each may run twice: their effects have keys. */
export function identityJobs(
  parts: OrderParts,
): Record<'holder_seen' | 'number_settled' | 'applicant_check', JobHandler> {
  return {
    holder_seen: async (payload) => raiseToOfficer(parts, payload),
    number_settled: async (payload) => settleNumbers(parts, payload),
    applicant_check: async (payload) => checkApplicant(parts, payload),
  };
}
