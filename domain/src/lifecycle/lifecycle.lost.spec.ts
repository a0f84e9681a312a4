import { describe, expect, it } from 'vitest';
import { actorWith, COMMANDS, facts, orderIn } from '../../test/lifecycle/lifecycle.ts';
import { commandsNow } from './lifecycle.buttons.ts';
import { decide } from './lifecycle.decide.ts';
import { evolve } from './lifecycle.evolve.ts';
import type { OrderCommandType } from './lifecycle.command.ts';
import type { OrderStatus } from './lifecycle.status.ts';
import type { Order } from './lifecycle.types.ts';

const second = { kind: 'officer', officerId: 'f2', post: 'testland', roles: ['second_reviewer'] } as const;
const disputed: Order = { ...orderIn('in_second_review'), lost: 'disputed' };
const judge = (order: Order, type: OrderCommandType) => decide(order, COMMANDS[type], second, facts);

function after(order: Order, type: OrderCommandType): Order {
  const result = judge(order, type);
  if (!result.ok) throw new Error(result.code);
  return result.value.reduce(evolve, order);
}

describe('a disputed lost number', () => {
  it('lets no second review pass before an officer has settled it, one way or the other', () => {
    expect(judge(disputed, 'passSecondReview')).toMatchObject({ ok: false, code: 'order.lost_disputed' });
    for (const type of ['voidLost', 'dismissLost'] as const) {
      const settled = after(disputed, type);
      expect([settled.status, settled.lost]).toEqual([
        'in_second_review',
        type === 'voidLost' ? 'voided' : 'dismissed',
      ]);
      expect(judge(settled, 'passSecondReview').ok).toBe(true);
      expect(judge(settled, type)).toMatchObject({ ok: false, code: 'order.lost_not_disputed' });
    }
  });

  it('shows the buttons that settle it while it is open, and the pass only afterwards', () => {
    const buttons = (order: Order) =>
      commandsNow(order, second, facts).filter((type) => /Lost|passSecond/.test(type));
    expect(buttons(disputed).toSorted()).toEqual(['dismissLost', 'voidLost']);
    expect(buttons(after(disputed, 'dismissLost')).toSorted()).toEqual(['passSecondReview', 'voidLost']);
    expect(buttons(orderIn('in_second_review'))).toEqual(['passSecondReview']);
  });

  it('arises with what is sent, goes with what is mended, and stays settled otherwise', () => {
    const sent = (given: object, order: Order, type: OrderCommandType) => {
      const result = decide(order, COMMANDS[type], actorWith('applicant'), { ...facts, ...given });
      if (!result.ok) throw new Error(result.code);
      return result.value.reduce(evolve, order).lost;
    };
    const asked: Order = {
      ...orderIn('needs_supplement'),
      supplement: { targets: ['loss.passportNumber'], messageId: 'm1', returnTo: 'in_first_review' },
      path: ['firstReview', 'secondReview'],
    };
    expect(sent({ lost: 'disputed' }, orderIn('draft'), 'submit')).toBe('disputed');
    expect(sent({ lost: null }, orderIn('draft'), 'submit')).toBeUndefined();
    expect(sent({ lost: 'void' }, orderIn('draft'), 'submit')).toBe('void');
    expect(sent({ lost: null }, { ...asked, lost: 'disputed' }, 'answerSupplement')).toBeUndefined();
    expect(sent({ lost: 'disputed' }, asked, 'answerSupplement')).toBe('disputed');
    expect(sent({ lost: 'provisional' }, { ...asked, lost: 'void' }, 'answerSupplement')).toBe('provisional');
    for (const lost of ['dismissed', 'disputed'] as const)
      expect(sent({}, { ...asked, lost }, 'answerSupplement')).toBe(lost);
  });
});

describe('a number reported lost by somebody who only knows it', () => {
  const reported: Order = { ...orderIn('in_second_review'), lost: 'provisional' };
  const clock = actorWith('clock');

  it('is void once the last review of its path has passed it, and before that by an officer’s word alone', () => {
    expect(after(reported, 'passSecondReview').lost).toBe('void');
    expect(after(reported, 'voidLost').lost).toBe('voided');
    const first = { ...orderIn('in_first_review'), lost: 'provisional' } as const;
    const passed = (path: Order['path']) =>
      evolve(
        { ...first, path },
        { type: 'firstReviewPassed', officerId: 'f1', messageId: 'm1', dueDay: '2026-01-08' },
      );
    expect(passed(['firstReview', 'secondReview', 'handOver']).lost).toBe('provisional');
    expect(passed(['firstReview', 'handOver']).lost).toBe('void');
  });

  it('is disputed by whoever proves it, until a review has made it void', () => {
    const contest = (order: Order) => decide(order, COMMANDS.weighLost, clock, facts);
    const result = contest(reported);
    if (!result.ok) throw new Error(result.code);
    expect(result.value.reduce(evolve, reported).lost).toBe('disputed');
    for (const lost of ['void', 'voided', 'dismissed', 'disputed'] as const)
      expect(contest({ ...reported, lost })).toMatchObject({ ok: false, code: 'order.lost_not_disputed' });
  });

  it('is given free by an officer while no new book is being made, and where none will be', () => {
    const free = (status: OrderStatus) => judge({ ...orderIn(status), lost: 'void' }, 'dismissLost');
    for (const status of [
      'in_second_review',
      'awaiting_papers',
      'papers_on_hold',
      'papers_received',
    ] as const)
      expect(free(status).ok).toBe(true);
    for (const status of ['refused', 'withdrawn', 'lapsed'] as const) expect(free(status).ok).toBe(true);
    for (const status of ['in_production', 'completed'] as const)
      expect(free(status)).toMatchObject({ ok: false, code: 'order.wrong_status' });
  });
});
