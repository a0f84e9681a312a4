import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCodes, readPages } from '../server/test/platform/pdf.reading.ts';
import { goodTracking } from '../server/test/worklist/desk.ts';
import { launchBrowser, openPage } from './support/browser.ts';
import { declareRealName } from './support/draft.ts';
import {
  addFamily,
  babyPages,
  elderPages,
  familyOfFour,
  finish,
  ordersOf,
  passportPages,
  passToGate,
} from './support/family.ts';
import { pick, write } from './support/form.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { platformHere } from './support/platform-here.ts';
import { expectNoSidewaysScroll, follow, look, press, sees, seesHeading } from './support/screen.ts';
import { enterByCode } from './support/sign-up.ts';
import { savePages } from './support/travel.ts';

const at = platformHere();
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());
closeJourneys(() => [browser]);

const family = familyOfFour();
const NUMBER = /SF-\d\d-[0-9A-Z]{6}-[0-9A-Z]/g;

describe('a family of four', () => {
  it('begins together, writes once, is sent as it is ready, and mails one envelope', async () => {
    const page = await openPage(browser, { device: 'phone', baseURL: at.applicant });
    await page.goto('/sign-in');
    await enterByCode(page, at.applicant, family.mother.contact);
    await declareRealName(page, family.mother);
    await addFamily(page);
    const bundle = await beginTogether(page);
    const orders = await ordersOf(page);
    const [mother, father, elder, baby] = ['闻家母', '家父', '家大', '家小'].map(
      (label) => orders[label] ?? '',
    ) as [string, string, string, string];
    await writeOnce(page, bundle, { mother, father });
    await finish(page, elder, family.elder, await elderPages(page, family));
    await takeFromSibling(page, baby);
    await sendReady(page, bundle, 3);
    const numbers = await reviewed({ mother, elder, baby });
    await kitOfThree(page, bundle, numbers);
    await finish(page, father, family.father, await passportPages(page, family.father, 'renew'));
    await sendReady(page, bundle, 1);
    await mailTogether(page, bundle);
    await opened(mother, numbers);
  });

  async function beginTogether(page: Page): Promise<string> {
    await page.goto('/me/people');
    await follow(page, '几个人一起办');
    await seesHeading(page, '几个人一起办');
    await press(page, '一起开始');
    await sees(page, page.getByRole('link', { name: '请选择给谁办。' }));
    const wishes = [
      ['闻家母', /护照 · 到期换发/],
      ['家父', /护照 · 到期换发/],
      ['家大', /护照 · 首次颁发/],
      ['家小', /旅行证 · 首次颁发/],
    ] as const;
    for (const [label, kind] of wishes) {
      await page.getByRole('checkbox', { name: label }).check();
      await pick(page, `给${label}办什么？`, kind);
    }
    await expectNoSidewaysScroll(page);
    await look(page, 'family-choose');
    await press(page, '一起开始');
    await seesHeading(page, '一起办的申请');
    await sees(page, /还差 \d+ 项/);
    await expectNoSidewaysScroll(page);
    await look(page, 'family-begun');
    return page.url();
  }

  /** The mother's pages; on the father's they are shown, changed where they differ, and given to all. */
  async function writeOnce(
    page: Page,
    bundle: string,
    { mother, father }: Record<'mother' | 'father', string>,
  ) {
    await finish(page, mother, family.mother, await passportPages(page, family.mother, 'renew'));
    await page.goto(`/orders/${father}/form/contact`);
    await sees(page, '取自闻家母的申请');
    await look(page, 'family-taken');
    await write(page, '您的电话', '+1 415 555 0188');
    await press(page, /^保存/);
    await page.goto(bundle);
    await press(page, '用到每个人');
    await sees(page, /家父：带入 \d 页/);
    await expectNoSidewaysScroll(page);
    await look(page, 'family-shared');
    await page.goto(`/orders/${father}/form/contact`);
    await page.getByLabel('您的电话').waitFor();
    expect(await page.getByLabel('您的电话').inputValue()).toContain('0188');
  }

  async function takeFromSibling(page: Page, baby: string): Promise<void> {
    const { situation = {}, person = {}, ...rest } = await babyPages(page, family);
    await savePages(page, baby, { situation, person });
    await page.goto(`/orders/${baby}/form/family`);
    await sees(page, '取自家大的申请');
    await look(page, 'family-parents');
    await press(page, /^保存/);
    await page.waitForURL((url) => !url.pathname.endsWith('/form/family'));
    await page.goto(`/orders/${baby}/form/guardians`);
    await sees(page, '取自家大的申请');
    await press(page, /^保存/);
    await page.waitForURL((url) => !url.pathname.endsWith('/form/guardians'));
    await page.goto(`/orders/${baby}/form/parents_documents`);
    await sees(page, '家大已经传过这张');
    await look(page, 'family-paper');
    await press(page, '用这张');
    await page.getByText('家大已经传过这张').waitFor({ state: 'detached' });
    const { family: _taken, guardians: _also, ...others } = rest;
    await finish(page, baby, family.baby, { ...others, situation, person });
  }

  async function sendReady(page: Page, bundle: string, count: number): Promise<void> {
    await page.goto(bundle);
    await press(page, `提交填好的 ${count} 份`);
    await look(page, `family-send-${count}`);
    await press(page, '确认提交');
    await sees(page, '结果');
    await page
      .getByText(/：已提交，订单号/)
      .nth(count - 1)
      .waitFor();
    await look(page, `family-sent-${count}`);
  }

  async function reviewed(orders: Record<'mother' | 'elder' | 'baby', string>): Promise<string[]> {
    const desks = {
      first: await openDesk(browser, at, 'first@demo.invalid'),
      interview: await openDesk(browser, at, 'interview@demo.invalid'),
      second: await openDesk(browser, at, 'second@demo.invalid'),
    };
    await desks.first.goto(`/order/${orders.mother}`);
    await sees(desks.first, '一起办的一家 3 份');
    await look(desks.first, 'family-desk');
    const shown = (await desks.first.locator('.c-topic').first().textContent()) ?? '';
    const own = (await desks.first.locator('h1').first().textContent()) ?? '';
    for (const orderId of Object.values(orders)) await passToGate(desks, orderId);
    return [...new Set([...shown.matchAll(NUMBER), ...own.matchAll(NUMBER)].map(([number]) => number))];
  }

  async function kitOfThree(page: Page, bundle: string, numbers: readonly string[]): Promise<void> {
    await page.goto(bundle);
    await sees(page, /现在可以一起寄：闻家母、家大(和|、)家小/);
    await sees(page, /还没轮到寄：家父/);
    await expectNoSidewaysScroll(page);
    await look(page, 'family-envelope');
    const address = await page.getByRole('link', { name: '打开全家邮寄单（PDF）' }).getAttribute('href');
    const answer = await page.context().request.get(new URL(address ?? '', page.url()).href);
    const pdf = await answer.body();
    const codes = (await readCodes(pdf)).flat().map(({ text }) => text);
    expect(new Set(codes)).toEqual(new Set(numbers));
    expect(numbers).toHaveLength(3);
    expect((await readPages(pdf)).join(' ')).toContain('APP 护照或旅行证申请材料');
  }

  async function mailTogether(page: Page, bundle: string): Promise<void> {
    await page.goto(bundle);
    await write(page, '寄去的运单号', goodTracking());
    await press(page, '我们寄出了');
    await page
      .getByText(/：已记下寄出/)
      .nth(2)
      .waitFor();
  }

  /** One number of the envelope leads to the others. */
  async function opened(mother: string, numbers: readonly string[]): Promise<void> {
    const room = await openDesk(browser, at, 'mail@demo.invalid');
    await room.goto(`/mail-room/${mother}`);
    await sees(room, '一起办的一家 4 份');
    await sees(room, '材料待收，可能在同一信封');
    await look(room, 'family-mail-room');
    const links = room.getByRole('link', { name: new RegExp(numbers.join('|')) });
    await links.last().click();
    await room.waitForURL((url) => !url.pathname.endsWith(mother));
    await sees(room, '信封里有什么');
  }
});
