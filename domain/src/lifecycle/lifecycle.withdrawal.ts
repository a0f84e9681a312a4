import { ORDER_RULES } from './lifecycle.rules.ts';
import type { OrderStatus } from './lifecycle.status.ts';

/**
 * Rules may close the end of a path to whoever withdraws, and leave no gap before it: where an order may be taken back
 * late, it may be taken back earlier.
 * @param road the statuses of the path, in order
 * @returns statuses the rules must name too
 */
export function withdrawalGaps(road: readonly OrderStatus[], from: readonly string[]): OrderStatus[] {
  const { from: known } = ORDER_RULES.withdraw;
  const last = road.findLastIndex((status) => from.includes(status));
  return road.slice(0, last + 1).filter((status) => known.includes(status) && !from.includes(status));
}

/** What no order can be withdrawn in, whatever the rules say. */
export function unknownWithdrawals(from: readonly string[]): string[] {
  return unknownIn('withdraw', from);
}

/** In what no order can be ended by whoever found what was lost. */
export function unknownFindings(from: readonly string[]): string[] {
  return unknownIn('reportFound', from);
}

function unknownIn(type: 'withdraw' | 'reportFound', from: readonly string[]): string[] {
  const known: readonly string[] = ORDER_RULES[type].from;
  return from.filter((status) => !known.includes(status));
}
