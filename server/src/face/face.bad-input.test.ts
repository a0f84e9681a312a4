import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FACE_FRAMES } from '@lingshi/contract/face/face.contract.ts';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { plainPicture } from '@lingshi/vision/test/face/frames.ts';
import { AWKWARD_UPLOADS, awkwardBytes } from '../../test/platform/files.ts';
import { saidOf, unkindIn } from '../../test/words.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';
import { packFrames } from '../../test/face/frames.ts';
import type { SentFrame } from './face.frames.ts';
import { agree, ask, blind, bodyOfPictures, findCheck, sendFrames, upload } from '../../test/face/face.ts';

/**
 * What a device may send instead of frames. Each is refused by name and costs no try, and the order goes on; what frames
 * show is judged in face.test.ts. Nobody is looked at here.
 */
let desk: TestDesk;
let owner: Owner;
let frames: SentFrame[];
let before: object;

beforeAll(async () => {
  desk = await openTestDesk();
  await desk.app.parts.faces.close();
  desk.app.parts.faces = blind;
  frames = await bodyOfPictures();
  [owner] = (await desk.drafts(1, 'not_done')) as [Owner];
  await upload(owner, 'photo', await plainPicture());
  await agree(owner);
  before = await kept();
}, 120_000);
afterAll(() => desk.close());

async function kept(): Promise<object> {
  const params = { orderId: owner.orderId };
  const { answers } = await owner.call(calls.getAnswers, { params });
  const { files } = await owner.call(calls.getOrder, { params });
  return { answers, files };
}

async function sayTo(body: Buffer) {
  const { challengeId } = await ask(owner, desk);
  return saidOf(sendFrames(owner, challengeId, body));
}

/** The first frame is this one: where nobody is seen, no more than a few are looked at. */
const among = (jpeg: Buffer) => packFrames(frames.with(0, { ...frames[0]!, jpeg }));

describe('frames that cannot be looked at are refused by name, kindly, and cost no try', () => {
  test.each(AWKWARD_UPLOADS)('%s among them', async (name) => {
    const said = await sayTo(among(await awkwardBytes(name)));
    expect(said.code).toBe(name === 'huge.jpg' ? 'request.body_too_large' : 'face.frames_broken');
    expect(unkindIn(said)).toEqual([]);
    expect(await findCheck(desk, owner)).toMatchObject({ attempts: 0, failures: 0, outcome: null });
    expect(await kept()).toEqual(before);
  });

  test.each<[string, () => Promise<Buffer>]>([
    ['none at all', async () => Buffer.alloc(0)],
    [
      'one more than may be sent',
      async () =>
        packFrames(
          Array.from({ length: FACE_FRAMES.most + 1 }, (_, at) => ({ ...frames[at % 12]!, atMs: at * 300 })),
        ),
    ],
    ['with times that go back', async () => packFrames(frames.with(6, { ...frames[6]!, atMs: 0 }))],
    [
      'of more pixels than a film has',
      async () =>
        among(
          await sharp({ create: { width: 3000, height: 4000, channels: 3, background: '#777' } })
            .jpeg()
            .toBuffer(),
        ),
    ],
    ['cut off', async () => packFrames(frames).subarray(0, -40)],
    ['with rubbish behind them', async () => Buffer.concat([packFrames(frames), Buffer.alloc(40, 9)])],
  ])('%s', async (_how, make) => {
    const said = await sayTo(await make());
    expect(said.code).toBe('face.frames_broken');
    expect(unkindIn(said)).toEqual([]);
    expect((await findCheck(desk, owner)).attempts).toBe(0);
  });

  test('a byte more than may be sent is refused before it is read', async () => {
    const said = await sayTo(Buffer.concat([packFrames(frames), Buffer.alloc(FACE_FRAMES.bytes)]));
    expect(said.code).toBe('request.body_too_large');
    expect((await findCheck(desk, owner)).attempts).toBe(0);
  });
});

describe('frames that can be looked at are judged, whatever made them', () => {
  test.each<[string, (frame: Buffer) => Promise<Buffer>]>([
    ['CMYK', async (jpeg) => sharp(jpeg).toColourspace('cmyk').jpeg().toBuffer()],
    ['16 bits', async (jpeg) => sharp(jpeg).toColourspace('rgb16').png().toBuffer()],
    ['40 pixels', async (jpeg) => sharp(jpeg).resize(40, 54).jpeg().toBuffer()],
  ])('%s', async (_how, make) => {
    const { challengeId } = await ask(owner, desk);
    const made = await Promise.all(frames.map(async ({ atMs, jpeg }) => ({ atMs, jpeg: await make(jpeg) })));
    expect(await sendFrames(owner, challengeId, packFrames(made))).toMatchObject({ fault: 'no_face' });
    expect(await kept()).toEqual(before);
  });
});

test('after all of them the order is submitted, and marked for an interview', async () => {
  await owner.does({ type: 'submit' });
  const { interview } = await owner.call(calls.getOrder, { params: { orderId: owner.orderId } });
  expect(interview).toMatchObject({ reason: 'face_failed', outcome: null });
  expect(await kept()).toEqual(before);
});
