import { GUARDIAN_STEPS } from '../guardian/guardian.rules.ts';
import { HAND_OVER_STEPS } from '../hand-over/hand-over.rules.ts';
import { INTERVIEW_STEPS } from '../interview/interview.rules.ts';
import { MAIL_STEPS } from '../mail/mail.rules.ts';
import type { StepCard } from '../order/order.card.ts';
import { MAILED_PATH } from '../order/order.evolve.ts';
import { CORE_STEPS } from '../order/order.rules.ts';
import type { OrderCore } from '../order/order.types.ts';
import { STEPS } from '../policy/path.schema.ts';
import type { PathJudge, Step } from '../policy/path.schema.ts';
import { PRODUCTION_STEPS } from '../production/production.rules.ts';
import { cardOf, ORDER_STATUSES } from './lifecycle.status.ts';
import type { OrderStatus } from './lifecycle.status.ts';
import type { Order } from './lifecycle.types.ts';
import { unknownFindings, unknownWithdrawals, withdrawalGaps } from './lifecycle.withdrawal.ts';

/** Which module lives a step out. Null: there is room for it and no module yet, so no path may name it. */
export const STEP_CARDS: Record<Step, StepCard<Order> | null> = {
  ...widen(GUARDIAN_STEPS),
  ...widen(CORE_STEPS),
  ...widen(INTERVIEW_STEPS),
  ...widen(MAIL_STEPS),
  ...widen(PRODUCTION_STEPS),
  ...widen(HAND_OVER_STEPS),
  visit: null,
  partner: null,
};

/** A card that reads the state of one step reads a whole order. */
function widen<S extends string, O extends OrderCore>(
  steps: Record<S, StepCard<O>>,
): Order extends O ? Record<S, StepCard<Order>> : never {
  return steps as never;
}

/** The status of the first step that this order takes and has not done; `completed` behind the last. */
export function nextStatus(order: Order): OrderStatus {
  const path = order.path ?? MAILED_PATH;
  const step = path.find((name) => isAhead(order, name));
  const [status] = step === undefined ? [] : (STEP_CARDS[step]?.road(path) ?? []);
  return (status ?? 'completed') as OrderStatus;
}

function isAhead(order: Order, step: Step): boolean {
  const card = STEP_CARDS[step];
  return card !== null && card.wanted?.(order) !== false && !card.done(order);
}

/** The statuses an order still has before it, in order; what lies behind is in the timeline. */
export function roadAhead(order: Order, path: readonly Step[]): OrderStatus[] {
  if (cardOf(order.status).ended === true) return [];
  const taken = path.filter((step) => STEP_CARDS[step]?.wanted?.({ ...order, path }) !== false);
  const road = [
    ...taken.flatMap((step) => [...(STEP_CARDS[step]?.road(path) ?? [])]),
    'completed',
  ] as OrderStatus[];
  const { step, detour } = cardOf(order.status);
  // A draft has all before it; a supplement leads back to the step it was asked in.
  if (step === undefined)
    return order.submittedAt === null ? road : road.slice(road.indexOf(nextStatus(order)));
  const here = road.indexOf(
    detour === true ? ((STEP_CARDS[step]?.road(path)[0] ?? '') as OrderStatus) : order.status,
  );
  return here < 0 ? [] : road.slice(here + 1);
}

/** For `checkRuleBook`: a rule of a path is taken only when an order can live it out to an end. */
export const PATH_JUDGE: PathJudge = {
  problems: pathProblems,
  dueStatuses,
  unknownWithdrawals,
  unknownFindings,
  withdrawalGaps: (steps, from) => withdrawalGaps(roadOf(steps.filter(isStep)), from),
};

function pathProblems(steps: readonly string[]): string[] {
  if (steps.length === 0) return ['a path without a step leads nowhere'];
  const unknown = steps.filter((step) => !isStep(step));
  if (unknown.length > 0) return unknown.map((step) => `no step ${step}; there are ${STEPS.join(', ')}`);
  const known = steps as readonly Step[];
  const last = known.at(-1);
  return [
    ...known.flatMap((step, at) => stepProblems(step, known.slice(0, at), known.slice(at + 1))),
    ...(last !== undefined && STEP_CARDS[last]?.ends !== true
      ? [`ends with ${last}, which ends no order: no end can be reached`]
      : []),
  ];
}

function stepProblems(step: Step, before: readonly Step[], behind: readonly Step[]): string[] {
  const card = STEP_CARDS[step];
  if (card === null) return [`${step} is lived out by no module yet: no end can be reached from it`];
  const { needs, follows = [], ends } = card;
  return [
    ...(before.includes(step) ? [`${step} is named twice`] : []),
    ...(needs !== undefined && !needs.some((one) => before.includes(one))
      ? [`${step} needs ${needs.join(' or ')} before it`]
      : []),
    ...follows.filter((one) => behind.includes(one)).map((one) => `${step} stands before ${one}`),
    ...(ends === true && behind.length > 0
      ? [`${step} ends the order, so ${behind.join(', ')} is never reached`]
      : []),
  ];
}

function isStep(name: string): name is Step {
  return (STEPS as readonly string[]).includes(name);
}

function roadOf(path: readonly Step[]): OrderStatus[] {
  return path.flatMap((step) => [...(STEP_CARDS[step]?.road(path) ?? [])]) as OrderStatus[];
}

function dueStatuses(steps: readonly string[]): OrderStatus[] {
  const path = steps.filter(isStep);
  const road: readonly string[] = roadOf(path);
  return ORDER_STATUSES.filter((status) => {
    const { due, term, step, detour } = cardOf(status);
    if (!due || term !== undefined) return false;
    return step === undefined || (detour === true ? path.includes(step) : road.includes(status));
  });
}
