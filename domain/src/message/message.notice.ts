import type { OrderEventType } from '../lifecycle/lifecycle.event.ts';
import { ORDER_STATUSES, STATUS } from '../lifecycle/lifecycle.status.ts';
import type { OrderStatus } from '../lifecycle/lifecycle.status.ts';

/** A status is reached by several ways, and not every way allows the same words. */
type WayNotice =
  | 'supplement_received'
  | 'sign_again'
  | 'request_withdrawn'
  | 'closed_unanswered'
  | 'interview_held'
  | 'back_in_first_review'
  | 'papers_returned'
  | 'return_closed'
  | 'number_released'
  | 'number_awarded';
/** Every status that has a message, by the name of that message; and the ways that have one of their own. */
export type StatusNotice = NonNullable<(typeof STATUS)[OrderStatus]['message']> | WayNotice;

/** `to`: left out, wherever it leads; `by`: only when this happened on the way. */
type Way = { from: OrderStatus; to?: OrderStatus; by?: OrderEventType; notice: WayNotice };

const TAKEN_BACK = {
  from: 'needs_supplement',
  by: 'supplementWithdrawn',
  notice: 'request_withdrawn',
} as const;
const WAYS: readonly Way[] = [
  { from: 'papers_going_back', by: 'papersReturned', notice: 'papers_returned' },
  { from: 'papers_going_back', notice: 'return_closed' },
  { from: 'number_contested', by: 'numberReleased', notice: 'number_released' },
  { from: 'number_contested', by: 'numberAwarded', notice: 'number_awarded' },
  { ...TAKEN_BACK, to: 'in_first_review' },
  { ...TAKEN_BACK, to: 'in_second_review' },
  { ...TAKEN_BACK, to: 'needs_interview' },
  { from: 'needs_supplement', to: 'in_first_review', notice: 'supplement_received' },
  { from: 'needs_supplement', to: 'in_second_review', notice: 'supplement_received' },
  { from: 'needs_supplement', to: 'awaiting_signatures', notice: 'sign_again' },
  { from: 'needs_supplement', to: 'lapsed', notice: 'closed_unanswered' },
  { from: 'needs_interview', to: 'in_second_review', notice: 'interview_held' },
  { from: 'in_second_review', to: 'in_first_review', notice: 'back_in_first_review' },
];

/**
 * Which message tells the applicant of a change of status; null: none does, or nothing changed.
 * @param happened the events of the change
 */
export function noticeOf(
  from: OrderStatus,
  to: OrderStatus,
  happened: readonly OrderEventType[] = [],
): StatusNotice | null {
  if (from === to) return null;
  const way = WAYS.find(
    ({ from: start, to: end = to, by }) =>
      start === from && end === to && (by === undefined || happened.includes(by)),
  );
  return way?.notice ?? STATUS[to].message;
}

type Reminded = {
  [S in OrderStatus]: (typeof STATUS)[S] extends { turn: 'applicant'; due: true } ? S : never;
}[OrderStatus];

/** Statuses in which the applicant is late when the due day passes. */
export const REMINDED = ORDER_STATUSES.filter(
  (status): status is Reminded => STATUS[status].turn === 'applicant' && STATUS[status].due,
);
export type Reminder = `reminder_${Reminded}`;

/** About an exception from "one live order a person": to whom the live order is, and to whom wants the other one. */
export const EXCEPTION_NOTICES = [
  'beside_asked',
  'beside_granted',
  'beside_denied',
  'beside_used',
  'exception_asked',
  'exception_granted',
  'exception_denied',
] as const;
export type ExceptionNotice = (typeof EXCEPTION_NOTICES)[number];

/** What became of a number reported lost: to who reported it, and to who has proven it. */
export const LOST_NOTICES = [
  'lost_contested',
  'lost_voided',
  'lost_dismissed',
  'holder_lost_reported',
  'holder_lost_voided',
  'holder_lost_dismissed',
] as const;
export type LostNotice = (typeof LOST_NOTICES)[number];

/**
 * What became of an order under a number: to whom an officer has seen with that number. Whoever has proven it otherwise may
 * be the stranger of the two, and hears that it is used (`claimed`) and no more.
 */
export const NUMBER_NOTICES = [
  'holder_number_claimed',
  'holder_number_filed',
  'holder_number_released',
  'holder_number_ended',
] as const;
export type NumberNotice = (typeof NUMBER_NOTICES)[number];

/** Every notice that goes out by mail and text message; each has words in both languages. */
export type NoticeKey =
  | StatusNotice
  | Reminder
  | ExceptionNotice
  | LostNotice
  | NumberNotice
  | 'message_from_post';

/** So many days before the due day a reminder goes out, once each. */
export const REMIND_DAYS = [7, 2] as const;

/**
 * Which reminder is due: 7 from seven days before the due day on, 2 from two days before, null otherwise. A sweep
 * that missed a day still sends it.
 * @param daysLeft whole days until the due day; negative when it has passed
 */
export function reminderDue(daysLeft: number): (typeof REMIND_DAYS)[number] | null {
  if (daysLeft < 0) return null;
  return [...REMIND_DAYS].reverse().find((days) => daysLeft <= days) ?? null;
}
