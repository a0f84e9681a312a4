import { describe, expect, it } from 'vitest';
import { evolve } from './lifecycle.evolve.ts';
import { actorWith, COMMANDS, facts, orderIn } from '../../test/lifecycle/lifecycle.ts';
import { decide } from './lifecycle.decide.ts';
import type { OrderFacts } from './lifecycle.decide.ts';
import type { Actor } from '../order/order.types.ts';
import type { Order } from './lifecycle.types.ts';

describe('two pairs of eyes', () => {
  const order = { ...orderIn('in_second_review'), firstReviewerId: 'f1' };
  const both: Actor = {
    kind: 'officer',
    officerId: 'f1',
    post: 'testland',
    roles: ['reviewer', 'second_reviewer'],
  };

  it('an officer cannot pass, refuse or send back the second review of an order whose first review was his', () => {
    for (const type of ['passSecondReview', 'refuse', 'askSupplement', 'returnToFirstReview'] as const) {
      const result = decide(order, COMMANDS[type], both, facts);
      expect(result).toMatchObject({ ok: false, code: 'order.same_officer_both_reviews' });
    }
  });

  it('another officer can', () => {
    const result = decide(order, COMMANDS.passSecondReview, { ...both, officerId: 'f2' }, facts);
    expect(result.ok).toBe(true);
  });
});

describe('whose order it is', () => {
  it('another account and another post are told that there is no such order', () => {
    const order = orderIn('in_first_review');
    const stranger: Actor = { kind: 'applicant', accountId: 'a2' };
    const otherPost: Actor = { kind: 'officer', officerId: 'f1', post: 'elsewhere', roles: ['reviewer'] };
    expect(decide(order, COMMANDS.withdraw, stranger, facts)).toMatchObject({ code: 'order.not_found' });
    expect(decide(order, COMMANDS.passFirstReview, otherPost, facts)).toMatchObject({
      code: 'order.not_found',
    });
  });

  it('an order a colleague has claimed is left alone', () => {
    const claimed = { ...facts, claimedBy: 'f9' };
    const result = decide(
      orderIn('in_first_review'),
      COMMANDS.passFirstReview,
      actorWith('reviewer'),
      claimed,
    );
    expect(result).toMatchObject({ code: 'order.claimed_by_other' });
  });
});

describe('a supplement', () => {
  it('gives the order its old place back', () => {
    const start: Order = { ...orderIn('in_first_review'), queueAt: '2026-01-01T09:00:00Z' };
    const asked = decide(start, COMMANDS.askSupplement, actorWith('reviewer'), facts);
    if (!asked.ok) throw new Error(asked.code);
    const waiting = asked.value.reduce(evolve, start);
    expect(waiting.status).toBe('needs_supplement');
    const answered = decide(waiting, COMMANDS.answerSupplement, actorWith('applicant'), facts);
    if (!answered.ok) throw new Error(answered.code);
    const back = answered.value.reduce(evolve, waiting);
    expect([back.status, back.queueAt, back.supplement]).toEqual(['in_first_review', start.queueAt, null]);
  });

  it('is refused while something asked for is still missing', () => {
    const missing = { ...facts, supplementMissing: ['file.photo'] };
    const result = decide(
      orderIn('needs_supplement'),
      COMMANDS.answerSupplement,
      actorWith('applicant'),
      missing,
    );
    expect(result).toMatchObject({ code: 'order.materials_missing', detail: { missing: ['file.photo'] } });
  });
});

describe('submitting', () => {
  const submitWith = (
    change: Partial<NonNullable<OrderFacts['submit']>>,
    presence: Order['presence'] = 'inside',
  ): ReturnType<typeof decide> =>
    decide({ ...orderIn('draft'), presence }, COMMANDS.submit, actorWith('applicant'), {
      ...facts,
      submit: { ...facts.submit!, ...change },
    });

  it('is refused outside the country, with presence unknown, and with anything missing', () => {
    expect(submitWith({}, 'outside')).toMatchObject({ code: 'presence.outside_country' });
    expect(submitWith({}, null)).toMatchObject({ code: 'presence.required' });
    expect(submitWith({ missing: ['file.photo'] })).toMatchObject({ code: 'order.answers_incomplete' });
    expect(submitWith({ consentsMissing: ['fees'] })).toMatchObject({ code: 'consent.missing' });
  });

  it('pins the version of the rules, the fee and the day it is due', () => {
    const result = submitWith({});
    if (!result.ok) throw new Error(result.code);
    const order = result.value.reduce(evolve, orderIn('draft'));
    expect(order).toMatchObject({
      rulesVersion: 'testland-1',
      fee: { currency: 'XTS', cents: 2300 },
      dueDay: '2026-01-07',
    });
  });
});

describe('the mail gate', () => {
  it('does not open while the post has no confirmed address', () => {
    const gateRefusal = { ok: false, code: 'post.mail_address_unconfirmed' } as const;
    const officer = actorWith('second_reviewer');
    const order = orderIn('in_second_review');
    expect(decide(order, COMMANDS.passSecondReview, officer, { ...facts, gateRefusal })).toBe(gateRefusal);
  });
});

describe('what a decision must name', () => {
  it('a refusal names a ground of the rules', () => {
    const named = { ...facts, refusalRules: ['duplicate'] };
    const by = (rule: string) =>
      decide(
        orderIn('in_first_review'),
        { type: 'refuse', rule, note: 'Twice.' },
        actorWith('reviewer'),
        named,
      );
    expect(by('because')).toEqual({ ok: false, code: 'order.rule_required' });
    expect(by('duplicate').ok).toBe(true);
  });

  it('a supplement asks for fields and files that exist', () => {
    const ask = (target: string) =>
      decide(
        orderIn('in_first_review'),
        { type: 'askSupplement', targets: ['file.photo', target], note: 'Please look again.' },
        actorWith('reviewer'),
        facts,
      ).ok;
    expect([
      ask('person.surname'),
      ask('person.shoe_size'),
      ask('file.passport'),
      ask('nobody.name'),
    ]).toEqual([true, false, false, false]);
  });
});
