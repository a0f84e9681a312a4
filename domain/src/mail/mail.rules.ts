import type { CommandRule, StatusCard, StepCard } from '../order/order.card.ts';
import type { MailCommand } from './mail.command.ts';
import type { WithMail } from './mail.types.ts';

export const MAIL_STATUSES = {
  // Rule: notice 二(一)5(1): only from here on may the applicant mail papers.
  awaiting_papers: {
    turn: 'applicant',
    act: 'recordMailing',
    due: true,
    message: 'order_awaiting_papers',
    queue: 'mail_in',
    step: 'mailIn',
    takes: ['withdraw', 'reportFound', 'dismissLost'],
  },
  papers_on_hold: {
    turn: 'applicant',
    act: 'recordMailing',
    due: true,
    message: 'order_papers_on_hold',
    queue: 'mail_in',
    step: 'mailIn',
    detour: true,
    takes: ['reportFound', 'dismissLost'],
  },
  // Rule: notice 二(一)5(2): 新证件已制作完毕 = about to be mailed.
  ready: {
    turn: 'post',
    act: 'dispatch',
    due: true,
    message: 'order_ready',
    queue: 'mail_out',
    step: 'mailOut',
  },
  dispatched: {
    turn: 'applicant',
    act: 'confirmReceipt',
    due: true,
    message: 'order_dispatched',
    queue: 'mail_out',
    step: 'mailOut',
    arriving: true,
  },
  /** The order has ended with papers at the post or on their way to it: they stand in the mail room until they go back. */
  papers_going_back: {
    turn: 'post',
    act: 'returnPapers',
    due: true,
    message: 'order_papers_going_back',
    queue: 'mail_out',
    step: 'mailIn',
    detour: true,
    takes: ['dismissLost'],
    ended: true,
  },
} as const satisfies Record<string, StatusCard>;

export const MAIL_RULES = {
  recordMailing: { by: ['applicant'], from: ['awaiting_papers', 'papers_on_hold'] },
  confirmReceipt: { by: ['applicant'], from: ['dispatched'] },
  /** Also while its number is contested: an envelope that was on its way comes all the same. */
  recordPapers: { by: ['mail_room'], from: ['awaiting_papers', 'papers_on_hold', 'number_contested'] },
  holdPapers: { by: ['mail_room', 'production'], from: ['papers_received', 'in_production'] },
  cancelOldBook: { by: ['production', 'mail_room'], from: ['ready'] },
  dispatch: { by: ['mail_room'], from: ['ready'] },
  closeDelivered: { by: ['mail_room'], from: ['dispatched'] },
  returnPapers: { by: ['mail_room'], from: ['papers_going_back'] },
  /** Nothing came, or the person has fetched it. */
  closeReturn: { by: ['mail_room'], from: ['papers_going_back'] },
  /** An envelope that nobody had noted comes after the end. */
  recordLatePapers: { by: ['mail_room'], from: ['refused', 'withdrawn', 'lapsed'] },
} as const satisfies Record<MailCommand['type'], CommandRule>;

export const MAIL_STEPS: Record<'mailIn' | 'mailOut', StepCard<WithMail>> = {
  mailIn: {
    road: () => ['awaiting_papers'],
    done: ({ mail }) => mail?.papersTaken === true,
    // Nobody mails a passport before both reviews have passed it.
    needs: ['secondReview'],
  },
  mailOut: {
    road: () => ['ready', 'dispatched'],
    done: () => false,
    needs: ['production'],
    ends: true,
  },
};

/** Whether the mail gate has opened for this order. Before it nobody is told where to mail papers. */
export function isGateOpen({ path, secondReviewerId, status, mail }: WithMail): boolean {
  const ended = status === 'withdrawn' || mail?.endedAs !== undefined;
  return path?.includes('mailIn') === true && secondReviewerId !== null && !ended;
}

/** Papers lie with the post, or are on their way to it, and nothing has gone back yet. */
export function hasPapersAway({ mail }: WithMail): boolean {
  return mail?.papers != null && mail.trackingOut === null && mail.endedAs === undefined;
}

/** The applicant has noted the mailing and the papers have not come: there is nothing to do but wait. */
export function isMailed({ status, mail }: WithMail): boolean {
  return status === 'awaiting_papers' && mail?.papers?.trackingIn != null;
}

/** Rule: notice 二(一)5(1): the old book is cancelled, then goes back together with the new one. */
export function mustCancelOldBook({ mail }: WithMail): boolean {
  return mail?.oldBookInParcel === true && !mail.oldBookCancelled;
}
