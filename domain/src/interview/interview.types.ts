import type { OrderCore } from '../order/order.types.ts';

/** Why an order is marked for an interview. Rule: notice 二(一)4. */
export const INTERVIEW_REASONS = [
  'face_failed',
  'face_skipped',
  'face_declined',
  'face_not_done',
  'minor',
  'ward',
] as const;
export type InterviewReason = (typeof INTERVIEW_REASONS)[number];

/** The mark, and what came of it; `outcome` is null until the interviewer has recorded one. */
export type Interview = { reason: InterviewReason; outcome: 'seen' | 'refused' | null };

/** Null or absent = none is wanted. */
export type WithInterview = OrderCore & { interview?: Interview | null };

export type InterviewEvent = {
  type: 'interviewRecorded';
  officerId: string;
  outcome: 'seen';
  messageId: string;
  dueDay: string;
};

/** What the module adds to events of the kernel: the mark, when there is one. */
export type InterviewMark = { interview?: Interview };

export type InterviewFacts = {
  submit?: {
    /** Why the person is wanted for an interview, or null. */
    interview: InterviewReason | null;
  };
  /** Why the person is wanted for an interview since the supplement, or null. */
  supplementInterview?: InterviewReason | null;
};
