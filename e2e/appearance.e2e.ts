import * as calls from '@lingshi/contract/generated/calls.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible, launchBrowser, openPage, screenshot } from './support/browser.ts';
import { clientOf } from './support/calls.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { letterAfter } from './support/outbox.ts';
import { platformHere } from './support/platform-here.ts';
import { expectNoSidewaysScroll, expectQuiet, settled } from './support/screen.ts';

const at = platformHere();
/** The smallest phone that counts, and what large type on it leaves. */
const NARROW = { width: 320, height: 640 };
const OPEN_SCREENS = ['/', '/precheck', '/sign-in', '/help', '/posts'];
const OWN_SCREENS = [
  '/',
  '/orders',
  '/messages',
  '/me',
  '/me/security',
  '/me/display',
  '/me/privacy',
  '/me/name',
  '/me/no-document',
  '/me/mandates',
  '/me/mandates/new',
  '/me/mandates/accept',
];
const DESKS = ['/queue/first_review', '/queue/mail_in', '/queue/ended'];

describe.each(['zh', 'en'] as const)('every main screen in %s', (locale) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());
  closeJourneys(() => [browser]);

  it('fits a phone of 320 px, by day and in the dark', async () => {
    const page = await openPage(browser, { device: 'phone', locale, baseURL: at.applicant });
    await page.setViewportSize(NARROW);
    for (const path of OPEN_SCREENS) await visit(page, path, locale);
    const orderPages = await enterDemoAccount(page, 'lin@demo.invalid', locale);
    for (const path of [...OWN_SCREENS, ...orderPages]) await visit(page, path, locale);
    expectQuiet(page);
  });

  it('reads well in large type', async () => {
    const page = await openPage(browser, { device: 'phone', locale, baseURL: at.applicant });
    await page.setViewportSize(NARROW);
    await page.goto('/');
    await page.getByRole('button', { name: locale === 'zh' ? '大字' : 'Large type' }).click();
    for (const path of OPEN_SCREENS) await visit(page, path, locale);
    expectQuiet(page);
  });

  it('serves officers at a desk, by day and in the dark', async () => {
    const mail = locale === 'zh' ? 'interview@demo.invalid' : 'auditor@demo.invalid';
    const page = await openDesk(browser, at, mail, { locale });
    for (const path of DESKS) await visit(page, path, locale);
    const { lines } = await clientOf(page).call(calls.listWork, { query: { queue: 'first_review' } });
    await visit(page, `/order/${lines[0]?.id}`, locale);
    expectQuiet(page);
  });
});

describe('another language', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());
  closeJourneys(() => [browser]);

  it('is chosen on any screen, opens at the same place, and stays chosen', async () => {
    const page = await openPage(browser, { device: 'phone', baseURL: at.applicant });
    await page.setViewportSize(NARROW);
    await page.goto('/help?from=card#numbers');
    await choose(page, '语言', '繁體中文');
    await page.getByRole('heading', { level: 1, name: '緊急聯繫和防騙' }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/help?from=card');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    // By now a worker keeps the shell of this language: the next choice has to get past it.
    await page.evaluate(async () => navigator.serviceWorker.ready.then(() => undefined));
    await choose(page, '語言', 'English');
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    await page.goto('/precheck');
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expectQuiet(page);
  });
});

async function choose(page: Page, list: string, language: string): Promise<void> {
  await page.getByRole('button', { name: list }).click();
  await page.getByRole('group', { name: list }).getByRole('button', { name: language }).click();
}

/** Signs in as one of the demo's people, whose order waits at the mail gate. @returns the pages of that order */
async function enterDemoAccount(page: Page, contact: string, locale: 'zh' | 'en'): Promise<string[]> {
  await page.goto('/sign-in');
  await page.locator('input[name="contact"]').fill(contact);
  const send = page.getByRole('button', { name: locale === 'zh' ? '发送验证码' : /send/i });
  const code = await letterAfter(at.applicant, { to: contact, pattern: /\b\d{6}\b/ }, () => send.click());
  await page.locator('input[autocomplete="one-time-code"]').fill(code);
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  const { orders } = await clientOf(page).call(calls.listOrders);
  return orders.flatMap(({ id }) => [`/orders/${id}`, `/orders/${id}/submitted`, `/messages/${id}`]);
}

async function visit(page: Page, path: string, locale: 'zh' | 'en'): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await settled(page);
  expect(await page.locator('html').getAttribute('lang')).toBe(locale === 'zh' ? 'zh-Hans' : 'en');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await expectNoSidewaysScroll(page);
  if (process.env['LINGSHI_SCREENS'] === '1') {
    await screenshot(
      page,
      `${locale}${page.viewportSize()?.width}-dark${path.replaceAll(/[/\d]+/g, '-').slice(0, 24)}`,
    );
  }
}
