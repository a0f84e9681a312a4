import type { Page, Request } from 'playwright-core';
import { until } from './until.ts';

const traffic = new WeakMap<Page, Set<Request>>();
/** So long nothing was fetched and no word changed. */
const STILL_MS = 150;

/** From now on it is known what the page waits for. */
export function watchTraffic(page: Page): void {
  const open = new Set<Request>();
  traffic.set(page, open);
  // News of the order come on a line that is never closed.
  page.on('request', (request) => {
    if (!request.url().endsWith('/live')) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/** The screen as it stays: everything fetched, nothing turning, no word changing any more. */
export async function untilStill(page: Page): Promise<void> {
  let before = '';
  async function isStill(): Promise<boolean> {
    // Before the program has drawn anything, the page is as still as it will ever be.
    const words = await page.evaluate(() => {
      const isThere = (document.querySelector('main')?.textContent ?? '') !== '';
      const isBusy = document.querySelector('[aria-busy="true"], .k-spinner') !== null;
      return isThere && !isBusy ? document.body.textContent : '';
    });
    const still = words !== '' && words === before && (traffic.get(page)?.size ?? 0) === 0;
    before = words;
    return still;
  }
  await until(`a still screen at ${page.url()}`, isStill, { withinMs: 60_000, everyMs: STILL_MS });
}
