import { describe, expect, it } from 'vitest';
import { getTestlandPolicy } from '../../test/policy/testland.ts';
import { decide } from '../lifecycle/lifecycle.decide.ts';
import type { OrderEvent } from '../lifecycle/lifecycle.event.ts';
import type { OrderStatus } from '../lifecycle/lifecycle.status.ts';
import { evolve, fold } from '../lifecycle/lifecycle.evolve.ts';
import { NO_MAIL } from '../mail/mail.ts';
import { FIRST_FORM } from './order.form-pin.ts';
import { actorWith, COMMANDS, facts, orderIn } from '../../test/lifecycle/lifecycle.ts';

const applicant = actorWith('applicant');
const mailRoom = actorWith('mail_room');

describe('what the rules decide of an order', () => {
  it('withdrawing ends where the rules say, and never later than the table of commands', () => {
    const withdrawFrom = getTestlandPolicy().withdrawal?.from ?? [];
    const withdrawn = (status: 'in_first_review' | 'in_second_review' | 'in_production', from: string[]) =>
      decide(orderIn(status), COMMANDS.withdraw, applicant, { ...facts, withdrawFrom: from });
    expect(withdrawn('in_first_review', withdrawFrom).ok).toBe(true);
    expect(withdrawn('in_second_review', withdrawFrom)).toMatchObject({ code: 'order.wrong_status' });
    expect(withdrawn('in_production', ['in_production'])).toMatchObject({ code: 'order.wrong_status' });
  });

  it('whoever found what was lost ends the order while the rules say, of an order that declares a loss and of no other', () => {
    const found = (status: OrderStatus, foundFrom?: string[]) => {
      const { foundFrom: _all, ...bare } = facts;
      return decide(orderIn(status), COMMANDS.reportFound, applicant, {
        ...bare,
        ...(foundFrom && { foundFrom }),
      });
    };
    expect(found('papers_received', ['papers_received'])).toEqual({
      ok: true,
      value: [{ type: 'withdrawn', found: true }],
    });
    // Who only withdraws says nothing of it, whatever the order declares.
    expect(
      decide(orderIn('in_first_review'), COMMANDS.withdraw, applicant, {
        ...facts,
        withdrawFrom: ['in_first_review'],
      }),
    ).toEqual({ ok: true, value: [{ type: 'withdrawn' }] });
    for (const refused of [
      found('papers_received', ['in_first_review']),
      found('in_first_review'),
      found('in_production', ['in_production']),
    ])
      expect(refused).toMatchObject({ code: 'order.wrong_status' });
  });

  it('papers are held for a reason of the rules, which the order remembers', () => {
    const order = orderIn('papers_received');
    const holdReasons = getTestlandPolicy().holds.map(({ item }) => item);
    const held = decide(order, COMMANDS.holdPapers, mailRoom, { ...facts, holdReasons });
    if (!held.ok) throw new Error(held.code);
    expect(held.value.reduce(evolve, order)).toMatchObject({
      status: 'papers_on_hold',
      mail: { papers: { problems: [{ code: 'papers.held', detail: { reason: 'fell_out' } }] } },
    });
    const other = { ...facts, holdReasons: ['return_postage'] };
    expect(decide(order, COMMANDS.holdPapers, mailRoom, other)).toMatchObject({
      code: 'order.rule_required',
    });
  });

  it('the presence is demanded only where the rules want it', () => {
    const away = { ...orderIn('draft'), presence: null };
    const wanting = (presenceDemanded: boolean) => ({
      ...facts,
      submit: { ...facts.submit!, presenceDemanded },
    });
    expect(decide(away, COMMANDS.submit, applicant, wanting(true))).toMatchObject({
      code: 'presence.required',
    });
    expect(decide(away, COMMANDS.submit, applicant, wanting(false)).ok).toBe(true);
    const outside = { ...away, presence: 'outside' as const };
    expect(decide(outside, COMMANDS.submit, applicant, wanting(false)).ok).toBe(true);
  });
});

describe('events of before', () => {
  const DRAFTED: OrderEvent = {
    type: 'drafted',
    accountId: 'a1',
    applicantId: 'p1',
    country: 'TL',
    post: 'testland',
    service: 'library_card',
    kind: 'renew',
    at: '2026-01-01T00:00:00Z',
  };
  const submitted = () => {
    const result = decide(orderIn('draft'), COMMANDS.submit, applicant, facts);
    if (!result.ok || result.value[0]?.type !== 'submitted') throw new Error('not submitted');
    return result.value[0];
  };

  it('that name no form were given to the first; those of now name the current one', () => {
    const { form, ...older } = submitted();
    expect(form).toEqual(facts.submit?.form);
    expect(fold('o1', [DRAFTED]).form).toBeNull();
    expect(fold('o1', [DRAFTED, older]).form).toEqual(FIRST_FORM);
    expect(fold('o1', [DRAFTED, submitted()]).form).toEqual(facts.submit?.form);
  });

  it('that hold papers without a reason leave what was counted', () => {
    const papers = { trackingIn: null, contents: ['old_card'], instrument: null, problems: [] };
    const start = orderIn('papers_received');
    const order = { ...start, mail: { ...NO_MAIL, papers } };
    const held = evolve(order, { type: 'papersHeld', messageId: 'm1', dueDay: '2026-02-01' });
    expect(held).toMatchObject({ status: 'papers_on_hold', mail: { papers } });
  });
});
