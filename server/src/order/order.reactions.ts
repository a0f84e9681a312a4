import { STATUS } from '@lingshi/domain/order/order.status.ts';
import type { Order } from '@lingshi/domain/order/order.types.ts';
import type { EnqueuedJob } from '../platform/jobs/jobs.ts';

/** Ids only: a job's payload lies in the clear. */
export type OrderNotice = { orderId: string; seq: number; message: string };

/**
 * What follows from a change: every new status that has a message tells the applicant, by mail and by text.
 * Enqueued in the transaction of the change, so that it can neither be lost nor come for nothing.
 */
export function reactTo(before: Order, after: Order): EnqueuedJob[] {
  const { message } = STATUS[after.status];
  if (message === null || before.status === after.status) return [];
  const payload: OrderNotice = { orderId: after.id, seq: after.version, message };
  return [{ name: 'order_notice', payload }];
}
