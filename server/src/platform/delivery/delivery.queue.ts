import type { Clock } from '../clock.ts';
import type { WorkedQueue } from '../jobs/job.worker.ts';
import { DELIVERY_QUEUE, deliverMessage } from './outbox.ts';
import type { Delivering } from './outbox.ts';

/** The queue that sends what enqueueMessage wrote, for the list given to startJobs. */
export function deliveryQueue(delivering: Delivering, clock: Clock): WorkedQueue {
  return {
    name: DELIVERY_QUEUE,
    concurrency: 4,
    timeoutSeconds: 60,
    handler: async (payload) => {
      const { messageId } = payload as { messageId: string };
      await deliverMessage(delivering, messageId, clock.now());
    },
  };
}
