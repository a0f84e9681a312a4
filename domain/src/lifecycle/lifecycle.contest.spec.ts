import { describe, expect, test } from 'vitest';
import { actorWith, COMMANDS, facts, factsFor, orderIn } from '../../test/lifecycle/lifecycle.ts';
import { NO_MAIL } from '../mail/mail.ts';
import type { Order } from './lifecycle.types.ts';
import { decide } from './lifecycle.decide.ts';
import { commandsNow, commandsOfApplicant, mayUnsign } from './lifecycle.buttons.ts';
import type { OrderCommandType } from './lifecycle.command.ts';
import { evolve } from './lifecycle.evolve.ts';
import { whereTo } from './lifecycle.preview.ts';
import { ORDER_RULES } from './lifecycle.rules.ts';
import { isEnded, ORDER_STATUSES } from './lifecycle.status.ts';
import type { OrderStatus } from './lifecycle.status.ts';

/** What becomes of an order, or the refusal. */
function sent(order: Order, type: OrderCommandType, more: object = {}): Order | string {
  const [role = 'reviewer'] = ORDER_RULES[type].by;
  const known = { ...factsFor(type), ...more };
  const decided = decide(order, { ...COMMANDS[type], ...more } as never, actorWith(role), known);
  return decided.ok ? decided.value.reduce(evolve, order) : decided.code;
}

function after(order: Order, ...types: OrderCommandType[]): Order {
  return types.reduce((now, type) => {
    const next = sent(now, type);
    if (typeof next === 'string') throw new Error(`${type}: ${next}`);
    return next;
  }, order);
}

/** An interview is held of whom is marked for one; papers that were received are there. */
const standing = (status: OrderStatus): Order => ({
  ...orderIn(status),
  ...(status === 'needs_interview' && { interview: { reason: 'face_failed', outcome: null } }),
  ...(status === 'papers_received' && { mail: { ...NO_MAIL, papersTaken: true } }),
});
const contested = (status: OrderStatus, own = true) => {
  const order = sent(standing(status), 'contestNumber', { own });
  if (typeof order === 'string') throw new Error(order);
  return order;
};
const RESTS = ORDER_STATUSES.filter(
  (status) =>
    !isEnded({ status }) &&
    !['draft', 'dispatched', 'number_contested', 'awaiting_signatures'].includes(status),
);
const officer = actorWith('reviewer') as Extract<ReturnType<typeof actorWith>, { kind: 'officer' }>;

describe('an order whose number another account has proven', () => {
  test.each(RESTS)(
    'rests in %s, due by the term of a first review, and goes back there with a new day',
    (status) => {
      const rests = contested(status);
      expect(rests).toMatchObject({ status: 'number_contested', dueDay: '2026-01-07' });
      expect(whereTo(rests, 'releaseNumber')).toBe(status);
      const goesOn = after(rests, 'releaseNumber');
      expect(goesOn.status).toBe(status);
      expect(goesOn.contest).toBeUndefined();
      expect(goesOn.dueDay).not.toBe(orderIn(status).dueDay);
      const { version: _v, dueDay: _d, contest: _c, ...rest } = goesOn;
      const { version: _w, dueDay: _e, ...before } = standing(status);
      expect(rest).toEqual(before);
    },
  );

  test('lets nothing of it move: no review and no book; an envelope that was on its way is recorded', () => {
    const rests = contested('awaiting_papers');
    const open = (Object.keys(ORDER_RULES) as OrderCommandType[]).filter(
      (type) => typeof sent(rests, type) !== 'string',
    );
    expect(open.toSorted()).toEqual(
      [
        'awardNumber',
        'noteException',
        'recordPapers',
        'refuse',
        'releaseNumber',
        'reportFound',
        'withdraw',
      ].toSorted(),
    );
  });

  test('on its way to somebody, is stopped by nobody', () => {
    expect(sent(orderIn('dispatched'), 'contestNumber')).toBe('order.wrong_status');
  });

  test('is contested once, however often it is proven', () => {
    expect(sent(contested('in_first_review'), 'contestNumber')).toBe('order.wrong_status');
  });

  test('may be taken back where it could be without that, and no later', () => {
    const withdrawFrom = ['in_first_review'];
    expect(sent(contested('in_first_review'), 'withdraw', { withdrawFrom })).toMatchObject({
      status: 'withdrawn',
    });
    expect(sent(contested('in_production'), 'withdraw', { withdrawFrom })).toBe('order.wrong_status');
  });

  test('takes papers where it would wait for them, rests on, and goes back to where they have brought it', () => {
    const recorded = after(contested('awaiting_papers'), 'recordPapers');
    expect(recorded).toMatchObject({ status: 'number_contested', mail: { papersTaken: true } });
    expect(after(recorded, 'releaseNumber').status).toBe('papers_received');
    expect(after(recorded, 'withdraw').mail?.endedAs).toBe('withdrawn');
    expect(sent(recorded, 'recordPapers')).toBe('order.wrong_status');
    const expectedPapers = { contents: ['passport'], payment: null };
    const short = sent(contested('papers_on_hold'), 'recordPapers', { expectedPapers });
    expect(short).toMatchObject({ status: 'number_contested', mail: { papersTaken: false } });
    expect(after(short as Order, 'releaseNumber').status).toBe('papers_on_hold');
    for (const status of RESTS.filter((one) => !['awaiting_papers', 'papers_on_hold'].includes(one)))
      expect(sent(contested(status), 'recordPapers')).toBe('order.wrong_status');
  });

  test('gives back a signature until a review rests on it, and rests on', () => {
    const signatures = ['q1', 'q2'].map((id) => ({ accountId: `a-${id}`, personId: id }));
    const order: Order = {
      ...contested('in_first_review'),
      guardian: { wanted: 2, signatures, invitations: [] },
    };
    const actor = { kind: 'applicant', accountId: 'a-q2' } as const;
    const unsign = (one: Order) =>
      decide(one, { type: 'withdrawSignature' }, actor, { ...facts, sight: 'guardian' });
    expect(mayUnsign(order)).toBe(true);
    const done = unsign(order);
    if (!done.ok) throw new Error(done.code);
    const unsigned = done.value.reduce(evolve, order);
    expect(unsigned).toMatchObject({
      status: 'number_contested',
      guardian: { signatures: [{ personId: 'q1' }] },
    });
    const passed: Order = { ...order, firstReviewerId: 'f1' };
    expect([mayUnsign(passed), unsign(passed).ok]).toEqual([false, false]);
  });

  test.each(RESTS)('in %s offers its owner what it takes of them, no more and no less', (status) => {
    const order = contested(status);
    const actor = actorWith('applicant');
    for (const from of [undefined, [], [status], ['in_first_review']]) {
      const rules = { ...(from && { withdrawFrom: from, foundFrom: from }), sight: 'own' as const };
      const known = { ...facts, foundFrom: from ?? [], ...rules };
      const taken = Object.values(COMMANDS).filter((command) => decide(order, command, actor, known).ok);
      const offered = commandsOfApplicant(order, { foundFrom: from ?? [], ...rules, signing: true });
      expect(offered.toSorted()).toEqual(taken.map(({ type }) => type).toSorted());
      if (from?.includes(status)) expect(offered.toSorted()).toEqual(['reportFound', 'withdraw']);
    }
  });

  test('of somebody else is never awarded to who filed it: the button is not there, and the command is refused', () => {
    const rests = contested('in_first_review', false);
    expect(sent(rests, 'awardNumber')).toBe('order.number_not_own');
    expect(commandsNow(rests, officer, facts)).toEqual(['askSupplement', 'refuse', 'releaseNumber']);
    expect(commandsNow(contested('in_first_review'), officer, facts)).toContain('awardNumber');
  });

  test('may be mended where its form is read: an answer frees it to be weighed anew, a request taken back does not', () => {
    const asked = after(contested('in_second_review'), 'askSupplement');
    expect(asked.status).toBe('needs_supplement');
    expect(after(asked, 'withdrawRequest').status).toBe('number_contested');
    const mended = after(asked, 'answerSupplement');
    expect(mended).toMatchObject({ status: 'in_second_review', supplement: null });
    expect(mended.contest).toBeUndefined();
    for (const late of ['awaiting_papers', 'in_production', 'needs_supplement'] as const) {
      expect(sent(contested(late), 'askSupplement')).toBe('order.wrong_status');
      expect(commandsNow(contested(late), officer, facts)).not.toContain('askSupplement');
    }
  });

  test('goes back behind nothing that was undone meanwhile: a signature taken back is asked for again', () => {
    const order: Order = {
      ...orderIn('in_first_review'),
      path: ['guardian', 'firstReview', 'secondReview', 'production', 'mailOut'],
      contest: { returnTo: 'in_first_review', own: true },
      status: 'number_contested',
      guardian: { wanted: 2, signatures: [], invitations: [] },
    };
    expect(after(order, 'releaseNumber').status).toBe('awaiting_signatures');
  });
});
