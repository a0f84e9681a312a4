import { textAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answer } from '@lingshi/domain/form/answer-path.ts';
import { isDocumentNumber } from '@lingshi/domain/identity/document-number.ts';
import { passportNumberOf } from '@lingshi/domain/identity/passport-number.ts';
import type { OrderEvent } from '@lingshi/domain/lifecycle/lifecycle.event.ts';
import {
  declareLost,
  isHeldByAnother,
  listHolders,
  lostIndex,
  refuseLost,
  releaseLost,
  voidLost,
} from '../lost-document/lost-document.store.ts';
import type { OneStatement } from '../platform/db/one-statement.ts';
import type { OrderParts } from './order.parts.ts';
import type { LoadedOrder } from './order.loaded.ts';
import { evidenceOf } from './order.case-part.ts';
import type { OrderPolicy } from './order.policy.ts';
import { seeOrder } from './order.seen.ts';

/** Numbers of documents that the order says somebody holds: as typed, and as its data page was read. */
export function heldNumbers({ indexes }: OrderParts, loaded: LoadedOrder, where: OrderPolicy): Buffer[] {
  const { answers } = seeOrder(loaded, where);
  const typed = heldFields(where).map((target) => textAt(answers, target));
  const { readNumber = '' } = evidenceOf(loaded, where);
  return [...new Set([...typed, readNumber])]
    .filter(isDocumentNumber)
    .map((number) => lostIndex(indexes, passportNumberOf(number)));
}

/** Where a form asks for the number of a document that somebody holds. */
function heldFields({ service }: OrderPolicy): readonly string[] {
  return [service.dataPage?.number ?? []].flat();
}

/** The number of the document that the order declares lost; null where it declares none, or nobody knows it. */
export function lostNumber(loaded: LoadedOrder, where: OrderPolicy): string | null {
  const { lostNumber: target } = where.service;
  const typed = target === undefined ? '' : textAt(seeOrder(loaded, where).answers, target);
  return isDocumentNumber(typed) ? passportNumberOf(typed) : null;
}

/**
 * Whether the number it declares lost is one that another account has proven: an officer looks, nothing is void yet. What
 * an officer has settled stays settled until the number itself is mended.
 */
export async function isDisputed(
  { indexes, pools }: OrderParts,
  loaded: LoadedOrder,
  where: OrderPolicy,
): Promise<boolean> {
  const number = lostNumber(loaded, where);
  if (number === null || isSettled(loaded, where)) return false;
  return await isHeldByAnother(pools.applicant, indexes, { number, accountId: loaded.order.accountId });
}

function isSettled({ order }: LoadedOrder, { service }: OrderPolicy): boolean {
  const asked = order.supplement?.targets.includes(service.lostNumber ?? '') === true;
  return !asked && (order.lost === 'voided' || order.lost === 'dismissed');
}

/** Whom an officer's decision about the number concerns beside the order's own people. */
export async function holdersOfLost(
  { indexes, pools }: OrderParts,
  loaded: LoadedOrder,
  where: OrderPolicy,
): Promise<string[]> {
  const number = lostNumber(loaded, where);
  if (number === null) return [];
  return listHolders(pools.applicant, indexes, { number, accountId: loaded.order.accountId });
}

/**
 * A page of a draft with the number of a document that was declared lost is not kept.
 * @throws document.declared_lost
 */
export async function refuseLostOnPage(
  { indexes, pools }: OrderParts,
  where: OrderPolicy,
  { page, answer }: { page: string; answer: Answer },
): Promise<void> {
  const typed = heldFields(where)
    .map((target) => textAt({ [page]: answer }, target))
    .filter(isDocumentNumber);
  await refuseLost(
    pools.applicant,
    typed.map((number) => lostIndex(indexes, passportNumberOf(number))),
  );
}

/** What a change of the order writes of what it declares lost, in the same statement. */
export function lostWrites(
  { indexes }: OrderParts,
  loaded: LoadedOrder,
  where: OrderPolicy,
  { events, at, disputed }: { events: readonly OrderEvent[]; at: string; disputed: boolean },
): ((sql: OneStatement) => void)[] {
  if (where.service.lostNumber === undefined) return [];
  if (events.some((event) => event.type === 'withdrawn' && event.found === true)) return [releaseLost];
  const settled = settleWrites({ indexes }, loaded, where, { events, at });
  if (settled !== null) return settled;
  const sent = events.some(({ type }) => type === 'submitted' || type === 'supplementAnswered');
  if (!sent) return [];
  const theirs = loaded.order.lost === 'dismissed' && isSettled(loaded, where);
  const number = disputed || theirs ? null : lostNumber(loaded, where);
  if (number === null && loaded.order.submittedAt === null) return [];
  return [declareLost(number === null ? null : lostIndex(indexes, number), at)];
}

/** What an officer's decision about a disputed number writes: the flag is answered. Null where none was made. */
function settleWrites(
  { indexes }: Pick<OrderParts, 'indexes'>,
  loaded: LoadedOrder,
  where: OrderPolicy,
  { events, at }: { events: readonly OrderEvent[]; at: string },
): ((sql: OneStatement) => void)[] | null {
  const voided = events.some(({ type }) => type === 'lostVoided');
  if (!voided && !events.some(({ type }) => type === 'lostDismissed')) return null;
  const number = voided ? lostNumber(loaded, where) : null;
  return [answerFlag, ...(number === null ? [] : [voidLost(lostIndex(indexes, number), at)])];
}

function answerFlag(sql: OneStatement): void {
  sql.with(
    'answered',
    `DELETE FROM order_flag f USING upd WHERE f.order_id = upd.id AND f.source = 'platform' AND f.code = 'lost_disputed'`,
  );
}
