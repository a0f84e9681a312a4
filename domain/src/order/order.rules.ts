import type { CommandRule, StatusCard, StepCard } from './order.card.ts';
import type { CoreCommand } from './order.command.ts';
import { FILING_SIGHTS } from './order.sight.ts';
import type { OrderCore, StaffRole } from './order.types.ts';

/** Who opens and files an order for a person who wrote or telephoned. Rule: notice intro ¶4, 三(三). */
export const BEHALF_ROLES = ['reviewer', 'post_admin'] as const satisfies readonly StaffRole[];

/** The statuses every path has. */
export const CORE_STATUSES = {
  draft: { turn: 'applicant', act: 'finishDraft', due: false, message: null, queue: null, formOpen: true },
  in_first_review: {
    turn: 'post',
    act: 'passFirstReview',
    due: true,
    message: 'order_in_first_review',
    queue: 'first_review',
    step: 'firstReview',
    decides: 'reviewer',
  },
  needs_supplement: {
    turn: 'applicant',
    act: 'answerSupplement',
    due: true,
    message: 'order_needs_supplement',
    queue: 'waiting_applicant',
    formOpen: true,
  },
  in_second_review: {
    turn: 'post',
    act: 'passSecondReview',
    due: true,
    message: 'order_in_second_review',
    queue: 'second_review',
    step: 'secondReview',
    decides: 'second_reviewer',
  },
  /** Another account has proven its number: nothing of it moves before an officer has found out whose it is. */
  number_contested: {
    turn: 'post',
    act: 'releaseNumber',
    due: true,
    term: 'in_first_review',
    message: 'order_number_contested',
    queue: 'first_review',
    decides: 'reviewer',
    takes: ['withdraw', 'reportFound', 'askSupplement', 'refuse'],
  },
  completed: {
    turn: 'nobody',
    act: 'none',
    due: false,
    message: 'order_completed',
    queue: 'ended',
    ended: true,
  },
  refused: { turn: 'nobody', act: 'none', due: false, message: 'order_refused', queue: 'ended', ended: true },
  withdrawn: {
    turn: 'nobody',
    act: 'none',
    due: false,
    message: 'order_withdrawn',
    queue: 'ended',
    ended: true,
  },
  /** Nobody did what was to be done by a day, and the post or the clock closed it. */
  lapsed: { turn: 'nobody', act: 'none', due: false, message: 'order_lapsed', queue: 'ended', ended: true },
} as const satisfies Record<string, StatusCard>;

/** The kernel's lines of the one table. Statuses of other modules join by their card's `takes`. */
export const CORE_RULES = {
  choosePost: { by: ['applicant'], from: ['draft'], byPlatform: true },
  recordPresence: { by: ['applicant'], from: ['draft'], byPlatform: true },
  submit: { by: ['applicant'], from: ['draft'], onBehalf: BEHALF_ROLES },
  answerSupplement: { by: ['applicant'], from: ['needs_supplement'], onBehalf: BEHALF_ROLES },
  /** The person takes an order over that was opened on their behalf; the platform has seen the code. */
  handToAccount: { by: ['clock'], from: [], byPlatform: true },
  /** The right to file on behalf is the post's, not one officer's. */
  takeFiling: { by: BEHALF_ROLES, from: [], byPlatform: true },
  withdraw: {
    by: ['applicant'],
    // Until papers are in the post's hands; afterwards the book is being made.
    from: ['in_first_review', 'needs_supplement', 'in_second_review'],
    // By telephone, of an order that nobody has taken over yet.
    onBehalf: BEHALF_ROLES,
    // Whoever only watches may still take back what others file in their name.
    sights: [...FILING_SIGHTS, 'watched'],
  },
  /** Also when the papers are in the post's hands already: no new book is begun, and they go back. */
  reportFound: {
    by: ['applicant'],
    from: ['in_first_review', 'needs_supplement', 'in_second_review'],
    onBehalf: BEHALF_ROLES,
    sights: [...FILING_SIGHTS, 'watched'],
  },
  askSupplement: {
    by: ['reviewer', 'interviewer', 'second_reviewer'],
    from: ['in_first_review', 'in_second_review'],
  },
  /** A request that was a mistake: the order goes on where it was asked, with what was sent. */
  withdrawRequest: { by: ['reviewer', 'interviewer', 'second_reviewer'], from: ['needs_supplement'] },
  closeUnanswered: { by: ['reviewer', 'clock'], from: ['needs_supplement'] },
  refuse: {
    by: ['reviewer', 'interviewer', 'second_reviewer'],
    from: ['in_first_review', 'in_second_review'],
  },
  passFirstReview: { by: ['reviewer'], from: ['in_first_review'], forColleagues: true },
  returnToFirstReview: { by: ['second_reviewer'], from: ['in_second_review'], forColleagues: true },
  voidLost: { by: ['reviewer', 'second_reviewer'], from: ['in_first_review', 'in_second_review'] },
  /**
   * Also afterwards, until the new book is being made, and where none will be: a report that does not hold is taken from
   * whom it harms.
   */
  dismissLost: {
    by: ['reviewer', 'second_reviewer'],
    from: ['in_first_review', 'in_second_review', 'refused', 'withdrawn', 'lapsed'],
  },
  weighLost: { by: ['clock'], from: [], byPlatform: true },
  noteException: { by: ['clock'], from: [], byPlatform: true },
  contestNumber: { by: ['clock'], from: [], byPlatform: true },
  releaseNumber: { by: ['reviewer'], from: ['number_contested'] },
  /** An officer's word weighs more than any proof. */
  awardNumber: { by: ['reviewer'], from: ['number_contested'] },
  passSecondReview: { by: ['second_reviewer'], from: ['in_second_review'], forColleagues: true },
} as const satisfies Record<CoreCommand['type'], CommandRule>;

/** The reviews are the kernel's own steps. */
export const CORE_STEPS: Record<'firstReview' | 'secondReview', StepCard<OrderCore>> = {
  firstReview: {
    road: () => ['in_first_review'],
    done: ({ firstReviewerId }) => firstReviewerId !== null,
    follows: ['guardian'],
  },
  secondReview: {
    road: () => ['in_second_review'],
    done: ({ secondReviewerId }) => secondReviewerId !== null,
    needs: ['firstReview'],
    follows: ['interview'],
  },
};
