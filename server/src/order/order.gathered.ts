import { randomBytes, randomUUID } from 'node:crypto';
import type { OrderFacts } from '@lingshi/domain/lifecycle/lifecycle.decide.ts';
import type { OrderCommand } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import { ORDER_RULES } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import { formatOrderNumber } from '@lingshi/domain/order/order-number.ts';
import { papersAddress } from '@lingshi/domain/policy/filing.ts';
import type { Refusal, Result } from '@lingshi/domain/shared/result.ts';
import { beforeTravelOf, deadlinesOf, expectedPapers, submitFacts, withdrawFrom } from './order.facts.ts';
import type { LoadedOrder } from './order.loaded.ts';
import { standingOf } from './order.lost-standing.ts';
import { foundFrom } from './order.lost.ts';
import type { OrderParts } from './order.parts.ts';
import type { OrderPolicy } from './order.policy.ts';
import { signingFacts } from './order.signing.ts';
import { askableOf } from './order.owed.ts';
import { isBegun, supplementFacts } from './order.supplement.ts';

/** Commands after which a post reads the form anew. */
export const HANDS_IN: readonly OrderCommand['type'][] = ['submit', 'answerSupplement'];

/** What a decision of the command depends on, but for what has to be read. */
export function gatherFacts(
  parts: OrderParts,
  loaded: LoadedOrder,
  command: OrderCommand,
  where: OrderPolicy,
): OrderFacts {
  return {
    now: parts.clock.now().toISOString(),
    today: where.today,
    days: deadlinesOf(where.policy),
    beforeTravel: beforeTravelOf(where.policy),
    messageId: randomUUID(),
    sight: loaded.sight,
    claimedBy: loaded.claimedBy,
    ...(command.type === 'submit' && { submit: submitFacts(parts, loaded, where, newNumber(where)) }),
    ...(command.type === 'answerSupplement' && supplementFacts(loaded, where)),
    ...(command.type === 'withdrawRequest' && { supplementBegun: isBegun(loaded) }),
    ...(command.type === 'askSupplement' && { askable: askableOf(loaded, where) }),
    ...(command.type === 'passSecondReview' && { gateRefusal: refusalOf(papersAddress(where.post)) }),
    ...(command.type === 'refuse' && { refusalRules: where.policy.refusals.map(({ item }) => item) }),
    ...(command.type === 'withdraw' && {
      withdrawFrom: withdrawFrom(where) ?? ORDER_RULES.withdraw.from,
    }),
    ...(command.type === 'reportFound' && { foundFrom: foundFrom(loaded, where) }),
    ...(command.type === 'changeSigning' && signingFacts(loaded, where, command.how)),
    ...(command.type === 'holdPapers' && { holdReasons: where.policy.holds.map(({ item }) => item) }),
    ...(command.type === 'recordPapers' && { expectedPapers: expectedPapers(loaded, where) }),
  };
}

function refusalOf(result: Result<unknown>): Refusal | null {
  return result.ok ? null : result;
}

/** 30 random bits and a year: a clash is caught by the unique index, and another number drawn. */
function newNumber({ post, today }: OrderPolicy): string {
  return formatOrderNumber({ postCode: post.code, year: Number(today.slice(0, 4)), random: randomBytes(8) });
}

/** How the number stands that a form reports lost when it is handed in. */
export async function lostFacts(
  parts: OrderParts,
  loaded: LoadedOrder,
  where: OrderPolicy,
  { type }: OrderCommand,
): Promise<Pick<OrderFacts, 'lost'>> {
  const lost = HANDS_IN.includes(type) ? await standingOf(parts, loaded, where) : undefined;
  return lost === undefined ? {} : { lost };
}
