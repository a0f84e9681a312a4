import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { goodTracking, openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';

const SF = 'san-francisco';
const NOTE = 'All agrees.';

let desk: TestDesk;
let reviewer: Officer;
let second: Officer;

beforeAll(async () => {
  desk = await openTestDesk();
  reviewer = await desk.officer(SF, 'reviewer');
  second = await desk.officer(SF, 'second_reviewer');
});
afterAll(() => desk.close());

async function ownOrder(): Promise<Owner> {
  const [owner] = await desk.orders(SF, 1);
  if (owner === undefined) throw new Error('no order was made');
  return owner;
}

async function pageOf(owner: Owner) {
  return owner.call(calls.getOrder, { params: { orderId: owner.orderId } });
}

describe('whose turn it is', () => {
  test('is the applicant’s at the mail gate, and the post’s once the papers are in the mail', async () => {
    const owner = await ownOrder();
    await reviewer.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
    await second.does(owner.orderId, { type: 'passSecondReview', note: NOTE });
    expect(await pageOf(owner)).toMatchObject({ turn: 'applicant', act: 'recordMailing', mailed: false });

    await owner.does({ type: 'recordMailing', tracking: goodTracking() });
    const { orders } = await owner.call(calls.listOrders);
    expect(orders[0]).toMatchObject({ status: 'awaiting_papers', turn: 'post', act: 'wait', mailed: true });
  });
});

describe('what the rules say', () => {
  test('comes in both languages: the fee, the days ahead, what goes into the envelope', async () => {
    const owner = await ownOrder();
    await reviewer.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
    await second.does(owner.orderId, { type: 'passSecondReview', note: NOTE });
    const { fee, ahead, mailing } = await pageOf(owner);
    expect(fee?.lines.map(({ words, source }) => [words.zh !== '', words.en !== '', source])).toEqual([
      [true, true, 'notice 二(一)6'],
      [true, true, 'notice 二(一)6'],
    ]);
    expect(ahead[0]?.days).toEqual({ min: 1, max: 3, counted: 'working_days' });
    expect(mailing?.items.every(({ words, help }) => words.zh !== '' && help.en !== '')).toBe(true);
  });

  test('about a refusal: the ground, what can be done instead and the clause', async () => {
    const owner = await ownOrder();
    await reviewer.does(owner.orderId, { type: 'refuse', rule: 'not_in_country', note: NOTE });
    expect((await pageOf(owner)).refusal).toMatchObject({
      words: { en: 'The applicant was not in the United States when filing' },
      source: 'notice intro ¶4',
    });
  });
});

test('a paper comes in the language its link asks for', async () => {
  const owner = await ownOrder();
  const sizeIn = async (locale: string) => {
    const url = `/api/orders/${owner.orderId}/documents/receipt?locale=${locale}`;
    const { status, bytes } = await owner.send('GET', url);
    expect(status).toBe(200);
    return bytes.length;
  };
  expect(await sizeIn('zh')).not.toBe(await sizeIn('en'));
});
