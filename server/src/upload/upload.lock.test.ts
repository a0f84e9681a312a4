import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { untilWaiting } from '../../test/platform/held-row.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';

let desk: TestDesk;
let portrait: Buffer;

beforeAll(async () => {
  desk = await openTestDesk();
  portrait = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#ccc' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => desk.close());

async function announce(owner: Owner, slot: 'photo' | 'supplement'): Promise<string> {
  const body = { orderId: owner.orderId, slot, bytes: portrait.length };
  return (await owner.call(calls.startUpload, { body })).uploadId;
}

async function send(owner: Owner, uploadId: string) {
  const headers = { 'upload-offset': '0' };
  return owner.call(calls.sendPiece, { params: { uploadId }, body: portrait as never, headers });
}

async function currentPhoto({ orderId }: Owner): Promise<string[]> {
  const { rows } = await desk.app.database.owner.query<{ id: string }>(
    `SELECT id FROM order_file WHERE order_id = $1 AND slot = 'photo' AND replaced_at IS NULL`,
    [orderId],
  );
  return rows.map(({ id }) => id);
}

it('a picture announced before the submission and sent after it does not take the place of the submitted one', async () => {
  const [owner] = await desk.drafts(1);
  const before = await currentPhoto(owner!);
  const uploadId = await announce(owner!, 'photo');
  await owner!.does({ type: 'submit' });
  expect(await refusalOf(send(owner!, uploadId))).toBe('order.field_locked');
  expect(await currentPhoto(owner!)).toEqual(before);
});

it('nor does one whose order is submitted while it is decoded, and nothing of it is kept', async () => {
  const [owner] = await desk.drafts(1);
  const before = await currentPhoto(owner!);
  const uploadId = await announce(owner!, 'photo');
  const { files } = desk.app.parts;
  const stored = (await files.list('')).length;
  // The row is held while the picture is decoded; what the submission makes of it is seen when it is let go.
  const { owner: database } = desk.app.database;
  const sending = await inTransaction(database, async (client) => {
    await client.query('SELECT FROM orders WHERE id = $1 FOR UPDATE', [owner!.orderId]);
    const refusal = refusalOf(send(owner!, uploadId));
    await untilWaiting(database, 1);
    await client.query(
      `UPDATE orders SET status = 'in_first_review', snapshot = snapshot || '{"status": "in_first_review"}' WHERE id = $1`,
      [owner!.orderId],
    );
    return { refusal };
  });
  expect(await sending.refusal).toBe('order.field_locked');
  expect(await currentPhoto(owner!)).toEqual(before);
  expect((await files.list('')).length).toBe(stored);
});

it('an order takes sixty announcements and not one more', async () => {
  const [owner] = await desk.drafts(1);
  for (let n = 0; n < 60; n += 1) await announce(owner!, 'photo');
  expect(await refusalOf(announce(owner!, 'photo'))).toBe('upload.quota');
});

it('what goes with a message is taken while the order lives', async () => {
  const [owner] = await desk.orders('san-francisco', 1);
  expect((await send(owner!, await announce(owner!, 'supplement'))).file).toMatchObject({
    slot: 'supplement',
  });
  const late = await announce(owner!, 'supplement');
  await owner!.does({ type: 'withdraw' });
  expect(await refusalOf(send(owner!, late))).toBe('order.wrong_status');
});
