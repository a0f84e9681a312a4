import { describe, expect, it } from 'vitest';
import type { Actor } from '../order/order.types.ts';
import { COMMANDS, facts, orderIn } from '../../test/lifecycle/lifecycle.ts';
import { decide } from './lifecycle.decide.ts';
import { evolve } from './lifecycle.evolve.ts';
import type { Order } from './lifecycle.types.ts';

const officer = (officerId: string, ...roles: (Actor & { kind: 'officer' })['roles'][number][]): Actor => ({
  kind: 'officer',
  officerId,
  post: 'testland',
  roles,
});
const filer = officer('f9', 'reviewer', 'second_reviewer');
const opened = (status: Parameters<typeof orderIn>[0]): Order => ({
  ...orderIn(status),
  onBehalf: { officerId: 'f9', how: 'email', handed: false },
});
const codeOf = (result: ReturnType<typeof decide>) => (result.ok ? 'ok' : result.code);

describe('an order that an officer opened on behalf', () => {
  it('is submitted by that officer, and by no other', () => {
    const draft = opened('draft');
    expect(codeOf(decide(draft, COMMANDS.submit, filer, facts))).toBe('ok');
    const another = officer('f8', 'reviewer');
    expect(codeOf(decide(draft, COMMANDS.submit, another, facts))).toBe('order.not_yours_to_do');
    expect(codeOf(decide(draft, COMMANDS.submit, officer('f9', 'mail_room'), facts))).toBe(
      'order.not_yours_to_do',
    );
  });

  it('is gone on with by any colleague of the right role, and reviewed by nobody who wrote in it', () => {
    const colleague = officer('f8', 'reviewer', 'second_reviewer');
    const taken = decide(opened('draft'), COMMANDS.takeFiling, colleague, facts);
    if (!taken.ok) throw new Error(taken.code);
    const order = taken.value.reduce(evolve, opened('draft'));
    expect(codeOf(decide(order, COMMANDS.submit, colleague, facts))).toBe('ok');
    expect(codeOf(decide(order, COMMANDS.submit, filer, facts))).toBe('order.not_yours_to_do');
    const reviewed: Order = { ...order, status: 'in_first_review' };
    for (const one of [filer, colleague])
      expect(codeOf(decide(reviewed, COMMANDS.passFirstReview, one, facts))).toBe('order.same_officer_filed');
    expect(codeOf(decide(opened('draft'), COMMANDS.takeFiling, officer('f7', 'mail_room'), facts))).toBe(
      'order.not_yours_to_do',
    );
    expect(codeOf(decide(orderIn('draft'), COMMANDS.takeFiling, colleague, facts))).toBe(
      'order.wrong_status',
    );
  });

  it('is withdrawn for the person by who has it in hand, and by no officer once it was handed over', () => {
    expect(codeOf(decide(opened('in_second_review'), COMMANDS.withdraw, filer, facts))).toBe('ok');
    const order = opened('in_first_review');
    const handed: Order = { ...order, onBehalf: { ...order.onBehalf!, handed: true } };
    expect(codeOf(decide(handed, COMMANDS.withdraw, filer, facts))).toBe('order.not_yours_to_do');
    expect(codeOf(decide(orderIn('in_first_review'), COMMANDS.withdraw, filer, facts))).toBe(
      'order.not_yours_to_do',
    );
  });

  it('is no way around the applicant of any other order', () => {
    expect(codeOf(decide(orderIn('draft'), COMMANDS.submit, filer, facts))).toBe('order.not_yours_to_do');
    const asked = orderIn('needs_supplement');
    expect(codeOf(decide(asked, COMMANDS.answerSupplement, filer, facts))).toBe('order.not_yours_to_do');
  });

  it('is reviewed by others, in both reviews', () => {
    const first = opened('in_first_review');
    expect(codeOf(decide(first, COMMANDS.passFirstReview, filer, facts))).toBe('order.same_officer_filed');
    expect(codeOf(decide(first, COMMANDS.passFirstReview, officer('f8', 'reviewer'), facts))).toBe('ok');
    const second = opened('in_second_review');
    expect(codeOf(decide(second, COMMANDS.passSecondReview, filer, facts))).toBe('order.same_officer_filed');
  });

  it('is handed over once; from then on its officer is one like any other, and its reviews stay with others', () => {
    const clock: Actor = { kind: 'clock', post: 'testland' };
    const handed = decide(opened('needs_supplement'), COMMANDS.handToAccount, clock, facts);
    if (!handed.ok) throw new Error(handed.code);
    const order = handed.value.reduce(evolve, opened('needs_supplement'));
    expect([order.accountId, order.applicantId, order.status]).toEqual(['a9', 'p9', 'needs_supplement']);
    expect(codeOf(decide(order, COMMANDS.handToAccount, clock, facts))).toBe('order.wrong_status');
    expect(codeOf(decide(order, COMMANDS.answerSupplement, filer, facts))).toBe('order.not_yours_to_do');
    const owner: Actor = { kind: 'applicant', accountId: 'a9' };
    expect(codeOf(decide(order, COMMANDS.answerSupplement, owner, facts))).toBe('ok');
    expect(codeOf(decide(orderIn('in_first_review'), COMMANDS.handToAccount, clock, facts))).toBe(
      'order.wrong_status',
    );
  });
});
