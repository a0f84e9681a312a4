import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { cartoon, goodPortrait, samplePath, seenOnScreen } from '@lingshi/vision/test/photo/portraits.ts';
import { AWKWARD_FILES, AWKWARD_UPLOADS, awkwardBytes } from '../../test/platform/files.ts';
import { saidOf, unkindIn } from '../../test/words.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';

/** Nothing a person sends as a photo blocks the order or costs what was there before. */
let desk: TestDesk;
let good: Buffer;

beforeAll(async () => {
  desk = await openTestDesk();
  good = await goodPortrait();
}, 120_000);
afterAll(() => desk.close());

async function send(owner: Owner, picture: Buffer): Promise<string> {
  const body = { orderId: owner.orderId, slot: 'photo' as const, bytes: picture.length };
  const { uploadId } = await owner.call(calls.startUpload, { body });
  const headers = { 'upload-offset': '0' };
  const piece = { params: { uploadId }, body: picture as never, headers };
  return (await owner.call(calls.sendPiece, piece)).file?.id ?? '';
}

/** All a draft holds: what was typed, and its pictures. */
async function kept(owner: Owner) {
  const params = { orderId: owner.orderId };
  const { answers } = await owner.call(calls.getAnswers, { params });
  const { files, status } = await owner.call(calls.getOrder, { params });
  return { answers, files, status };
}

describe('a file that is no photo is refused by name, kindly, and the draft is as it was', () => {
  let owner: Owner;
  let before: Awaited<ReturnType<typeof kept>>;
  beforeAll(async () => {
    [owner] = (await desk.drafts(1)) as [Owner];
    await send(owner, good);
    before = await kept(owner);
  }, 60_000);

  test.each(AWKWARD_UPLOADS)('%s', async (name) => {
    const bytes = await awkwardBytes(name);
    const said = await saidOf(send(owner, bytes));
    // A file without bytes, and one that is too large, are not even begun.
    const early = { 'empty.jpg': 'request.invalid', 'huge.jpg': 'image.too_large' } as Record<string, string>;
    expect(said.code).toBe(early[name] ?? AWKWARD_FILES[name]);
    if (said.code !== 'request.invalid') expect(unkindIn(said)).toEqual([]);
    expect(await kept(owner)).toEqual(before);
  });

  test('after all of them the order is submitted with the photo it had', async () => {
    await owner.does({ type: 'submit' });
    const after = await kept(owner);
    expect(after).toEqual({ ...before, status: after.status });
    expect(after.status).not.toBe('draft');
  });
});

const dark = async () => sharp(good).linear(0.12).jpeg().toBuffer();
const nobody = async () =>
  sharp({ create: { width: 600, height: 800, channels: 3, background: '#dddddd' } })
    .jpeg()
    .toBuffer();

describe('a photo that shows no good portrait is measured, named, kept and submitted all the same', () => {
  test.each<[string, string, boolean, () => Promise<Buffer>]>([
    ['no face', 'faces.low', true, nobody],
    ['several faces', 'faces.high', true, async () => readFile(samplePath('sample1'))],
    ['a cartoon', 'faces.low', true, cartoon],
    ['the dark', 'background_lightness.low', true, dark],
    // Only a sign: screens are not the only thing that makes it.
    ['a screen', 'screen_pattern.high', false, async () => seenOnScreen(good)],
  ])(
    '%s: %s',
    async (_what, words, wrong, make) => {
      const { owner, before, fileId } = await sent(await make());
      const check = await owner.call(calls.checkPhoto, { params: { orderId: owner.orderId } });
      expect(check.fileId).toBe(fileId);
      const row = check.rows.find((one) => one.words === words);
      expect(row && [row.verdict === 'ok', row.verdict === 'wrong']).toEqual([false, wrong]);
      expect(check.verdict === 'wrong').toBe(wrong);
      expect(await kept(owner)).toEqual(before);
      await owner.does({ type: 'submit' });
      expect(await kept(owner)).toMatchObject({ files: before.files });
    },
    60_000,
  );

  test.each<[string, () => Promise<Buffer>]>([
    ['CMYK', async () => sharp(good).toColourspace('cmyk').jpeg().toBuffer()],
    ['16 bits', async () => sharp(good).toColourspace('rgb16').png().toBuffer()],
  ])(
    '%s is a photo like another',
    async (_what, make) => {
      const { owner } = await sent(await make());
      const { rows, verdict } = await owner.call(calls.checkPhoto, { params: { orderId: owner.orderId } });
      expect(rows.find(({ key }) => key === 'faces')).toMatchObject({ measured: 1, verdict: 'ok' });
      expect(verdict).not.toBe('wrong');
    },
    60_000,
  );
});

async function sent(picture: Buffer) {
  const [owner] = (await desk.drafts(1)) as [Owner];
  const fileId = await send(owner, picture);
  return { owner, fileId, before: await kept(owner) };
}
