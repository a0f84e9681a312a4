import { oweBack } from '../mail/mail.ts';
import { backFrom } from '../order/order.contest.ts';
import type { Unscheduled } from '../order/order.event.ts';
import type { OrderCommandType } from './lifecycle.command.ts';
import type { OrderEvent, OrderEventType } from './lifecycle.event.ts';
import { follow } from './lifecycle.evolve.ts';
import type { OfficerCommand } from './lifecycle.rules.ts';
import { isEnded } from './lifecycle.status.ts';
import type { OrderStatus } from './lifecycle.status.ts';
import type { Order } from './lifecycle.types.ts';

const said = { officerId: 'officer', messageId: 'message' };

/** What an officer's command makes happen, where that hangs on nothing but the path; null where it hangs on more. */
const EVENTS = {
  askSupplement: {
    type: 'supplementAsked',
    supplement: { targets: [], messageId: said.messageId, returnTo: '' },
  },
  withdrawRequest: { type: 'supplementWithdrawn', messageId: said.messageId },
  closeUnanswered: { type: 'closedUnanswered' },
  refuse: { type: 'refused', rule: '', messageId: said.messageId },
  passFirstReview: { type: 'firstReviewPassed', ...said },
  recordInterview: { type: 'interviewRecorded', outcome: 'seen', ...said },
  returnToFirstReview: { type: 'returnedToFirstReview', messageId: said.messageId },
  passSecondReview: { type: 'secondReviewPassed', ...said },
  voidLost: { type: 'lostVoided', ...said },
  dismissLost: { type: 'lostDismissed', ...said },
  releaseNumber: { type: 'numberReleased', ...said },
  awardNumber: { type: 'numberAwarded', ...said },
  holdPapers: { type: 'papersHeld', messageId: said.messageId },
  startProduction: { type: 'productionStarted' },
  finishProduction: { type: 'productionFinished' },
  dispatch: { type: 'dispatched', tracking: '' },
  closeDelivered: { type: 'closed', by: 'post' },
  returnPapers: { type: 'papersReturned', tracking: '' },
  closeReturn: { type: 'returnClosed', messageId: said.messageId },
  recordLatePapers: { type: 'papersOwed', endedAs: '' },
  recordHandOver: { type: 'closed', by: 'post' },
  closeUnsigned: { type: 'closedUnsigned' },
  closeUncollected: { type: 'closedUncollected' },
  recordPapers: null,
  cancelOldBook: null,
} as const satisfies Record<OfficerCommand, Unscheduled<OrderEvent> | null>;

/** What a command makes happen, as messages to the applicant ask it. */
export function eventsOf(type: OrderCommandType): OrderEventType[] {
  const event = type in EVENTS ? EVENTS[type as OfficerCommand] : null;
  return event === null ? [] : [event.type];
}

/**
 * The status a command would lead this order to, so that an officer reads it before deciding.
 * @returns null where the status stays, or depends on what the command says
 */
export function whereTo(order: Order, type: OrderCommandType): OrderStatus | null {
  const event = type in EVENTS ? EVENTS[type as OfficerCommand] : null;
  if (event === null) return null;
  const back = type === 'releaseNumber' || type === 'awardNumber' ? backFrom(order) : {};
  const { after, led } = follow(order, { ...event, ...back });
  if (!led) return null;
  const [owed] = isEnded(after) ? oweBack(after) : [];
  return (owed === undefined ? after : follow(after, owed).after).status;
}
