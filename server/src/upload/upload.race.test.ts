import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LEAST_PIECE_BYTES, MAX_UPLOAD_BYTES } from '@lingshi/contract/upload/upload.contract.ts';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { CHILDS, openFamily, POST, RENEWAL } from '../../test/bundle/families.ts';
import type { Family } from '../../test/bundle/families.ts';
import { allAtOnce, heldTable } from '../../test/platform/held-row.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Owner, Person, TestDesk } from '../../test/worklist/desk.ts';

const MB = 1024 ** 2;

let desk: TestDesk;
let picture: Buffer;
let owner: Owner;

beforeAll(async () => {
  desk = await openTestDesk();
  const noise = { type: 'gaussian', mean: 140, sigma: 60 } as const;
  const canvas = sharp({ create: { width: 900, height: 1200, channels: 3, background: '#ccc', noise } });
  picture = await canvas.jpeg({ quality: 95 }).toBuffer();
});
afterAll(() => desk.close());
beforeEach(async () => {
  owner = (await desk.drafts(1))[0]!;
});

async function announce(bytes = picture.length): Promise<string> {
  return announceIn(owner, owner.orderId, bytes);
}

async function announceIn(by: Person, orderId: string, bytes: number): Promise<string> {
  return (await by.call(calls.startUpload, { body: { orderId, slot: 'photo', bytes } })).uploadId;
}

async function send(uploadId: string, offset: number, piece: Buffer) {
  const headers = { 'upload-offset': String(offset) };
  return owner.call(calls.sendPiece, { params: { uploadId }, body: piece as never, headers });
}

/** How each of many at once ended: 'none', or the code of its refusal. */
async function endsOf(start: () => Promise<unknown>[]): Promise<Record<string, number>> {
  // Whoever looks before it writes has looked by the time the table is let go.
  const ends = await allAtOnce(desk.app.database.owner, heldTable('upload'), () => start().map(refusalOf));
  return countedEnds(ends);
}

function countedEnds(ends: readonly string[]): Record<string, number> {
  return Object.fromEntries([...new Set(ends)].map((end) => [end, ends.filter((one) => one === end).length]));
}

async function objects(shelf: 'part/' | 'file/'): Promise<number> {
  return (await desk.app.parts.files.list(shelf)).length;
}

async function countFiles(): Promise<number> {
  const { rows } = await desk.app.database.owner.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM order_file WHERE order_id = $1 AND slot = 'photo'`,
    [owner.orderId],
  );
  return rows[0]!.n;
}

async function announcedBytes(accountId: string): Promise<number> {
  const { rows } = await desk.app.database.owner.query<{ n: number }>(
    'SELECT sum(bytes)::float8 AS n FROM upload WHERE account_id = $1',
    [accountId],
  );
  return rows[0]!.n;
}

/** One of each of them, whose account is one. */
async function ordersOf(family: Family): Promise<string[]> {
  const orders: string[] = [];
  for (const [role, applicantId] of Object.entries(family.ids)) {
    const kind = role === 'mother' || role === 'father' ? RENEWAL : CHILDS;
    const asked = { body: { ...kind, applicantId, post: POST }, idempotencyKey: family.key() };
    orders.push((await family.call(calls.startOrder, asked)).orderId);
  }
  return orders;
}

const many = <T>(count: number, make: () => Promise<T>) => Array.from({ length: count }, make);

describe('of requests that come at once for one upload', () => {
  test('one stores its piece, and the others leave nothing', async () => {
    const [uploadId, before] = [await announce(), await objects('part/')];
    const piece = picture.subarray(0, 100_000);
    const ends = await endsOf(() => many(20, async () => send(uploadId, 0, piece)));
    const { none, 'upload.busy': busy = 0, 'upload.offset_mismatch': late = 0 } = ends;
    expect({ none, others: busy + late }).toEqual({ none: 1, others: 19 });
    expect(await objects('part/')).toBe(before + 1);
  });

  test('one makes the picture, and no piece stays', async () => {
    const [uploadId, parts, files] = [await announce(), await objects('part/'), await countFiles()];
    const ends = await endsOf(() => many(40, async () => send(uploadId, 0, picture)));
    expect(ends['none']).toBeGreaterThanOrEqual(1);
    expect(Object.keys(ends).toSorted()).toEqual(
      ['none', 'upload.busy', 'upload.offset_mismatch'].filter((end) => ends[end] !== undefined),
    );
    expect(await countFiles()).toBe(files + 1);
    expect(await objects('part/')).toBe(parts);
  });

  test('none decodes again what is being decoded', async () => {
    const uploadId = await announce();
    const { images } = desk.app.parts;
    let decoded = 0;
    let done = () => {};
    const held = new Promise<void>((resolve) => (done = resolve));
    const run = images.run.bind(images);
    images.run = async (...task) => {
      decoded += 1;
      await held;
      return run(...task);
    };
    try {
      const first = send(uploadId, 0, picture);
      while (decoded === 0) await new Promise((resolve) => setImmediate(resolve));
      const empty = many(60, async () => send(uploadId, picture.length, Buffer.alloc(0)));
      const ends = await Promise.all(empty.map(refusalOf));
      expect(countedEnds(ends)).toEqual({ 'upload.busy': 60 });
      expect(decoded).toBe(1);
      done();
      expect((await first).file).toMatchObject({ slot: 'photo' });
    } finally {
      images.run = run;
    }
  });

  test('those that announce pictures pass until sixty, not one more', async () => {
    const ends = await endsOf(() => many(80, async () => announce(1000)));
    expect(ends).toEqual({ none: 60, 'upload.quota': 20 });
  });

  test('those that announce the largest pictures pass until an order has its bytes', async () => {
    const ends = await endsOf(() => many(45, async () => announce(MAX_UPLOAD_BYTES)));
    // 33 × 12 MB of 400.
    expect(ends).toEqual({ none: 33, 'upload.quota': 12 });
    expect(await announcedBytes(owner.id)).toBe(33 * MAX_UPLOAD_BYTES);
    // What still fits is taken, to the byte.
    expect(await refusalOf(announce(5 * MB))).toBe('upload.quota');
    expect(await refusalOf(announce(4 * MB))).toBe('none');
    expect(await refusalOf(announce(1))).toBe('upload.quota');
  });

  test('and until an account has its bytes, over all its orders together', async () => {
    const family = await openFamily(desk);
    const orders = await ordersOf(family);
    const ends = await endsOf(() =>
      orders.flatMap((orderId) => many(30, async () => announceIn(family, orderId, MAX_UPLOAD_BYTES))),
    );
    // 85 × 12 MB of 1,024, where each of four orders alone would take its thirty.
    expect(ends).toEqual({ none: 85, 'upload.quota': 35 });
    expect(await announcedBytes(family.id)).toBe(85 * MAX_UPLOAD_BYTES);
  });
});

describe('an upload', () => {
  test('takes no piece that is too small to be one, but for the last', async () => {
    const [uploadId, before] = [await announce(), await objects('part/')];
    for (const size of [0, 1, LEAST_PIECE_BYTES - 1])
      expect(await refusalOf(send(uploadId, 0, picture.subarray(0, size)))).toBe('request.invalid');
    expect(await objects('part/')).toBe(before);
    const most = picture.length - 1;
    await send(uploadId, 0, picture.subarray(0, most));
    expect((await send(uploadId, most, picture.subarray(most))).file).toMatchObject({ slot: 'photo' });
  });

  test('that is refused for what it holds leaves no piece, however many sent it', async () => {
    const before = await objects('part/');
    const rubbish = Buffer.alloc(400_000, 'no picture ');
    const uploadId = await announce(rubbish.length);
    const ends = await endsOf(() => many(10, async () => send(uploadId, 0, rubbish)));
    expect(ends['image.not_an_image']).toBe(1);
    expect(await objects('part/')).toBe(before);
  });

  test('that a process died over goes on a minute later', async () => {
    const uploadId = await announce();
    const { owner: database } = desk.app.database;
    const until = new Date(desk.app.clock.now().getTime() + 60_000).toISOString();
    await database.query('UPDATE upload SET claim = $2, claimed_until = $3 WHERE id = $1', [
      uploadId,
      randomUUID(),
      until,
    ]);
    expect(await refusalOf(send(uploadId, 0, picture))).toBe('upload.busy');
    desk.app.clock.advance(61_000);
    expect((await send(uploadId, 0, picture)).file).toMatchObject({ slot: 'photo' });
  });

  test('begins its count anew after a day', async () => {
    await Promise.all(many(60, async () => announce(1000)));
    expect(await refusalOf(announce(1000))).toBe('upload.quota');
    desk.app.clock.advance(25 * 3_600_000);
    expect(await refusalOf(announce(1000))).toBe('none');
  });
});
