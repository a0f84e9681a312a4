import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';
import { openOfficers, passToGate, receivePapers } from '../../test/worklist/officers.ts';
import type { Officers } from '../../test/worklist/officers.ts';

const POST = 'san-francisco';
const NOTE = 'All of it agrees.';
let desk: TestDesk;
let officers: Officers;
let mailRoom: Officer;

beforeAll(async () => {
  desk = await openTestDesk();
  officers = await openOfficers(desk, POST);
  mailRoom = officers.mailRoom;
});
afterAll(() => desk.close());

/** An order whose envelope came, and had all of it inside. */
async function received(): Promise<Owner> {
  const [owner] = await desk.orders(POST, 1);
  const { orderId } = owner!;
  await passToGate(officers, orderId);
  await receivePapers(mailRoom, orderId);
  return owner!;
}

describe('papers that are held', () => {
  test('are held for a reason of the rules, and the applicant reads it with what puts it right', async () => {
    const owner = await received();
    const { orderId } = owner;
    const { holdReasons } = await mailRoom.call(calls.openDesk, { params: { orderId } });
    expect(holdReasons.map(({ id }) => id)).toContain('return_postage');
    await mailRoom.does(orderId, { type: 'holdPapers', reason: 'return_postage', note: NOTE });
    const { mailing } = await owner.call(calls.getOrder, { params: { orderId } });
    expect(mailing?.hold).toMatchObject({
      words: { en: 'The return envelope has too little postage' },
      remedy: { en: 'Please send stamps, or another envelope with full postage.' },
    });
  });

  test('are not held for a reason nobody wrote down', async () => {
    const { orderId } = await received();
    const command = { type: 'holdPapers', reason: 'because', note: NOTE } as const;
    expect(await refusalOf(mailRoom.does(orderId, command))).toBe('order.rule_required');
  });
});
