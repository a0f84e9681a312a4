import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IMAGE_LIMITS, acceptImage } from './image.accept.ts';
import type { AcceptedImage } from './image.accept.ts';
import { createImagePool } from './image.pool.ts';

const pool = createImagePool();
let photo: Buffer;

beforeAll(async () => {
  photo = await noise(800, 600).jpeg().toBuffer();
  // Starts the processes, so that times below are those of a running server.
  await Promise.all([acceptImage(pool, photo), acceptImage(pool, photo)]);
});
afterAll(() => pool.close());

function noise(width: number, height: number, channels: 3 | 4 = 3) {
  return sharp(randomBytes(width * height * channels), { raw: { width, height, channels } });
}

function plain(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#8090a0' }, limitInputPixels: false });
}

async function accepted(bytes: Buffer): Promise<AcceptedImage> {
  const result = await acceptImage(pool, bytes);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value;
}

async function refusal(bytes: Buffer) {
  const result = await acceptImage(pool, bytes);
  return result.ok ? 'accepted' : result.code;
}

test.each(['jpeg', 'png', 'webp'] as const)('a %s is kept as an 8-bit sRGB JPEG', async (format) => {
  const image = await accepted(await noise(300, 200).toFormat(format).toBuffer());
  expect(image).toMatchObject({ width: 300, height: 200 });
  expect(await sharp(image.jpeg).metadata()).toMatchObject({
    format: 'jpeg',
    space: 'srgb',
    depth: 'uchar',
    channels: 3,
  });
  expect(image.sha256).toHaveLength(32);
});

test('a large picture is kept with its longer side at 2400 pixels, a small one is never blown up', async () => {
  expect(await accepted(await plain(4000, 3000).jpeg().toBuffer())).toMatchObject({
    width: 2400,
    height: 1800,
  });
  expect(await accepted(await plain(90, 60).jpeg().toBuffer())).toMatchObject({ width: 90, height: 60 });
});

test('where it was taken and with what is gone, and it stands upright', async () => {
  const gps = {
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 46/1 0/1' },
    IFD0: { Make: 'CANARY-CAMERA' },
  };
  const source = await noise(300, 200)
    .withIccProfile('p3')
    .withExif(gps)
    .withXmp('<x:xmpmeta>CANARY</x:xmpmeta>')
    .jpeg()
    .toBuffer();
  const turned = await sharp(source).keepMetadata().withMetadata({ orientation: 6 }).toBuffer();
  expect(turned.includes('CANARY-CAMERA')).toBe(true);
  const image = await accepted(turned);
  const kept = await sharp(image.jpeg).metadata();
  expect([image.width, image.height]).toEqual([200, 300]);
  expect(kept.exif ?? kept.xmp ?? kept.icc ?? kept.iptc ?? kept.orientation).toBeUndefined();
  expect(image.jpeg.includes('CANARY') || image.jpeg.includes('Exif')).toBe(false);
});

test('colours keep their look: wide gamut, CMYK, grey, 16 bit and transparency become sRGB on white', async () => {
  const red = { r: 200, g: 30, b: 30 };
  const swatch = (alpha = 1) =>
    sharp({ create: { width: 64, height: 64, channels: 4, background: { ...red, alpha } } });
  const pictures = [
    await swatch().withIccProfile('p3').jpeg({ quality: 100 }).toBuffer(),
    await swatch().flatten().withIccProfile('cmyk').jpeg({ quality: 100 }).toBuffer(),
    await swatch().toColourspace('rgb16').png().toBuffer(),
  ];
  expect((await sharp(pictures[1] as Buffer).metadata()).space).toBe('cmyk');
  expect((await sharp(pictures[2] as Buffer).metadata()).depth).toBe('ushort');
  for (const picture of pictures) {
    const { dominant } = await sharp((await accepted(picture)).jpeg).stats();
    expect(Math.abs(dominant.r - 200) + Math.abs(dominant.g - 30) + Math.abs(dominant.b - 30)).toBeLessThan(
      45,
    );
  }
  expect(
    (await sharp((await accepted(await swatch(0).png().toBuffer())).jpeg).stats()).dominant.r,
  ).toBeGreaterThan(240);
  const grey = await accepted(await noise(64, 64).greyscale().png().toBuffer());
  expect((await sharp(grey.jpeg).metadata()).space).toBe('srgb');
});

test('a 225-megapixel PNG of a few hundred kilobytes is refused within 200 ms', async () => {
  const bomb = await plain(15_000, 15_000).png({ compressionLevel: 9 }).toBuffer();
  expect(bomb.length).toBeLessThan(1_000_000);
  const before = performance.now();
  expect(await acceptImage(pool, bomb)).toMatchObject({
    code: 'image.too_many_pixels',
    detail: { maxMegapixels: 40 },
  });
  expect(performance.now() - before).toBeLessThan(200);
}, 60_000);

test('so is a JPEG of too many pixels, which only the decoder notices', async () => {
  const bomb = await plain(8_000, 8_000).jpeg().toBuffer();
  const before = performance.now();
  expect(await refusal(bomb)).toBe('image.too_many_pixels');
  expect(performance.now() - before).toBeLessThan(200);
}, 60_000);

test.each([0.01, 0.3, 0.99])('a picture of which only %f arrived is refused as cut short', async (part) => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const whole = await noise(300, 200).toFormat(format).toBuffer();
    expect(await refusal(whole.subarray(0, Math.floor(whole.length * part)))).toBe('image.truncated');
  }
});

test('a file over the limit is refused by its length alone', async () => {
  const big = Buffer.concat([photo, Buffer.alloc(30e6)]);
  expect(await acceptImage(pool, big)).toMatchObject({
    code: 'image.too_large',
    detail: { maxMegabytes: 20 },
  });
  const exact = { ...IMAGE_LIMITS, maxBytes: photo.length };
  expect((await acceptImage(pool, photo, exact)).ok).toBe(true);
  expect((await acceptImage(pool, photo, { ...exact, maxBytes: photo.length - 1 })).ok).toBe(false);
});

test('a renamed program, a text or rubbish behind the right first bytes is not a picture', async () => {
  expect(await refusal(Buffer.concat([Buffer.from('MZ'), randomBytes(5_000)]))).toBe('image.not_an_image');
  expect(await refusal(Buffer.from('hello'))).toBe('image.not_an_image');
  expect(await refusal(Buffer.alloc(0))).toBe('image.not_an_image');
  expect(
    await refusal(Buffer.concat([Buffer.from('\xff\xd8\xff', 'latin1'), Buffer.alloc(5_000, 'x')])),
  ).toBe('image.not_an_image');
});

test('a picture too small to show anything is refused', async () => {
  expect(await acceptImage(pool, await plain(39, 500).png().toBuffer())).toMatchObject({
    code: 'image.too_small',
    detail: { minWidth: 40, minHeight: 40 },
  });
  expect(await refusal(await plain(40, 40).png().toBuffer())).toBe('accepted');
});

test('a moving picture is refused, whatever it is made of', async () => {
  const frames = await noise(80, 160).toBuffer({ resolveWithObject: false });
  const film = sharp(frames, { raw: { width: 80, height: 160, channels: 3, pageHeight: 80 } });
  expect(await refusal(await film.clone().gif().toBuffer())).toBe('image.animated');
  expect(await refusal(await film.clone().webp().toBuffer())).toBe('image.animated');
  expect(await refusal(asApng(await noise(80, 80).png().toBuffer()))).toBe('image.animated');
});

test('kinds that no browser or no decoder here can show are refused by name', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><script>alert(1)</script></svg>';
  expect(await acceptImage(pool, Buffer.from(svg))).toMatchObject({
    code: 'image.unsupported',
    detail: { kind: 'svg' },
  });
  expect(await refusal(Buffer.from('%PDF-1.7\n'))).toBe('image.unsupported');
  expect(await refusal(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'))).toBe('image.unsupported');
  expect(await refusal(await noise(80, 80).gif().toBuffer())).toBe('image.unsupported');
  expect(await refusal(await noise(80, 80).tiff().toBuffer())).toBe('image.unsupported');
});

test('what hides behind a picture is gone: an archive, a page, a test virus in a comment', async () => {
  const payloads = [
    'PK\x03\x04CANARY',
    '<html><script>CANARY</script>',
    'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-CANARY',
  ];
  for (const payload of payloads) {
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, payload.length + 2]), Buffer.from(payload)]);
    const polyglot = Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2), Buffer.from(payload)]);
    expect((await accepted(polyglot)).jpeg.includes('CANARY')).toBe(false);
  }
});

test('broken pictures never break the server: every mutation is accepted or refused by name', async () => {
  const seeds = [
    photo.subarray(0, 20_000),
    await noise(60, 60).png().toBuffer(),
    await noise(60, 60).webp().toBuffer(),
  ];
  const mutants = Array.from({ length: 150 }, (_, i) => mutate(Buffer.from(seeds[i % 3] as Buffer), i));
  for (const mutant of mutants) expect(await refusal(mutant)).not.toBe('image.busy');
}, 60_000);

function mutate(bytes: Buffer, seed: number): Buffer {
  for (let i = 0; i < 8; i += 1)
    bytes[(seed * 7_919 + i * 104_729) % bytes.length] = (seed * 31 + i * 17) & 255;
  return bytes;
}

/** Puts an animation chunk behind the header, as an animated PNG has it. */
function asApng(png: Buffer): Buffer {
  const chunk = Buffer.alloc(20);
  chunk.writeUInt32BE(8, 0);
  chunk.write('acTL', 4);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}
