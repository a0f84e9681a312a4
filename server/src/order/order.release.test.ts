import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { ORDER_STATUSES, isEnded } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { readRules } from '../app/app.ts';
import { demoPeople } from '../demo/demo.people.ts';
import { enterParent, fillFirst, newborn, rulesWithFirst, submitDraft } from '../../test/order/newborns.ts';
import type { FilledDraft, Parent } from '../../test/order/newborns.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, TestDesk } from '../../test/worklist/desk.ts';
import { openOfficers, passToGate, receivePapers } from '../../test/worklist/officers.ts';
import type { Officers } from '../../test/worklist/officers.ts';
import { lapseOrders } from './order.lapse.ts';

const DAY_MS = 24 * 3600_000;
const POST = 'san-francisco';
const NOTE = 'All was looked at.';
let desk: TestDesk;
let mother: Parent;
let father: Parent;
let officers: Officers;
let reviewer: Officer;
let mailRoom: Officer;

beforeAll(async () => {
  const steps = ['firstReview', 'secondReview', 'mailIn', 'handOver'];
  desk = await openTestDesk({
    // From this day on the rules close a request that nobody answers.
    now: '2026-12-02T18:00:00Z',
    parts: { rules: rulesWithFirst(await readRules(), { steps }) },
  });
  const [one, two] = demoPeople('2026-03-02');
  [mother, father] = await Promise.all([enterParent(desk.app, one!), enterParent(desk.app, two!)]);
  officers = await openOfficers(desk, POST);
  ({ reviewer, mailRoom } = officers);
});
afterAll(() => desk.close());

async function toCollection(orderId: string): Promise<void> {
  await passToGate(officers, orderId);
  await receivePapers(mailRoom, orderId);
}

/** The clock closes what nobody did, and is set back for the tests behind. */
async function lapse(): Promise<void> {
  const now = desk.app.clock.now();
  desk.app.clock.advance(400 * DAY_MS);
  await lapseOrders(desk.app.parts);
  desk.app.clock.set(now);
}

/** How an order comes to each end; a new end fails the test below until it stands here. */
const ENDS: Partial<Record<OrderStatus, (draft: FilledDraft) => Promise<void>>> = {
  completed: async ({ orderId }) => {
    await toCollection(orderId);
    await mailRoom.does(orderId, {
      type: 'recordHandOver',
      collectedBy: 'applicant',
      identitySeen: true,
    });
  },
  refused: async ({ orderId }) => reviewer.does(orderId, { type: 'refuse', rule: 'duplicate', note: NOTE }),
  withdrawn: async ({ browser, orderId }) => {
    const { version } = await browser.call(calls.getOrder, { params: { orderId } });
    const body = { version, command: { type: 'withdraw' } } as const;
    await browser.call(calls.sendCommand, { params: { orderId }, body, idempotencyKey: browser.key() });
  },
  lapsed: async ({ orderId }) => {
    await reviewer.does(orderId, { type: 'askSupplement', targets: ['file.photo'], note: NOTE });
    await lapse();
  },
  // Nobody collects it, and what was mailed for it is still there.
  papers_going_back: async ({ orderId }) => {
    await toCollection(orderId);
    await lapse();
  },
};

const locksOf = async (orderId: string) =>
  (await desk.app.database.owner.query('SELECT FROM live_order WHERE order_id = $1', [orderId])).rowCount;
const statusOf = async ({ browser, orderId }: FilledDraft) =>
  (await browser.call(calls.getOrder, { params: { orderId } })).status;

describe('the lock of a person', () => {
  it('is looked at in every status in which an order is over', () => {
    const ends = ORDER_STATUSES.filter((status) => isEnded({ status }));
    expect(Object.keys(ENDS).toSorted()).toEqual(ends.toSorted());
  });

  it.each(Object.entries(ENDS))('is released at once when an order is %s', async (status, end) => {
    const child = newborn();
    const first = await fillFirst(mother, child);
    const other = await fillFirst(father, child);
    expect(await submitDraft(first)).toBe('none');
    expect(await submitDraft(other)).toBe('order.already_live');
    await end(first);
    expect([await statusOf(first), await locksOf(first.orderId)]).toEqual([status, 0]);
    expect(await submitDraft(other)).toBe('none');
  });

  it('is not taken by a draft, whether it is kept or thrown away', async () => {
    const child = newborn();
    const { browser, orderId } = await fillFirst(mother, child);
    const other = await fillFirst(father, child);
    await browser.call(calls.discardDraft, { params: { orderId } });
    expect(await submitDraft(other)).toBe('none');
  });
});
