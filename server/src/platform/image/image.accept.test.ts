import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
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

describe('a picture that means harm', () => {
  const big = async () => plain(2_000, 2_000).jpeg({ progressive: true }).toBuffer();
  const png = async () => noise(60, 60).png().toBuffer();

  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    [
      'a progressive JPEG is one like others',
      async () => noise(90, 90).jpeg({ progressive: true }).toBuffer(),
      'accepted',
    ],
    ['a JPEG of a thousand scans', async () => withScans(await big(), 1_000), 'refused or accepted'],
    [
      'a JPEG with a colour profile of 4 MB',
      async () => withSegments(photo, 0xe2, 'ICC_PROFILE\0', 64),
      'refused or accepted',
    ],
    [
      'a JPEG with 200 blocks of notes',
      async () => withSegments(photo, 0xe1, 'Exif\0\0', 200),
      'refused or accepted',
    ],
    ['a JPEG of no height', () => sized(photo, 0, 600), 'refused'],
    [
      'a JPEG that says it is 60,000 pixels wide and high',
      () => sized(photo, 60_000, 60_000),
      'image.too_many_pixels',
    ],
    ['a PNG of no width', async () => headed(await png(), 0, 60), 'refused'],
    ['a PNG of 2 ** 31 by 1', async () => headed(await png(), 2 ** 31 - 1, 1), 'image.too_many_pixels'],
    [
      'a PNG whose colour profile unpacks to 100 MB',
      async () => withChunk(await png(), 'iCCP', packed(100e6)),
      'refused or accepted',
    ],
    [
      'a PNG whose note unpacks to 100 MB',
      async () => withChunk(await png(), 'zTXt', packed(100e6)),
      'refused or accepted',
    ],
    [
      'a PNG whose pixels unpack to more than it says',
      async () => withChunk(await png(), 'IDAT', deflateSync(Buffer.alloc(100e6))),
      'refused or accepted',
    ],
    [
      'a PNG with a chunk that says it is 4 GB',
      async () =>
        Buffer.concat([(await png()).subarray(0, 33), Buffer.from('\xff\xff\xff\xffIDAT', 'latin1')]),
      'refused',
    ],
    ['a WebP of 16,383 by 16,383 in a few bytes', hugeWebp, 'refused'],
    ['a moving WebP', async () => movingWebp(), 'image.animated'],
    ['a BMP', () => Buffer.concat([Buffer.from('BM'), Buffer.alloc(200)]), 'image.unsupported'],
    [
      'an icon',
      () => Buffer.from([0, 0, 1, 0, 1, 0, 16, 16, ...Array<number>(80).fill(0)]),
      'image.not_an_image',
    ],
    ['an AVIF', () => Buffer.from('\0\0\0\x18ftypavif\0\0\0\0'), 'image.unsupported'],
    ['a JPEG XL', () => Buffer.concat([Buffer.from([0xff, 0x0a]), Buffer.alloc(50)]), 'image.unsupported'],
    [
      'a PNG that is a page as well',
      async () => Buffer.concat([await png(), Buffer.from('<html><script>CANARY</script>')]),
      'accepted',
    ],
    [
      'a page that ends as a PNG',
      async () => Buffer.concat([Buffer.from('<html><script>'), await png()]),
      'image.not_an_image',
    ],
  ])(
    '%s',
    async (_name, make, outcome) => {
      const bytes = await make();
      const before = performance.now();
      const result = await acceptImage(pool, bytes);
      const code = result.ok ? 'accepted' : result.code;
      // Never by the time limit of the decoder, and never by its end: that is what "busy" and a dead process are.
      expect(code).not.toBe('image.busy');
      expect(performance.now() - before).toBeLessThan(20_000);
      if (outcome === 'refused') expect(code).not.toBe('accepted');
      else if (outcome !== 'refused or accepted') expect(code).toBe(outcome);
      if (result.ok) expect(result.value.jpeg.includes('CANARY')).toBe(false);
      // The next one is served as if nothing had been.
      expect(await refusal(photo)).toBe('accepted');
    },
    60_000,
  );
});

/** The last scan of a progressive JPEG, again and again: each is decoded over the whole picture. */
function withScans(jpeg: Buffer, times: number): Buffer {
  const at = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const scan = jpeg.subarray(at, -2);
  return Buffer.concat([jpeg.subarray(0, -2), ...Array<Buffer>(times).fill(scan), jpeg.subarray(-2)]);
}

/** As many blocks of 64 kB behind the start. */
function withSegments(jpeg: Buffer, marker: number, name: string, count: number): Buffer {
  const body = Buffer.alloc(65_533, 'x');
  body.write(name, 0, 'latin1');
  const head = Buffer.from([0xff, marker, 0xff, 0xff]);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    ...Array<Buffer[]>(count).fill([head, body]).flat(),
    jpeg.subarray(2),
  ]);
}

/** A JPEG that says another size. */
function sized(jpeg: Buffer, height: number, width: number): Buffer {
  const copy = Buffer.from(jpeg);
  const at = copy.indexOf(Buffer.from([0xff, 0xc0]));
  copy.writeUInt16BE(height, at + 5);
  copy.writeUInt16BE(width, at + 7);
  return copy;
}

/** A PNG that says another size, with the right check sum. */
function headed(bytes: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt32BE(width, 16);
  copy.writeUInt32BE(height, 20);
  copy.writeUInt32BE(crc32(copy.subarray(12, 29)), 29);
  return copy;
}

function withChunk(bytes: Buffer, type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([bytes.subarray(0, 33), length, named, sum, bytes.subarray(33)]);
}

/** A name, the one way to pack, and zeros that unpack to so many bytes. */
function packed(size: number): Buffer {
  return Buffer.concat([Buffer.from('x\0\0'), deflateSync(Buffer.alloc(size))]);
}

/** A lossless WebP whose first bits say another size. Source: RFC 9649, 3.4. */
async function hugeWebp(): Promise<Buffer> {
  const bytes = await noise(60, 60).webp({ lossless: true }).toBuffer();
  const at = bytes.indexOf('VP8L') + 9;
  bytes.writeUInt32LE(0x0fff_ffff, at);
  return bytes;
}

async function movingWebp(): Promise<Buffer> {
  const raw = { width: 80, height: 160, channels: 3, pageHeight: 80 } as const;
  return sharp(randomBytes(80 * 160 * 3), { raw })
    .webp()
    .toBuffer();
}

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
