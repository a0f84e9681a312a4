import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { enterTestland, fillTestland, openTestlandDesk } from '@lingshi/server/test/testland.ts';
import { lapseOrders } from '@lingshi/server/order/order.lapse.ts';
import { refusalOf } from '@lingshi/server/test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '@lingshi/server/test/worklist/desk.ts';

const POST = 'testland';
const NOTE = 'All agrees.';
const HAND_OVER = { type: 'recordHandOver', collectedBy: 'applicant', identitySeen: true } as const;
const ANSWERS = {
  reader: { name: 'Ada Reed', birthDay: '1990-04-01', phone: '+999123456' },
  home: { line1: 'Reed Lane 7', zip: 'NO 1234', city: 'Testville', state: 'NO' },
  post: { post: POST },
  consents: { accepted: { house_rules: 'house-rules-1' } },
};

let desk: TestDesk;
let reviewer: Officer;
let second: Officer;
let counter: Officer;

beforeAll(async () => {
  desk = await openTestlandDesk();
  reviewer = await desk.officer(POST, 'reviewer');
  second = await desk.officer(POST, 'second_reviewer');
  counter = await desk.officer(POST, 'mail_room');
});
afterAll(() => desk.close());

const draft = async (name = 'Ada Reed') =>
  fillTestland(
    await enterTestland(desk),
    { service: 'library_card', kind: 'first', post: 'testland-south' },
    { answers: { ...ANSWERS, reader: { ...ANSWERS.reader, name } } },
  );
const pageOf = async ({ orderId, call }: Owner) => call(calls.getOrder, { params: { orderId } });

const statusOf = async ({ orderId }: Owner) =>
  (await desk.app.database.owner.query('SELECT status FROM orders WHERE id = $1', [orderId])).rows[0]?.status;

async function ready(name: string): Promise<Owner> {
  const owner = await draft(name);
  await owner.does({ type: 'submit' });
  await reviewer.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
  await second.does(owner.orderId, { type: 'passSecondReview', note: NOTE });
  return owner;
}

describe('a library card', () => {
  test('is filed, reviewed twice and collected; nothing is mailed and no paper is asked for', async () => {
    const owner = await draft();
    const drafted = await pageOf(owner);
    expect(drafted.tasks.map(({ id, state }) => `${id} ${state}`)).toEqual(
      ['reader', 'home', 'post', 'consents'].map((page) => `${page} done`),
    );
    expect(drafted.fee?.total).toEqual({ currency: 'XTS', cents: 700 });
    await owner.does({ type: 'submit' });
    const sent = await pageOf(owner);
    // 2 March, 18:00 in Greenwich, is the 3rd there.
    expect(sent).toMatchObject({ status: 'in_first_review', dueDay: '2026-03-08', documents: ['receipt'] });
    expect(sent.number).toMatch(/^TL-/);
    expect(sent.ahead.map(({ status }) => status)).toEqual([
      'in_second_review',
      'ready_for_collection',
      'completed',
    ]);
    await reviewer.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
    await second.does(owner.orderId, { type: 'passSecondReview', note: NOTE });
    const waiting = await pageOf(owner);
    expect(waiting).toMatchObject({ status: 'ready_for_collection', mailing: null });
    expect(waiting.collection?.hours?.en).toBe('Monday to Friday, 9 to 12, at desk 1');
    await counter.does(owner.orderId, HAND_OVER);
    expect(await pageOf(owner)).toMatchObject({ status: 'completed', collection: null });
  });

  test('has a receipt on the paper of that country, and no declaration to sign', async () => {
    const owner = await ready('Bo Reed');
    const receipt = await owner.send('GET', `/api/orders/${owner.orderId}/documents/receipt`);
    expect(receipt.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const none = await owner.send('GET', `/api/orders/${owner.orderId}/documents/declaration`);
    expect(none.code).toBe('order.wrong_status');
    await desk.app.doJobs();
    expect(desk.log()).not.toContain('"level":50');
  });

  test('is read by the desk as its own form says it', async () => {
    const owner = await draft('Cy Reed');
    await owner.does({ type: 'submit' });
    const params = { orderId: owner.orderId };
    const { answers, order, documents, dataPage, photo } = await reviewer.call(calls.openDesk, { params });
    expect(order).toMatchObject({ service: 'library_card', status: 'in_first_review' });
    expect(answers.find(({ topic }) => topic === 'reader')?.answer).toMatchObject({ name: 'Cy Reed' });
    expect([documents, dataPage, photo]).toEqual([['receipt'], null, null]);
    expect(await refusalOf(reviewer.does(owner.orderId, HAND_OVER))).toBe('order.not_yours_to_do');
  });

  test('nobody has two of at once, without a number by which anybody is known', async () => {
    const first = await draft('Di Reed');
    const other = await draft('di  reed');
    await first.does({ type: 'submit' });
    expect(await refusalOf(other.does({ type: 'submit' }))).toBe('order.already_live');
  });

  test('that nobody collects lapses by the clock of that country', async () => {
    const owner = await ready('Ed Reed');
    expect(await pageOf(owner)).toMatchObject({ dueDay: '2026-04-02' });
    // The last day begins there while it is still the day before in Greenwich.
    desk.app.clock.advance(Date.parse('2026-04-02T09:59:00Z') - desk.app.clock.now().getTime());
    await lapseOrders(desk.app.parts);
    expect(await statusOf(owner)).toBe('ready_for_collection');
    desk.app.clock.advance(2 * 60_000);
    await lapseOrders(desk.app.parts);
    expect(await statusOf(owner)).toBe('lapsed');
  });
});
