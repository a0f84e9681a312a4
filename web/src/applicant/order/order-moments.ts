import type { OrderPage } from './order-read.ts';

type Entry = OrderPage['timeline'][number];

/** Events a person follows, by the words they have; others (a position taken, a post chosen) are part of the form. */
export const TOLD = [
  'drafted',
  'submitted',
  'supplementAsked',
  'supplementAnswered',
  'supplementWithdrawn',
  'closedUnanswered',
  'firstReviewPassed',
  'interviewRecorded',
  'returnedToFirstReview',
  'secondReviewPassed',
  'refused',
  'withdrawn',
  'postingRecorded',
  'papersRecorded',
  'papersHeld',
  'productionStarted',
  'productionFinished',
  'oldBookCancelled',
  'dispatched',
  'closed',
  'guardianInvited',
  'guardianSigned',
  'guardianDeclined',
  'signatureWithdrawn',
  'closedUnsigned',
  'handedOver',
  'closedUncollected',
  'openedOnBehalf',
  'handedToAccount',
  'exceptionNoted_asked',
  'exceptionNoted_granted',
  'exceptionNoted_denied',
  'exceptionNoted_used',
] as const;
export type Told = (typeof TOLD)[number];

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
  return (TOLD as readonly string[]).includes(entry.type);
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
