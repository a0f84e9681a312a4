import { ok, refuse } from '../shared/result.ts';
import type { Refusal, Result } from '../shared/result.ts';
import { addDays } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import type { OrderCommand } from './order.command.ts';
import type { OrderEvent } from './order.event.ts';
import { paperProblems } from './order.papers.ts';
import type { ExpectedPapers } from './order.papers.ts';
import { ORDER_RULES, roleMay, rolesOf } from './order.rules.ts';
import type { Actor, Order, Presence } from './order.types.ts';

/** Days each stage may take, from the policy the order is pinned to. Source: rules, `stageDays`. */
export type StageDays = {
  firstReview: number;
  supplement: number;
  secondReview: number;
  papers: number;
  hold: number;
  received: number;
  production: number;
  ready: number;
  dispatched: number;
};

/** What only `submit` needs to know; the shell gathers it, this module judges it. */
export type SubmitFacts = {
  number: string;
  rulesVersion: string;
  feeCents: number;
  annotations: number;
  residencePost: string | null;
  ownDistrict: boolean;
  oldBookInParcel: boolean;
  presence: Presence | 'outside' | null;
  /** What the form still lacks, as targets (`topic.field`, `file.slot`). */
  missing: readonly string[];
  consentsMissing: readonly string[];
  /** First refusal of policy or identity (service not open, numbers that disagree), if any. */
  refusal: Refusal | null;
};

/** Everything a decision may depend on. Nothing is fetched from here on. */
export type OrderFacts = {
  now: string;
  today: Day;
  days: StageDays;
  /** Id under which the sealed words of the command's note are stored. */
  messageId: string;
  /** Officer who holds the claim now, if its lease has not run out. */
  claimedBy: string | null;
  submit?: SubmitFacts;
  /** What is still unanswered of the supplement. */
  supplementMissing?: readonly string[];
  expectedPapers?: ExpectedPapers;
};

/**
 * The one judge of an order's life.
 * @returns the events to append (at least one), or a named refusal; the state is untouched either way.
 */
export function decide(
  order: Order,
  command: OrderCommand,
  actor: Actor,
  facts: OrderFacts,
): Result<OrderEvent[]> {
  return permit(order, command, actor, facts) ?? judge(order, command, actor, facts);
}

function permit(order: Order, command: OrderCommand, actor: Actor, facts: OrderFacts): Refusal | undefined {
  if (actor.kind === 'applicant' && actor.accountId !== order.accountId) return refuse('order.not_found');
  if (actor.kind === 'officer' && actor.post !== order.post) return refuse('order.not_found');
  const rule: { by: readonly string[]; from: readonly string[] } = ORDER_RULES[command.type];
  if (!rolesOf(actor).some((role) => rule.by.includes(role))) {
    return refuse('order.not_yours_to_do', { command: command.type });
  }
  if (!rule.from.includes(order.status)) {
    return refuse('order.wrong_status', { command: command.type, status: order.status });
  }
  if (!rolesOf(actor).some((role) => roleMay(role, command.type, order.status))) {
    return refuse('order.not_yours_to_do', { command: command.type });
  }
  return actor.kind === 'officer' ? permitOfficer(order, actor.officerId, facts) : undefined;
}

/** Two pairs of eyes: nobody acts on the second review of an order whose first review was his. */
function permitOfficer(order: Order, officerId: string, facts: OrderFacts): Refusal | undefined {
  if (facts.claimedBy !== null && facts.claimedBy !== officerId) return refuse('order.claimed_by_other');
  const second = order.status === 'in_second_review' && order.firstReviewerId === officerId;
  return second ? refuse('order.same_officer_both_reviews') : undefined;
}

function judge(order: Order, command: OrderCommand, actor: Actor, facts: OrderFacts): Result<OrderEvent[]> {
  const due = (days: number): Day => addDays(facts.today, days);
  const { days, messageId } = facts;
  const officerId = actor.kind === 'officer' ? actor.officerId : '';
  switch (command.type) {
    case 'submit':
      return submit(order, facts);
    case 'answerSupplement':
      return answerSupplement(order, facts);
    case 'withdraw':
      return ok([{ type: 'withdrawn' }]);
    case 'recordPosting':
      return ok([{ type: 'postingRecorded', tracking: command.tracking }]);
    case 'confirmReceipt':
      return ok([{ type: 'received' }, { type: 'closed', by: 'applicant' }]);
    case 'askSupplement':
      return askSupplement(order, command.targets, facts);
    case 'refuse':
      return ok([{ type: 'refused', rule: command.rule, messageId }]);
    case 'passFirstReview':
      return ok([{ type: 'firstReviewPassed', officerId, messageId, dueDay: due(days.secondReview) }]);
    case 'returnToFirstReview':
      return ok([{ type: 'returnedToFirstReview', messageId, dueDay: due(days.firstReview) }]);
    case 'passSecondReview':
      return ok([{ type: 'secondReviewPassed', officerId, messageId, dueDay: due(days.papers) }]);
    case 'recordPapers':
      return recordPapers(command, facts);
    case 'holdPapers':
      return ok([{ type: 'papersHeld', messageId, dueDay: due(days.hold) }]);
    case 'startProduction':
      return ok([{ type: 'productionStarted', dueDay: due(days.production) }]);
    case 'finishProduction':
      return ok([{ type: 'productionFinished', dueDay: due(days.ready) }]);
    case 'cancelOldBook':
      return cancelOldBook(order);
    case 'dispatch':
      return dispatch(order, command.tracking, due(days.dispatched));
    case 'closeDelivered':
      return ok([{ type: 'closed', by: 'post', messageId }]);
  }
}

function submit(order: Order, facts: OrderFacts): Result<OrderEvent[]> {
  if (facts.submit === undefined) throw new Error('submit needs its facts');
  const { missing, consentsMissing, refusal, presence, ...pinned } = facts.submit;
  if (refusal !== null) return refusal;
  if (missing.length > 0) return refuse('order.answers_incomplete', { missing });
  if (consentsMissing.length > 0) return refuse('consent.missing', { consents: consentsMissing });
  if (presence === null) return refuse('presence.required');
  // Rule: notice intro ¶4: who is not in the country now may not file here.
  if (presence === 'outside') return refuse('presence.outside_country');
  const dueDay = addDays(facts.today, facts.days.firstReview);
  return ok([{ type: 'submitted', ...pinned, post: order.post, presence, at: facts.now, dueDay }]);
}

/** Only what was asked must be mended; the order returns to its old place (`queueAt` is untouched). */
function answerSupplement(order: Order, facts: OrderFacts): Result<OrderEvent[]> {
  const missing = facts.supplementMissing ?? [];
  if (missing.length > 0) return refuse('order.materials_missing', { missing });
  const returnTo = order.supplement?.returnTo ?? 'in_first_review';
  const days = returnTo === 'in_first_review' ? facts.days.firstReview : facts.days.secondReview;
  return ok([{ type: 'supplementAnswered', returnTo, dueDay: addDays(facts.today, days) }]);
}

function askSupplement(order: Order, targets: readonly string[], facts: OrderFacts): Result<OrderEvent[]> {
  const returnTo = order.status === 'in_second_review' ? 'in_second_review' : 'in_first_review';
  const supplement = { targets: [...new Set(targets)], messageId: facts.messageId, returnTo } as const;
  const dueDay = addDays(facts.today, facts.days.supplement);
  return ok([{ type: 'supplementAsked', supplement, dueDay }]);
}

function recordPapers(
  command: Extract<OrderCommand, { type: 'recordPapers' }>,
  facts: OrderFacts,
): Result<OrderEvent[]> {
  if (facts.expectedPapers === undefined) throw new Error('recordPapers needs the expected papers');
  const { contents, instrument } = command;
  const problems = paperProblems(facts.expectedPapers, contents, instrument);
  const days = problems.length > 0 ? facts.days.hold : facts.days.received;
  const dueDay = addDays(facts.today, days);
  return ok([{ type: 'papersRecorded', contents, instrument, problems, dueDay }]);
}

function cancelOldBook(order: Order): Result<OrderEvent[]> {
  if (!order.oldBookInParcel || order.oldBookCancelled) {
    return refuse('order.wrong_status', { command: 'cancelOldBook', status: order.status });
  }
  return ok([{ type: 'oldBookCancelled' }]);
}

// Rule: notice 二(一)5(1): the old book is cancelled, then goes back together with the new one.
function dispatch(order: Order, tracking: string, dueDay: Day): Result<OrderEvent[]> {
  if (order.oldBookInParcel && !order.oldBookCancelled) return refuse('order.old_book_not_cancelled');
  return ok([{ type: 'dispatched', tracking, dueDay }]);
}
