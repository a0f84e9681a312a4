import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rulebook } from '@lingshi/domain/evidence/photo.fixture.ts';
import { judgePhoto } from '@lingshi/domain/evidence/photo.judge.ts';
import type { PhotoKey, PhotoTable } from '@lingshi/domain/evidence/photo.types.ts';
import { createImagePool } from '../platform/image/image.pool.ts';
import { createFacePool } from '../platform/vision/face.pool.ts';
import { samplePortrait } from '../platform/vision/sample-faces.ts';
import { looksTheSame } from './photo.likeness.ts';
import { createLookPool, measurePhoto } from './photo.measure.ts';
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
} from './test-portraits.ts';

const tools = { images: createImagePool(), faces: createFacePool({ threads: 1 }), looks: createLookPool() };
let good: Buffer;

beforeAll(async () => {
  good = await goodPortrait();
}, 60_000);
afterAll(async () => {
  await tools.images.close();
  await Promise.all([tools.faces.close(), tools.looks.close()]);
});

async function measured(bytes: Buffer) {
  const result = await measurePhoto(tools, bytes);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value;
}

async function tableOf(bytes: Buffer): Promise<PhotoTable> {
  return judgePhoto((await measured(bytes)).measures, 'test', rulebook());
}

function row(table: PhotoTable, key: PhotoKey) {
  return table.rows.find((one) => one.key === key);
}

async function refusalOf(bytes: Buffer): Promise<string> {
  const result = await measurePhoto(tools, bytes);
  return result.ok ? 'measured' : result.code;
}

describe('a portrait before a light wall', () => {
  it('is measured in its own pixels, and nothing in it is wrong', async () => {
    const table = await tableOf(good);
    expect(table.rows.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
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

  it('counts a picture larger than what is looked at by its own size', async () => {
    const large = await sharp(good).resize(1800, 2400).jpeg().toBuffer();
    expect((await measured(large)).measures).toMatchObject({ width_px: 1800, height_px: 2400 });
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

describe('a file that is no such picture', () => {
  it('of 40 pixels is measured and too small; of 30 it is refused', async () => {
    const table = await tableOf(await sharp(good).resize(40, 54).jpeg().toBuffer());
    expect(row(table, 'width_px')?.verdict).toBe('wrong');
    expect(await refusalOf(await sharp(good).resize(30, 40).jpeg().toBuffer())).toBe('image.too_small');
  });

  it('HEIC, an animation and a text are refused by name', async () => {
    const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic', 'latin1'), Buffer.alloc(200)]);
    expect(await refusalOf(heic)).toBe('image.unsupported');
    const pages = Array.from({ length: 2 }, () => ({
      width: 60,
      height: 60,
      channels: 3 as const,
      background: '#f00',
    }));
    const frames = await Promise.all(pages.map(async (create) => sharp({ create }).png().toBuffer()));
    const animation = await sharp(frames, { join: { animated: true } })
      .gif({ loop: 0 })
      .toBuffer();
    expect(await refusalOf(animation)).toMatch(/^image\.(animated|unsupported)$/);
    expect(await refusalOf(Buffer.from('no picture at all'))).toBe('image.not_an_image');
  });

  it('in CMYK or 16 bits is measured as the colours it shows', async () => {
    const cmyk = await sharp(good).toColourspace('cmyk').jpeg().toBuffer();
    const deep = await sharp(good).toColourspace('rgb16').png().toBuffer();
    for (const bytes of [cmyk, deep]) expect((await measured(bytes)).measures.faces).toBe(1);
  });
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
