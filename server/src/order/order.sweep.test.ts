import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LEAST_PIECE_BYTES } from '@lingshi/contract/upload/upload.contract.ts';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { newObjectKey } from '../platform/storage/object-store.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';
import { NAMING_TABLES, sweepOrders } from './order.sweep.ts';

const DAY_MS = 24 * 3600_000;
let desk: TestDesk;

beforeAll(async () => {
  // Objects are dated by the disk's clock, so ours begins there.
  desk = await openTestDesk();
  desk.app.clock.set(new Date());
});
afterAll(() => desk.close());

async function picture(): Promise<Buffer> {
  // More than one piece of it.
  const noise = { type: 'gaussian', mean: 140, sigma: 60 } as const;
  return await sharp({ create: { width: 600, height: 600, channels: 3, background: '#ccc', noise } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

async function send(owner: Owner, bytes: Buffer, part = bytes): Promise<string | undefined> {
  const body = { orderId: owner.orderId, slot: 'supplement', bytes: bytes.length } as const;
  const { uploadId } = await owner.call(calls.startUpload, { body });
  const headers = { 'upload-offset': '0' };
  const sent = await owner.call(calls.sendPiece, { params: { uploadId }, body: part as never, headers });
  return sent.file?.id;
}

const exists = async (table: 'orders' | 'upload' | 'order_file', column: 'id' | 'order_id', id: string) =>
  ((await desk.app.database.owner.query({ text: `SELECT FROM ${table} WHERE ${column} = $1`, values: [id] }))
    .rowCount ?? 0) > 0;

test('what was given up is swept, what an order rests on stays', async () => {
  const { files } = desk.app.parts;
  const [owner] = await desk.orders('san-francisco', 1);
  const bytes = await picture();
  const fileId = await send(owner!, bytes);
  await send(owner!, bytes, bytes.subarray(0, LEAST_PIECE_BYTES));
  const orphan = newObjectKey('file');
  await files.put(orphan, Buffer.from('nobody names it'));
  const before = (await files.list('')).length;

  expect(await sweepOrders(desk.app.parts)).toEqual({ drafts: 0, uploads: 0, objects: 0 });
  desk.app.clock.advance(3 * DAY_MS);
  expect(await sweepOrders(desk.app.parts)).toEqual({ drafts: 0, uploads: 2, objects: 2 });

  expect((await files.list('')).length).toBe(before - 2);
  expect(await files.get(orphan)).toBeNull();
  const shown = await owner!.send('GET', `/api/orders/${owner!.orderId}/files/${fileId}`);
  expect(shown.status).toBe(200);
});

test('a draft goes when the rules no longer keep it, unless somebody saved in it since', async () => {
  const [old, used, submitted, older] = await desk.drafts(4);
  await submitted!.does({ type: 'submit' });
  desk.app.clock.advance(20 * DAY_MS);
  const params = { orderId: used!.orderId, topic: 'post' as const };
  await used!.call(calls.saveAnswer, { params, body: { version: 1, answer: { post: 'san-francisco' } } });
  desk.app.clock.advance(165 * DAY_MS);
  // However many there are in one batch, none is left for tomorrow.
  await sweepOrders(desk.app.parts, 1);
  const left = await Promise.all(
    [old, used, submitted, older].map(async (one) => exists('orders', 'id', one!.orderId)),
  );
  expect(left).toEqual([false, true, true, false]);
  expect(await exists('order_file', 'order_id', old!.orderId)).toBe(false);
});

test('every table that names an object is asked before one is swept', async () => {
  const { rows } = await desk.app.database.owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE column_name = 'object_key' AND table_schema = 'public' ORDER BY 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(NAMING_TABLES);
});
