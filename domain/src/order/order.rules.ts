import type { OrderCommandType } from './order.command.ts';
import type { Actor, OrderStatus, Role } from './order.types.ts';

type OrderRule = { by: readonly Role[]; from: readonly OrderStatus[] };

/**
 * Who may do what, when: the one table. The API, the screens, docs/generated/who-may-do-what.md and the
 * grid test read it; nothing else decides.
 */
export const ORDER_RULES = {
  choosePost: { by: ['applicant'], from: ['draft'] },
  recordPresence: { by: ['applicant'], from: ['draft'] },
  submit: { by: ['applicant'], from: ['draft'] },
  answerSupplement: { by: ['applicant'], from: ['needs_supplement'] },
  withdraw: {
    by: ['applicant'],
    // Until papers are in the post's hands; afterwards the book is being made.
    from: ['in_first_review', 'needs_supplement', 'needs_interview', 'in_second_review', 'awaiting_papers'],
  },
  recordPosting: { by: ['applicant'], from: ['awaiting_papers', 'papers_on_hold'] },
  confirmReceipt: { by: ['applicant'], from: ['dispatched'] },

  askSupplement: {
    by: ['reviewer', 'interviewer', 'second_reviewer'],
    from: ['in_first_review', 'needs_interview', 'in_second_review'],
  },
  refuse: {
    by: ['reviewer', 'interviewer', 'second_reviewer'],
    from: ['in_first_review', 'needs_interview', 'in_second_review'],
  },
  passFirstReview: { by: ['reviewer'], from: ['in_first_review'] },
  recordInterview: { by: ['interviewer'], from: ['needs_interview'] },
  returnToFirstReview: { by: ['second_reviewer'], from: ['in_second_review'] },
  passSecondReview: { by: ['second_reviewer'], from: ['in_second_review'] },

  recordPapers: { by: ['mail_room'], from: ['awaiting_papers', 'papers_on_hold'] },
  holdPapers: { by: ['mail_room', 'production'], from: ['papers_received', 'in_production'] },
  startProduction: { by: ['production'], from: ['papers_received'] },
  finishProduction: { by: ['production'], from: ['in_production'] },
  cancelOldBook: { by: ['production', 'mail_room'], from: ['ready'] },
  dispatch: { by: ['mail_room'], from: ['ready'] },
  closeDelivered: { by: ['mail_room'], from: ['dispatched'] },
} as const satisfies Record<OrderCommandType, OrderRule>;

/** The form is the applicant's to fill in: before the order is sent, and while the post waits for something. */
export const OPEN_STATUSES: readonly OrderStatus[] = [
  ...ORDER_RULES.submit.from,
  ...ORDER_RULES.answerSupplement.from,
];

/** Notes that explain a step to the next officer; the applicant reads the status, not the remark. */
export const NOTES_FOR_COLLEAGUES: readonly OrderCommandType[] = [
  'passFirstReview',
  'recordInterview',
  'returnToFirstReview',
  'passSecondReview',
];

/** The stage each reviewing role decides in: a reviewer has no say in the second review. */
const STAGE_ROLE: Partial<Record<OrderStatus, Role>> = {
  in_first_review: 'reviewer',
  needs_interview: 'interviewer',
  in_second_review: 'second_reviewer',
};

export function rolesOf(actor: Actor): readonly Role[] {
  return actor.kind === 'applicant' ? ['applicant'] : actor.roles;
}

/** Whether a role may send this command in this status. */
export function roleMay(role: Role, type: OrderCommandType, status: OrderStatus): boolean {
  const rule: OrderRule = ORDER_RULES[type];
  if (!rule.by.includes(role) || !rule.from.includes(status)) return false;
  const stage = STAGE_ROLE[status];
  return role === 'applicant' || stage === undefined || stage === role;
}

/** Formed by the platform itself while the form is filled in: no button, no caller. */
const WITHOUT_BUTTON: readonly OrderCommandType[] = ['choosePost', 'recordPresence'];

/** The commands these roles may send in this status: the screens' buttons, in the table's order. */
export function commandsFor(roles: readonly Role[], status: OrderStatus): OrderCommandType[] {
  const all = Object.keys(ORDER_RULES) as OrderCommandType[];
  const types = all.filter((type) => !WITHOUT_BUTTON.includes(type));
  return types.filter((type) => roles.some((role) => roleMay(role, type, status)));
}
