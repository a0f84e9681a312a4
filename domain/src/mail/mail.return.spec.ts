import { describe, expect, it } from 'vitest';
import { actorWith, COMMANDS, factsFor, orderIn } from '../../test/lifecycle/lifecycle.ts';
import type { Role } from '../order/order.types.ts';
import type { OrderCommandType } from '../lifecycle/lifecycle.command.ts';
import { decide } from '../lifecycle/lifecycle.decide.ts';
import { evolve } from '../lifecycle/lifecycle.evolve.ts';
import { whereTo } from '../lifecycle/lifecycle.preview.ts';
import type { OrderStatus } from '../lifecycle/lifecycle.status.ts';
import type { Order } from '../lifecycle/lifecycle.types.ts';
import { isGateOpen } from './mail.rules.ts';

const MAILED: Order['mail'] = {
  papers: { trackingIn: '9400111899223344556677', contents: [], instrument: null, problems: [] },
  papersTaken: false,
  oldBookInParcel: false,
  oldBookCancelled: false,
  trackingOut: null,
};

function behindTheGate(status: OrderStatus, mail: Order['mail'] = MAILED): Order {
  const path = ['firstReview', 'secondReview', 'mailIn', 'production', 'mailOut'] as const;
  return { ...orderIn(status), path, firstReviewerId: 'f1', secondReviewerId: 'f2', ...(mail && { mail }) };
}

function after(order: Order, type: OrderCommandType, role: Role): Order {
  const found = { foundFrom: [order.status], withdrawFrom: [order.status] };
  const decided = decide(order, COMMANDS[type], actorWith(role), { ...factsFor(type), ...found });
  if (!decided.ok) throw new Error(decided.code);
  return decided.value.reduce(evolve, order);
}

describe('papers of an order that ends', () => {
  it.each(['awaiting_papers', 'papers_on_hold', 'papers_received'] as const)(
    'go back where what was lost is found in %s: by a day, and the order ends as it would have',
    (status) => {
      const ended = after(behindTheGate(status), 'reportFound', 'applicant');
      expect(ended).toMatchObject({ status: 'papers_going_back', mail: { endedAs: 'withdrawn' } });
      expect(ended.dueDay).not.toBeNull();
      expect(isGateOpen(ended)).toBe(false);
      const back = after(ended, 'returnPapers', 'mail_room');
      expect(back).toMatchObject({ status: 'withdrawn', dueDay: null });
      expect(back.mail?.trackingBack).toBe('9400111899223344556677');
    },
  );

  it('go back where they are on their way when the applicant withdraws, and none where none were mailed', () => {
    const mailed = behindTheGate('awaiting_papers');
    expect(after(mailed, 'withdraw', 'applicant').status).toBe('papers_going_back');
    const none = behindTheGate('awaiting_papers', { ...MAILED, papers: null });
    expect(after(none, 'withdraw', 'applicant').status).toBe('withdrawn');
  });

  it('are no longer looked for once the mail room says that none are there', () => {
    const ended = after(behindTheGate('awaiting_papers'), 'withdraw', 'applicant');
    expect(after(ended, 'closeReturn', 'mail_room').status).toBe('withdrawn');
  });

  it('went out with what was made: a completed order owes none', () => {
    const made = behindTheGate('dispatched', { ...MAILED, papersTaken: true, trackingOut: '1' });
    expect(after(made, 'confirmReceipt', 'applicant').status).toBe('completed');
  });

  it('are named before an officer ends the order', () => {
    const path = ['firstReview', 'secondReview', 'mailIn', 'handOver'] as const;
    const waiting = { ...behindTheGate('ready_for_collection'), path };
    expect(whereTo(waiting, 'closeUncollected')).toBe('papers_going_back');
    expect(whereTo({ ...waiting, mail: { ...MAILED, papers: null } }, 'closeUncollected')).toBe('lapsed');
  });

  it('that come later are taken in where papers are mailed at all, as often as they come', () => {
    const late = after(
      behindTheGate('withdrawn', { ...MAILED, papers: null }),
      'recordLatePapers',
      'mail_room',
    );
    expect(late).toMatchObject({ status: 'papers_going_back', mail: { endedAs: 'withdrawn' } });
    const again = after(after(late, 'returnPapers', 'mail_room'), 'recordLatePapers', 'mail_room');
    expect(again.status).toBe('papers_going_back');
    const counter = {
      ...behindTheGate('withdrawn'),
      path: ['firstReview', 'secondReview', 'handOver'] as const,
    };
    expect(() => after(counter, 'recordLatePapers', 'mail_room')).toThrow('order.wrong_status');
  });
});
