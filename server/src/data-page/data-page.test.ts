import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { CallError } from '@lingshi/contract/client.ts';
import { drawPage } from '@lingshi/vision/test/mrz/pages.ts';
import { sendPicture, signUp } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import type { DemoBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import type { DemoPerson } from '../demo/demo.people.ts';
import { drawDataPage } from '../demo/specimen.draw.ts';
import { createTestApp } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';
import { readPicture } from './page.pool.ts';

const [PERSON, OTHER] = demoPeople('2026-03-02') as [DemoPerson, DemoPerson];
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
  const body = {
    applicantId: applicants[0]?.id ?? '',
    service: 'passport',
    kind: 'renew',
    post: 'san-francisco',
  };
  ({ orderId } = await browser.call(calls.startOrder, { body, idempotencyKey: randomUUID() }));
});

const read = async () => browser.call(calls.readDataPage, { params: { orderId } });
const send = async (picture: Buffer) => sendPicture(browser, orderId, 'data_page', picture);

async function refusalOf(doing: Promise<unknown>): Promise<string> {
  return doing.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof CallError ? error.code : String(error)),
  );
}

async function type(changes: Partial<DemoPerson> = {}): Promise<void> {
  const typed = { ...PERSON, ...changes };
  const { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay, passportNumber, expiryDay } = typed;
  const answers = {
    person: { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay },
    document: { passportNumber, expiryDay },
  };
  for (const [topic, answer] of Object.entries(answers)) {
    const params = { orderId, topic: topic as 'person' };
    await browser.call(calls.saveAnswer, { params, body: { version: 0, answer } });
  }
}

describe('reading the data page of an order', () => {
  it('gives lines, fields and a verdict per check digit, and agrees with what was typed', async () => {
    await type();
    await send(await drawDataPage(PERSON));
    const page = await read();
    expect(page).toMatchObject({
      valid: true,
      format: 'TD3',
      comparison: { agrees: true, otherPerson: false },
    });
    expect(page.fields).toMatchObject({ number: PERSON.passportNumber, birthDay: PERSON.birthDay });
    expect(page.checks.map(({ name, ok }) => `${name} ${ok}`)).toEqual([
      'number true',
      'birth true',
      'expiry true',
      'optional true',
      'composite true',
    ]);
  });

  it('shows what differs and leaves the form as it was typed', async () => {
    await type({ expiryDay: '2031-01-01' });
    await send(await drawDataPage(PERSON));
    const before = await browser.call(calls.getAnswers, { params: { orderId } });
    const { comparison } = await read();
    expect(comparison.lines.filter(({ agrees }) => agrees === false)).toEqual([
      {
        value: 'expiryDay',
        target: 'document.expiryDay',
        typed: '2031-01-01',
        read: PERSON.expiryDay,
        agrees: false,
      },
    ]);
    expect(await browser.call(calls.getAnswers, { params: { orderId } })).toEqual(before);
  });

  it('says plainly that a page is somebody else’s', async () => {
    await type();
    await send(await drawDataPage(OTHER));
    expect((await read()).comparison).toMatchObject({ agrees: false, otherPerson: true });
  });

  it('is compared anew with what was typed since, without being read again', async () => {
    await send(await drawDataPage(PERSON));
    const first = await read();
    expect(first.comparison.lines.every(({ agrees }) => agrees === null)).toBe(true);
    await type();
    const second = await read();
    expect(second.readAt).toBe(first.readAt);
    expect(second.comparison.lines.every(({ agrees }) => agrees === true)).toBe(true);
  });

  it('is done anew for another picture', async () => {
    await send(await drawDataPage(PERSON));
    const first = await read();
    await send(await drawDataPage(OTHER));
    const second = await read();
    expect(second.fileId).not.toBe(first.fileId);
    expect(second.fields.number).toBe(OTHER.passportNumber);
  });

  it('is refused by name without a picture, and without a zone in it; the order goes on', async () => {
    expect(await refusalOf(read())).toBe('data_page.no_picture');
    const noise = { type: 'gaussian', mean: 140, sigma: 40 } as const;
    const sheet = sharp({ create: { width: 900, height: 700, channels: 3, background: '#ccc', noise } });
    await send(await sheet.jpeg().toBuffer());
    expect(await refusalOf(read())).toBe('data_page.no_zone');
    expect(await refusalOf(read())).toBe('data_page.no_zone');
    await send(await drawDataPage(PERSON));
    expect((await read()).valid).toBe(true);
  });

  it('is refused to a stranger as if there were no such order', async () => {
    const stranger = openBrowser(app.applicantHttp);
    await signUp(app.parts, stranger, OTHER);
    expect(await refusalOf(stranger.call(calls.readDataPage, { params: { orderId } }))).toBe(
      'order.not_found',
    );
  });

  it('is kept sealed, and goes with the draft', async () => {
    await send(await drawDataPage(PERSON));
    await read();
    const kept = async () =>
      (await app.database.owner.query('SELECT * FROM data_page_reading WHERE order_id = $1', [orderId])).rows;
    const [row] = await kept();
    expect(row).toMatchObject({ problem: null, valid: true });
    expect(JSON.stringify({ ...row, sealed: row?.sealed.toString('latin1') })).not.toContain(
      PERSON.passportNumber,
    );
    await browser.call(calls.discardDraft, { params: { orderId } });
    expect(await kept()).toEqual([]);
  });
});

describe('a file that is no ordinary picture', () => {
  const page = async () =>
    drawPage([
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
      'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
    ]);
  const answer = async (bytes: Buffer) => {
    const result = await readPicture(app.parts, bytes, '2026-03-02');
    return result.ok ? result.value.reading.valid : result.code;
  };

  it('is read all the same when it is a PNG of 16 bits, a CMYK JPEG or a WebP', async () => {
    expect(
      await answer(
        await sharp(await page())
          .toColourspace('rgb16')
          .png()
          .toBuffer(),
      ),
    ).toBe(true);
    expect(
      await answer(
        await sharp(await page())
          .flatten()
          .toColourspace('cmyk')
          .jpeg()
          .toBuffer(),
      ),
    ).toBe(true);
    expect(
      await answer(
        await sharp(await page())
          .webp()
          .toBuffer(),
      ),
    ).toBe(true);
  });

  it('is refused by name when it is a GIF, HEIC or too small', async () => {
    expect(
      await answer(
        await sharp(await page())
          .gif()
          .toBuffer(),
      ),
    ).toBe('image.unsupported');
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(200)]);
    expect(await answer(heic)).toBe('image.unsupported');
    expect(
      await answer(
        await sharp(await page())
          .resize(30, 20)
          .png()
          .toBuffer(),
      ),
    ).toBe('image.too_small');
  });
});
