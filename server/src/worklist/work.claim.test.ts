import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';
import { LEASE_MS } from './work.claim.ts';

const SF = 'san-francisco';

let desk: TestDesk;
let [one, two]: Officer[] = [];
let orders: Owner[];
let taken = 0;

beforeAll(async () => {
  desk = await openTestDesk();
  one = await desk.officer(SF, 'reviewer');
  two = await desk.officer(SF, 'reviewer');
  orders = await desk.orders(SF, 12);
});
afterAll(() => desk.close());

const next = () => orders[(taken += 1) - 1]!.orderId;
const claim = async (who: Officer | undefined, orderId: string) =>
  who!.call(calls.claimOrder, { params: { orderId }, body: {} });
const release = async (who: Officer | undefined, orderId: string) =>
  who!.call(calls.releaseOrder, { params: { orderId } });

describe('a claim', () => {
  test('of several officers at once exactly one gets the order', async () => {
    const officers = [one, two, ...(await Promise.all([3, 4, 5, 6].map(() => desk.officer(SF, 'reviewer'))))];
    for (let round = 0; round < 3; round += 1) {
      const orderId = next();
      const outcomes = await Promise.all(officers.map(async (who) => refusalOf(claim(who, orderId))));
      const won = outcomes.filter((outcome) => outcome === 'none');
      expect([won.length, outcomes.filter((outcome) => outcome === 'order.claimed_by_other').length]).toEqual(
        [1, 5],
      );
    }
  });

  test('keeps other officers from deciding, and shows them no button', async () => {
    const orderId = next();
    await claim(one, orderId);
    expect(await refusalOf(two!.does(orderId, { type: 'passFirstReview', note: 'Fine.' }))).toBe(
      'order.claimed_by_other',
    );
    const { commands, order } = await two!.call(calls.openDesk, { params: { orderId } });
    expect(commands).toEqual([]);
    expect(order).toMatchObject({ claimedBy: one!.id, claimedByMe: false, status: 'in_first_review' });
  });

  test('is prolonged by its holder and runs out by itself', async () => {
    const orderId = next();
    const { claimedUntil } = await claim(one, orderId);
    expect(Date.parse(claimedUntil) - desk.app.clock.now().getTime()).toBe(LEASE_MS);
    desk.app.clock.advance(LEASE_MS - 1);
    expect(await refusalOf(claim(two, orderId))).toBe('order.claimed_by_other');
    await claim(one, orderId);
    desk.app.clock.advance(LEASE_MS - 1);
    expect(await refusalOf(claim(two, orderId))).toBe('order.claimed_by_other');
    desk.app.clock.advance(1);
    expect(await refusalOf(claim(two, orderId))).toBe('none');
  });

  test('is given back by its holder only', async () => {
    const orderId = next();
    await claim(one, orderId);
    await release(two, orderId);
    expect(await refusalOf(claim(two, orderId))).toBe('order.claimed_by_other');
    await release(one, orderId);
    expect(await refusalOf(claim(two, orderId))).toBe('none');
  });

  test('ends with the decision, so that the next officer can take the order', async () => {
    const orderId = next();
    await claim(one, orderId);
    await one!.does(orderId, { type: 'passFirstReview', note: 'All agrees.' });
    const second = await desk.officer(SF, 'second_reviewer');
    const { order } = await second.call(calls.openDesk, { params: { orderId } });
    expect(order).toMatchObject({ status: 'in_second_review', claimedBy: null, claimedUntil: null });
    expect(await refusalOf(claim(second, orderId))).toBe('none');
  });

  test('of an ended order, of none, or of another post’s is refused', async () => {
    const orderId = next();
    await one!.does(orderId, { type: 'refuse', rule: 'duplicate', note: 'There is another one.' });
    expect(await refusalOf(claim(one, orderId))).toBe('order.wrong_status');
    const stranger = await desk.officer('new-york', 'reviewer');
    expect(await refusalOf(claim(stranger, next()))).toBe('order.not_found');
    expect(await refusalOf(release(stranger, orders[0]!.orderId))).toBe('order.not_found');
    expect(await refusalOf(claim(one, crypto.randomUUID()))).toBe('order.not_found');
  });
});
