import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';
import { openOfficers, passToGate } from '../../test/worklist/officers.ts';
import type { Officers } from '../../test/worklist/officers.ts';

const POST = 'san-francisco';
const [THERE, BACK] = ['9400111899223344556677', '9400111899223344556684'];
let desk: TestDesk;
let officers: Officers;

beforeAll(async () => {
  desk = await openTestDesk();
  officers = await openOfficers(desk, POST);
});
afterAll(() => desk.close());

/** An order behind the mail gate, whose papers may be mailed. */
async function atTheGate(): Promise<Owner> {
  const [owner] = await desk.orders(POST, 1);
  await passToGate(officers, owner!.orderId);
  return owner!;
}

const pageOf = async (owner: Owner) => owner.call(calls.getOrder, { params: { orderId: owner.orderId } });
/** What the mail room has to send back. */
async function toSendBack(): Promise<string[]> {
  const query = { queue: 'mail_out', status: 'papers_going_back' } as const;
  return (await officers.mailRoom.call(calls.listWork, { query })).lines.map(({ id }) => id);
}

describe('papers of an order that has ended', () => {
  test('stand in the list of the mail room until they go back, and the applicant is told whose turn it is', async () => {
    const owner = await atTheGate();
    const { orderId } = owner;
    await owner.does({ type: 'recordMailing', tracking: THERE });
    await owner.does({ type: 'withdraw' });
    expect(await pageOf(owner)).toMatchObject({ status: 'papers_going_back', turn: 'post', mailing: null });
    expect(await toSendBack()).toContain(orderId);

    const desk1 = await officers.mailRoom.call(calls.openDesk, { params: { orderId } });
    expect(desk1.commands.toSorted()).toEqual(['closeReturn', 'returnPapers']);
    await officers.mailRoom.does(orderId, { type: 'returnPapers', tracking: BACK });
    expect(await pageOf(owner)).toMatchObject({ status: 'withdrawn', turn: 'nobody', trackingBack: BACK });
    expect(await toSendBack()).not.toContain(orderId);
  });

  test('never came: the mail room says so, in words that the applicant reads', async () => {
    const owner = await atTheGate();
    const { orderId } = owner;
    await owner.does({ type: 'recordMailing', tracking: THERE });
    await owner.does({ type: 'withdraw' });
    await officers.mailRoom.does(orderId, { type: 'closeReturn', note: 'The carrier has lost it.' });
    const page = await pageOf(owner);
    expect(page).toMatchObject({ status: 'withdrawn', trackingBack: null });
    expect(page.timeline.at(-1)).toMatchObject({ type: 'returnClosed', messageId: expect.any(String) });
  });

  test('that come after the end without having been noted are taken into the list too', async () => {
    const owner = await atTheGate();
    const { orderId } = owner;
    await owner.does({ type: 'withdraw' });
    expect([(await pageOf(owner)).status, await toSendBack()]).toEqual([
      'withdrawn',
      expect.not.arrayContaining([orderId]),
    ]);
    await officers.mailRoom.does(orderId, { type: 'recordLatePapers' });
    expect(await toSendBack()).toContain(orderId);
    expect(await refusalOf(officers.mailRoom.does(orderId, { type: 'recordLatePapers' }))).toBe(
      'order.wrong_status',
    );
  });

  test('are sent back by the mail room, and by nobody else', async () => {
    const owner = await atTheGate();
    await owner.does({ type: 'recordMailing', tracking: THERE });
    await owner.does({ type: 'withdraw' });
    const command = { type: 'returnPapers', tracking: BACK } as const;
    expect(await refusalOf(officers.reviewer.does(owner.orderId, command))).toBe('order.not_yours_to_do');
  });
});
