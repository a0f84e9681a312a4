import { passportNumberOf } from '@lingshi/domain/identity/passport-number.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { LostFlag } from '@lingshi/domain/order/order.flags.ts';
import type { FoundStanding } from '@lingshi/domain/order/order.lost.ts';
import type { LostStanding } from '@lingshi/domain/order/order.types.ts';
import { formPersonOf, identityIndex } from '../account/applicant.identity.ts';
import { findApplicantLevel } from '../account/applicant.level.ts';
import { holdsNumber, listHolders, listReported, lostIndex } from '../lost-document/lost-document.store.ts';
import type { LoadedOrder } from './order.loaded.ts';
import { lostNumber, typedNumbers } from './order.lost.ts';
import type { OrderParts } from './order.parts.ts';
import type { OrderPolicy } from './order.policy.ts';
import { personIn } from './order.seen.ts';

/**
 * How the number stands that the form reports lost, as it is handed in. Knowing a number is no possession: it is void by
 * the report alone only where whoever reports it has proven it before.
 * @returns null where it reports none; undefined where what was settled or disputed stays so
 */
export async function standingOf(
  parts: OrderParts,
  loaded: LoadedOrder,
  where: OrderPolicy,
): Promise<FoundStanding | null | undefined> {
  if (where.service.lostNumber === undefined || isKept(loaded, where)) return undefined;
  const number = lostNumber(loaded, where);
  if (number === null) return null;
  if ((await holdersOf(parts, loaded, number)).length > 0) return 'disputed';
  return (await isCovered(parts, loaded, where, number)) ? 'void' : 'provisional';
}

const KEPT: readonly (LostStanding | undefined)[] = ['disputed', 'voided', 'dismissed'];

/** What two claimed or an officer settled stays as it is until the number itself is mended. */
function isKept({ order }: LoadedOrder, { service }: OrderPolicy): boolean {
  const asked = order.supplement?.targets.includes(service.lostNumber ?? '') === true;
  return !asked && KEPT.includes(order.lost);
}

/**
 * By a number that the account holds, or by what was seen of the person of the form: no level of theirs is knowledge
 * alone.
 */
async function isCovered(
  parts: OrderParts,
  loaded: LoadedOrder,
  where: OrderPolicy,
  number: string,
): Promise<boolean> {
  const { applicant } = parts.pools;
  const { accountId, applicantId } = loaded.order;
  if (await holdsNumber(applicant, parts.indexes, { number, accountId })) return true;
  const person = formPersonOf(personIn(loaded, where));
  const own = person?.documents.find(({ kind }) => kind === 'passport')?.number;
  if (person === null || own === undefined || passportNumberOf(own) !== number) return false;
  const level = await findApplicantLevel(applicant, { applicantId, identity: identityIndex(parts, person) });
  return level !== 'declared';
}

/** Whom a report concerns beside the order's own people. */
export async function holdersOfLost(
  parts: OrderParts,
  loaded: LoadedOrder,
  where: OrderPolicy,
): Promise<string[]> {
  const number = lostNumber(loaded, where);
  return number === null ? [] : holdersOf(parts, loaded, number);
}

async function holdersOf(
  { indexes, pools }: OrderParts,
  { order: { accountId } }: LoadedOrder,
  number: string,
): Promise<string[]> {
  return listHolders(pools.applicant, indexes, { number, accountId });
}

/** What officers are pointed at: how the reported number stands, and numbers that another order reports lost. */
export async function lostFlags(
  { indexes, pools }: OrderParts,
  loaded: LoadedOrder,
  where: OrderPolicy,
  { lost }: Order,
): Promise<{ target: string; code: LostFlag }[]> {
  const own = OWN_FLAGS[lost ?? 'void'];
  const held = typedNumbers(loaded, where).map(({ target, number }) => ({
    target,
    index: lostIndex(indexes, number),
  }));
  const reported = await listReported(
    pools.applicant,
    held.map(({ index }) => index),
    loaded.order.id,
  );
  return [
    ...(own === undefined ? [] : [{ target: where.service.lostNumber ?? '', code: own }]),
    ...held
      .filter(({ index }) => reported.some((number) => number.equals(index)))
      .map(({ target }) => ({ target, code: 'reported_lost' as const })),
  ];
}

const OWN_FLAGS: { readonly [S in LostStanding]?: LostFlag } = {
  disputed: 'lost_disputed',
  provisional: 'lost_unproven',
};
