import { QUEUES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Queue } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';

/** The queue an order stands in. A draft stands in none: nobody of the post sees it. */
export function queueOf(status: OrderStatus): Queue {
  const names = Object.keys(QUEUES) as Queue[];
  return names.find((queue) => (QUEUES[queue] as readonly OrderStatus[]).includes(status)) ?? 'first_review';
}
