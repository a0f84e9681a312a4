import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './support/browser.ts';
import { write } from './support/form.ts';
import { closeJourneys } from './support/journeys.ts';
import {
  expectNoSidewaysScroll,
  expectQuiet,
  follow,
  look,
  press,
  sees,
  seesHeading,
} from './support/screen.ts';
import { proveHolder } from './support/prove-holder.ts';
import { platformHere } from './support/platform-here.ts';
import { enterByCode } from './support/sign-up.ts';

const at = platformHere();
const NARROW = { width: 320, height: 640 };
/** One of the demo's people. */
const HOLDER = 'zhou@demo.invalid';
const PERSON = '江无证';
const GUARDIAN = 'lin@demo.invalid';
const CHILD = '林小样';
const AT_HOME = '小宝贝';

describe('a mandate', () => {
  let phones: Browser;
  beforeAll(async () => {
    phones = await launchBrowser();
  });
  afterAll(async () => phones.close());
  closeJourneys(() => [phones]);

  async function open(): Promise<Page> {
    const page = await openPage(phones, { device: 'phone', baseURL: at.applicant });
    await page.setViewportSize(NARROW);
    return page;
  }

  it('lets a person without a document be filed for, see it, and end it at once', async () => {
    const [person, holder] = [await open(), await open()];
    await person.goto('/sign-in?to=/me/name');
    await enterByCode(person, at.applicant, 'e2e-mandate@demo.invalid');
    const link = await invite(person);
    const orderId = await acceptAndStart(holder, link);

    await person.goto(`/orders/${orderId}`);
    await sees(person, '这是别人受您委托替您办的');
    expect(await person.getByRole('link', { name: /接着填/ }).count()).toBe(0);
    await show(person, 'mandate-watched');
    await endIt(person);

    // The page that was open hears of it, and what the device kept is shown no more.
    await sees(holder, /没有找到这份订单/);
    await holder.goto(`/orders/${orderId}`);
    await sees(holder, /没有找到这份订单/);
    await holder.goto('/me/mandates');
    await filesNoMoreFor(holder, PERSON);
    await person.goto(`/orders/${orderId}`);
    await sees(person, '这是别人受您委托替您办的');
    expectQuiet(person);
    expectQuiet(holder, [/status of 404/]);
  });

  it('lets a guardian name who may file for a child, under the name the guardian writes', async () => {
    const [guardian, holder] = [await open(), await open()];
    const code = await giveForChild(guardian);
    await holder.goto('/sign-in?to=/me/mandates/accept');
    await enterByCode(holder, at.applicant, HOLDER);
    await write(holder, '代办码', code);
    await press(holder, '查看内容');
    await sees(holder, CHILD);
    await press(holder, '接受');
    await sees(holder, `替${CHILD}申请`);
    expect(await holder.getByText(AT_HOME).count()).toBe(0);

    await guardian.goto('/me/mandates');
    await sees(guardian, '周样例');
    await show(guardian, 'mandate-child');
    await press(guardian, '结束这份委托');
    await sees(guardian, /由您接着办/);
    await press(guardian, '结束');
    await sees(guardian, '还没有委托任何人。');
    await holder.reload();
    await filesNoMoreFor(holder, CHILD);
    expectQuiet(guardian);
    expectQuiet(holder);
  });
});

/** The holder may have mandates of other people. */
async function filesNoMoreFor(holder: Page, name: string): Promise<void> {
  await sees(holder, '我替谁办');
  await holder.getByText(`替${name}申请`).waitFor({ state: 'detached' });
}

/** From the list of the family to the code that is handed over. */
async function giveForChild(page: Page): Promise<string> {
  await page.goto('/sign-in?to=/me/people/new');
  await enterByCode(page, at.applicant, GUARDIAN);
  await page.getByText('孩子', { exact: true }).click();
  await write(page, '在这里怎么称呼', AT_HOME);
  await press(page, '添加');
  await sees(page, /孩子 · 还没有核对证件/);
  await show(page, 'people-levels');
  await page.goto('/me/mandates/new');
  await page.getByText(AT_HOME, { exact: true }).click();
  await press(page, '取得代办码');
  await sees(page, page.getByRole('link', { name: '请写下孩子或被监护人的姓名' }));
  await write(page, '孩子或被监护人的姓名', CHILD);
  await show(page, 'mandate-new-child');
  await press(page, '取得代办码');
  await seesHeading(page, '代办委托');
  return (await page.locator('.k-code').first().textContent()) ?? '';
}

/** From "I have none of these" to the link that is handed over. */
async function invite(page: Page): Promise<string> {
  await follow(page, '这些证件我都没有');
  await seesHeading(page, '没有这些证件也没关系');
  await show(page, 'mandate-no-document');
  await follow(page, '请人替我办');
  await seesHeading(page, '请人替我办');
  await press(page, '取得代办码');
  await sees(page, page.getByRole('link', { name: '请写下您的姓名' }));
  await write(page, '您的姓名', PERSON);
  await show(page, 'mandate-new');
  await press(page, '取得代办码');
  await seesHeading(page, '代办委托');
  await show(page, 'mandate-code');
  const link = await page.getByText(/accept#/).textContent();
  return new URL(link ?? '').hash;
}

/** The link opens without a session; what it is for is read before it is accepted. */
async function acceptAndStart(page: Page, hash: string): Promise<string> {
  await page.goto(`/me/mandates/accept${hash}`);
  await sees(page, '请先登录');
  expect(page.url()).not.toContain('#');
  await follow(page, '登录');
  await enterByCode(page, at.applicant, HOLDER);
  await proveHolder(page, HOLDER);
  await page.reload();
  await press(page, '查看内容');
  await sees(page, PERSON);
  await show(page, 'mandate-accept');
  await press(page, '接受');
  await sees(page, '有效');
  await show(page, 'mandate-held');
  await follow(page, `替${PERSON}申请`);
  await press(page, '开始填写');
  await page.waitForURL(/\/orders\/[^/]+\/form$/);
  const orderId = /orders\/([^/]+)\/form/.exec(page.url())?.[1] ?? '';
  await page.goto(`/orders/${orderId}`);
  await sees(page, `您在替${PERSON}办理`);
  return orderId;
}

async function endIt(page: Page): Promise<void> {
  await follow(page, '管理代办委托');
  await press(page, '结束这份委托');
  await sees(page, page.getByRole('dialog', { name: '现在就结束吗？' }));
  await look(page, 'mandate-end');
  await press(page, '结束');
  await sees(page, '还没有委托任何人。');
}

async function show(page: Page, name: string): Promise<void> {
  await look(page, name);
  await expectNoSidewaysScroll(page);
}
