import { isSameMoney } from '../shared/money.ts';
import type { Money } from '../shared/money.ts';
import { ok, refuse } from '../shared/result.ts';
import type { Refusal, Result } from '../shared/result.ts';
import type { PinnedFeeLine } from '../policy/fee.ts';
import type { Step } from '../policy/path.schema.ts';
import { addDays, compareDays } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import type { CoreCommand, PlatformCommand } from './order.command.ts';
import type { CoreEvent, Unscheduled } from './order.event.ts';
import { refuseContestAct, settleNumber } from './order.contest.ts';
import type { FormPin } from './order.form-pin.ts';
import { lostIn, refuseLostAct, settleLost } from './order.lost.ts';
import type { FoundStanding } from './order.lost.ts';
import { takeBack } from './order.take-back.ts';
import type { Sight } from './order.sight.ts';
import type { Actor, OrderCore } from './order.types.ts';

/** Rule: notice 二(一)6: the fee follows the number of endorsements. */
export type CaseFee = { fee: Money | null; feeLines?: readonly PinnedFeeLine[]; endorsements: number };

/** What only `submit` needs to know; the shell gathers it, this module judges it. */
export type CoreSubmitFacts = CaseFee & {
  number: string;
  rulesVersion: string;
  /** What the answers were given to: they are read with it ever after. */
  form: FormPin;
  /** The steps of this service at this post today. */
  path: readonly Step[];
  residencePost: string | null;
  ownDistrict: boolean;
  /** What the form still lacks, as targets (`topic.field`, `file.slot`). */
  missing: readonly string[];
  consentsMissing: readonly string[];
  /** Whether the person must be in the country. Rule: notice intro ¶4. */
  presenceDemanded: boolean;
  /** The day of the journey, where the form asks it. */
  travelDay?: Day | null;
  /** First refusal of policy or identity (service not open, numbers that disagree), if any. */
  refusal: Refusal | null;
};

/** What every decision may depend on. Nothing is fetched from here on. */
export type CoreFacts = {
  now: string;
  today: Day;
  /** Days until a status is due, by status, and other terms, from the policy the order is pinned to (`deadline` rows). */
  days: Readonly<Record<string, number | undefined>>;
  /** Days before the journey at which a status is due at the latest. */
  beforeTravel?: Readonly<Record<string, number | undefined>>;
  /** Id under which the sealed words of the command's note are stored. */
  messageId: string;
  /** By what right an applicant acts; left out, it is the person's own account. */
  sight?: Sight;
  /** Officer who holds the claim now, if its lease has not run out. */
  claimedBy: string | null;
  submit?: CoreSubmitFacts;
  /** What a supplement may ask for, as targets. */
  askable?: readonly string[];
  /** What is still unanswered of the supplement. */
  supplementMissing?: readonly string[];
  /** Something was saved or taken since the supplement was asked. */
  supplementBegun?: boolean;
  /** What the case costs as it has been mended, under the rules it is pinned to. */
  supplementFee?: CaseFee;
  /** The day of the journey as it has been mended. */
  supplementTravelDay?: Day | null;
  /** The grounds the rules name for a refusal. */
  refusalRules?: readonly string[];
  /** Statuses the rules let an applicant withdraw in; left out, those of `ORDER_RULES`. */
  withdrawFrom?: readonly string[];
  /** How the number stands that the form reports lost; null = it reports none, left out = as before. */
  lost?: FoundStanding | null;
  /** For `reportFound`: the statuses in which what it declares lost may be found; left out where it declares nothing. */
  foundFrom?: readonly string[];
};

/** Judges a command of the kernel that is permitted to this actor in this status. */
export function decideCore(
  order: OrderCore,
  command: CoreCommand,
  actor: Actor,
  facts: CoreFacts,
): Result<Unscheduled<CoreEvent>[]> {
  const said = { officerId: actor.kind === 'officer' ? actor.officerId : '', messageId: facts.messageId };
  switch (command.type) {
    case 'choosePost':
    case 'takeFiling':
    case 'noteException':
    case 'handToAccount':
    case 'recordPresence':
      return ok([recorded(command, said.officerId)]);
    case 'submit':
      return submit(order, facts);
    case 'answerSupplement':
      return answerSupplement(order, facts);
    case 'withdraw':
    case 'reportFound':
      return takeBack(order, command.type, facts);
    case 'askSupplement':
      return askSupplement(order, command.targets, facts);
    case 'withdrawRequest':
      return withdrawRequest(facts);
    case 'closeUnanswered':
      return closeUnanswered(order, command, facts);
    case 'refuse':
      return refuseBy(command.rule, facts);
    case 'returnToFirstReview':
      return ok([{ type: 'returnedToFirstReview', messageId: said.messageId }]);
    case 'passFirstReview':
    case 'passSecondReview':
      return pass(order, command.type, said);
    default:
      return settle(order, command, said);
  }
}

/** What is found out about a number: reported lost, or proven by somebody else. */
function settle(
  order: OrderCore,
  command: Parameters<typeof settleLost>[1] | Parameters<typeof settleNumber>[1],
  said: Parameters<typeof settleLost>[2],
): Result<Unscheduled<CoreEvent>[]> {
  switch (command.type) {
    case 'voidLost':
    case 'dismissLost':
    case 'weighLost':
      return settleLost(order, command, said);
    default:
      return settleNumber(order, command, said);
  }
}

function pass(
  order: OrderCore,
  command: 'passFirstReview' | 'passSecondReview',
  said: { officerId: string; messageId: string },
): Result<Unscheduled<CoreEvent>[]> {
  const type = command === 'passFirstReview' ? 'firstReviewPassed' : 'secondReviewPassed';
  return refuseLostAct(order, command) ?? ok([{ type, ...said }]);
}

function refuseBy(rule: string, { refusalRules, messageId }: CoreFacts): Result<Unscheduled<CoreEvent>[]> {
  if (refusalRules?.includes(rule) === false) return refuse('order.rule_required');
  return ok([{ type: 'refused', rule, messageId }]);
}

/** What they changed so far was sent by nobody: it is theirs to send, and no officer reads half of it. */
function withdrawRequest({ supplementBegun, messageId }: CoreFacts): Result<Unscheduled<CoreEvent>[]> {
  if (supplementBegun === true) return refuse('order.supplement_begun');
  return ok([{ type: 'supplementWithdrawn', messageId }]);
}

/** Of what the platform found out itself nothing is left to judge. */
function recorded(
  command: Exclude<PlatformCommand, { type: 'weighLost' | 'contestNumber' }>,
  officerId: string,
): Unscheduled<CoreEvent> {
  if (command.type === 'choosePost') return { type: 'postChosen', post: command.post };
  if (command.type === 'takeFiling') return { type: 'filingTaken', officerId };
  if (command.type === 'noteException') {
    const { exceptionId, step, post } = command;
    return { type: 'exceptionNoted', exceptionId, step, post };
  }
  if (command.type === 'handToAccount') {
    const { accountId, applicantId } = command;
    return { type: 'handedToAccount', accountId, applicantId };
  }
  const { presence, country, accuracyMetres } = command;
  return { type: 'presenceRecorded', presence, country, accuracyMetres };
}

function submit(order: OrderCore, facts: CoreFacts): Result<Unscheduled<CoreEvent>[]> {
  if (facts.submit === undefined) throw new Error('submit needs its facts');
  const { missing, consentsMissing, refusal, presenceDemanded } = facts.submit;
  const { number, rulesVersion, form, path, residencePost, ownDistrict } = facts.submit;
  const { presence, post } = order;
  if (refusal !== null) return refusal;
  if (missing.length > 0) return refuse('order.answers_incomplete', { missing });
  if (consentsMissing.length > 0) return refuse('consent.missing', { consents: consentsMissing });
  if (presenceDemanded && presence === null) return refuse('presence.required');
  // Rule: notice intro ¶4: who is not in the country now may not file here.
  if (presenceDemanded && presence === 'outside') return refuse('presence.outside_country');
  const pinned = {
    number,
    post,
    rulesVersion,
    form,
    path,
    ...feeIn(facts.submit),
    residencePost,
    ownDistrict,
  };
  const lost = lostIn(order, facts.lost);
  return ok([{ type: 'submitted', ...pinned, ...journeyOf(facts), presence, at: facts.now, ...lost }]);
}

/** Whoever travels sooner is served sooner: such a case waits as if it had been sent so many days before the journey. */
function journeyOf({ submit, now, days }: CoreFacts): { travelDay?: Day; queueAt?: string } {
  const travelDay = submit?.travelDay ?? null;
  if (travelDay === null) return {};
  const queueAt = placeBefore(travelDay, now, days);
  return { travelDay, ...(queueAt !== now && { queueAt }) };
}

/** Never behind the place that the day of filing gives. */
function placeBefore(travelDay: Day, filedAt: string, days: CoreFacts['days']): string {
  const { queue_before_travel: before } = days;
  const place = before === undefined ? filedAt : `${addDays(travelDay, -before)}T00:00:00.000Z`;
  return place < filedAt ? place : filedAt;
}

/**
 * Only what was asked must be mended; the order keeps its place in the queue, but for a journey that was mended: the
 * place that another day had given goes with it. The fee follows.
 */
function answerSupplement(order: OrderCore, facts: CoreFacts): Result<Unscheduled<CoreEvent>[]> {
  const missing = facts.supplementMissing ?? [];
  if (missing.length > 0) return refuse('order.materials_missing', { missing });
  const { fee, feeLines, endorsements } = feeIn(facts.supplementFee ?? order);
  const travelDay = facts.supplementTravelDay ?? order.travelDay;
  const same = order.fee !== null && fee !== null && isSameMoney(fee, order.fee);
  const repriced = fee !== null && (!same || endorsements !== order.endorsements);
  const moved = travelDay !== undefined && travelDay !== order.travelDay;
  const sum = repriced && { fee, ...(feeLines && { feeLines }), endorsements };
  const lost = lostIn(order, facts.lost);
  return ok([
    { type: 'supplementAnswered', ...sum, ...(moved && movedTo(order, travelDay, facts)), ...lost },
  ]);
}

function movedTo({ submittedAt }: OrderCore, travelDay: Day, { days }: CoreFacts) {
  return { travelDay, ...(submittedAt !== null && { queueAt: placeBefore(travelDay, submittedAt, days) }) };
}

function feeIn({ fee, feeLines, endorsements }: CaseFee): CaseFee {
  return { fee, ...(feeLines && { feeLines }), endorsements };
}

function askSupplement(
  order: OrderCore,
  targets: readonly string[],
  facts: CoreFacts,
): Result<Unscheduled<CoreEvent>[]> {
  if (!targets.every((target) => facts.askable?.includes(target)))
    return refuse('request.invalid', { fields: ['command.targets'] });
  const refusal = refuseContestAct(order, 'askSupplement');
  if (refusal !== null) return refusal;
  const { messageId } = facts;
  const supplement = { targets: [...new Set(targets)], messageId, returnTo: order.status };
  return ok([{ type: 'supplementAsked', supplement }]);
}

/** What nobody did by its day is closed after that day, never on it. */
export function refuseEarly({ dueDay }: OrderCore, { today }: Pick<CoreFacts, 'today'>): Refusal | null {
  return dueDay !== null && compareDays(today, dueDay) <= 0 ? refuse('order.not_overdue', { dueDay }) : null;
}

function closeUnanswered(
  order: OrderCore,
  { note }: { note?: string | undefined },
  facts: CoreFacts,
): Result<Unscheduled<CoreEvent>[]> {
  const { messageId } = facts;
  const early = refuseUnansweredEarly(order, facts);
  return early ?? ok([{ type: 'closedUnanswered', ...(note !== undefined && { messageId }) }]);
}

/** The rules say for how many days after its own a request still waits; where they say nothing, it waits on. */
export function refuseUnansweredEarly(
  { dueDay }: OrderCore,
  { today, days }: Pick<CoreFacts, 'today' | 'days'>,
): Refusal | null {
  const closing = closesUnanswered(dueDay, days);
  const over = closing !== null && compareDays(today, closing) > 0;
  return over ? null : refuse('order.not_overdue', { dueDay: closing ?? dueDay });
}

/** The last day on which a supplement that is late can be answered; null where the clock closes none. */
function closesUnanswered(dueDay: Day | null, days: CoreFacts['days']): Day | null {
  const { supplement_closed: more } = days;
  return dueDay === null || more === undefined ? null : addDays(dueDay, more);
}
