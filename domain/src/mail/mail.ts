import { ok, refuse } from '../shared/result.ts';
import type { Refusal, Result } from '../shared/result.ts';
import type { CoreFacts } from '../order/order.decide.ts';
import { CONTESTED, standsIn } from '../order/order.contest.ts';
import { NEXT_STEP } from '../order/order.event.ts';
import type { CoreEvent, Leads, Unscheduled } from '../order/order.event.ts';
import type { Actor } from '../order/order.types.ts';
import type { MailCommand } from './mail.command.ts';
import { paperProblems } from './mail.papers.ts';
import { hasPapersAway, mustCancelOldBook } from './mail.rules.ts';
import type { MailEvent, MailFacts, MailState, MailSubmitted, Papers, WithMail } from './mail.types.ts';

const NO_PAPERS: Papers = { trackingIn: null, contents: [], instrument: null, problems: [] };
export const NO_MAIL: MailState = {
  papers: null,
  papersTaken: false,
  oldBookInParcel: false,
  oldBookCancelled: false,
  trackingOut: null,
};

export function decideMail(
  order: WithMail,
  command: MailCommand,
  _actor: Actor,
  facts: CoreFacts & MailFacts,
): Result<Unscheduled<MailEvent | CoreEvent>[]> {
  const { messageId } = facts;
  const refusal = refuseMailNow(order, command.type);
  if (refusal !== null) return refusal;
  switch (command.type) {
    case 'recordMailing':
      return ok([{ type: 'postingRecorded', tracking: command.tracking }]);
    case 'confirmReceipt':
      return ok([{ type: 'received' }, { type: 'closed', by: 'applicant' }]);
    case 'recordPapers':
      return recordPapers(command, facts);
    case 'holdPapers':
      if (facts.holdReasons?.includes(command.reason) === false) return refuse('order.rule_required');
      return ok([{ type: 'papersHeld', reason: command.reason, messageId }]);
    case 'cancelOldBook':
      return ok([{ type: 'oldBookCancelled' }]);
    case 'dispatch':
      return ok([{ type: 'dispatched', tracking: command.tracking }]);
    case 'closeDelivered':
      return ok([{ type: 'closed', by: 'post', messageId }]);
    case 'returnPapers':
      return ok([{ type: 'papersReturned', tracking: command.tracking }]);
    case 'closeReturn':
      return ok([{ type: 'returnClosed', messageId }]);
    case 'recordLatePapers':
      return ok([{ type: 'papersOwed', endedAs: order.status }]);
  }
}

/** Where it waits for papers, or would, were its number not contested. */
const TAKES_PAPERS: readonly string[] = ['awaiting_papers', 'papers_on_hold'];

/** What the order's state refuses, whatever the command says. The desk shows no button for it. */
export function refuseMailNow(order: WithMail, type: string): Refusal | null {
  const wrongStatus = refuse('order.wrong_status', { command: type, status: order.status });
  switch (type) {
    case 'recordPapers':
      return TAKES_PAPERS.includes(standsIn(order)) ? null : wrongStatus;
    case 'holdPapers':
    case 'recordLatePapers':
      // Papers can be held, and go back, where some were mailed at all.
      return order.path?.includes('mailIn') === false ? wrongStatus : null;
    case 'cancelOldBook':
      return mustCancelOldBook(order) ? null : wrongStatus;
    case 'dispatch':
      return mustCancelOldBook(order) ? refuse('order.old_book_not_cancelled') : null;
    default:
      return null;
  }
}

function recordPapers(
  { contents, instrument }: Extract<MailCommand, { type: 'recordPapers' }>,
  { expectedPapers }: MailFacts,
): Result<Unscheduled<MailEvent>[]> {
  if (expectedPapers === undefined) throw new Error('recordPapers needs the expected papers');
  const problems = paperProblems(expectedPapers, contents, instrument);
  return ok([{ type: 'papersRecorded', contents, instrument, problems }]);
}

/**
 * However an order ends: are papers of it with the post, they go back. Not those of a completed one, which went out with
 * what was made or were handed over with it.
 */
export function oweBack(ended: WithMail): Unscheduled<MailEvent>[] {
  if (ended.status === 'completed' || !hasPapersAway(ended)) return [];
  return [{ type: 'papersOwed', endedAs: ended.status }];
}

/** What `submitted` says of the mail. */
export function markForMail(_order: WithMail, event: { type: string }, { submit }: MailFacts): MailSubmitted {
  return event.type === 'submitted' ? { oldBookInParcel: submit?.oldBookInParcel ?? false } : {};
}

/** A gate that opens onto no address would strand the applicant. */
export function refuseMail(entered: string, { gateRefusal }: MailFacts): Refusal | null {
  return entered === 'awaiting_papers' ? (gateRefusal ?? null) : null;
}

export function evolveMail<O extends WithMail>(order: O, event: MailEvent | (CoreEvent & MailSubmitted)): O {
  const { mail = NO_MAIL } = order;
  switch (event.type) {
    case 'submitted': {
      const byMail = order.path?.some((step) => step === 'mailIn' || step === 'mailOut');
      const { oldBookInParcel = false } = event;
      return byMail === true ? { ...order, mail: { ...mail, oldBookInParcel } } : order;
    }
    case 'postingRecorded': {
      const papers = { ...(mail.papers ?? NO_PAPERS), trackingIn: event.tracking };
      return { ...order, mail: { ...mail, papers } };
    }
    case 'papersRecorded': {
      const { contents, instrument, problems } = event;
      const papers = { ...(mail.papers ?? NO_PAPERS), contents, instrument, problems };
      return { ...movedOn(order, event), mail: { ...mail, papers, papersTaken: problems.length === 0 } };
    }
    case 'papersHeld':
      return { ...order, mail: holdPapers(mail, event.reason) };
    case 'oldBookCancelled':
      return { ...order, mail: { ...mail, oldBookCancelled: true } };
    case 'dispatched':
      return { ...order, mail: { ...mail, trackingOut: event.tracking } };
    case 'papersOwed':
      return { ...order, mail: { ...mail, endedAs: event.endedAs } };
    case 'papersReturned':
      return { ...order, mail: { ...mail, trackingBack: event.tracking } };
    default:
      return order;
  }
}

/** An order that rests goes back from there to where the papers have brought it. */
function movedOn<O extends WithMail>(
  order: O,
  { problems }: Extract<MailEvent, { type: 'papersRecorded' }>,
): O {
  const { contest } = order;
  if (contest === undefined) return order;
  return {
    ...order,
    contest: { ...contest, returnTo: problems.length > 0 ? 'papers_on_hold' : 'papers_received' },
  };
}

function holdPapers(mail: MailState, reason: string | undefined): MailState {
  const held = { ...mail, papersTaken: false };
  if (reason === undefined) return held;
  const problems = [{ code: 'papers.held', detail: { reason } }];
  return { ...held, papers: { ...(mail.papers ?? NO_PAPERS), problems } };
}

export function leadsMail(event: MailEvent | CoreEvent, { mail, status }: WithMail): Leads {
  switch (event.type) {
    case 'papersRecorded':
      if (status === CONTESTED) return undefined;
      return event.problems.length > 0 ? 'papers_on_hold' : NEXT_STEP;
    case 'papersHeld':
      return 'papers_on_hold';
    case 'dispatched':
      return 'dispatched';
    case 'papersOwed':
      return 'papers_going_back';
    case 'papersReturned':
    case 'returnClosed':
      return mail?.endedAs;
    default:
      return undefined;
  }
}
