import type { OrderCommandType } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import { commandsFor, isOfClock } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import { mustCancelOldBook } from '@lingshi/domain/mail/mail.rules.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';

/**
 * The buttons of the desk: what the rules allow these roles in this status, without what `decide` would refuse this
 * officer at once: another one's claim, the second review of a case of one's own, a step of the old book, the closing of
 * what is not overdue.
 */
export function commandsNow(
  { order, claimedBy }: Pick<LoadedOrder, 'order' | 'claimedBy'>,
  officer: { id: string; roles: readonly StaffRole[] },
  today: Day,
): OrderCommandType[] {
  if (claimedBy !== null && claimedBy !== officer.id) return [];
  if (order.status === 'in_second_review' && order.firstReviewerId === officer.id) return [];
  const mustCancel = mustCancelOldBook(order);
  return commandsFor(officer.roles, order.status).filter((type) => {
    if (type === 'cancelOldBook') return mustCancel;
    if (type === 'holdPapers') return order.path?.includes('mailIn') === true;
    if (isOfClock(type)) return order.dueDay !== null && today > order.dueDay;
    return type !== 'dispatch' || !mustCancel;
  });
}
