import { describe, expect, it } from 'vitest';
import { getTestlandPolicy } from '../../test/policy/testland.ts';
import { decide } from './lifecycle.decide.ts';
import type { OrderFacts } from './lifecycle.decide.ts';
import type { OrderCommand } from './lifecycle.command.ts';
import type { OrderEvent } from './lifecycle.event.ts';
import { evolve, fold } from './lifecycle.evolve.ts';
import { interviewReason } from '../interview/interview.reason.ts';
import type { Actor, StaffRole } from '../order/order.types.ts';
import type { InterviewReason } from '../interview/interview.types.ts';
import type { Order } from './lifecycle.types.ts';

const TODAY = '2026-01-02';
const RULES = getTestlandPolicy();
const facts: OrderFacts = {
  now: '2026-01-02T10:00:00Z',
  today: TODAY,
  days: { needs_interview: 14 },
  messageId: 'm1',
  claimedBy: null,
  askable: ['file.photo'],
};
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
/** As it was stored before there were interviews. */
const SUBMITTED: OrderEvent = {
  type: 'submitted',
  number: 'TL-26-ABC234-X',
  rulesVersion: 'testland-1',
  fee: { currency: 'XTS', cents: 2300 },
  endorsements: 0,
  residencePost: 'testland',
  ownDistrict: true,
  oldBookInParcel: true,
  post: 'testland',
  presence: 'inside',
  at: '2026-01-02T09:00:00Z',
  dueDay: '2026-01-07',
};
const NOTE = 'All agrees.';
const PASS: OrderCommand = { type: 'passFirstReview', note: NOTE };
const SEEN: OrderCommand = { type: 'recordInterview', outcome: 'seen', note: NOTE };
const BACK: OrderCommand = { type: 'returnToFirstReview', note: NOTE };

const marked = (reason: InterviewReason = 'face_failed'): Order =>
  fold('o1', [DRAFTED, { ...SUBMITTED, interview: { reason, outcome: null } }]);

function officer(role: StaffRole, officerId: string = role): Actor {
  return { kind: 'officer', officerId, post: 'testland', roles: [role] };
}

/** Lets officers act one after the other. */
function after(order: Order, ...acts: [OrderCommand, Actor][]): Order {
  return acts.reduce((now, [command, actor]) => {
    const result = decide(now, command, actor, facts);
    if (!result.ok) throw new Error(result.code);
    return result.value.reduce(evolve, now);
  }, order);
}

describe('who is wanted for an interview', () => {
  it('nobody whose face check was passed, of any age', () => {
    expect(interviewReason(RULES, 'passed', { birthDay: '1990-01-01' }, TODAY)).toBeNull();
    expect(interviewReason(RULES, 'passed', { birthDay: '2015-01-01' }, TODAY)).toBeNull();
  });

  it('whoever failed, skipped, declined or never did it, each by its own name', () => {
    const why = (['failed', 'skipped', 'declined', null] as const).map((face) =>
      interviewReason(RULES, face, { birthDay: '1990-01-01' }, TODAY),
    );
    expect(why).toEqual(['face_failed', 'face_skipped', 'face_declined', 'face_not_done']);
  });

  it('a person below the age of the rules on the day of submission as a minor', () => {
    expect(interviewReason(RULES, 'failed', { birthDay: '2009-01-03' }, TODAY)).toBe('minor');
    expect(interviewReason(RULES, 'failed', { birthDay: '2009-01-02' }, TODAY)).toBe('face_failed');
  });

  it('an adult for whom a guardian acts, unless the face check was passed', () => {
    const ward = { birthDay: '1950-01-01', ward: true } as const;
    expect(interviewReason(RULES, 'skipped', ward, TODAY)).toBe('ward');
    expect(interviewReason(RULES, null, ward, TODAY)).toBe('ward');
    expect(interviewReason(RULES, 'passed', ward, TODAY)).toBeNull();
  });
});

describe('an order marked for an interview', () => {
  it('goes from the first review to the interview, with a day by which it is due', () => {
    const order = after(marked(), [PASS, officer('reviewer')]);
    expect([order.status, order.dueDay]).toEqual(['needs_interview', '2026-01-16']);
  });

  it('goes on to the second review once the person was seen', () => {
    const order = after(marked(), [PASS, officer('reviewer')], [SEEN, officer('interviewer')]);
    expect([order.status, order.interview]).toEqual([
      'in_second_review',
      { reason: 'face_failed', outcome: 'seen' },
    ]);
  });

  it('is not interviewed twice when the second review sends it back', () => {
    const order = after(
      marked('minor'),
      [PASS, officer('reviewer')],
      [SEEN, officer('interviewer')],
      [BACK, officer('second_reviewer')],
      [PASS, officer('reviewer')],
    );
    expect(order.status).toBe('in_second_review');
  });

  it('may be refused by the interviewer with a ground of the rules, and remembers that', () => {
    const refuse = (rule: string): OrderCommand => ({ type: 'refuse', rule, note: NOTE });
    const waiting = after(marked(), [PASS, officer('reviewer')]);
    const named = { ...facts, refusalRules: ['not_the_applicant'] };
    const by = (rule: string) => decide(waiting, refuse(rule), officer('interviewer'), named);
    expect(by('because')).toMatchObject({ code: 'order.rule_required' });
    const ended = by('not_the_applicant');
    if (!ended.ok) throw new Error(ended.code);
    expect(ended.value.reduce(evolve, waiting)).toMatchObject({
      status: 'refused',
      refusedRule: 'not_the_applicant',
      interview: { reason: 'face_failed', outcome: 'refused' },
    });
  });

  it('comes back to the interview when it was asked there for something more', () => {
    const ask: OrderCommand = { type: 'askSupplement', targets: ['file.photo'], note: NOTE };
    const order = after(
      marked(),
      [PASS, officer('reviewer')],
      [ask, officer('interviewer')],
      [{ type: 'answerSupplement' }, { kind: 'applicant', accountId: 'a1' }],
    );
    expect([order.status, order.interview?.outcome]).toEqual(['needs_interview', null]);
  });

  it('still has two pairs of eyes: who did the first review does not do the second', () => {
    const both: Actor = {
      kind: 'officer',
      officerId: 'f1',
      post: 'testland',
      roles: ['reviewer', 'interviewer', 'second_reviewer'],
    };
    const order = after(marked(), [PASS, both], [SEEN, both]);
    const second = decide(order, { type: 'passSecondReview', note: NOTE }, both, facts);
    expect(second).toMatchObject({ code: 'order.same_officer_both_reviews' });
  });

  it('is interviewed by an interviewer alone', () => {
    const waiting = after(marked(), [PASS, officer('reviewer')]);
    for (const role of ['reviewer', 'second_reviewer', 'auditor'] as const) {
      expect(decide(waiting, SEEN, officer(role), facts)).toMatchObject({ code: 'order.not_yours_to_do' });
    }
  });
});

describe('a supplement that exchanged the pictures of a passed face check', () => {
  const ASK: OrderCommand = { type: 'askSupplement', targets: ['file.photo'], note: NOTE };
  const APPLICANT: Actor = { kind: 'applicant', accountId: 'a1' };
  const answered = (order: Order, supplementInterview: InterviewReason | null): Order => {
    const result = decide(order, { type: 'answerSupplement' }, APPLICANT, { ...facts, supplementInterview });
    if (!result.ok) throw new Error(result.code);
    return result.value.reduce(evolve, order);
  };
  const unmarked = fold('o1', [DRAFTED, SUBMITTED]);

  it('marks the order, which goes to its interview after the first review', () => {
    const order = answered(after(unmarked, [ASK, officer('reviewer')]), 'face_not_done');
    expect(order).toMatchObject({
      status: 'in_first_review',
      interview: { reason: 'face_not_done', outcome: null },
    });
    expect(after(order, [PASS, officer('reviewer')]).status).toBe('needs_interview');
  });

  it('asked for in the second review leads to the interview at once', () => {
    const asked = after(unmarked, [PASS, officer('reviewer')], [ASK, officer('second_reviewer')]);
    expect(answered(asked, 'face_failed')).toMatchObject({
      status: 'needs_interview',
      interview: { reason: 'face_failed', outcome: null },
      dueDay: '2026-01-16',
    });
    expect(answered(asked, null)).toMatchObject({ status: 'in_second_review', interview: null });
  });

  it('changes the reason of a mark that waits only where a guardian acts since, or no more', () => {
    const of = (reason: InterviewReason, since: InterviewReason | null) => {
      const order = fold('o1', [DRAFTED, { ...SUBMITTED, interview: { reason, outcome: null } }]);
      return answered(after(order, [ASK, officer('reviewer')]), since).interview?.reason;
    };
    expect(of('face_failed', 'ward')).toBe('ward');
    expect(of('ward', 'face_skipped')).toBe('face_skipped');
    expect(of('face_failed', 'face_not_done')).toBe('face_failed');
    expect(of('ward', null)).toBe('ward');
  });

  it('does not ask for a second interview of whoever was seen', () => {
    const asked = after(
      marked(),
      [PASS, officer('reviewer')],
      [SEEN, officer('interviewer')],
      [ASK, officer('second_reviewer')],
    );
    expect(answered(asked, 'face_not_done')).toMatchObject({
      status: 'in_second_review',
      interview: { reason: 'face_failed', outcome: 'seen' },
    });
  });
});

describe('an order that is not marked', () => {
  it('goes straight to the second review', () => {
    const order = after(fold('o1', [DRAFTED, SUBMITTED]), [PASS, officer('reviewer')]);
    expect(order).toMatchObject({ status: 'in_second_review', interview: null });
  });

  it('was stored before there were interviews: its snapshot and its events are read as before', () => {
    const { interview: _absent, ...old } = fold('o1', [DRAFTED, SUBMITTED]);
    expect(after(old, [PASS, officer('reviewer')]).status).toBe('in_second_review');
    const passed: OrderEvent = {
      type: 'firstReviewPassed',
      officerId: 'f1',
      messageId: 'm1',
      dueDay: '2026-01-07',
    };
    expect(fold('o1', [DRAFTED, SUBMITTED, passed]).status).toBe('in_second_review');
  });
});
