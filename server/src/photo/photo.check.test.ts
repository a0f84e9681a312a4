import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { cartoon, goodPortrait } from '@lingshi/vision/test/photo/portraits.ts';
import { sealFaults } from '../../test/audit/sealed.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';

const WORD = 'CANARY-WORD: I cannot close my mouth';

let desk: TestDesk;
let portrait: Buffer;
let drawn: Buffer;

beforeAll(async () => {
  desk = await openTestDesk();
  [portrait, drawn] = await Promise.all([goodPortrait(), cartoon()]);
}, 60_000);
afterAll(() => desk.close());

async function draft(): Promise<Owner> {
  const [owner] = await desk.drafts(1);
  if (owner === undefined) throw new Error('no draft');
  return owner;
}

async function send(owner: Owner, picture: Buffer): Promise<string> {
  const body = { orderId: owner.orderId, slot: 'photo' as const, bytes: picture.length };
  const { uploadId } = await owner.call(calls.startUpload, { body });
  const headers = { 'upload-offset': '0' };
  const piece = { params: { uploadId }, body: picture as never, headers };
  return (await owner.call(calls.sendPiece, piece)).file?.id ?? '';
}

async function check(owner: Owner) {
  return owner.call(calls.checkPhoto, { params: { orderId: owner.orderId } });
}

async function overrule(owner: Owner, fileId: string, word = WORD) {
  return owner.call(calls.overrulePhoto, { params: { orderId: owner.orderId }, body: { fileId, word } });
}

describe('the check of an order’s photo', () => {
  it('measures the picture that is there, by the rulebook in force, and once', async () => {
    const owner = await draft();
    const fileId = await send(owner, portrait);
    const first = await check(owner);
    expect(first).toMatchObject({ fileId, spec: 'app', word: null, sentBefore: null });
    expect(first.verdict).not.toBe('wrong');
    expect(first.rows.find(({ key }) => key === 'faces')?.measured).toBe(1);
    desk.app.clock.advance(60_000);
    expect((await check(owner)).checkedAt).toBe(first.checkedAt);
  }, 30_000);

  it('of a cartoon is wrong, and the order is submitted all the same', async () => {
    const owner = await draft();
    await send(owner, drawn);
    const { verdict, rows } = await check(owner);
    expect([verdict, rows.find(({ key }) => key === 'faces')?.words]).toEqual(['wrong', 'faces.low']);
    await owner.does({ type: 'submit' });
  }, 30_000);

  it('without a picture asks for one', async () => {
    expect(await refusalOf(check(await draft()))).toBe('photo.no_picture');
  });

  it('is nobody else’s', async () => {
    const [owner, stranger] = [await draft(), await draft()];
    const params = { params: { orderId: owner.orderId } };
    expect(await refusalOf(stranger.call(calls.checkPhoto, params))).toBe('order.not_found');
  });
});

describe('a word to the officer', () => {
  it('stands beside the same table on the desk, and is sealed where it is kept', async () => {
    const owner = await draft();
    const fileId = await send(owner, drawn);
    const { rows } = await check(owner);
    expect((await overrule(owner, fileId)).word).toBe(WORD);
    expect(await sealFaults(desk.app, ['photo_check.word'])).toEqual([]);
    const params = { orderId: owner.orderId, topic: 'post' as const };
    await owner.call(calls.saveAnswer, { params, body: { version: 1, answer: { post: 'san-francisco' } } });
    await owner.does({ type: 'submit' });
    const officer = await desk.officer('san-francisco', 'reviewer');
    const opened = await officer.call(calls.openDesk, { params: { orderId: owner.orderId } });
    expect(opened.photo).toMatchObject({ fileId, word: WORD, rows });
    const clerk = await desk.officer('san-francisco', 'mail_room');
    const envelope = await clerk.call(calls.openDesk, { params: { orderId: owner.orderId } });
    expect(envelope.photo).toBeNull();
    const stored = await desk.app.database.owner.query('SELECT * FROM photo_check WHERE file_id = $1', [
      fileId,
    ]);
    expect(JSON.stringify(stored.rows)).not.toContain('CANARY');
    expect(desk.log()).not.toContain('CANARY-WORD');
    expect(await refusalOf(overrule(owner, fileId))).toBe('order.field_locked');
  }, 60_000);

  it('does not go over to another picture', async () => {
    const owner = await draft();
    const first = await send(owner, drawn);
    expect(await refusalOf(overrule(owner, first))).toBe('photo.not_checked');
    await check(owner);
    await send(owner, portrait);
    expect(await refusalOf(overrule(owner, first))).toBe('photo.not_checked');
    expect((await check(owner)).word).toBeNull();
  }, 60_000);
});

describe('a file that is no photo', () => {
  it.each([
    ['HEIC', async () => Buffer.concat([Buffer.from('\0\0\0\x18ftypheic', 'latin1'), Buffer.alloc(90)])],
    ['an animation', async () => animation()],
    ['40 pixels wide', async () => sharp(portrait).resize(40).jpeg().toBuffer()],
  ])('%s is refused by name, and the photo that was there stays with its word', async (_what, make) => {
    const owner = await draft();
    const fileId = await send(owner, drawn);
    await check(owner);
    await overrule(owner, fileId);
    expect(await refusalOf(send(owner, await make()))).toMatch(/^image\.(unsupported|animated|too_small)$/);
    expect(await check(owner)).toMatchObject({ fileId, word: WORD });
  });

  it('in CMYK or 16 bits is one, and is measured', async () => {
    const owner = await draft();
    const cmyk = await sharp(portrait).toColourspace('cmyk').jpeg().toBuffer();
    const deep = await sharp(portrait).toColourspace('rgb16').png().toBuffer();
    for (const picture of [cmyk, deep]) {
      const fileId = await send(owner, picture);
      const { rows } = await check(owner);
      expect(fileId).not.toBe('');
      expect(rows.find(({ key }) => key === 'faces')?.measured).toBe(1);
    }
  }, 30_000);
});

async function animation(): Promise<Buffer> {
  const frame = (background: string) => ({ width: 400, height: 500, channels: 3 as const, background });
  const frames = ['#f00', '#00f'].map(async (colour) =>
    sharp({ create: frame(colour) })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .gif({ loop: 0 })
    .toBuffer();
}

describe('a picture that was not taken', () => {
  it('is recognised when the same account sends it again, in another size too', async () => {
    const owner = await draft();
    await send(owner, drawn);
    expect((await check(owner)).sentBefore).toBeNull();
    await send(owner, portrait);
    expect((await check(owner)).sentBefore).toBeNull();
    await send(owner, await sharp(drawn).resize(480, 640).jpeg({ quality: 60 }).toBuffer());
    expect((await check(owner)).sentBefore).toBe('check');
  }, 60_000);

  it('is recognised when an officer sent it back, and means nothing to another account', async () => {
    const owner = await draft();
    await send(owner, portrait);
    await check(owner);
    const params = { orderId: owner.orderId, topic: 'post' as const };
    await owner.call(calls.saveAnswer, { params, body: { version: 1, answer: { post: 'san-francisco' } } });
    await owner.does({ type: 'submit' });
    const officer = await desk.officer('san-francisco', 'reviewer');
    await officer.does(owner.orderId, {
      type: 'askSupplement',
      targets: ['file.photo'],
      note: 'Another, please.',
    });
    await send(owner, await sharp(portrait).resize(540, 720).jpeg({ quality: 70 }).toBuffer());
    expect((await check(owner)).sentBefore).toBe('officer');
    const other = await draft();
    await send(other, portrait);
    expect((await check(other)).sentBefore).toBeNull();
  }, 60_000);
});
