import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { AWKWARD_FILES, AWKWARD_UPLOADS, awkwardBytes } from '../../test/platform/files.ts';
import { saidOf, unkindIn } from '../../test/words.ts';
import { packFrames } from '../../test/face/frames.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';
import { whichOf } from '@lingshi/domain/test/which-of.ts';

let desk: TestDesk;
let owner: Owner;
const POST = 'san-francisco';

beforeAll(async () => {
  desk = await openTestDesk();
}, 60_000);
afterAll(() => desk.close());
beforeEach(async () => {
  [owner] = (await desk.drafts(1)) as [Owner];
});

async function picture(shade: number): Promise<Buffer> {
  const background = { r: shade, g: 120, b: 140 };
  return sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

const params = () => ({ orderId: owner.orderId });
const ask = async () => owner.call(calls.startPresenceChallenge, { params: params(), body: {} });

async function capture(challengeId: string, shades: number[], who: Owner = owner) {
  const frames = await Promise.all(
    shades.map(async (shade, at) => ({ atMs: at * 700, jpeg: await picture(shade) })),
  );
  const body = packFrames(frames) as never;
  return who.call(calls.sendPresenceCapture, { params: { ...params(), challengeId }, body });
}

async function uploadSupplement(): Promise<string> {
  const jpeg = await picture(200);
  const body = { orderId: owner.orderId, slot: 'supplement' as const, bytes: jpeg.length };
  const { uploadId } = await owner.call(calls.startUpload, { body });
  const headers = { 'upload-offset': '0' };
  const { file } = await owner.call(calls.sendPiece, { params: { uploadId }, body: jpeg as never, headers });
  return file!.id;
}

describe('a capture with words asked for just now', () => {
  test('reaches the officer with its words, sealed as the order’s other pictures', async () => {
    const { challengeId, words } = await ask();
    const proof = await capture(challengeId, [10, 60]);
    expect(proof.capture).toMatchObject({ words, fileIds: [expect.any(String), expect.any(String)] });
    await owner.does({ type: 'submit' });
    const reviewer = await desk.officer(POST, 'reviewer');
    const { presenceProof, files } = await reviewer.call(calls.openDesk, { params: params() });
    expect(presenceProof).toEqual(proof);
    const ids = files.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(presenceProof.capture!.fileIds));
    const answer = await reviewer.send(
      'GET',
      `/api/staff/orders/${owner.orderId}/files/${proof.capture!.fileIds[0]}`,
    );
    expect((await sharp(answer.bytes).metadata()).width).toBe(640);
    const room = await desk.officer(POST, 'mail_room');
    expect((await room.call(calls.openDesk, { params: params() })).presenceProof).toEqual({
      capture: null,
      stamp: null,
    });
  });

  test('made again takes the place of the first', async () => {
    await capture((await ask()).challengeId, [10, 60, 90]);
    const { challengeId, words } = await ask();
    const proof = await capture(challengeId, [30]);
    expect(proof.capture).toMatchObject({ words });
    expect(proof.capture?.fileIds).toHaveLength(1);
    const { files } = await owner.call(calls.getOrder, { params: params() });
    expect(files.filter(({ slot }) => slot === 'supplement')).toHaveLength(1);
  });

  test('is taken once, within five minutes, and from the session that asked', async () => {
    const first = await ask();
    await capture(first.challengeId, [10]);
    expect(await refusalOf(capture(first.challengeId, [20]))).toBe('presence.challenge_used');
    const second = await ask();
    desk.app.clock.advance(second.seconds * 1000);
    expect(await refusalOf(capture(second.challengeId, [20]))).toBe('presence.challenge_expired');
    const third = await ask();
    await ask();
    expect(await refusalOf(capture(third.challengeId, [20]))).toBe('presence.challenge_expired');
    const [stranger] = (await desk.drafts(1)) as [Owner];
    expect(await refusalOf(capture(third.challengeId, [20], stranger))).toBe('order.not_found');
  });

  test('whose picture cannot be read is refused by name, and the words still hold', async () => {
    const { challengeId } = await ask();
    const send = async (jpeg: Buffer) => {
      const body = packFrames([{ atMs: 0, jpeg }]) as never;
      return owner.call(calls.sendPresenceCapture, { params: { ...params(), challengeId }, body });
    };
    expect(await refusalOf(send(Buffer.alloc(300, 9)))).toBe('image.not_an_image');
    expect(await refusalOf(send((await picture(5)).subarray(0, 400)))).toBe('image.truncated');
    expect(await refusalOf(capture(challengeId, [1, 2, 3, 4]))).toBe('face.frames_broken');
    expect((await capture(challengeId, [40])).capture?.fileIds).toHaveLength(1);
  });
});

describe('a capture that is no picture', () => {
  test('is refused by name, kindly, whatever the file is, and the words still hold', async () => {
    const { challengeId } = await ask();
    for (const name of AWKWARD_UPLOADS.filter((one) => one !== 'huge.jpg' && one !== 'empty.jpg')) {
      // A frame needs some bytes to be one at all.
      const jpeg = Buffer.concat([await awkwardBytes(name), Buffer.alloc(100)]);
      const body = packFrames([{ atMs: 0, jpeg }]) as never;
      const said = await saidOf(
        owner.call(calls.sendPresenceCapture, { params: { ...params(), challengeId }, body }),
      );
      expect([name, said.code]).toEqual([name, AWKWARD_FILES[name]]);
      expect(unkindIn(said)).toEqual([]);
    }
    const { files } = await owner.call(calls.getOrder, { params: params() });
    expect(whichOf(files, ({ slot }) => slot === 'supplement')).toEqual([]);
    expect((await capture(challengeId, [40])).capture?.fileIds).toHaveLength(1);
  }, 120_000);

  test('sent twice at once is kept once', async () => {
    const { challengeId } = await ask();
    const answers = await Promise.all(
      [10, 60].map(async (shade) => refusalOf(capture(challengeId, [shade]))),
    );
    expect(answers.toSorted()).toEqual(['none', 'presence.challenge_used']);
    const { files } = await owner.call(calls.getOrder, { params: params() });
    expect(files.filter(({ slot }) => slot === 'supplement')).toHaveLength(1);
  });
});

describe('an entry stamp', () => {
  test('is named among the pictures of the order, instead or as well', async () => {
    const fileId = await uploadSupplement();
    const proof = await owner.call(calls.namePresenceStamp, { params: params(), body: { fileId } });
    expect(proof).toMatchObject({ capture: null, stamp: { fileId } });
    await capture((await ask()).challengeId, [10]);
    expect(await owner.call(calls.getPresenceProof, { params: params() })).toMatchObject({
      stamp: { fileId },
    });
  });

  test('of another order, or in another slot, is not taken', async () => {
    const body = { fileId: await uploadSupplement() };
    const [other] = (await desk.drafts(1)) as [Owner];
    const naming = other.call(calls.namePresenceStamp, { params: { orderId: other.orderId }, body });
    expect(await refusalOf(naming)).toBe('message.attachment_unknown');
    const { files } = await owner.call(calls.getOrder, { params: params() });
    const photo = files.find(({ slot }) => slot === 'photo')!;
    const wrong = owner.call(calls.namePresenceStamp, { params: params(), body: { fileId: photo.id } });
    expect(await refusalOf(wrong)).toBe('message.attachment_unknown');
  });
});
