import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rulebook } from '@lingshi/domain/test/evidence/photo.ts';
import { judgePhoto } from '@lingshi/domain/evidence/photo.judge.ts';
import type { PhotoKey, PhotoTable } from '@lingshi/domain/evidence/photo.types.ts';
import { goodPortrait } from '@lingshi/vision/test/photo/portraits.ts';
import { createImagePool } from '../platform/image/image.pool.ts';
import { createFacePool } from '../platform/vision/face.pool.ts';
import { createLookPool, measurePhoto } from './photo.measure.ts';

const tools = { images: createImagePool(), faces: createFacePool({ processes: 1 }), looks: createLookPool() };
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

describe('a portrait', () => {
  it('is measured as it was sent, in its own pixels', async () => {
    const { measures } = await measured(good);
    expect(measures).toMatchObject({ width_px: 600, height_px: 800, file_bytes: good.length, faces: 1 });
  });

  it('counts a picture larger than what is looked at by its own size', async () => {
    const large = await sharp(good).resize(1800, 2400).jpeg().toBuffer();
    expect((await measured(large)).measures).toMatchObject({ width_px: 1800, height_px: 2400 });
  });
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
