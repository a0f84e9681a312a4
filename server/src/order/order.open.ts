import { OPEN_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { OrderParts } from './order.parts.ts';
import { findOrder } from './order.load.ts';
import type { LoadedOrder } from './order.loaded.ts';

/** An order of this account, or one it holds a mandate for. @throws order.not_found, for a stranger's order as for none */
export async function getOrder(parts: OrderParts, accountId: string, orderId: string): Promise<LoadedOrder> {
  const { pools, clock } = parts;
  const loaded = await findOrder(parts, pools.applicant, { accountId }, orderId, clock.now());
  if (loaded === null) throw new AppError('order.not_found');
  return loaded;
}

/** The same, of which the person may not only watch. @throws order.not_found, mandate.view_only */
export async function getActedOrder(
  parts: OrderParts,
  accountId: string,
  orderId: string,
): Promise<LoadedOrder> {
  const loaded = await getOrder(parts, accountId, orderId);
  if (loaded.sight === 'watched') throw new AppError('mandate.view_only');
  return loaded;
}

export function isOpen({ status }: Order): boolean {
  return OPEN_STATUSES.includes(status);
}

/** @throws order.wrong_status */
export function refuseClosed(order: Order): void {
  if (!isOpen(order)) throw new AppError('order.wrong_status', { status: order.status });
}
