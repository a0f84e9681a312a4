import type { WorkedQueue } from '../jobs/job.worker.ts';
import { DELIVERY_QUEUE, deliverMessage } from './outbox.ts';
import type { Db, Senders } from './outbox.ts';

/** The queue that sends what enqueueMessage wrote, for the list given to startJobs. */
export function deliveryQueue(outboxKey: Buffer, worker: Db, senders: Senders): WorkedQueue {
  return {
    name: DELIVERY_QUEUE,
    concurrency: 4,
    timeoutSeconds: 60,
    handler: async (payload) => {
      const { messageId } = payload as { messageId: string };
      await deliverMessage(outboxKey, worker, senders, messageId);
    },
  };
}
