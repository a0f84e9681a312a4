import { describe, expect, it } from 'vitest';
import type { Actor, StaffRole } from '../order/order.types.ts';
import type { OrderCommand } from './lifecycle.command.ts';
import { decide } from './lifecycle.decide.ts';
import type { OrderFacts } from './lifecycle.decide.ts';
import { evolve } from './lifecycle.evolve.ts';
import { actorWith, COMMANDS, facts, orderIn } from '../../test/lifecycle/lifecycle.ts';
import type { Order } from './lifecycle.types.ts';

const officer = (officerId: string, ...roles: StaffRole[]): Actor => ({
  kind: 'officer',
  officerId,
  post: 'testland',
  roles,
});
const judge = (order: Order, command: OrderCommand, actor: Actor, more: Partial<OrderFacts> = {}) =>
  decide(order, command, actor, { ...facts, ...more });

function after(order: Order, command: OrderCommand, actor: Actor, more: Partial<OrderFacts> = {}): Order {
  const result = judge(order, command, actor, more);
  if (!result.ok) throw new Error(result.code);
  return result.value.reduce(evolve, order);
}

const submitted = () => ({ ...orderIn('in_first_review'), queueAt: '2026-01-02T10:00:00Z' });
const asked = () => after(submitted(), COMMANDS.askSupplement, actorWith('reviewer'));
const passed = () => after(submitted(), COMMANDS.passFirstReview, officer('f1', 'reviewer'));
const askedSecond = () => after(passed(), COMMANDS.askSupplement, officer('f2', 'second_reviewer'));

describe('a request for a supplement that was a mistake', () => {
  it('is taken back by who may ask it, and the order goes on where it was, in its place', () => {
    const back = after(asked(), COMMANDS.withdrawRequest, officer('f9', 'reviewer'));
    expect(back).toMatchObject({
      status: 'in_first_review',
      dueDay: '2026-01-07',
      queueAt: '2026-01-02T10:00:00Z',
      supplement: null,
    });
    const second = after(askedSecond(), COMMANDS.withdrawRequest, officer('f2', 'second_reviewer'));
    expect(second.status).toBe('in_second_review');
  });

  it('says for ever where it led', () => {
    const result = judge(asked(), COMMANDS.withdrawRequest, actorWith('reviewer'));
    expect(result).toMatchObject({
      ok: true,
      value: [{ type: 'supplementWithdrawn', returnTo: 'in_first_review', messageId: 'm1' }],
    });
  });

  it('is taken back neither by another step’s officer nor, in the second review, by who did the first', () => {
    for (const who of [officer('f9', 'reviewer'), officer('f9', 'interviewer')])
      expect(judge(askedSecond(), COMMANDS.withdrawRequest, who)).toMatchObject({
        code: 'order.not_yours_to_do',
      });
    const both = officer('f1', 'reviewer', 'second_reviewer');
    expect(judge(askedSecond(), COMMANDS.withdrawRequest, both)).toMatchObject({
      code: 'order.same_officer_both_reviews',
    });
  });

  it('stays once the applicant has begun to answer: nobody reads half an answer', () => {
    const begun = { supplementBegun: true };
    expect(judge(asked(), COMMANDS.withdrawRequest, actorWith('reviewer'), begun)).toMatchObject({
      code: 'order.supplement_begun',
    });
  });
});

describe('a supplement that nobody answers', () => {
  const days = { ...facts.days, supplement_closed: 14 };
  const close = (today: string, more: Partial<OrderFacts> = {}, actor = actorWith('clock')) =>
    judge(asked(), COMMANDS.closeUnanswered, actor, { today, days, ...more });

  it('is closed by the clock so many days after its own as the rules say, not before', () => {
    expect(asked().dueDay).toBe('2026-02-01');
    for (const today of ['2026-02-02', '2026-02-15'])
      expect(close(today)).toMatchObject({ code: 'order.not_overdue' });
    expect(
      after(asked(), COMMANDS.closeUnanswered, actorWith('clock'), { today: '2026-02-16', days }),
    ).toMatchObject({ status: 'lapsed', dueDay: null, supplement: null });
    expect(close('2026-02-16', {}, actorWith('reviewer'))).toMatchObject({ ok: true });
  });

  it('waits on where the rules of the order close none', () => {
    const { supplement_closed: _none, ...silent } = days;
    expect(close('2027-02-16', { days: silent })).toMatchObject({ code: 'order.not_overdue' });
  });

  it('can still be answered until then', () => {
    const late = { today: '2026-02-14', days } as const;
    expect(after(asked(), COMMANDS.answerSupplement, actorWith('applicant'), late).status).toBe(
      'in_first_review',
    );
  });
});

describe('a journey that was mended', () => {
  const submittedAt = '2026-01-02T10:00:00.000Z';
  const days = { ...facts.days, queue_before_travel: 30 };
  /** Filed for a journey in four days: the place is long before the day of filing. */
  const hasty = (): Order => ({
    ...asked(),
    submittedAt,
    travelDay: '2026-01-06',
    queueAt: '2025-12-07T00:00:00.000Z',
  });
  const mended = (order: Order, supplementTravelDay: string, more: Partial<OrderFacts> = {}) =>
    after(order, COMMANDS.answerSupplement, actorWith('applicant'), { days, supplementTravelDay, ...more });

  it('gives up the place that the false one had given', () => {
    expect(mended(hasty(), '2026-04-30')).toMatchObject({ travelDay: '2026-04-30', queueAt: submittedAt });
    expect(mended(hasty(), '2026-01-20').queueAt).toBe('2025-12-21T00:00:00.000Z');
  });

  it('moves up where it is nearer now', () => {
    const late = { ...hasty(), travelDay: '2026-04-30', queueAt: submittedAt };
    expect(mended(late, '2026-01-06').queueAt).toBe('2025-12-07T00:00:00.000Z');
  });

  it('leaves the place as it is where the journey is the same, or no rule counts by it', () => {
    expect(mended(hasty(), '2026-01-06').queueAt).toBe(hasty().queueAt);
    const plain = { ...hasty(), queueAt: submittedAt };
    expect(mended(plain, '2026-01-20', { days: facts.days }).queueAt).toBe(submittedAt);
  });
});
