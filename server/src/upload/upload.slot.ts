import { isEnded } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { FileSlot } from '@lingshi/domain/order/order.form.ts';
import { AppError } from '../platform/http/app-error.ts';

/** A draft takes its pictures; later only what a supplement asks for, and attachments of messages. */
export function refuseLockedSlot(order: Order, slot: FileSlot): void {
  if (isEnded(order)) {
    throw new AppError('order.wrong_status', { status: order.status });
  }
  if (slot === 'supplement' || order.status === 'draft') return;
  const asked = order.status === 'needs_supplement' && order.supplement?.targets.includes(`file.${slot}`);
  if (asked !== true) throw new AppError('order.field_locked');
}
