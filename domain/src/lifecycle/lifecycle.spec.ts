import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderCommand } from './lifecycle.command.ts';
import { decide } from './lifecycle.decide.ts';
import type { OrderFacts } from './lifecycle.decide.ts';
import { evolve } from './lifecycle.evolve.ts';
import { actorWith, COMMANDS, facts, orderIn } from '../../test/lifecycle/lifecycle.ts';
import { ENDED_STATUSES } from './lifecycle.status.ts';
import { INTERVIEW_REASONS } from '../interview/interview.types.ts';
import type { Actor, StaffRole } from '../order/order.types.ts';
import type { InterviewReason } from '../interview/interview.types.ts';
import type { Order } from './lifecycle.types.ts';

const officer = (officerId: string, ...roles: StaffRole[]): Actor => ({
  kind: 'officer',
  officerId,
  post: 'testland',
  roles,
});
/** A small post: one officer may do all three reviews, and another is there for the second pair of eyes. */
const OFFICERS: readonly Actor[] = [
  officer('f1', 'reviewer', 'interviewer', 'second_reviewer'),
  officer('f2', 'reviewer', 'interviewer', 'second_reviewer'),
  officer('m1', 'mail_room', 'production'),
];
const APPLICANT: Actor = { kind: 'applicant', accountId: 'a1' };
const CAST: readonly Actor[] = [APPLICANT, ...OFFICERS];

/** What reviews and the interview are made of: a walk of these alone gets further than one of everything. */
const REVIEWS: readonly OrderCommand[] = [
  COMMANDS.passFirstReview,
  COMMANDS.recordInterview,
  COMMANDS.returnToFirstReview,
  COMMANDS.passSecondReview,
];
const TWICE: OrderCommand = { ...COMMANDS.askSupplement, targets: ['person.surname'] } as OrderCommand;
const WAYS: readonly OrderCommand[] = [...Object.values(COMMANDS), TWICE];
type Step = { actor: Actor; command: OrderCommand };
const walkOf = (cast: readonly Actor[], ways: readonly OrderCommand[]) =>
  fc.array(fc.record({ actor: fc.constantFrom(...cast), command: fc.constantFrom(...ways) }), {
    maxLength: 60,
  });
const steps = walkOf(CAST, WAYS);

/** The order after a command, or null when it was refused. */
function next(order: Order, { actor, command }: Step, known: OrderFacts): Order | null {
  const result = decide(order, command, actor, known);
  return result.ok ? result.value.reduce(evolve, order) : null;
}

/** Its first review is passed: whoever is marked is waited for. */
function waitingFor(reason: InterviewReason): Order {
  const [reviewer] = OFFICERS;
  const order = next(submitted(reason), { actor: reviewer!, command: COMMANDS.passFirstReview }, facts);
  if (order === null) throw new Error('a first review in which all agrees is passed');
  return order;
}

function submitted(reason: InterviewReason): Order {
  const known = { ...facts, submit: { ...facts.submit!, interview: reason } };
  const order = next(orderIn('draft'), { actor: APPLICANT, command: COMMANDS.submit }, known);
  if (order === null) throw new Error('a draft with everything is taken');
  return { ...order, firstReviewerId: null };
}

/** Every order on the way of a life in which whatever is refused is simply not done. */
function life(start: Order, walk: readonly Step[]): Order[] {
  const seen = [start];
  for (const step of walk) {
    const after = next(seen.at(-1)!, step, facts);
    if (after !== null) seen.push(after);
  }
  return seen;
}

/** What tells two orders apart for what may happen to them next. */
function keyOf({ status, interview, firstReviewerId, supplement, mail }: Order): string {
  return JSON.stringify([
    status,
    interview?.outcome,
    firstReviewerId,
    supplement?.returnTo,
    mail?.oldBookCancelled,
  ]);
}

/** Statuses these people can bring an order to, each by its own name. */
function reach(start: Order, actors: readonly Actor[]): Set<Order['status']> {
  const found = new Map([[keyOf(start), start]]);
  for (const order of found.values()) {
    for (const actor of actors) {
      for (const command of WAYS) {
        const after = next(order, { actor, command }, facts);
        if (after !== null && !found.has(keyOf(after))) found.set(keyOf(after), after);
      }
    }
  }
  return new Set([...found.values()].map(({ status }) => status));
}

const marks = fc.constantFrom(...INTERVIEW_REASONS);
const isEnded = ({ status }: Order) => (ENDED_STATUSES as readonly string[]).includes(status);

describe('the life of an order that is marked for an interview', () => {
  it('can always end, whatever was done to it before', () => {
    fc.assert(
      fc.property(marks, steps, (reason, walk) => {
        for (const order of life(submitted(reason), walk)) {
          const ends = ENDED_STATUSES.filter((status) => reach(order, CAST).has(status));
          expect(ends, keyOf(order)).not.toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('waits for nobody but the post once it waits for the interview: an officer alone goes on or refuses', () => {
    fc.assert(
      fc.property(marks, steps, (reason, walk) => {
        const waiting = life(waitingFor(reason), walk).filter(({ status }) => status === 'needs_interview');
        for (const order of waiting) {
          const led = (command: OrderCommand) =>
            OFFICERS.flatMap((actor) => next(order, { actor, command }, facts)?.status ?? []);
          expect(led(COMMANDS.recordInterview), keyOf(order)).toContain('in_second_review');
          expect(led(COMMANDS.refuse), keyOf(order)).toContain('refused');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never reaches the mail gate before the person was seen', () => {
    fc.assert(
      fc.property(marks, walkOf(OFFICERS, REVIEWS), (reason, walk) => {
        for (const order of life(submitted(reason), walk)) {
          const beyond = !isEnded(order) && order.secondReviewerId !== null;
          if (beyond) expect(order.interview?.outcome).toBe('seen');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is walked far enough by these tests: the interview, the gate and each of the ends are met', () => {
    expect([...reach(submitted('minor'), CAST)].toSorted()).toEqual([
      'awaiting_papers',
      'completed',
      'dispatched',
      'in_first_review',
      'in_production',
      'in_second_review',
      'needs_interview',
      'needs_supplement',
      'papers_going_back',
      'papers_on_hold',
      'papers_received',
      'ready',
      'refused',
      'withdrawn',
    ]);
  });
});

describe('a day promised before a journey', () => {
  it('is one on which the post works, also for whoever files on a Saturday', () => {
    const submit = { ...facts.submit!, travelDay: '2026-01-08' };
    const soon = { ...facts, today: '2026-01-03', beforeTravel: { in_first_review: 5 }, submit };
    const sent = decide(orderIn('draft'), COMMANDS.submit, actorWith('applicant'), soon);
    if (!sent.ok) throw new Error(sent.code);
    expect(sent.value.reduce(evolve, orderIn('draft')).dueDay).toBe('2026-01-05');
  });
});
