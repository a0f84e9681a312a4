import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { fillRenewal, signUp, submitOrder } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import type { DemoBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import { drawPortrait } from '../demo/specimen.draw.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';

const SF = 'san-francisco';

let desk: TestDesk;
let officer: Officer;
let owner: DemoBrowser;
let orderId: string;

beforeAll(async () => {
  desk = await openTestDesk();
  officer = await desk.officer(SF, 'reviewer');
  owner = openBrowser(desk.app.applicantHttp);
  const [person] = demoPeople('2026-03-02');
  await signUp(desk.app.parts, owner, person!);
  orderId = await fillRenewal(desk.app.parts, owner, person!);
}, 60_000);
afterAll(() => desk.close());

const write = async (text: string, fileIds: string[] = [], key = owner.key()) => {
  desk.app.clock.advance(1);
  return owner.call(calls.sendMessage, { params: { orderId }, body: { text, fileIds }, idempotencyKey: key });
};
const answer = async (text: string, internal = false, key = officer.key()) => {
  desk.app.clock.advance(1);
  return officer.call(calls.sendStaffMessage, {
    params: { orderId },
    body: { text, internal },
    idempotencyKey: key,
  });
};
const read = async () => (await owner.call(calls.listMessages, { params: { orderId } })).messages;
const onDesk = async () => officer.call(calls.openDesk, { params: { orderId } });

async function upload(slot: 'supplement' | 'photo'): Promise<string> {
  const [person] = demoPeople('2026-03-02');
  const picture = await drawPortrait(person!);
  const { uploadId } = await owner.call(calls.startUpload, {
    body: { orderId, slot, bytes: picture.length },
  });
  for (let offset = 0, file = null; ;) {
    const body = picture.subarray(offset, offset + 262_144) as never;
    const sent = await owner.call(calls.sendPiece, {
      params: { uploadId },
      body,
      headers: { 'upload-offset': `${offset}` },
    });
    [offset, file] = [sent.received, sent.file as never];
    if (file !== null) return (file as { id: string }).id;
  }
}

describe('words between applicant and post', () => {
  test('of a draft nobody would read, so they are refused', async () => {
    expect(await refusalOf(write('Is anybody there?'))).toBe('order.wrong_status');
    await submitOrder(owner, orderId);
  });

  test('go both ways, oldest first, and stand on the desk as on the order’s page', async () => {
    await write('May I travel meanwhile?');
    await answer('Yes, with the old book.');
    expect((await read()).map(({ author, text }) => [author, text])).toEqual([
      ['applicant', 'May I travel meanwhile?'],
      ['post', 'Yes, with the old book.'],
    ]);
    expect((await onDesk()).messages.map(({ text }) => text)).toEqual((await read()).map(({ text }) => text));
  });

  test('officers leave one another never reach the applicant, by no road', async () => {
    await answer('Looks like his brother, ask for the register.', true);
    expect(JSON.stringify([await read(), await owner.call(calls.messageCentre)])).not.toContain('brother');
    expect((await onDesk()).messages.at(-1)).toMatchObject({ kind: 'internal', author: 'post' });
    const { unread } = (await owner.call(calls.getOrder, { params: { orderId } })) as { unread: number };
    expect(unread).toBe(1);
  });

  test('lie in the database as ciphertext, and one moved to another row does not open', async () => {
    const { owner: database } = desk.app.database;
    const { rows } = await database.query<{ id: string; sealed: Buffer }>(
      'SELECT id, sealed FROM message ORDER BY at',
    );
    for (const { sealed } of rows) expect(sealed.includes('travel')).toBe(false);
    const [first, second] = rows;
    await database.query('UPDATE message SET sealed = $2 WHERE id = $1', [first!.id, second!.sealed]);
    expect(await refusalOf(read())).toBe('server.bug');
    await database.query('UPDATE message SET sealed = $2 WHERE id = $1', [first!.id, first!.sealed]);
    expect(await refusalOf(read())).toBe('none');
  });

  test('sent twice stand there once, and the second answer is the first', async () => {
    const before = (await read()).length;
    const own = await Promise.all([write('Once.', [], 'same'), write('Once.', [], 'same')]);
    const theirs = await Promise.all([
      answer('Once, too.', false, 'same'),
      answer('Once, too.', false, 'same'),
    ]);
    expect([own[0], theirs[0]]).toEqual([own[1], theirs[1]]);
    expect(await read()).toHaveLength(before + 2);
    expect(await refusalOf(write('Something else.', [], 'same'))).toBe('idempotency.key_reused');
  });
});

describe('an attachment', () => {
  test('is a picture of this order that was sent for it', async () => {
    const file = await upload('supplement');
    await write('Here is my register.', [file]);
    expect((await read()).at(-1)).toMatchObject({ fileIds: [file], text: 'Here is my register.' });
    const { files } = await onDesk();
    expect(files.map(({ id }) => id)).toContain(file);
    expect((await officer.send('GET', `/api/staff/orders/${orderId}/files/${file}`)).status).toBe(200);
  }, 30_000);

  test('of another order, of the form, or of nobody is refused, and nothing is sent', async () => {
    const before = (await read()).length;
    const { files } = await onDesk();
    const photo = files.find(({ slot }) => slot === 'photo')!.id;
    for (const strange of [photo, crypto.randomUUID()]) {
      expect(await refusalOf(write('Look.', [strange]))).toBe('message.attachment_unknown');
    }
    expect(await read()).toHaveLength(before);
  });
});

describe('what is unread', () => {
  test('by the post stands out in the list until an officer marks it read', async () => {
    await write('One more thing.');
    const lines = async () =>
      (await officer.call(calls.listWork, { query: { queue: 'first_review', unread: 'true' } })).lines;
    expect(await lines()).toMatchObject([{ id: orderId, unread: true }]);
    await officer.call(calls.markWorkRead, { params: { orderId }, body: {} });
    expect(await lines()).toEqual([]);
    expect((await read()).filter(({ author }) => author === 'applicant').every((one) => one.read)).toBe(true);
  });

  test('by the applicant is counted, and reading the list alone changes nothing', async () => {
    const unread = async () => (await owner.call(calls.messageCentre)).threads[0]!.unread;
    const before = await unread();
    expect(before).toBeGreaterThan(0);
    await read();
    expect(await unread()).toBe(before);
    await owner.call(calls.markRead, { params: { orderId }, body: {} });
    expect(await unread()).toBe(0);
  });
});

describe('the message centre', () => {
  test('has one line an order, with its newest words', async () => {
    await answer('The last word.');
    const { threads } = await owner.call(calls.messageCentre);
    expect(threads).toMatchObject([{ orderId, last: { text: 'The last word.', author: 'post' }, unread: 1 }]);
    expect(threads[0]!.number).toMatch(/^SF-26-/);
  });

  test('and the messages of an order are its owner’s alone', async () => {
    const [stranger] = (await desk.drafts(1)) as [Owner];
    const words = { text: 'Hello', fileIds: [] };
    expect(await refusalOf(stranger.call(calls.listMessages, { params: { orderId } }))).toBe(
      'order.not_found',
    );
    expect(
      await refusalOf(
        stranger.call(calls.sendMessage, { params: { orderId }, body: words, idempotencyKey: 'x' }),
      ),
    ).toBe('order.not_found');
    expect(await refusalOf(stranger.call(calls.markRead, { params: { orderId }, body: {} }))).toBe(
      'order.not_found',
    );
    expect((await stranger.call(calls.messageCentre)).threads).toEqual([]);
  });
});
