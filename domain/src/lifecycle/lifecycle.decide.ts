import { decideGuardian, markForGuardians } from '../guardian/guardian.ts';
import type { GuardianFacts } from '../guardian/guardian.types.ts';
import { GUARDIAN_RULES } from '../guardian/guardian.rules.ts';
import { decideHandOver } from '../hand-over/hand-over.ts';
import { HAND_OVER_RULES } from '../hand-over/hand-over.rules.ts';
import { decideInterview, markForInterview } from '../interview/interview.ts';
import { INTERVIEW_RULES } from '../interview/interview.rules.ts';
import type { InterviewFacts } from '../interview/interview.types.ts';
import { decideMail, markForMail, oweBack, refuseMail } from '../mail/mail.ts';
import { MAIL_RULES } from '../mail/mail.rules.ts';
import type { MailFacts } from '../mail/mail.types.ts';
import { decideCore } from '../order/order.decide.ts';
import type { CoreFacts, CoreSubmitFacts } from '../order/order.decide.ts';
import type { Unscheduled } from '../order/order.event.ts';
import type { Actor } from '../order/order.types.ts';
import { decideProduction } from '../production/production.ts';
import { PRODUCTION_RULES } from '../production/production.rules.ts';
import { addDays, compareDays, workingDayFrom } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { ok } from '../shared/result.ts';
import type { Refusal, Result } from '../shared/result.ts';
import type { OrderCommand } from './lifecycle.command.ts';
import type { OrderEvent } from './lifecycle.event.ts';
import { evolve, follow } from './lifecycle.evolve.ts';
import { permit } from './lifecycle.permit.ts';
import { cardOf, isEnded } from './lifecycle.status.ts';
import type { OrderStatus } from './lifecycle.status.ts';
import type { Order } from './lifecycle.types.ts';

export type SubmitFacts = CoreSubmitFacts &
  NonNullable<InterviewFacts['submit']> &
  NonNullable<MailFacts['submit']> &
  NonNullable<GuardianFacts['submit']>;

/** Everything a decision may depend on. */
export type OrderFacts = Omit<CoreFacts & InterviewFacts & MailFacts & GuardianFacts, 'submit'> & {
  submit?: SubmitFacts;
};

type Decided = Result<Unscheduled<OrderEvent>[]>;
type Decide = (order: Order, command: never, actor: Actor, facts: OrderFacts) => Decided;

/** Whose command it is; what no other module claims is the kernel's. */
const MODULES: readonly { rules: object; decide: Decide }[] = [
  { rules: GUARDIAN_RULES, decide: decideGuardian },
  { rules: INTERVIEW_RULES, decide: decideInterview },
  { rules: MAIL_RULES, decide: decideMail },
  { rules: PRODUCTION_RULES, decide: decideProduction },
  { rules: HAND_OVER_RULES, decide: decideHandOver },
];

/** What modules add to an event of the kernel, from facts of their own. */
const MARKS = [markForInterview, markForMail, markForGuardians];

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
  const refusal = permit(order, command, actor, facts);
  if (refusal !== null) return refusal;
  const judge: Decide = MODULES.find(({ rules }) => command.type in rules)?.decide ?? decideCore;
  const decided = judge(order, command as never, actor, facts);
  return decided.ok ? schedule(order, decided.value, facts) : decided;
}

/** Asks the path where each event leads, and gives the status it leads to its day. */
function schedule(
  order: Order,
  decided: readonly Unscheduled<OrderEvent>[],
  facts: OrderFacts,
): Result<OrderEvent[]> {
  let now = order;
  const events: OrderEvent[] = [];
  const todo = [...decided];
  for (const one of todo) {
    const marked = MARKS.reduce((event, mark) => ({ ...event, ...mark(now, event, facts) }), one);
    const { after, led } = follow(now, marked);
    const refusal = led ? refuseEntry(after.status, facts) : null;
    if (refusal !== null) return refusal;
    const event = {
      ...marked,
      ...placeOf(marked, after),
      ...(led && dueOf(after, facts)),
    } as OrderEvent;
    events.push(event);
    now = evolve(now, event);
    if (led && isEnded(now)) todo.push(...oweBack(now));
  }
  return ok(events);
}

/** A supplement that was answered or taken back says for ever where it led, and so does a number that was settled. */
function placeOf(
  { type }: Unscheduled<OrderEvent>,
  { status }: Order,
): { returnTo?: OrderStatus; backTo?: OrderStatus } {
  if (type === 'numberReleased' || type === 'numberAwarded') return { backTo: status };
  const back = type === 'supplementAnswered' || type === 'supplementWithdrawn';
  return back ? { returnTo: status } : {};
}

function refuseEntry(status: OrderStatus, facts: OrderFacts): Refusal | null {
  return refuseMail(status, facts);
}

/** A week where the rules name no deadline: a status that is due never lacks its day. */
function dueOf(
  { status, travelDay }: Order,
  { today, days, beforeTravel = {} }: OrderFacts,
): { dueDay?: Day } {
  const { due: isDue, term = status } = cardOf(status);
  if (!isDue) return {};
  const usual = addDays(today, days[term] ?? 7);
  const before = beforeTravel[term];
  if (travelDay === undefined || before === undefined) return { dueDay: usual };
  // Nothing is due before today, however soon somebody travels.
  const latest = [today, addDays(travelDay, -before)].toSorted(compareDays).at(-1) ?? today;
  const due = compareDays(latest, usual) < 0 ? latest : usual;
  // A post does not work on a Saturday: what it promises there would be late before it began.
  return { dueDay: cardOf(status).turn === 'post' ? workingDayFrom(due) : due };
}
