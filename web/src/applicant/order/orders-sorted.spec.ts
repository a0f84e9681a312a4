import { describe, expect, it } from 'vitest';
import type { OrderCard } from '../orders-read.ts';
import { groupOrders } from './orders-sorted.ts';

function card(
  id: string,
  turn: OrderCard['turn'],
  dueDay: string | null,
  updatedAt = '2026-06-01T00:00:00Z',
): OrderCard {
  return { id, turn, dueDay, updatedAt } as OrderCard;
}

describe('the list of orders', () => {
  it('begins with what is the reader’s turn, the nearest day first', () => {
    const groups = groupOrders([
      card('wait', 'post', '2026-06-02'),
      card('later', 'applicant', '2026-06-20'),
      card('draft', 'applicant', null),
      card('soon', 'applicant', '2026-06-12'),
      card('old', 'nobody', null, '2025-01-01T00:00:00Z'),
      card('done', 'nobody', null),
    ]);
    expect(groups.map(({ turn, orders }) => [turn, orders.map(({ id }) => id)])).toEqual([
      ['applicant', ['soon', 'later', 'draft']],
      ['post', ['wait']],
      ['nobody', ['done', 'old']],
    ]);
  });

  it('has no empty groups', () => expect(groupOrders([])).toEqual([]));
});
