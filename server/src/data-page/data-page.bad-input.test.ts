import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ERROR_WORDS } from '@lingshi/contract/error/error.words.ts';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { drawPage } from '@lingshi/vision/test/mrz/pages.ts';
import { sendPicture, signUp } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import type { DemoBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import type { DemoPerson } from '../demo/demo.people.ts';
import { drawDataPage } from '../demo/specimen.draw.ts';
import { machineReadableZone } from '../demo/specimen.mrz.ts';
import { createTestApp } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';

const [PERSON] = demoPeople('2026-03-02') as [DemoPerson];
const LINES = machineReadableZone(PERSON);
const [NAMES = '', NUMBERS = ''] = LINES;
let app: TestApp;
let browser: DemoBrowser;
let orderId: string;

beforeAll(async () => {
  app = await createTestApp();
  browser = openBrowser(app.applicantHttp);
  await signUp(app.parts, browser, PERSON);
});
afterAll(async () => await app.close());

beforeEach(async () => {
  const { applicants } = await browser.call(calls.listApplicants);
  const applicantId = applicants[0]?.id ?? '';
  const body = { applicantId, service: 'passport', kind: 'renew', post: 'san-francisco' };
  ({ orderId } = await browser.call(calls.startOrder, { body, idempotencyKey: randomUUID() }));
  const { passportNumber, expiryDay } = PERSON;
  const answer = { version: 0, answer: { passportNumber, expiryDay } };
  await browser.call(calls.saveAnswer, { params: { orderId, topic: 'document' }, body: answer });
});

const read = async () => browser.call(calls.readDataPage, { params: { orderId } });
const send = async (picture: Buffer) => sendPicture(browser, orderId, 'data_page', picture);
const codeOf = async (doing: Promise<unknown>) =>
  doing.then(
    () => 'none',
    (error: { code?: string; message?: string }) => error.code ?? error.message ?? '',
  );
const typed = async () => (await browser.call(calls.getAnswers, { params: { orderId } })).answers;

/** A picture of a screen: rows of red, green and blue, a bezel, and the two grids beating against each other. */
async function onScreen(page: Buffer): Promise<Buffer> {
  const { data, info } = await sharp(page).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  for (let at = 0; at < data.length; at += 3) {
    const [x, y] = [(at / 3) % info.width, Math.floor(at / 3 / info.width)];
    const beat = 0.95 + 0.05 * Math.sin(x / 31) * Math.sin(y / 17);
    for (let channel = 0; channel < 3; channel += 1) {
      const lit = x % 3 === channel ? 1 : 0.85;
      data[at + channel] = (data[at + channel] ?? 0) * lit * beat;
    }
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#0a0a0c' })
    .jpeg()
    .toBuffer();
}

describe('a data page that is not as it should be', () => {
  it('is read when it is upside down or on its side', async () => {
    const page = await drawDataPage(PERSON);
    for (const turn of [180, 90]) {
      await send(await sharp(page).rotate(turn).jpeg().toBuffer());
      expect(await read()).toMatchObject({ valid: true, lines: LINES });
    }
  }, 60_000);

  it('is read off a screen as it stands: whether a book was there an officer sees', async () => {
    await send(await onScreen(await drawPage(LINES)));
    expect(await read()).toMatchObject({ valid: true, lines: LINES });
  }, 60_000);

  it('with a forged check digit is never valid, and the answer says which digit', async () => {
    await send(await drawPage([NAMES, `${NUMBERS.slice(0, 43)}${(Number(NUMBERS.charAt(43)) + 1) % 10}`]));
    const page = await read();
    expect(page.valid).toBe(false);
    expect(page.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['composite']);
  }, 60_000);

  it.each([
    ['data_page.cut_off', async () => drawPage(LINES, { cut: 0.3 })],
    ['data_page.no_zone', async () => drawPage(LINES, { foot: 0.35 })],
    ['data_page.no_zone', async () => drawPage(LINES, { blur: 14 })],
  ])(
    'is refused as %s in both languages; what was typed stays, and the next picture counts',
    async (code, draw) => {
      const before = await typed();
      await send(await draw());
      expect(await codeOf(read())).toBe(code);
      const words = ERROR_WORDS[code as 'data_page.cut_off'];
      for (const text of [words.en, words.zh]) expect(text).toMatch(/officer|工作人员/);
      expect(await typed()).toEqual(before);
      await send(await drawDataPage(PERSON));
      expect((await read()).valid).toBe(true);
    },
    60_000,
  );

  it.each([
    ['image.unsupported', async () => heic()],
    [
      'image.unsupported',
      async () =>
        sharp(await drawPage(LINES))
          .gif()
          .toBuffer(),
    ],
    ['image.animated', async () => film()],
    [
      'image.too_small',
      async () =>
        sharp(await drawPage(LINES))
          .resize(50, 39)
          .png()
          .toBuffer(),
    ],
    ['image.not_an_image', async () => Buffer.from('P<UTO'.repeat(40))],
    ['image.truncated', async () => (await drawDataPage(PERSON)).subarray(0, 30_000)],
  ])(
    'of a kind that is %s is refused on its way in, and the page that was there stays',
    async (code, draw) => {
      await send(await drawDataPage(PERSON));
      const before = await read();
      expect(await codeOf(send(await draw()))).toBe(code);
      expect(await read()).toEqual(before);
    },
    60_000,
  );

  it.each([
    [
      'CMYK',
      async () =>
        sharp(await drawPage(LINES))
          .flatten()
          .toColourspace('cmyk')
          .jpeg()
          .toBuffer(),
    ],
    [
      'of 16 bits',
      async () =>
        sharp(await drawPage(LINES))
          .toColourspace('rgb16')
          .png()
          .toBuffer(),
    ],
  ])(
    'in %s is read as any other',
    async (_kind, draw) => {
      await send(await draw());
      expect(await read()).toMatchObject({ valid: true, lines: LINES });
    },
    60_000,
  );
});

describe('the expiry of a data page', () => {
  it.each([
    ['2020-05-01', 'expired'],
    ['2026-06-01', 'soon'],
    ['2031-06-01', 'later'],
  ])(
    'of %s is told as %s, whatever was typed',
    async (expiryDay, expiry) => {
      await send(await drawPage(machineReadableZone({ ...PERSON, expiryDay })));
      expect((await read()).comparison).toMatchObject({ expiry, agrees: false });
    },
    60_000,
  );
});

function heic(): Buffer {
  return Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(400)]);
}

async function film(): Promise<Buffer> {
  const frames = await Promise.all([0, 180].map(async (turn) => drawPage(LINES, { turn })));
  return sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
}
