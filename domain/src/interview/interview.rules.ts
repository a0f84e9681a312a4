import type { CommandRule, StatusCard, StepCard } from '../order/order.card.ts';
import type { InterviewCommand } from './interview.command.ts';
import type { InterviewReason, WithInterview } from './interview.types.ts';

export const INTERVIEW_STATUSES = {
  // Rule: notice 二(一)4: after a face check that was not passed, and of minors, the post may want an interview.
  needs_interview: {
    turn: 'post',
    act: 'recordInterview',
    due: true,
    message: 'order_needs_interview',
    queue: 'interview',
    step: 'interview',
    decides: 'interviewer',
    takes: ['withdraw', 'reportFound', 'askSupplement', 'refuse'],
  },
} as const satisfies Record<string, StatusCard>;

export const INTERVIEW_RULES = {
  recordInterview: { by: ['interviewer'], from: ['needs_interview'], forColleagues: true },
} as const satisfies Record<InterviewCommand['type'], CommandRule>;

/** Only an order that is marked is interviewed; once is enough, also when it was sent back since. */
export const INTERVIEW_STEPS: Record<'interview', StepCard<WithInterview>> = {
  interview: {
    road: () => ['needs_interview'],
    wanted: ({ interview }) => interview != null,
    done: ({ interview }) => interview?.outcome != null,
    follows: ['firstReview'],
  },
};

/** Why an interview is still to be held; null when none is, or when the order has ended without one. */
export function interviewFor(
  { interview }: Pick<WithInterview, 'interview'>,
  ended: boolean,
): InterviewReason | null {
  return interview?.outcome === null && !ended ? interview.reason : null;
}
