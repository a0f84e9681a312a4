import { describe, expect, it } from 'vitest';
import { actorWith, COMMANDS, facts, orderIn } from '../../test/lifecycle/lifecycle.ts';
import { commandsNow } from './lifecycle.buttons.ts';
import { decide } from './lifecycle.decide.ts';
import { evolve } from './lifecycle.evolve.ts';
import type { OrderCommandType } from './lifecycle.command.ts';
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
    expect(buttons(after(disputed, 'dismissLost'))).toEqual(['passSecondReview']);
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
    expect(sent({ lostDisputed: true }, orderIn('draft'), 'submit')).toBe('disputed');
    expect(sent({}, orderIn('draft'), 'submit')).toBeUndefined();
    expect(sent({ lostDisputed: false }, { ...asked, lost: 'disputed' }, 'answerSupplement')).toBeUndefined();
    expect(sent({ lostDisputed: true }, asked, 'answerSupplement')).toBe('disputed');
    expect(sent({}, { ...asked, lost: 'dismissed' }, 'answerSupplement')).toBe('dismissed');
  });
});
