import type { OrderStatus } from './order.types.ts';
import type { OrderCommandType } from './order.command.ts';

export type Turn = 'applicant' | 'post' | 'nobody';

type StatusCard = {
  turn: Turn;
  /** What the one whose turn it is does next. */
  act: OrderCommandType | 'wait' | 'finishDraft' | 'none';
  /** Whether a due day stands beside it. */
  due: boolean;
  /** The message that tells the applicant of it (words in the contract's catalogues), or none. */
  message: `order_${OrderStatus}` | null;
};

/**
 * Every status says whose turn it is, what to do, whether a day is due and which message goes out.
 * A status without them does not compile; its words are `Record<OrderStatus, …>` in the contract.
 */
export const STATUS = {
  draft: { turn: 'applicant', act: 'finishDraft', due: false, message: null },
  in_first_review: { turn: 'post', act: 'passFirstReview', due: true, message: 'order_in_first_review' },
  needs_supplement: {
    turn: 'applicant',
    act: 'answerSupplement',
    due: true,
    message: 'order_needs_supplement',
  },
  // Rule: notice 二(一)4: after a face check that was not passed, and of minors, the post may want an interview.
  needs_interview: { turn: 'post', act: 'recordInterview', due: true, message: 'order_needs_interview' },
  in_second_review: { turn: 'post', act: 'passSecondReview', due: true, message: 'order_in_second_review' },
  // Rule: notice 二(一)5(1): only from here on may the applicant post papers.
  awaiting_papers: { turn: 'applicant', act: 'recordPosting', due: true, message: 'order_awaiting_papers' },
  papers_on_hold: { turn: 'applicant', act: 'recordPosting', due: true, message: 'order_papers_on_hold' },
  papers_received: { turn: 'post', act: 'startProduction', due: true, message: 'order_papers_received' },
  in_production: { turn: 'post', act: 'finishProduction', due: true, message: 'order_in_production' },
  // Rule: notice 二(一)5(2): 新证件已制作完毕 = about to be mailed.
  ready: { turn: 'post', act: 'dispatch', due: true, message: 'order_ready' },
  dispatched: { turn: 'applicant', act: 'confirmReceipt', due: true, message: 'order_dispatched' },
  completed: { turn: 'nobody', act: 'none', due: false, message: 'order_completed' },
  refused: { turn: 'nobody', act: 'none', due: false, message: 'order_refused' },
  withdrawn: { turn: 'nobody', act: 'none', due: false, message: 'order_withdrawn' },
} as const satisfies Record<OrderStatus, StatusCard>;

/** The statuses each queue of the console shows, in the order work flows. */
export const QUEUES = {
  first_review: ['in_first_review'],
  interview: ['needs_interview'],
  second_review: ['in_second_review'],
  waiting_applicant: ['needs_supplement'],
  mail_in: ['awaiting_papers', 'papers_on_hold'],
  production: ['papers_received', 'in_production'],
  mail_out: ['ready', 'dispatched'],
  ended: ['completed', 'refused', 'withdrawn'],
} as const satisfies Record<string, readonly OrderStatus[]>;
export type Queue = keyof typeof QUEUES;
