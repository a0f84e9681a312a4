import type { ExceptionStep } from '@lingshi/domain/order/order.exception.ts';
import type { OrderEventType } from '@lingshi/domain/lifecycle/lifecycle.event.ts';
import type { OrderPage } from './order-read.ts';

type Entry = OrderPage['timeline'][number];

/** Of an exception each step is a moment of its own. */
type Moment = Exclude<OrderEventType, 'exceptionNoted'> | `exceptionNoted_${ExceptionStep}`;

/** What a person follows has its words (`event.…`); the rest is part of the form, or stands in the status. */
const MOMENTS = {
  drafted: 'told',
  postChosen: 'quiet',
  presenceRecorded: 'quiet',
  submitted: 'told',
  supplementAsked: 'told',
  supplementAnswered: 'told',
  supplementWithdrawn: 'told',
  closedUnanswered: 'told',
  firstReviewPassed: 'told',
  interviewRecorded: 'told',
  returnedToFirstReview: 'told',
  secondReviewPassed: 'told',
  lostContested: 'told',
  lostProven: 'quiet',
  lostVoided: 'told',
  lostDismissed: 'told',
  numberContested: 'told',
  numberReleased: 'told',
  numberAwarded: 'told',
  refused: 'told',
  withdrawn: 'told',
  postingRecorded: 'told',
  papersRecorded: 'told',
  papersHeld: 'told',
  productionStarted: 'told',
  productionFinished: 'told',
  oldBookCancelled: 'told',
  dispatched: 'told',
  received: 'quiet',
  papersOwed: 'told',
  papersReturned: 'told',
  returnClosed: 'told',
  closed: 'told',
  guardianInvited: 'told',
  guardianSigned: 'told',
  guardianDeclined: 'told',
  signatureWithdrawn: 'told',
  signingChanged: 'told',
  closedUnsigned: 'told',
  handedOver: 'told',
  closedUncollected: 'told',
  openedOnBehalf: 'told',
  handedToAccount: 'told',
  filingTaken: 'told',
  exceptionNoted_asked: 'told',
  exceptionNoted_granted: 'told',
  exceptionNoted_denied: 'told',
  exceptionNoted_used: 'told',
} as const satisfies Record<Moment, 'told' | 'quiet'>;
export type Told = { [M in Moment]: (typeof MOMENTS)[M] extends 'told' ? M : never }[Moment];

/** Told as something that went wrong. */
const WRONG: readonly (Told | 'papersWrong')[] = [
  'papersWrong',
  'papersHeld',
  'refused',
  'guardianDeclined',
  'closedUnsigned',
  'closedUnanswered',
  'closedUncollected',
];

export type PastMoment = {
  seq: number;
  at: string;
  name: Told | 'papersWrong';
  messageId: string | null;
  wrong: boolean;
};

/** What happened, oldest first, as the applicant would tell it. */
export function pastMoments({ timeline, status }: Pick<OrderPage, 'timeline' | 'status'>): PastMoment[] {
  return timeline.filter(isTold).map(({ seq, at, type, messageId }) => {
    const name = type === 'papersRecorded' && wereWrong(seq, timeline, status) ? 'papersWrong' : type;
    const wrong = WRONG.includes(name);
    return { seq, at, name, messageId, wrong };
  });
}

function isTold(entry: Entry): entry is Entry & { type: Told } {
  return MOMENTS[entry.type as Moment] === 'told';
}

/** The event does not say it; what followed does: papers that had to be counted again were not in order. */
function wereWrong(seq: number, timeline: readonly Entry[], status: OrderPage['status']): boolean {
  const later = timeline.filter((entry) => entry.seq > seq);
  const next = later.find(({ type }) => ['papersRecorded', 'papersHeld', 'productionStarted'].includes(type));
  return next === undefined ? status === 'papers_on_hold' : next.type === 'papersRecorded';
}

/** Whether the applicant has mailed again since the mail room found something wrong. */
export function mendedSinceHold({ timeline }: Pick<OrderPage, 'timeline'>): boolean {
  const held = timeline.findLast(({ type }) => type === 'papersRecorded' || type === 'papersHeld');
  return held !== undefined && timeline.some(({ seq, type }) => type === 'postingRecorded' && seq > held.seq);
}

/** The officer's words that go with the newest of these events. */
export function lastMessageOf(
  { timeline }: Pick<OrderPage, 'timeline'>,
  ...types: readonly Told[]
): string | null {
  return timeline.findLast(({ type }) => (types as readonly string[]).includes(type))?.messageId ?? null;
}
