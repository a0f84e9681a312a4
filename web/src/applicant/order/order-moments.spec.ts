import { describe, expect, it } from 'vitest';
import { lastMessageOf, mendedSinceHold, pastMoments } from './order-moments.ts';
import type { OrderPage } from './order-read.ts';

function order(status: OrderPage['status'], ...types: string[]): Pick<OrderPage, 'timeline' | 'status'> {
  const timeline = types.map((type, index) => ({
    seq: index + 1,
    at: '2026-06-01T00:00:00Z',
    type,
    by: 'post' as const,
    role: null,
    messageId: `m${index + 1}`,
  }));
  return { status, timeline };
}
const names = (page: ReturnType<typeof order>) => pastMoments(page).map(({ name }) => name);

describe('the past of an order', () => {
  it('leaves out what belongs to the form', () => {
    expect(names(order('in_first_review', 'drafted', 'postChosen', 'presenceRecorded', 'submitted'))).toEqual(
      ['drafted', 'submitted'],
    );
  });

  it('says of each envelope whether it was in order', () => {
    expect(names(order('papers_on_hold', 'papersRecorded'))).toEqual(['papersWrong']);
    expect(names(order('papers_received', 'papersRecorded', 'postingRecorded', 'papersRecorded'))).toEqual([
      'papersWrong',
      'postingRecorded',
      'papersRecorded',
    ]);
    expect(names(order('in_production', 'papersRecorded', 'productionStarted'))).toEqual([
      'papersRecorded',
      'productionStarted',
    ]);
    expect(names(order('papers_on_hold', 'papersRecorded', 'papersHeld'))).toEqual([
      'papersRecorded',
      'papersHeld',
    ]);
  });

  it('knows whether something was mailed since the hold', () => {
    expect(mendedSinceHold(order('papers_on_hold', 'postingRecorded', 'papersRecorded'))).toBe(false);
    expect(mendedSinceHold(order('papers_on_hold', 'papersRecorded', 'postingRecorded'))).toBe(true);
    expect(mendedSinceHold(order('awaiting_papers', 'postingRecorded'))).toBe(false);
  });

  it('finds the officer’s words that belong to the newest event of a kind', () => {
    const page = order('refused', 'supplementAsked', 'supplementAnswered', 'refused');
    expect(lastMessageOf(page, 'refused')).toBe('m3');
    expect(lastMessageOf(page, 'papersHeld')).toBeNull();
  });
});
