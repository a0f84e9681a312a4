import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { Rule } from '@lingshi/domain/policy/policy.resolve.ts';
import { policyOf } from '../order/order.policy.ts';
import { slotsFollowing } from '../order/order.owed.ts';
import type { OrderPolicy } from '../order/order.policy.ts';
import { isEnded } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { OrderParts } from '../order/order.parts.ts';

/** A slot for pictures: an `upload` row of the rules' materials. */
export type Slot = Rule<'material'>;

/** @throws request.invalid: the rules the order lives under have no such slot */
export function getSlot({ policy }: Pick<OrderPolicy, 'policy'>, item: string): Slot {
  const slot = policy.materials.find((material) => material.by === 'upload' && material.item === item);
  if (slot === undefined)
    throw new AppError('request.invalid', { fields: [{ path: 'body.slot', rule: 'slot' }] });
  return slot;
}

/** A draft takes its pictures; later only what a supplement asks for or brings with it, and attachments of messages. */
export function refuseLockedSlot(parts: OrderParts, order: Order, item: string): Slot {
  if (isEnded(order)) {
    throw new AppError('order.wrong_status', { status: order.status });
  }
  const where = policyOf(parts, order);
  const slot = getSlot(where, item);
  if (slot.slot?.onlyAsked === true || order.status === 'draft') return slot;
  const targets = order.status === 'needs_supplement' ? (order.supplement?.targets ?? []) : [];
  const asked = targets.includes(`file.${item}`) || slotsFollowing(where, targets).includes(item);
  // The sheet of a guardian who signs on paper after all; it counts once the way of signing is changed.
  const signed = order.status === 'awaiting_signatures' && where.service.signing?.paper === item;
  if (!asked && !signed) throw new AppError('order.field_locked');
  return slot;
}
