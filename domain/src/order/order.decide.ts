import { ok, refuse } from '../shared/result.ts';
import type { Refusal, Result } from '../shared/result.ts';
import { addDays } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { isSameMoney } from '../shared/money.ts';
import type { Money } from '../shared/money.ts';
import type { OrderCommand } from './order.command.ts';
import type { OrderEvent } from './order.event.ts';
import type { FormPin } from './order.form-pin.ts';
import { paperProblems } from './order.papers.ts';
import type { ExpectedPapers } from './order.papers.ts';
import { ORDER_RULES, roleMay, rolesOf } from './order.rules.ts';
import { maySend } from './order.sight.ts';
import type { Sight } from './order.sight.ts';
import type { Actor, InterviewReason, Order, OrderStatus } from './order.types.ts';

/** Days until a status is due, by status, from the policy the order is pinned to (`deadline` rows). */
export type DeadlineDays = Readonly<Partial<Record<OrderStatus, number>>>;

/** Rule: notice 二(一)6: the fee follows the number of annotations. */
export type CaseFee = { fee: Money | null; annotations: number };

/** What only `submit` needs to know; the shell gathers it, this module judges it. */
export type SubmitFacts = CaseFee & {
  number: string;
  rulesVersion: string;
  /** What the answers were given to: they are read with it ever after. */
  form: FormPin;
  residencePost: string | null;
  ownDistrict: boolean;
  oldBookInParcel: boolean;
  /** Why the person is wanted for an interview, or null. */
  interview: InterviewReason | null;
  /** What the form still lacks, as targets (`topic.field`, `file.slot`). */
  missing: readonly string[];
  consentsMissing: readonly string[];
  /** Whether the person must be in the country. Rule: notice intro ¶4. */
  presenceDemanded: boolean;
  /** First refusal of policy or identity (service not open, numbers that disagree), if any. */
  refusal: Refusal | null;
};

/** Everything a decision may depend on. Nothing is fetched from here on. */
export type OrderFacts = {
  now: string;
  today: Day;
  days: DeadlineDays;
  /** Id under which the sealed words of the command's note are stored. */
  messageId: string;
  /** By what right an applicant acts; left out, it is the person's own account. */
  sight?: Sight;
  /** Officer who holds the claim now, if its lease has not run out. */
  claimedBy: string | null;
  submit?: SubmitFacts;
  /** What a supplement may ask for, as targets. */
  askable?: readonly string[];
  /** What is still unanswered of the supplement. */
  supplementMissing?: readonly string[];
  /** What the case costs as it has been mended, under the rules it is pinned to. */
  supplementFee?: CaseFee;
  /** Why the person is wanted for an interview since the supplement, or null. */
  supplementInterview?: InterviewReason | null;
  expectedPapers?: ExpectedPapers;
  /** Why the mail gate cannot open at this post (no confirmed address), or null. */
  gateRefusal?: Refusal | null;
  /** The grounds the rules name for a refusal. */
  refusalRules?: readonly string[];
  /** Statuses the rules let an applicant withdraw in; left out, those of `ORDER_RULES`. */
  withdrawFrom?: readonly string[];
  /** The reasons the rules name for holding papers. */
  holdReasons?: readonly string[];
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
  if (actor.kind === 'applicant') {
    const { sight = 'own' } = facts;
    if (sight !== 'held' && actor.accountId !== order.accountId) return refuse('order.not_found');
    if (!maySend(sight, command.type)) return refuse('mandate.view_only');
  }
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
  const due = (status: OrderStatus): Day => dueDay(facts, status);
  const { messageId } = facts;
  const officerId = actor.kind === 'officer' ? actor.officerId : '';
  switch (command.type) {
    case 'choosePost':
      return ok([{ type: 'postChosen', post: command.post }]);
    case 'recordPresence': {
      const { presence, country, accuracyMetres } = command;
      return ok([{ type: 'presenceRecorded', presence, country, accuracyMetres }]);
    }
    case 'submit':
      return submit(order, facts);
    case 'answerSupplement':
      return answerSupplement(order, facts);
    case 'withdraw':
      return withdraw(order, facts);
    case 'recordPosting':
      return ok([{ type: 'postingRecorded', tracking: command.tracking }]);
    case 'confirmReceipt':
      return ok([{ type: 'received' }, { type: 'closed', by: 'applicant' }]);
    case 'askSupplement':
      return askSupplement(order, command.targets, facts);
    case 'refuse':
      if (facts.refusalRules?.includes(command.rule) === false) return refuse('order.rule_required');
      return ok([{ type: 'refused', rule: command.rule, messageId }]);
    case 'passFirstReview':
      return passFirstReview(order, officerId, facts);
    case 'recordInterview': {
      const { outcome } = command;
      const dueDay = due('in_second_review');
      return ok([{ type: 'interviewRecorded', officerId, outcome, messageId, dueDay }]);
    }
    case 'returnToFirstReview':
      return ok([{ type: 'returnedToFirstReview', messageId, dueDay: due('in_first_review') }]);
    case 'passSecondReview':
      // A gate that opens onto no address would strand the applicant.
      return (
        facts.gateRefusal ??
        ok([{ type: 'secondReviewPassed', officerId, messageId, dueDay: due('awaiting_papers') }])
      );
    case 'recordPapers':
      return recordPapers(command, facts);
    case 'holdPapers':
      if (facts.holdReasons?.includes(command.reason) === false) return refuse('order.rule_required');
      return ok([{ type: 'papersHeld', reason: command.reason, messageId, dueDay: due('papers_on_hold') }]);
    case 'startProduction':
      return ok([{ type: 'productionStarted', dueDay: due('in_production') }]);
    case 'finishProduction':
      return ok([{ type: 'productionFinished', dueDay: due('ready') }]);
    case 'cancelOldBook':
      return cancelOldBook(order);
    case 'dispatch':
      return dispatch(order, command.tracking, due('dispatched'));
    case 'closeDelivered':
      return ok([{ type: 'closed', by: 'post', messageId }]);
  }
}

function submit(order: Order, facts: OrderFacts): Result<OrderEvent[]> {
  if (facts.submit === undefined) throw new Error('submit needs its facts');
  const { missing, consentsMissing, refusal, presenceDemanded, interview: reason, ...pinned } = facts.submit;
  const { presence } = order;
  if (refusal !== null) return refusal;
  if (missing.length > 0) return refuse('order.answers_incomplete', { missing });
  if (consentsMissing.length > 0) return refuse('consent.missing', { consents: consentsMissing });
  if (presenceDemanded && presence === null) return refuse('presence.required');
  // Rule: notice intro ¶4: who is not in the country now may not file here.
  if (presenceDemanded && presence === 'outside') return refuse('presence.outside_country');
  const due = dueDay(facts, 'in_first_review');
  const mark = reason === null ? {} : { interview: { reason, outcome: null } };
  return ok([
    { type: 'submitted', ...pinned, ...mark, post: order.post, presence, at: facts.now, dueDay: due },
  ]);
}

/** The rules say until when; afterwards the document is being made. */
function withdraw({ status }: Order, { withdrawFrom }: OrderFacts): Result<OrderEvent[]> {
  if (withdrawFrom?.includes(status) === false) {
    return refuse('order.wrong_status', { command: 'withdraw', status });
  }
  return ok([{ type: 'withdrawn' }]);
}

/** A marked order is seen by the interviewer first; once is enough, also when it was sent back since. */
function passFirstReview(order: Order, officerId: string, facts: OrderFacts): Result<OrderEvent[]> {
  const { messageId } = facts;
  const passed = { type: 'firstReviewPassed', officerId, messageId } as const;
  return order.interview?.outcome === null
    ? ok([{ ...passed, toInterview: true, dueDay: dueDay(facts, 'needs_interview') }])
    : ok([{ ...passed, dueDay: dueDay(facts, 'in_second_review') }]);
}

/**
 * Only what was asked must be mended; the order returns to its old place (`queueAt` is untouched). The fee follows, and
 * so does the face check: passed with pictures that were exchanged since, it leads to the interview it had spared.
 */
function answerSupplement(order: Order, facts: OrderFacts): Result<OrderEvent[]> {
  const missing = facts.supplementMissing ?? [];
  if (missing.length > 0) return refuse('order.materials_missing', { missing });
  const reason = order.interview ? null : (facts.supplementInterview ?? null);
  const mark = reason === null ? {} : { interview: { reason, outcome: null } };
  const place = order.supplement?.returnTo ?? 'in_first_review';
  // The first review lies behind it, which alone sends a marked order to its interview.
  const returnTo = reason !== null && place === 'in_second_review' ? 'needs_interview' : place;
  const { fee, annotations } = facts.supplementFee ?? order;
  const same = order.fee !== null && fee !== null && isSameMoney(fee, order.fee);
  const repriced = fee !== null && (!same || annotations !== order.annotations);
  const price = repriced ? { fee, annotations } : {};
  return ok([{ type: 'supplementAnswered', returnTo, ...price, ...mark, dueDay: dueDay(facts, returnTo) }]);
}

function askSupplement(order: Order, targets: readonly string[], facts: OrderFacts): Result<OrderEvent[]> {
  const { status } = order;
  const stays = status === 'in_second_review' || status === 'needs_interview';
  const returnTo = stays ? status : 'in_first_review';
  if (!targets.every((target) => facts.askable?.includes(target)))
    return refuse('request.invalid', { fields: ['command.targets'] });
  const supplement = { targets: [...new Set(targets)], messageId: facts.messageId, returnTo } as const;
  return ok([{ type: 'supplementAsked', supplement, dueDay: dueDay(facts, 'needs_supplement') }]);
}

function recordPapers(
  command: Extract<OrderCommand, { type: 'recordPapers' }>,
  facts: OrderFacts,
): Result<OrderEvent[]> {
  if (facts.expectedPapers === undefined) throw new Error('recordPapers needs the expected papers');
  const { contents, instrument } = command;
  const problems = paperProblems(facts.expectedPapers, contents, instrument);
  const due = dueDay(facts, problems.length > 0 ? 'papers_on_hold' : 'papers_received');
  return ok([{ type: 'papersRecorded', contents, instrument, problems, dueDay: due }]);
}

function cancelOldBook(order: Order): Result<OrderEvent[]> {
  if (!order.oldBookInParcel || order.oldBookCancelled) {
    return refuse('order.wrong_status', { command: 'cancelOldBook', status: order.status });
  }
  return ok([{ type: 'oldBookCancelled' }]);
}

// Rule: notice 二(一)5(1): the old book is cancelled, then goes back together with the new one.
function dispatch(order: Order, tracking: string, due: Day): Result<OrderEvent[]> {
  if (order.oldBookInParcel && !order.oldBookCancelled) return refuse('order.old_book_not_cancelled');
  return ok([{ type: 'dispatched', tracking, dueDay: due }]);
}

/** A week where the rules name no deadline: a status that is due never lacks its day. */
function dueDay(facts: OrderFacts, status: OrderStatus): Day {
  return addDays(facts.today, facts.days[status] ?? 7);
}
