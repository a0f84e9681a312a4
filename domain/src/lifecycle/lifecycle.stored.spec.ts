import { describe, expect, it } from 'vitest';
import golden from './lifecycle.stored.golden.json' with { type: 'json' };
import { evolve, fold } from './lifecycle.evolve.ts';
import type { OrderEvent, OrderEventType } from './lifecycle.event.ts';
import { readSnapshot } from './lifecycle.snapshot.ts';
import { ORDER_STATUSES } from './lifecycle.status.ts';
import {
  SNAPSHOT_BEFORE_ENDORSEMENTS,
  SNAPSHOT_BEFORE_PATHS,
} from '../../test/lifecycle/lifecycle.snapshots.ts';
import { STORED_HISTORIES } from '../../test/lifecycle/lifecycle.stored.ts';

/** Every type there is; a new one does not compile without its line, and no line is ever taken out. */
const TYPES: Record<OrderEventType, true> = {
  drafted: true,
  postChosen: true,
  presenceRecorded: true,
  submitted: true,
  supplementAsked: true,
  supplementAnswered: true,
  supplementWithdrawn: true,
  closedUnanswered: true,
  firstReviewPassed: true,
  interviewRecorded: true,
  returnedToFirstReview: true,
  secondReviewPassed: true,
  lostContested: true,
  lostProven: true,
  lostVoided: true,
  lostDismissed: true,
  numberContested: true,
  numberReleased: true,
  numberAwarded: true,
  refused: true,
  withdrawn: true,
  exceptionNoted: true,
  openedOnBehalf: true,
  handedToAccount: true,
  filingTaken: true,
  postingRecorded: true,
  papersRecorded: true,
  papersHeld: true,
  productionStarted: true,
  productionFinished: true,
  oldBookCancelled: true,
  dispatched: true,
  received: true,
  closed: true,
  papersOwed: true,
  papersReturned: true,
  returnClosed: true,
  guardianInvited: true,
  guardianSigned: true,
  guardianDeclined: true,
  signatureWithdrawn: true,
  signingChanged: true,
  closedUnsigned: true,
  handedOver: true,
  closedUncollected: true,
};

const histories: readonly [string, readonly OrderEvent[]][] = Object.entries(STORED_HISTORIES);

describe('the events that are stored', () => {
  it('are all in the fixture', () => {
    const written = new Set(histories.flatMap(([, events]) => events.map(({ type }) => type)));
    expect([...written].toSorted()).toEqual(Object.keys(TYPES).toSorted());
  });

  it.each(histories)('fold for ever to the state they have led to: %s', (name, events) => {
    expect(fold('o1', events)).toEqual(golden[name as keyof typeof golden]);
  });

  it('lead on the way to known statuses alone', () => {
    for (const [, events] of histories) {
      for (let count = 1; count <= events.length; count += 1) {
        expect(ORDER_STATUSES).toContain(fold('o1', events.slice(0, count)).status);
      }
    }
  });
});

describe('a snapshot of an earlier release', () => {
  it('is read into the states of the steps every order took then, and lives on', () => {
    const order = readSnapshot(SNAPSHOT_BEFORE_PATHS);
    const { mailed } = STORED_HISTORIES;
    const same = fold('o1', [...mailed.slice(0, 3), ...mailed.slice(5, 8), ...mailed.slice(9, 11)]);
    expect({ ...order, version: 0, dueDay: null }).toEqual({ ...same, version: 0, dueDay: null });
    const made = evolve(order, { type: 'productionFinished', dueDay: '2026-02-24' });
    expect([made.status, made.production]).toEqual(['ready', { made: true }]);
  });

  it('of any status has the states that status needs', () => {
    const { submittedAt: _never, ...rest } = SNAPSHOT_BEFORE_PATHS;
    expect(readSnapshot({ ...rest, submittedAt: null, status: 'draft' })).toMatchObject({
      path: null,
      schema: 3,
    });
    const ready = readSnapshot({ ...SNAPSHOT_BEFORE_PATHS, status: 'ready' });
    expect([ready.mail?.papersTaken, ready.production]).toEqual([true, { made: true }]);
    const waiting = readSnapshot({ ...SNAPSHOT_BEFORE_PATHS, status: 'awaiting_papers' });
    expect([waiting.mail?.papersTaken, waiting.production]).toEqual([false, undefined]);
  });

  it('from before endorsements had their name keeps how many there are', () => {
    const { annotations, ...stored } = SNAPSHOT_BEFORE_ENDORSEMENTS;
    expect(readSnapshot(SNAPSHOT_BEFORE_ENDORSEMENTS)).toEqual({
      ...stored,
      schema: 3,
      endorsements: annotations,
    });
  });

  it('is left alone when this release wrote it', () => {
    const order = fold('o1', STORED_HISTORIES.collected);
    expect(readSnapshot(order)).toBe(order);
  });

  it('of a schema nobody here knows is refused, with the order and what to do', () => {
    const later = { ...SNAPSHOT_BEFORE_PATHS, schema: 9 };
    expect(() => readSnapshot(later)).toThrow(/Order o1 .*schema 9.*Start a release at least as new/);
  });
});
