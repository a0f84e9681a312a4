import type { OrderCard } from '../orders-read.ts';

export type OrderGroup = { turn: OrderCard['turn']; orders: OrderCard[] };

const TURNS = ['applicant', 'post', 'nobody'] as const;

/** Whose turn first; within it the nearest day, then the newest change. Empty groups are left out. */
export function groupOrders(orders: readonly OrderCard[]): OrderGroup[] {
  return TURNS.map((turn) => ({
    turn,
    orders: orders
      .filter((order) => order.turn === turn)
      .toSorted(turn === 'nobody' ? newestFirst : soonestFirst),
  })).filter((group) => group.orders.length > 0);
}

function soonestFirst(a: OrderCard, b: OrderCard): number {
  return (a.dueDay ?? '9999').localeCompare(b.dueDay ?? '9999') || newestFirst(a, b);
}

function newestFirst(a: OrderCard, b: OrderCard): number {
  return b.updatedAt.localeCompare(a.updatedAt);
}
