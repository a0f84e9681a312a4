import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openApplicant } from './support/applicant.ts';
import { forgiveProblems, launchBrowser } from './support/browser.ts';
import { leaveAsBefore, listStores, underWorker } from './support/device-stores.ts';
import { declareRealName, startDraft } from './support/draft.ts';
import { write } from './support/form.ts';
import { closeJourneys } from './support/journeys.ts';
import { fictionalPerson } from './support/person.ts';
import { platformHere } from './support/platform-here.ts';
import { look, press, sees, seesHeading } from './support/screen.ts';
import { enterByCode } from './support/sign-up.ts';
import { until } from './support/until.ts';

const at = platformHere();

/** Of the lines of all stores those that say anything of somebody. */
async function tracesOf(page: Page, canaries: readonly string[]): Promise<string[]> {
  const lines = await listStores(page);
  return lines.filter((line) => canaries.some((canary) => line.includes(canary)));
}

/** Written without a network: the device alone has it. Ends on the page of the account, still without one. */
async function writeOffline(page: Page, orderId: string, text: string): Promise<void> {
  // Opened once, so that the worker has the screens.
  await page.goto('/me');
  await seesHeading(page, '我的');
  await underWorker(page);
  await page.goto('/orders');
  await page.goto(`/orders/${orderId}/form/contact`);
  await seesHeading(page, '有事怎么找到您？');
  await page.locator('form').waitFor();
  await page.context().setOffline(true);
  await write(page, '紧急联系人', text);
  await sees(page, /^已存在本机/);
}

async function isSignedIn(page: Page): Promise<boolean> {
  return await page.evaluate(async () => (await fetch('/api/account')).ok);
}

describe('a device that two people use', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());
  closeJourneys(() => [browser]);

  it('keeps nothing of the first after a sign-out, without a network too, nor of a session that ran out', async () => {
    const { page, person: first } = await openApplicant(browser, at, 'device.first');
    const orderId = await startDraft(page);
    const ofFirst = [orderId, first.contact, first.passportNumber, first.residentId17, '先来的人写的'];
    await writeOffline(page, orderId, '先来的人写的');
    await page.evaluate((id) => {
      sessionStorage.setItem(`precheck:${id}`, '{}');
      localStorage.setItem('lingshi.theme', 'dark');
    }, orderId);
    await leaveAsBefore(page, orderId, first.passportNumber);

    // The lister sees what is there: the draft, what an earlier release left, the notes of the tab.
    const places = (await tracesOf(page, ofFirst)).map((line) => line.split(' ').slice(0, 2).join(' '));
    for (const place of ['table lingshi.kept', 'cache orders', 'table workbox-expiration.cache-entries'])
      expect(places).toContain(place);
    expect(places).toContain(`session precheck:${orderId}`);

    await page.goto('/me');
    await press(page, '退出登录');
    await sees(page, /还没传到服务器/);
    await page.getByRole('dialog').getByRole('button', { name: '退出登录' }).click();
    await seesHeading(page, '登录或注册');
    await look(page, 'signed-out-offline');
    expect(await tracesOf(page, ofFirst)).toEqual([]);
    expect((await listStores(page)).join('\n')).toContain('local lingshi.theme dark');

    // The server hears of it as soon as it can.
    await page.context().setOffline(false);
    await until('the session has ended at the server', async () => !(await isSignedIn(page)));
    forgiveProblems(page, /Failed to load resource/);

    const second = fictionalPerson('device.second');
    await page.goto('/sign-in');
    await enterByCode(page, at.applicant, second.contact);
    await declareRealName(page, second);
    const theirs = await startDraft(page);
    const ofSecond = [theirs, second.contact, second.passportNumber, '后来的人写的'];
    await writeOffline(page, theirs, '后来的人写的');
    expect(await tracesOf(page, ofFirst)).toEqual([]);

    // Ended elsewhere: what was read is gone at once, what was written and not sent waits for its writer.
    await page.context().setOffline(false);
    await sees(page, /^已保存/);
    await writeOffline(page, theirs, '后来的人写的');
    await page.context().clearCookies();
    await page.context().setOffline(false);
    await page.goto('/');
    await sees(page, '为保护您的资料，登录已过期。');
    await look(page, 'session-ran-out');
    await until('what was read is forgotten', async () => {
      const left = await tracesOf(page, ofSecond);
      return left.length > 0 && left.every((line) => line.includes(`"draft:${theirs}`));
    });
    forgiveProblems(page, /Failed to load resource/);

    await page.goto('/sign-in');
    await enterByCode(page, at.applicant, first.contact);
    await until('the other’s draft is gone', async () => (await tracesOf(page, ofSecond)).length === 0);
  });

  it('keeps nothing of an order in the worker, whatever was read', async () => {
    const { page } = await openApplicant(browser, at, 'device.reader');
    const orderId = await startDraft(page);
    await page.goto('/me');
    await underWorker(page);
    for (const path of ['/orders', `/orders/${orderId}`, `/orders/${orderId}/form/contact`]) {
      await page.goto(path);
      await until('the page has read', async () =>
        page.evaluate(() =>
          performance.getEntriesByType('resource').some(({ name }) => name.includes('/api/orders')),
        ),
      );
    }
    const kept = (await listStores(page)).filter((line) => /^(?:cache|table workbox)/.test(line));
    expect(kept.filter((line) => line.includes(orderId) || line.includes('/api/orders'))).toEqual([]);
    expect(kept.some((line) => line.includes('/assets/'))).toBe(true);
  });
});
