import { refuseUncollectedEarly } from '../hand-over/hand-over.ts';
import { refuseMailNow } from '../mail/mail.ts';
import { refuseEarly, refuseUnansweredEarly } from '../order/order.decide.ts';
import { refuseTakingBack } from '../order/order.take-back.ts';
import type { CoreFacts } from '../order/order.decide.ts';
import { refuseContestAct } from '../order/order.contest.ts';
import { refuseLostAct } from '../order/order.lost.ts';
import type { Actor } from '../order/order.types.ts';
import type { Refusal } from '../shared/result.ts';
import type { OrderCommandType } from './lifecycle.command.ts';
import { permit } from './lifecycle.permit.ts';
import type { Sight } from '../order/order.sight.ts';
import { commandsFor, isOfClock, maySend, ORDER_RULES } from './lifecycle.rules.ts';
import type { ClockCommand } from './lifecycle.rules.ts';
import type { Order } from './lifecycle.types.ts';

type Known = Pick<CoreFacts, 'claimedBy' | 'today' | 'days'>;

/** What may be closed only after its day, by the guard its `decide` asks too. */
const EARLY: Record<ClockCommand, (order: Order, facts: Known) => Refusal | null> = {
  closeUnsigned: refuseEarly,
  closeUnanswered: refuseUnansweredEarly,
  closeUncollected: refuseUncollectedEarly,
};

/**
 * The buttons of an officer's desk: what the one table allows these roles in this status, without what `decide` would
 * refuse this officer whatever they wrote into the form. Asks the guards that `decide` asks.
 */
export function commandsNow(
  order: Order,
  actor: Extract<Actor, { kind: 'officer' }>,
  facts: Known,
): OrderCommandType[] {
  return commandsFor(actor.roles, order.status).filter(
    (type) =>
      permit(order, { type }, actor, facts) === null &&
      refuseMailNow(order, type) === null &&
      refuseLostAct(order, type) === null &&
      refuseContestAct(order, type) === null &&
      (!isOfClock(type) || EARLY[type](order, facts) === null),
  );
}

type KnownToApplicant = Pick<CoreFacts, 'withdrawFrom' | 'foundFrom'> & {
  sight: Sight;
  /** The form asks how the other guardian signs, and there is another way. */
  signing: boolean;
};

/** The buttons of an applicant's page, by the guards that `decide` asks. */
export function commandsOfApplicant(
  order: Order,
  { sight, signing, ...rules }: KnownToApplicant,
): OrderCommandType[] {
  return commandsFor(['applicant'], order.status).filter(
    (type) =>
      maySend(sight, type) &&
      refuseTakingBack(order, type, rules) === null &&
      (type !== 'changeSigning' || signing),
  );
}

/** Whether whoever signed as a guardian may still take that back. */
export function mayUnsign({ status, firstReviewerId }: Pick<Order, 'status' | 'firstReviewerId'>): boolean {
  return firstReviewerId === null && ORDER_RULES.withdrawSignature.from.includes(status);
}
