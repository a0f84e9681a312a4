import type { OrderCommandType } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import { commandsFor, isOfClock } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import { mayTakeBack } from '@lingshi/domain/lifecycle/lifecycle.permit.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { closesUnanswered } from '@lingshi/domain/order/order.decide.ts';
import { mustCancelOldBook } from '@lingshi/domain/mail/mail.rules.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { deadlinesOf } from '../order/order.facts.ts';
import type { OrderPolicy } from '../order/order.policy.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';

/**
 * The buttons of the desk: what the rules allow these roles in this status, without what `decide` would refuse this
 * officer at once: another one's claim, the second review of a case of one's own, a step of the old book, the closing of
 * what is not overdue.
 */
export function commandsNow(
  { order, claimedBy }: Pick<LoadedOrder, 'order' | 'claimedBy'>,
  officer: { id: string; roles: readonly StaffRole[] },
  { today, policy }: Pick<OrderPolicy, 'today' | 'policy'>,
): OrderCommandType[] {
  if (claimedBy !== null && claimedBy !== officer.id) return [];
  if (order.status === 'in_second_review' && order.firstReviewerId === officer.id) return [];
  const reviewed = order.status === 'in_first_review' || order.status === 'in_second_review';
  if (reviewed && order.onBehalf?.officerId === officer.id) return [];
  const closing = closesUnanswered(order.dueDay, deadlinesOf(policy));
  const mustCancel = mustCancelOldBook(order);
  return commandsFor(officer.roles, order.status).filter((type) => {
    if (type === 'cancelOldBook') return mustCancel;
    if (type === 'holdPapers') return order.path?.includes('mailIn') === true;
    if (type === 'withdrawRequest')
      return mayTakeBack(order, type, officer.roles) && !isSecondOfOwn(order, officer.id);
    if (type === 'closeUnanswered') return closing !== null && today > closing;
    if (isOfClock(type)) return order.dueDay !== null && today > order.dueDay;
    return type !== 'dispatch' || !mustCancel;
  });
}

/** Asked in a second review of an order whose first review was this officer's. */
function isSecondOfOwn({ supplement, firstReviewerId }: Order, officerId: string): boolean {
  return supplement?.returnTo === 'in_second_review' && firstReviewerId === officerId;
}
