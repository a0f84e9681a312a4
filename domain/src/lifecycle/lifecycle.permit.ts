import { refuse } from '../shared/result.ts';
import type { Refusal } from '../shared/result.ts';
import type { CoreFacts } from '../order/order.decide.ts';
import { filersOf } from '../order/order.types.ts';
import type { Actor, Role } from '../order/order.types.ts';
import type { OrderCommand } from './lifecycle.command.ts';
import { maySend, ORDER_RULES, roleMay, rolesOf } from './lifecycle.rules.ts';
import type { OrderStatus } from './lifecycle.status.ts';
import type { Order } from './lifecycle.types.ts';

/** Whether this actor may send this command to this order now; null = yes. */
export function permit(
  order: Order,
  { type }: Pick<OrderCommand, 'type'>,
  actor: Actor,
  facts: Pick<CoreFacts, 'sight' | 'claimedBy'>,
): Refusal | null {
  const { status } = order;
  const stranger =
    actor.kind === 'applicant' ? refuseSight(order, type, actor, facts) : refusePost(order, actor);
  if (stranger !== null) return stranger;
  const rule = ORDER_RULES[type];
  const roles = rolesOf(actor);
  if ((type === 'handToAccount' || type === 'takeFiling') && order.onBehalf?.handed !== false)
    return refuse('order.wrong_status', { command: type, status });
  if (mayFileOnBehalf(order, type, actor)) {
    return rule.from.includes(status) ? null : refuse('order.wrong_status', { command: type, status });
  }
  if (!roles.some((role) => rule.by.includes(role)))
    return refuse('order.not_yours_to_do', { command: type });
  if (!rule.from.includes(status)) return refuse('order.wrong_status', { command: type, status });
  if (!roles.some((role) => roleMay(role, type, status)) || !mayTakeBack(order, type, roles)) {
    return refuse('order.not_yours_to_do', { command: type });
  }
  // It decides nothing: neither a claim nor an own review is in its way.
  if (type === 'takeFiling') return null;
  return actor.kind === 'officer' ? refuseOfficer(order, type, actor.officerId, facts) : null;
}

/** Whoever has it in hand fills it in, sends it and takes it back, until the person has taken it over. */
function mayFileOnBehalf({ onBehalf }: Order, type: OrderCommand['type'], actor: Actor): boolean {
  if (actor.kind !== 'officer' || onBehalf?.officerId !== actor.officerId || onBehalf.handed) return false;
  return ORDER_RULES[type].onBehalf?.some((role) => rolesOf(actor).includes(role)) ?? false;
}

/** Rights over an order of another account come from a mandate or from an invitation to sign. */
function refuseSight(
  { accountId }: Order,
  type: OrderCommand['type'],
  actor: Extract<Actor, { kind: 'applicant' }>,
  { sight = 'own' }: Pick<CoreFacts, 'sight'>,
): Refusal | null {
  const related = sight === 'held' || sight === 'guardian';
  if (!related && actor.accountId !== accountId) return refuse('order.not_found');
  if (maySend(sight, type)) return null;
  return sight === 'watched'
    ? refuse('mandate.view_only')
    : refuse('order.not_yours_to_do', { command: type });
}

function refusePost({ post }: Order, actor: Exclude<Actor, { kind: 'applicant' }>): Refusal | null {
  return actor.post === post ? null : refuse('order.not_found');
}

/** A request is taken back by who may ask where it was asked. */
function mayTakeBack({ supplement }: Order, type: OrderCommand['type'], roles: readonly Role[]): boolean {
  if (type !== 'withdrawRequest' || supplement === null) return true;
  return roles.some((role) => roleMay(role, 'askSupplement', supplement.returnTo as OrderStatus));
}

/**
 * Two pairs of eyes: nobody acts on the second review of an order whose first review was his. Whoever filed it on
 * somebody's behalf is one of the pairs already, and reviews it nowhere.
 */
function refuseOfficer(
  { status, supplement, firstReviewerId, onBehalf }: Order,
  type: OrderCommand['type'],
  officerId: string,
  { claimedBy }: Pick<CoreFacts, 'claimedBy'>,
): Refusal | null {
  if (claimedBy !== null && claimedBy !== officerId) return refuse('order.claimed_by_other');
  const where = type === 'withdrawRequest' ? supplement?.returnTo : status;
  const reviewed = where === 'in_first_review' || where === 'in_second_review';
  if (reviewed && filersOf(onBehalf).includes(officerId)) return refuse('order.same_officer_filed');
  const second = where === 'in_second_review' && firstReviewerId === officerId;
  return second ? refuse('order.same_officer_both_reviews') : null;
}
