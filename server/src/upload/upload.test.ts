import { randomBytes, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { CallError } from '@lingshi/contract/client.ts';
import { openBrowser } from '../demo/demo.client.ts';
import type { DemoBrowser } from '../demo/demo.client.ts';
import { signUp } from '../demo/demo.applicant.ts';
import { demoPeople } from '../demo/demo.people.ts';
import { createTestApp } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';

let app: TestApp;
let browser: DemoBrowser;
let orderId: string;

beforeAll(async () => {
  app = await createTestApp();
  const [person] = demoPeople('2026-03-02');
  if (!person) throw new Error('the demo has people');
  browser = openBrowser(app.applicantHttp);
  await signUp(app.parts, browser, person);
  const { applicants } = await browser.call(calls.listApplicants);
  const body = {
    applicantId: applicants[0]?.id ?? '',
    service: 'passport',
    kind: 'renew',
    post: 'san-francisco',
  };
  ({ orderId } = await browser.call(calls.startOrder, { body, idempotencyKey: randomUUID() }));
});
afterAll(async () => await app.close());

async function piece(uploadId: string, offset: number, bytes: Buffer) {
  const headers = { 'upload-offset': String(offset) };
  return browser.call(calls.sendPiece, { params: { uploadId }, body: bytes as never, headers });
}

async function send(file: Buffer, slot: 'photo' | 'data_page' = 'photo') {
  const { uploadId, chunkBytes } = await browser.call(calls.startUpload, {
    body: { orderId, slot, bytes: file.length },
  });
  let last: Awaited<ReturnType<typeof piece>> | undefined;
  for (let offset = 0; offset < file.length; offset += chunkBytes) {
    last = await piece(uploadId, offset, file.subarray(offset, offset + chunkBytes));
  }
  return last?.file ?? null;
}

async function refusalOf(doing: Promise<unknown>): Promise<string> {
  return doing.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof CallError ? error.code : String(error)),
  );
}

function portrait(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 140, sigma: 40 } as const;
  return sharp({ create: { width: 600, height: 800, channels: 3, background: '#ccc', noise } })
    .jpeg()
    .toBuffer();
}

describe('a picture that is none', () => {
  it('a renamed executable is named as no picture', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), randomBytes(4000)]);
    expect(await refusalOf(send(program))).toBe('image.not_an_image');
  });

  it('a JPEG that was cut short is named as such', async () => {
    const whole = await portrait();
    expect(await refusalOf(send(whole.subarray(0, whole.length / 2)))).toBe('image.truncated');
  });

  it('a PNG of 225 megapixels is refused for its pixels', async () => {
    const bomb = await sharp({ create: { width: 15_000, height: 15_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await refusalOf(send(bomb))).toBe('image.too_many_pixels');
  }, 60_000);

  it('a portrait of a few pixels is refused with how many it takes', async () => {
    const tiny = await sharp(await portrait())
      .resize(300, 400)
      .jpeg()
      .toBuffer();
    const refusal = await send(tiny).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'image.too_small', detail: { minWidth: 354, minHeight: 472 } });
  });

  it('a file of 30 MB is refused before a byte of it is sent', async () => {
    const body = { orderId, slot: 'photo', bytes: 30 * 1024 ** 2 } as const;
    expect(await refusalOf(browser.call(calls.startUpload, { body }))).toBe('image.too_large');
  });

  it('leaves the picture that was there, and the rest of the form, as they were', async () => {
    const kept = await send(await portrait());
    await refusalOf(send(randomBytes(5000)));
    const { files } = await browser.call(calls.getOrder, { params: { orderId } });
    expect(files.find(({ slot }) => slot === 'photo')?.id).toBe(kept?.id);
  });
});

describe('an upload in pieces', () => {
  it('goes on where the line was cut, and tells where that is', async () => {
    const file = await portrait();
    const body = { orderId, slot: 'data_page', bytes: file.length } as const;
    const { uploadId } = await browser.call(calls.startUpload, { body });
    const half = Math.floor(file.length / 2);
    await piece(uploadId, 0, file.subarray(0, half));
    const wrong = await piece(uploadId, 0, file.subarray(0, half)).catch((error: unknown) => error);
    expect(wrong).toMatchObject({ code: 'upload.offset_mismatch', detail: { received: half } });
    expect(await browser.call(calls.uploadState, { params: { uploadId } })).toMatchObject({ received: half });
    expect((await piece(uploadId, half, file.subarray(half))).file).toMatchObject({ slot: 'data_page' });
  });

  it('asked again after its last piece gives the same picture', async () => {
    const file = await portrait();
    const body = { orderId, slot: 'photo', bytes: file.length } as const;
    const { uploadId } = await browser.call(calls.startUpload, { body });
    const first = await piece(uploadId, 0, file);
    const again = await piece(uploadId, file.length, Buffer.alloc(0));
    expect(again.file?.id).toBe(first.file?.id);
  });
});

describe('what is kept of a picture', () => {
  it('is re-encoded, without the place it was taken at, and sealed in the store', async () => {
    const withPlace = await sharp(await portrait())
      .withExif({ IFD3: { GPSLatitude: '37/1 46/1 0/1', GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();
    const card = await send(withPlace);
    const answer = await browser.call(calls.downloadFile, { params: { orderId, fileId: card?.id ?? '' } });
    const served = Buffer.from(await answer.arrayBuffer());
    expect((await sharp(served).metadata()).exif).toBeUndefined();
    const { rows } = await app.database.owner.query(
      'SELECT object_key AS key FROM order_file WHERE id = $1',
      [card?.id],
    );
    const stored = await app.parts.files.get(rows[0].key);
    expect(stored?.subarray(0, 3).equals(served.subarray(0, 3))).toBe(false);
    expect(stored?.includes(served.subarray(100, 160))).toBe(false);
  });

  it('is served as a file that no browser runs', async () => {
    const card = await send(await portrait());
    const answer = await browser.call(calls.downloadFile, { params: { orderId, fileId: card?.id ?? '' } });
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('content-disposition')).toMatch(/filename=/);
  });
});
