import { textAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answer } from '@lingshi/domain/form/answer-path.ts';
import { isDocumentNumber } from '@lingshi/domain/identity/document-number.ts';
import { passportNumberOf } from '@lingshi/domain/identity/passport-number.ts';
import { ORDER_RULES } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import type { Actor } from '@lingshi/domain/order/order.types.ts';
import { countAsked } from '../lost-document/lost-document.asked.ts';
import { listForeign, lostIndex, refuseOwnLost } from '../lost-document/lost-document.store.ts';
import type { OrderParts } from './order.parts.ts';
import type { LoadedOrder } from './order.loaded.ts';
import { evidenceOf } from './order.case-part.ts';
import type { OrderPolicy } from './order.policy.ts';
import { seeOrder } from './order.seen.ts';

/** Numbers of documents that the order says somebody holds: as typed, and as its data page was read. */
export function heldNumbers({ indexes }: OrderParts, loaded: LoadedOrder, where: OrderPolicy): Buffer[] {
  return listHeld(loaded, where).map((number) => lostIndex(indexes, number));
}

function listHeld(loaded: LoadedOrder, where: OrderPolicy): string[] {
  const { readNumber = '' } = evidenceOf(loaded, where);
  const typed = typedNumbers(loaded, where).map(({ number }) => number);
  return [...new Set([...typed, ...numbersIn([readNumber])])];
}

/** The numbers that are typed as those of a document somebody holds, and where. */
export function typedNumbers(loaded: LoadedOrder, where: OrderPolicy): { target: string; number: string }[] {
  const { answers } = seeOrder(loaded, where);
  return heldFields(where).flatMap((target) =>
    numbersIn([textAt(answers, target)]).map((number) => ({ target, number })),
  );
}

function numbersIn(texts: readonly string[]): string[] {
  return texts.filter(isDocumentNumber).map(passportNumberOf);
}

/** Where a form asks for the number of a document that somebody holds. */
function heldFields({ service }: OrderPolicy): readonly string[] {
  return [service.dataPage?.number ?? []].flat();
}

/** The number of the document that the order declares lost; null where it declares none, or nobody knows it. */
export function lostNumber(loaded: LoadedOrder, where: OrderPolicy): string | null {
  const { lostNumber: target } = where.service;
  const typed = target === undefined ? '' : textAt(seeOrder(loaded, where).answers, target);
  return numbersIn([typed])[0] ?? null;
}

/**
 * In which statuses the rules let whoever found it end the order, so that the number is good again; none where it
 * declares nothing lost. Rules that say nothing let it be while it may be withdrawn.
 */
export function foundFrom(loaded: LoadedOrder, where: OrderPolicy): readonly string[] {
  if (lostNumber(loaded, where) === null) return [];
  const { withdrawal } = where.policy;
  return withdrawal?.found?.from ?? withdrawal?.from ?? ORDER_RULES.withdraw.from;
}

/**
 * A page of a draft with the number of a document that is void is not kept, where its account declared the loss or has
 * proven the number. Others learn it when they hand the form in: no page answers what became of somebody's number.
 * @throws document.declared_lost
 */
export async function refuseLostOnPage(
  { indexes, pools }: OrderParts,
  where: OrderPolicy,
  { page, answer, accountId }: { page: string; answer: Answer; accountId: string },
): Promise<void> {
  const numbers = numbersIn(heldFields(where).map((target) => textAt({ [page]: answer }, target)));
  await refuseOwnLost(pools.applicant, indexes, { numbers, accountId });
}

/**
 * Whoever hands a form in hears whether its numbers are void, hence may try only so many a day. The account's own one was
 * counted when it was declared: most forms ask about no other, and cost no commit more.
 * @throws limit.exceeded
 */
export async function countHeld(
  parts: OrderParts,
  loaded: LoadedOrder,
  where: OrderPolicy,
  actor: Actor,
): Promise<void> {
  if (actor.kind !== 'applicant') return;
  const { indexes, limiter, pools } = parts;
  const { accountId } = actor;
  const asked = await listForeign(pools.applicant, indexes, { numbers: listHeld(loaded, where), accountId });
  await countAsked(limiter, { accountId, numbers: asked.map((number) => lostIndex(indexes, number)) });
}
