import type { OrderStatus, Queue } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { cardOf, IDLE_STATUSES, QUEUES, STATUS } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { commandsFor } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import { HANDLER_ROLES, LISTER_ROLES, OPENER_ROLES } from '@lingshi/domain/shared/staff-role.ts';
import type { StaffRole } from '@lingshi/domain/shared/staff-role.ts';

export const QUEUE_NAMES = Object.keys(QUEUES) as Queue[];

/** Lists of orders. */
export function maySeeOrders(roles: readonly StaffRole[]): boolean {
  return includesAny(LISTER_ROLES, roles);
}

/** An order with what is in it. */
export function mayOpenOrders(roles: readonly StaffRole[]): boolean {
  return includesAny(OPENER_ROLES, roles);
}

/** Claims, messages, commands. */
export function mayHandleOrders(roles: readonly StaffRole[]): boolean {
  return includesAny(HANDLER_ROLES, roles);
}

/**
 * Whether these roles have a command to send in this queue: it is their work, not only theirs to look at. What may
 * still be put right in an order that has ended waits for nobody, and what is taken besides where another role decides is
 * not their day.
 */
export function worksIn(roles: readonly StaffRole[], queue: Queue): boolean {
  return QUEUES[queue].some(
    (status) =>
      !IDLE_STATUSES.includes(status) && commandsFor(roles, status).length > 0 && decideIn(roles, status),
  );
}

function decideIn(roles: readonly StaffRole[], status: OrderStatus): boolean {
  const { decides } = cardOf(status);
  return decides === undefined || roles.some((role) => role === decides);
}

/** Whether what the queue waits for is theirs to do, and not only what may be done besides. */
function leads(roles: readonly StaffRole[], queue: Queue): boolean {
  return QUEUES[queue].some((status) =>
    commandsFor(roles, status).some((command) => command === STATUS[status].act),
  );
}

/** Where the day begins: the first queue whose own work is that of these roles. */
export function homeOf(roles: readonly StaffRole[]): string {
  if (roles.length === 0) return '/me';
  if (roles.every((role) => role === 'post_admin')) return '/officers';
  if (roles.every((role) => role === 'editor')) return '/rules';
  if (!maySeeOrders(roles)) return '/no-orders';
  const queue =
    QUEUE_NAMES.find((name) => leads(roles, name)) ??
    QUEUE_NAMES.find((name) => worksIn(roles, name)) ??
    'first_review';
  return `/queue/${queue}`;
}

/** The same groups as the routes have: there the server decides, here a link that would be refused is not shown. */
function includesAny(group: readonly StaffRole[], roles: readonly StaffRole[]): boolean {
  return roles.some((role) => group.includes(role));
}
