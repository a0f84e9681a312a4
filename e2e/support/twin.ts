import type { Browser, Page } from 'playwright-core';
import { openPage } from './browser.ts';
import type { Device } from './browser.ts';
import { watchTraffic } from './settle.ts';

export type Locale = 'zh' | 'en';
export type Twins = Record<Locale, Page>;

/** The same person with two windows, one in each language. */
export async function openTwins(browser: Browser, page: Page, device: Device): Promise<Twins> {
  const baseURL = new URL(page.url()).origin;
  const cookies = await page.context().cookies();
  // That somebody is signed in is noted on the device, too.
  const kept = await page.evaluate(() => Object.entries<string>({ ...localStorage }));
  const open = async (locale: Locale) => {
    const twin = await openPage(browser, { device, locale, baseURL });
    await twin.context().addCookies(cookies);
    await twin.addInitScript((entries) => {
      for (const [name, value] of entries) localStorage.setItem(name, value);
    }, kept);
    watchTraffic(twin);
    return twin;
  };
  return { zh: await open('zh'), en: await open('en') };
}
