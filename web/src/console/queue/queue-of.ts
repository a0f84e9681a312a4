import { QUEUES, type Queue } from '@lingshi/domain/order/order.status.ts';
import type { OrderStatus } from '@lingshi/domain/order/order.types.ts';

/** The queue an order stands in. A draft stands in none: nobody of the post sees it. */
export function queueOf(status: OrderStatus): Queue {
  const names = Object.keys(QUEUES) as Queue[];
  return names.find((queue) => (QUEUES[queue] as readonly OrderStatus[]).includes(status)) ?? 'first_review';
}
