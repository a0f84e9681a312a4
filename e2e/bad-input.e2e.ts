import * as calls from '@lingshi/contract/generated/calls.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openApplicant } from './support/applicant.ts';
import { sendFile } from './support/application.ts';
import { launchBrowser, openPage, refusePosition, standAt } from './support/browser.ts';
import { clientOf } from './support/calls.ts';
import { fillDraft, startDraft, submitDraft } from './support/draft.ts';
import { closeJourneys } from './support/journeys.ts';
import { write } from './support/form.ts';
import { letterAfter } from './support/outbox.ts';
import {
  hugeFile,
  pictureBomb,
  portrait,
  renamedProgram,
  truncatedPicture,
  type Picked,
} from './support/pictures.ts';
import { platformHere } from './support/platform-here.ts';
import { look, press, sees, seesHeading } from './support/screen.ts';
import { until } from './support/until.ts';

const at = platformHere();
const signedIn = (url: URL) => !url.pathname.startsWith('/sign-in');
const TORONTO = { latitude: 43.65, longitude: -79.38 };

describe('what goes wrong is said, and nothing is lost', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());
  closeJourneys(() => [browser]);

  it('a code that is wrong or was used is refused, and the next one enters', async () => {
    const page = await openPage(browser, { device: 'phone', baseURL: at.applicant });
    const to = 'e2e-codes@demo.invalid';
    await page.goto('/sign-in');
    await write(page, '邮箱或手机号', to);
    const code = await letterAfter(at.applicant, { to, pattern: /\b\d{6}\b/ }, () =>
      press(page, '发送验证码'),
    );
    await write(page, '6 位验证码', code === '000000' ? '000001' : '000000');
    await sees(page, page.getByLabel('6 位验证码'));
    await sees(page, page.getByText('验证码不对').last());
    await look(page, 'code-wrong');
    await write(page, '6 位验证码', code);
    await page.waitForURL(signedIn);

    const other = await openPage(browser, { device: 'phone', baseURL: at.applicant });
    await other.goto('/sign-in');
    await write(other, '邮箱或手机号', to);
    const fresh = await letterAfter(at.applicant, { to, pattern: /\b\d{6}\b/ }, () =>
      press(other, '发送验证码'),
    );
    await write(other, '6 位验证码', code === fresh ? '000000' : code);
    await sees(other, other.getByText(/验证码(不对|已经用过)/).last());
    await write(other, '6 位验证码', fresh);
    await other.waitForURL(signedIn);
  });

  it('submitting twice and from two tabs makes one order', async () => {
    const { page, person } = await openApplicant(browser, at, 'bad-input.twice');
    const orderId = await startDraft(page);
    await fillDraft(page, orderId, person);
    const second = await page.context().newPage();
    await openCheck(page, orderId);
    await openCheck(second, orderId);
    const pressTwice = (button: HTMLElement) => [button.click(), button.click()];
    const submit = async (tab: Page) =>
      tab.getByRole('button', { name: '确认无误，提交' }).evaluate(pressTwice);
    await Promise.all([submit(page), submit(second)]);
    await Promise.all([seesSubmitted(page), seesSubmitted(second)]);

    const { orders } = await clientOf(page).call(calls.listOrders);
    expect(orders.map(({ status }) => status)).toEqual(['in_first_review']);
    const { timeline } = await clientOf(page).call(calls.getOrder, { params: { orderId } });
    expect(timeline.filter(({ type }) => type === 'submitted')).toHaveLength(1);
  });

  it('an order whose answer was lost on the way is sent again by the same wish, and is one', async () => {
    const { page, person } = await openApplicant(browser, at, 'bad-input.lost-answer');
    const orderId = await startDraft(page);
    await fillDraft(page, orderId, person);
    // Else the page hears of its order by itself and has nothing left to ask.
    await page.route('**/api/live', async (route) => route.abort());
    await openCheck(page, orderId);
    await page.route('**/commands', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await press(page, '确认无误，提交');
    await sees(page, '还不知道有没有提交成功');
    await look(page, 'submit-unknown');
    await page.unroute('**/commands');
    await press(page, '确认无误，提交');
    await seesHeading(page, '提交好了');
    const { timeline } = await clientOf(page).call(calls.getOrder, { params: { orderId } });
    expect(timeline.filter(({ type }) => type === 'submitted')).toHaveLength(1);
  });

  it('a tab that is behind is told so, and overwrites nothing', async () => {
    const { page } = await openApplicant(browser, at, 'bad-input.behind');
    const orderId = await startDraft(page);
    const behind = await page.context().newPage();
    await openTopic(page, orderId, 'contact', '有事怎么找到您？');
    await openTopic(behind, orderId, 'contact', '有事怎么找到您？');

    await write(page, '紧急联系人', '先写的人');
    await sees(page, /^已保存/);
    await write(behind, '紧急联系人', '后写的人');
    await sees(behind, behind.getByRole('dialog', { name: '这一页在别处有了新内容' }));
    await look(behind, 'changed-meanwhile');
    expect(await savedContact(page, orderId)).toBe('先写的人');

    await press(behind, '用那边的');
    await until('the other answer is on the page', async () => {
      return (await behind.getByLabel('紧急联系人', { exact: true }).inputValue()) === '先写的人';
    });
    expect(await savedContact(page, orderId)).toBe('先写的人');
  });

  it('what is written without a network is kept on the device and sent when it is back', async () => {
    const { page } = await openApplicant(browser, at, 'bad-input.offline');
    const orderId = await startDraft(page);
    await openTopic(page, orderId, 'contact', '有事怎么找到您？');
    await page.context().setOffline(true);
    await write(page, '紧急联系人', '断网时写的');
    await sees(page, '没有网络。您填的内容会存在本机。');
    await sees(page, /^已存在本机/);
    await look(page, 'offline-form');
    expect(await page.getByLabel('紧急联系人', { exact: true }).inputValue()).toBe('断网时写的');

    await page.context().setOffline(false);
    await sees(page, /^已保存/);
    expect(await savedContact(page, orderId)).toBe('断网时写的');
  });

  it('a file that is no proper picture is refused with the reason, and the rest stays', async () => {
    const { page, person } = await openApplicant(browser, at, 'bad-input.file');
    const orderId = await startDraft(page);
    await fillDraft(page, orderId, person, ['photo', 'consents']);
    await openTopic(page, orderId, 'photo', '新护照用哪张照片？');
    await refused(page, await pictureBomb(), /图片太大，最多 4000 万像素/);
    await refused(page, renamedProgram(), /这个文件不是图片/);
    await refused(page, await truncatedPicture(person), /图片不完整/);
    await refused(page, hugeFile(), /文件太大/);
    await look(page, 'picture-refused');

    const before = await clientOf(page).call(calls.getAnswers, { params: { orderId } });
    expect(before.answers).toHaveLength(11);
    await sendFile(page, await portrait(person));
    await sees(page, /像素/);
    const { files } = await clientOf(page).call(calls.getOrder, { params: { orderId } });
    expect(files.map(({ slot }) => slot).toSorted()).toEqual(['data_page', 'photo']);
  });

  it('who is outside the country is refused with the clause; who gives no position goes on', async () => {
    const { page } = await openApplicant(browser, at, 'bad-input.abroad');
    const orderId = await startDraft(page);
    await openTopic(page, orderId, 'presence', '您现在人在美国吗？');
    await standAt(page.context(), TORONTO);
    await press(page, '用定位确认');
    await sees(page, '定位显示您在加拿大，不在美国');
    await sees(page, /通知，开头第 4 段/);
    await look(page, 'presence-outside');

    await refusePosition(page.context());
    await page.reload();
    await press(page, /^(用定位确认|再定位一次)/);
    await sees(page, /没有拿到定位|定位没有成功/);
    await look(page, 'presence-denied');
    await press(page, '不定位，我声明现在在美国');
    await sees(page, '已记下：您声明在美国');
    await press(page, '下一步');
    await seesHeading(page, '您什么时候来的，在这里做什么？');
  });

  it('somebody else’s order is not there for anybody who guesses its address', async () => {
    const owner = await openApplicant(browser, at, 'bad-input.owner');
    const orderId = await startDraft(owner.page);
    await fillDraft(owner.page, orderId, owner.person);
    const number = await submitDraft(owner.page, orderId);
    const guesser = await openApplicant(browser, at, 'bad-input.guesser');
    for (const path of [`/orders/${orderId}`, `/orders/${orderId}/form/person`]) {
      await guesser.page.goto(path);
      await sees(guesser.page, /没有找到这份订单/);
      expect(await guesser.page.content()).not.toContain(number);
    }
    await look(guesser.page, 'not-your-order');
  });
});

async function openTopic(page: Page, orderId: string, topic: string, heading: string): Promise<void> {
  await page.goto(`/orders/${orderId}/form/${topic}`);
  await seesHeading(page, heading);
  await page.locator('form').waitFor();
}

async function openCheck(page: Page, orderId: string): Promise<void> {
  await page.goto(`/orders/${orderId}/form/check`);
  await sees(page, page.getByRole('button', { name: '确认无误，提交' }));
}

/** Whichever tab was first: both end where the order is shown as sent. */
async function seesSubmitted(page: Page): Promise<void> {
  await sees(page, page.getByRole('heading', { name: /提交好了|已经提交，这里不能再改/ }).first());
}

async function savedContact(page: Page, orderId: string): Promise<unknown> {
  const { answers } = await clientOf(page).call(calls.getAnswers, { params: { orderId } });
  return answers.find(({ topic }) => topic === 'contact')?.answer['emergencyName'];
}

async function refused(page: Page, file: Picked | string, reason: RegExp): Promise<void> {
  await sendFile(page, file);
  await sees(page, reason);
}
