import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../tools/run.ts';
import { launchBrowser, openPage } from './support/browser.ts';
import { clientOf } from './support/calls.ts';
import { startDraft } from './support/draft.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { letterAfter } from './support/outbox.ts';
import { startPlatform, type Platform } from './support/platform.ts';
import { PSEUDO, textsOutside, writePseudoLanguage } from './support/pseudo-language.ts';
import { settled } from './support/screen.ts';

const OPEN_SCREENS = ['/', '/precheck', '/sign-in', '/help', '/posts'];
const OWN_SCREENS = [
  '/',
  '/orders',
  '/messages',
  '/me',
  '/me/security',
  '/me/display',
  '/me/privacy',
  '/me/mandates',
];
const FORM_PAGES = [
  '',
  '/applicant',
  '/contact',
  '/declaration',
  '/consents',
  '/photo',
  '/data_page',
  '/check',
];
const DESKS = ['/queue/first_review', '/queue/mail_in', '/queue/ended'];

/** What a screen shows that is no text of ours. */
const DATA = [
  // Dates, clocks, zones, countries and money, which Intl writes; units.
  /^\W*((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Pacific|Eastern|Time|GMT|UTC|[kM]B|\d+|\W)+$/i,
  /^[\d.,]+ US dollars$/,
  /^(China|United States)$/,
  // Addresses of web and mail; numbers of orders, telephones and documents; keys and devices.
  /^\S+@\S+$/,
  /^https?:/,
  /^(title: )?[A-Z0-9*•·() -]+$/,
  /^Chrome, Linux$/,
  // An order number as it is said: radio words, its digits are ours.
  /^([A-Z][a-z-]+[ ,]*)+$/,
  // Languages, each in itself.
  /^(English|简体中文|繁體中文)$/,
  // Where papers go and what the envelope must say, as the post wrote it.
  /Chinese Consulate|Laguna Street|San Francisco, CA|^APP /,
  // What the demo's people wrote.
  /试用|Demo|San Mateo|Example Road|小样|示老/,
];

// One folder is enough: no file of the product names the language.
describe('a further language', () => {
  let languages: string;
  let at: Platform;
  let browser: Browser;
  beforeAll(async () => {
    languages = writePseudoLanguage();
    const env = { LINGSHI_LANGUAGES: languages, LINGSHI_WEB_DIST: join(languages, '.dist') };
    const built = await run('node', ['tools/build-web.ts', PSEUDO], { env });
    if (built.code !== 0) throw new Error(built.output);
    at = await startPlatform({ name: 'e2e-languages', env });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await at?.stop();
    rmSync(languages, { recursive: true, force: true });
  });
  closeJourneys(() => [browser]);

  it('is on every main screen of an applicant, and nothing else is', async () => {
    const page = await openPage(browser, { device: 'phone', locale: 'en', baseURL: at.applicant });
    await page.goto(`/?lang=${PSEUDO}`);
    const own = new Set<string>();
    const outside = await visitAll(page, OPEN_SCREENS, own);
    await signIn(page, 'lin@demo.invalid');
    const { orders } = await clientOf(page).call(calls.listOrders);
    const draft = await startDraft(page);
    const pages = [
      ...OWN_SCREENS,
      ...orders.flatMap(({ id }) => [`/orders/${id}`, `/messages/${id}`]),
      ...FORM_PAGES.map((path) => `/orders/${draft}/form${path}`),
    ];
    expect([...outside, ...(await visitAll(page, pages, own))]).toEqual([]);
  });

  it('is on the queues and the desk of an officer, and nothing else is', async () => {
    const page = await openDesk(browser, at, 'first@demo.invalid', { locale: 'en' });
    await page.goto(`/?lang=${PSEUDO}`);
    const { lines } = await clientOf(page).call(calls.listWork, { query: { queue: 'first_review' } });
    const outside = await visitAll(page, [...DESKS, `/order/${lines[0]?.id}`], new Set());
    expect(outside).toEqual([]);
  });

  async function signIn(page: Page, contact: string): Promise<void> {
    await page.goto('/sign-in');
    await page.locator('input[name="contact"]').fill(contact);
    const send = () => page.locator('button[type="submit"]').first().click();
    const code = await letterAfter(at.applicant, { to: contact, pattern: /\b\d{6}\b/ }, send);
    await page.locator('input[autocomplete="one-time-code"]').fill(code);
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  }
});

/** What stands outside the tables on these screens, with the screen it was seen on first. */
async function visitAll(page: Page, paths: readonly string[], seen: Set<string>): Promise<string[]> {
  const outside: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await settled(page);
    expect(await page.locator('html').getAttribute('lang')).toBe(PSEUDO);
    for (const text of await textsOutside(page)) {
      if (seen.has(text) || DATA.some((data) => data.test(text))) continue;
      seen.add(text);
      outside.push(`${path}: ${text}`);
    }
  }
  return outside;
}
