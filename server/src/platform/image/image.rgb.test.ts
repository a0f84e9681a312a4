import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { createImagePool } from './image.pool.ts';
import { readRgb } from './image.rgb.ts';

const pool = createImagePool();
afterAll(() => pool.close());

/** Red above, blue below. */
function flag(width: number, height: number) {
  const blue = { create: { width, height: height / 2, channels: 3 as const, background: '#0000ff' } };
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([
    { input: blue, gravity: 'south' },
  ]);
}

async function pixels(bytes: Buffer, longSide = 640) {
  const result = await readRgb(pool, bytes, { longSide });
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value;
}

async function refusal(bytes: Buffer) {
  const result = await readRgb(pool, bytes, { longSide: 640 });
  return result.ok ? 'read' : result.code;
}

test('a picture becomes three bytes a pixel, with its longer side as asked', async () => {
  const picture = await pixels(await flag(800, 600).png().toBuffer(), 400);
  expect(picture).toMatchObject({ width: 400, height: 300 });
  expect(picture.data).toHaveLength(400 * 300 * 3);
  expect([...picture.data.subarray(0, 3)]).toEqual([255, 0, 0]);
  expect([...picture.data.subarray(-3)]).toEqual([0, 0, 255]);
  expect(await pixels(await flag(90, 60).png().toBuffer())).toMatchObject({ width: 90, height: 60 });
});

test('it stands upright as its camera meant it', async () => {
  const turned = await flag(300, 200).jpeg().withMetadata({ orientation: 3 }).toBuffer();
  const { data } = await pixels(turned);
  expect(data[2]).toBeGreaterThan(200);
  expect(data.at(-3)).toBeGreaterThan(200);
});

test('grey, 16 bit, CMYK and transparency are three channels of 8 bits too', async () => {
  const pictures = [
    await flag(80, 60).greyscale().png().toBuffer(),
    await flag(80, 60).toColourspace('rgb16').png().toBuffer(),
    await flag(80, 60).withIccProfile('cmyk').jpeg().toBuffer(),
    await flag(80, 60).ensureAlpha(0.5).webp().toBuffer(),
  ];
  expect((await sharp(pictures[1] as Buffer).metadata()).depth).toBe('ushort');
  expect((await sharp(pictures[2] as Buffer).metadata()).space).toBe('cmyk');
  for (const picture of pictures) expect((await pixels(picture)).data).toHaveLength(80 * 60 * 3);
});

test('what is no picture we can read is refused by the same names as an upload', async () => {
  const frames = await sharp(randomBytes(80 * 160 * 3), { raw: { width: 80, height: 160, channels: 3 } })
    .raw()
    .toBuffer();
  const film = sharp(frames, { raw: { width: 80, height: 160, channels: 3, pageHeight: 80 } });
  expect(await refusal(await film.gif().toBuffer())).toBe('image.animated');
  expect(await refusal(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'))).toBe('image.unsupported');
  expect(await refusal(Buffer.from('hello'))).toBe('image.not_an_image');
  expect(await refusal(await flag(30, 90).png().toBuffer())).toBe('image.too_small');
  const whole = await flag(300, 200).jpeg().toBuffer();
  expect(await refusal(whole.subarray(0, 900))).toBe('image.truncated');
});
