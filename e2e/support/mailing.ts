import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { readCodes, readPages } from '../../server/test/platform/pdf.reading.ts';
import { choose, write } from './form.ts';
import { look, press, sees } from './screen.ts';

/** Where papers go; nobody is told before the gate. Rule: notice 二(一)5(1). */
const STREET = 'Laguna';
/** Between two keys. The mail room takes what comes faster for a scanner. */
const A_HAND_MS = 120;
const LINE_ON_THE_ENVELOPE = 'APP 护照或旅行证申请材料';

/** Before the second review is passed no page of an order tells an address. */
export async function expectNoAddress(page: Page): Promise<void> {
  await sees(page, '先不要寄材料');
  expect(await page.content()).not.toContain(STREET);
}

/** Takes the kit from the order's page and reads it as the mail room's scanner will. */
export async function expectMailingKit(page: Page, number: string): Promise<void> {
  const address = await page.getByRole('link', { name: '打开邮寄单（PDF）' }).getAttribute('href');
  const answer = await page.context().request.get(new URL(address ?? '', page.url()).href);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  const pdf = await answer.body();
  const codes = (await readCodes(pdf)).flat();
  for (const symbology of ['CODE-128', 'QR-Code']) {
    const read = codes.filter((code) => code.symbology === symbology).map(({ text }) => text);
    expect(read.length, `${symbology} on the kit`).toBeGreaterThan(0);
    expect(new Set(read)).toEqual(new Set([number]));
  }
  const text = (await readPages(pdf)).join(' ');
  for (const words of [STREET, LINE_ON_THE_ENVELOPE, 'Chinese Consulate']) expect(text).toContain(words);
}

/** Packs the envelope at the screen's list and tells under which number it travels. */
export async function packAndPost(page: Page, tracking: string): Promise<void> {
  const packing = page.getByRole('group', { name: /^放进一件，勾一件/ });
  for (const box of await packing.getByRole('checkbox').all()) await box.check();
  await sees(page, '都放好了');
  await sees(page, /23\.00/);
  await write(page, '寄去的运单号', tracking);
  await press(page, '我寄出了');
  await sees(page, page.getByRole('heading', { name: /材料已寄出/ }).first());
}

/** The envelope on the mail room's table: scanned, ticked with number keys, its instrument as it was seen. */
export async function scanEnvelope(page: Page, number: string, dollars: string): Promise<void> {
  await page.goto('/mail-room');
  const scan = page.getByLabel('订单号或条码');
  await scan.waitFor();
  await scan.fill(number);
  await scan.press('Enter');
  const parcel = page.getByRole('region', { name: number });
  await parcel.waitFor();
  const ticks = parcel.getByRole('group', { name: '信封里有什么' }).getByRole('checkbox');
  await ticks.first().waitFor();
  const digits = Array.from({ length: await ticks.count() }, (_, index) => index + 1).join('');
  await page.keyboard.type(digits, { delay: A_HAND_MS });
  await choose(parcel, '票据种类', /^汇票/);
  await write(parcel, '票面金额（美元）', dollars);
  await parcel.getByRole('checkbox', { name: /^收款人写的是/ }).check();
  await parcel.getByRole('checkbox', { name: /^MEMO 处写的是/ }).check();
}

/** Records what was counted, with the verdict that stood beside it. */
export async function recordEnvelope(page: Page, verdict: 'good' | 'hold'): Promise<void> {
  await look(page, `mail-room-${verdict}`, { docs: verdict === 'good' });
  await press(page, verdict === 'good' ? /^登记：材料齐全/ : /^登记：材料待更正/);
  await sees(page, verdict === 'good' ? /材料齐全，已转到制证/ : /材料待更正，已告诉申请人/);
}
