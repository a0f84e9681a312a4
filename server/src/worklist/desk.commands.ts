import type { OrderCommandType } from '@lingshi/domain/order/order.command.ts';
import { commandsFor } from '@lingshi/domain/order/order.rules.ts';
import type { Order, StaffRole } from '@lingshi/domain/order/order.types.ts';

/**
 * The buttons of the desk: what the rules allow these roles in this status, without what `decide` would refuse this
 * officer at once: another one's claim, the second review of a case of one's own, a step of the old book.
 */
export function commandsNow(
  order: Order,
  officer: { id: string; roles: readonly StaffRole[] },
  claimedBy: string | null,
): OrderCommandType[] {
  if (claimedBy !== null && claimedBy !== officer.id) return [];
  if (order.status === 'in_second_review' && order.firstReviewerId === officer.id) return [];
  // Rule: notice 二(一)5(1): the old book is cancelled, then goes back together with the new one.
  const mustCancel = order.oldBookInParcel && !order.oldBookCancelled;
  return commandsFor(officer.roles, order.status).filter((type) => {
    if (type === 'cancelOldBook') return mustCancel;
    return type !== 'dispatch' || !mustCancel;
  });
}
