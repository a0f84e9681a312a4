import { GUARDIAN_STATUSES } from '../guardian/guardian.rules.ts';
import { HAND_OVER_STATUSES } from '../hand-over/hand-over.rules.ts';
import { INTERVIEW_STATUSES } from '../interview/interview.rules.ts';
import { MAIL_STATUSES } from '../mail/mail.rules.ts';
import type { StatusCard } from '../order/order.card.ts';
import { CORE_STATUSES } from '../order/order.rules.ts';
import { PRODUCTION_STATUSES } from '../production/production.rules.ts';
import type { OrderCommandType } from './lifecycle.command.ts';

/** The queues of the console. */
export type Queue =
  | 'first_review'
  | 'interview'
  | 'second_review'
  | 'waiting_applicant'
  | 'mail_in'
  | 'production'
  | 'mail_out'
  | 'hand_over'
  | 'ended';

/**
 * Every status of every module: whose turn it is, what to do, whether a day is due, which message goes out. A status
 * without them does not compile. Names in Chinese that the real service shows are in the glossary; `awaiting_papers` is
 * its 复审中, the mail gate.
 */
export const STATUS = {
  ...CORE_STATUSES,
  ...GUARDIAN_STATUSES,
  ...INTERVIEW_STATUSES,
  ...MAIL_STATUSES,
  ...PRODUCTION_STATUSES,
  ...HAND_OVER_STATUSES,
} as const satisfies Record<
  string,
  StatusCard & {
    act: OrderCommandType | 'wait' | 'finishDraft' | 'none';
    queue: Queue | null;
  }
>;
export type OrderStatus = keyof typeof STATUS;

export const ORDER_STATUSES = Object.keys(STATUS) as [OrderStatus, ...OrderStatus[]];

/** A card with all it may say. */
export function cardOf(status: OrderStatus): StatusCard {
  return STATUS[status];
}

/** Statuses in which the person is free to file anew. Rule: notice intro ¶4 (one order at a time). */
export const ENDED_STATUSES: readonly OrderStatus[] = ORDER_STATUSES.filter(
  (status) => cardOf(status).ended === true,
);

/** Statuses in which the order waits for nobody: an ended one may still have papers to be sent back. */
export const IDLE_STATUSES: readonly OrderStatus[] = ORDER_STATUSES.filter(
  (status) => cardOf(status).turn === 'nobody',
);

/** The person has something to do here and now; a new book on its way is nobody's fault yet. */
export function isToDo(status: OrderStatus): boolean {
  const { turn, arriving } = cardOf(status);
  return turn === 'applicant' && arriving !== true;
}

export function isEnded({ status }: { status: OrderStatus }): boolean {
  return cardOf(status).ended === true;
}

/** The form is the applicant's to fill in: before the order is sent, and while the post waits for something. */
export const OPEN_STATUSES: readonly OrderStatus[] = ORDER_STATUSES.filter(
  (status) => cardOf(status).formOpen === true,
);

/** The statuses each queue shows; the queues in the order work flows. */
export const QUEUES: Record<Queue, readonly OrderStatus[]> = {
  first_review: inQueue('first_review'),
  interview: inQueue('interview'),
  second_review: inQueue('second_review'),
  waiting_applicant: inQueue('waiting_applicant'),
  mail_in: inQueue('mail_in'),
  production: inQueue('production'),
  mail_out: inQueue('mail_out'),
  hand_over: inQueue('hand_over'),
  ended: inQueue('ended'),
};

function inQueue(queue: Queue): OrderStatus[] {
  return ORDER_STATUSES.filter((status) => STATUS[status].queue === queue);
}
