import { describe, expect, it } from 'vitest';
import { threadLines } from './thread-lines.ts';

const order = (id: string, updatedAt: string, number: string | null = `N-${id}`) => ({
  id,
  number,
  applicantLabel: id,
  updatedAt,
});
const thread = (orderId: string, at: string, unread = 0) => ({
  orderId,
  applicantLabel: orderId,
  last: { author: 'post', text: '请看', at },
  unread,
});

describe('the list of messages', () => {
  it('has a line for every order that was sent, also where nobody wrote', () => {
    const lines = threadLines(
      [],
      [order('a', '2026-01-02T00:00:00Z'), order('b', '2026-01-03T00:00:00Z', null)],
    );
    expect(lines.map(({ orderId, last }) => [orderId, last])).toEqual([['a', null]]);
  });

  it('says what an order has come to since its last words, unless those were not read yet', () => {
    const orders = [order('a', '2026-01-05T00:00:00Z')];
    expect(threadLines([thread('a', '2026-01-02T00:00:00Z')], orders)[0]?.last).toBeNull();
    expect(threadLines([thread('a', '2026-01-02T00:00:00Z', 1)], orders)[0]?.last?.text).toBe('请看');
    expect(threadLines([thread('a', '2026-01-06T00:00:00Z')], orders)[0]?.last?.text).toBe('请看');
  });

  it('stands newest first', () => {
    const lines = threadLines(
      [thread('a', '2026-01-02T00:00:00Z')],
      [order('a', '2026-01-01T00:00:00Z'), order('c', '2026-01-04T00:00:00Z')],
    );
    expect(lines.map(({ orderId }) => orderId)).toEqual(['c', 'a']);
  });
});
