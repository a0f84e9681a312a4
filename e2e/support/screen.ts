import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, problemsOf, screenshot } from './browser.ts';

const PHOTOGRAPHED = process.env['LINGSHI_SCREENS'] === '1';

/** What vitest's `expect` lacks: waits until the thing is on the screen, and says which thing did not come. */
export async function sees(page: Page, what: string | RegExp | Locator): Promise<Locator> {
  const found = typeof what === 'string' || what instanceof RegExp ? page.getByText(what).first() : what;
  await found.waitFor();
  return found;
}

/** The heading of the page, once it is that one. */
export async function seesHeading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
}

export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('link', { name }).first().click();
}

/**
 * A screen of a journey, as it is now: settled, without a serious finding of axe. With LINGSHI_SCREENS=1 it is
 * photographed, and the pictures of `docs` become the README's.
 */
export async function look(page: Page, name: string, { docs = false } = {}): Promise<void> {
  await settled(page);
  await expectAccessible(page);
  if (!PHOTOGRAPHED) return;
  await screenshot(page, name);
  if (docs) await screenshot(page, name, { docs: true });
}

/** Nothing turns any more, and the letters have their shapes. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .k-spinner') === null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Nothing on the page is wider than the page. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const all = [...document.querySelectorAll('body *')];
    const beyond = all.filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    return beyond.slice(0, 5).map((one) => `${one.tagName}.${one.className}`);
  });
  expect(wide, `wider than ${page.viewportSize()?.width} px on ${page.url()}`).toEqual([]);
}

/** No uncaught error, no blocked style or script, no failed load. `but` are those a journey provokes. */
export function expectQuiet(page: Page, but: readonly RegExp[] = []): void {
  const heard = problemsOf(page).filter((line) => !but.some((pattern) => pattern.test(line)));
  expect(heard, page.url()).toEqual([]);
}
