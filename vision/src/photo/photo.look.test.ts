import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { rulebook } from '@lingshi/domain/test/evidence/photo.ts';
import { judgePhoto } from '@lingshi/domain/evidence/photo.judge.ts';
import type { PhotoKey, PhotoTable } from '@lingshi/domain/evidence/photo.types.ts';
import { samplePortrait } from '../../test/face/sample-faces.ts';
import { openPhotoReader } from '../../test/photo/measure.ts';
import {
  beforePattern,
  cartoon,
  cutOutPortrait,
  drawnPortrait,
  faceCrop,
  goodPortrait,
  printOnTable,
  samplePath,
  seenOnScreen,
} from '../../test/photo/portraits.ts';
import { looksTheSame } from './photo.likeness.ts';

let measured: Awaited<ReturnType<typeof openPhotoReader>>;
let good: Buffer;

beforeAll(async () => {
  [measured, good] = await Promise.all([openPhotoReader(), goodPortrait()]);
}, 60_000);

async function tableOf(bytes: Buffer): Promise<PhotoTable> {
  return judgePhoto((await measured(bytes)).measures, 'test', rulebook());
}

function row(table: PhotoTable, key: PhotoKey) {
  return table.rows.find((one) => one.key === key);
}

describe('a portrait before a light wall', () => {
  it('is measured in its own pixels, and nothing in it is wrong', async () => {
    const table = await tableOf(good);
    expect(table.rows.some(({ verdict }) => verdict === 'wrong')).toBe(false);
    expect(row(table, 'width_px')).toMatchObject({ measured: 600 });
    expect(row(table, 'file_bytes')).toMatchObject({ measured: good.length });
    expect(row(table, 'faces')).toMatchObject({ measured: 1, verdict: 'ok' });
    expect(row(table, 'background_lightness')?.verdict).toBe('ok');
    expect(row(table, 'background_evenness')?.verdict).toBe('ok');
    for (const key of ['background_flat', 'outline_halo', 'screen_pattern', 'picture_frame'] as const)
      expect(row(table, key)?.verdict).toBe('ok');
  });

  it('has its crown where the hair begins, seen against the wall', async () => {
    const { measures } = await measured(good);
    expect(measures.crown_from).toBe('edge');
    // The head was cut out with its upper end at 60 of 800 pixels.
    expect(Math.abs((measures.crown_to_top ?? 0) - 60 / 800)).toBeLessThan(0.02);
  });
});

describe('what goes wrong is named', () => {
  it.each([
    ['a dark picture', async () => sharp(good).linear(0.2).jpeg().toBuffer(), 'background_lightness.low'],
    ['a blurred one', async () => sharp(good).blur(7).jpeg().toBuffer(), 'sharpness.low'],
    ['a pink wall', async () => goodPortrait('#f0a0b8'), 'background_tint.high'],
    ['a room behind the head', async () => faceCrop(), 'background_evenness.high'],
    [
      'blue light',
      async () =>
        sharp(good)
          .recomb([
            [0.6, 0, 0],
            [0, 0.9, 0],
            [0, 0, 1.3],
          ])
          .jpeg()
          .toBuffer(),
      'colour_cast.high',
    ],
    ['a cut-out head', async () => cutOutPortrait(), 'background_flat.high'],
    ['a screen', async () => seenOnScreen(good), 'screen_pattern.high'],
    ['a print on a table', async () => printOnTable(good), 'picture_frame.high'],
    ['no face', async () => plain('#ddd'), 'faces.low'],
    ['a cartoon', async () => cartoon(), 'faces.low'],
    ['a drawn portrait', async () => drawnPortrait(), 'drawing.high'],
    ['black and white', async () => sharp(good).greyscale().jpeg().toBuffer(), 'colour.low'],
    ['nobody in the dark', async () => plain('#141414'), 'faces.dark'],
    ['nobody in glaring light', async () => plain('#fbfbfb'), 'faces.bright'],
    ['a second, small face beside', async () => withSmallFace(good), 'faces.high'],
    ['three people', async () => readFile(samplePath('sample1')), 'faces.high'],
    [
      'a head to one side',
      async () => sharp(good).extract({ left: 200, top: 0, width: 400, height: 800 }).jpeg().toBuffer(),
      'centring.low',
    ],
  ])('%s', async (_what, make, words) => {
    const { rows } = await tableOf(await make());
    expect(rows.map((one) => one.words)).toContain(words);
  });
});

async function plain(background: string): Promise<Buffer> {
  return sharp({ create: { width: 600, height: 800, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

async function withSmallFace(portrait: Buffer): Promise<Buffer> {
  const other = await samplePortrait('bea', 1.2).resize(100).toBuffer();
  return sharp(portrait)
    .composite([{ input: other, left: 10, top: 10 }])
    .jpeg()
    .toBuffer();
}

describe('a picture that lies on its side or upside down', () => {
  it.each([90, 180, 270])(
    'by %i degrees is told so, and measured as it will be once it is turned',
    async (by) => {
      const upright = await tableOf(good);
      const table = await tableOf(await sharp(good).rotate(by).jpeg({ quality: 92 }).toBuffer());
      expect(row(table, 'tilt')).toMatchObject({ verdict: 'wrong', words: 'tilt.turned' });
      expect(Math.abs(row(table, 'tilt')?.measured ?? 0)).toBeGreaterThan(80);
      const others = table.rows.filter(({ key, verdict }) => key !== 'tilt' && verdict === 'wrong');
      expect(others).toEqual([]);
      for (const key of ['width_px', 'head_height', 'eye_line', 'nod'] as const)
        expect(
          Math.abs((row(table, key)?.measured ?? 0) / (row(upright, key)?.measured ?? 1) - 1),
        ).toBeLessThan(0.2);
    },
  );
});

it('a patterned wall behind one person shows no second one', async () => {
  expect((await measured(await beforePattern())).measures.faces).toBe(1);
});

it('in the dark the person is found all the same, and the dark is named', async () => {
  const { rows } = await tableOf(await sharp(good).linear(0.08, 0).png().toBuffer());
  expect(rows.find(({ key }) => key === 'faces')).toMatchObject({ measured: 1, verdict: 'ok' });
  expect(rows.find(({ key }) => key === 'exposure')).toMatchObject({
    verdict: 'wrong',
    words: 'exposure.low',
  });
  // The dark has no colour to see, and is no black and white picture.
  expect(rows.find(({ key }) => key === 'colour')?.verdict).toBe('cannot_tell');
});

describe('the same picture', () => {
  it('is recognised in another size and compression, a new one is not', async () => {
    const { likeness } = await measured(good);
    const copies = [
      await sharp(good).jpeg({ quality: 50 }).toBuffer(),
      await sharp(good).resize(450, 600).webp().toBuffer(),
      await sharp(good).resize(900, 1200).linear(1.05).jpeg().toBuffer(),
    ];
    for (const copy of copies) expect(looksTheSame(likeness, (await measured(copy)).likeness)).toBe(true);
    const retaken = await sharp(good)
      .extract({ left: 40, top: 30, width: 540, height: 720 })
      .jpeg()
      .toBuffer();
    expect(looksTheSame(likeness, (await measured(retaken)).likeness)).toBe(false);
    expect(looksTheSame(likeness, (await measured(await cartoon())).likeness)).toBe(false);
  });
});
