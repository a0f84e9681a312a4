import type { Browser, Page } from 'playwright-core';
import { openPage } from './browser.ts';
import { letterAfter, readDigits } from './outbox.ts';
import type { Addresses } from './platform.ts';
import { until } from './until.ts';

/** Links and digits work once; an officer who was here a moment ago waits for the next digits. */
const NEXT_DIGITS_MS = 40_000;

/** An officer at a desk of their own, signed in by link and second factor. */
export async function openDesk(
  browser: Browser,
  at: Addresses,
  mail: string,
  locale: 'zh' | 'en' = 'zh',
): Promise<Page> {
  const page = await openPage(browser, { device: 'desk', locale, baseURL: at.console });
  await enterConsole(page, at, mail);
  return page;
}

export async function enterConsole(page: Page, at: Addresses, mail: string): Promise<void> {
  await openSignInLink(page, at, mail);
  await proveDigits(page, at, mail);
}

/** Asks for a link on the sign-in page and opens the one that came. */
export async function openSignInLink(page: Page, at: Addresses, mail: string): Promise<void> {
  await page.goto('/');
  await page.locator('input[type="email"]').fill(mail);
  const wanted = { to: mail, pattern: /http:\/\/\S+#\S+/ };
  const link = await letterAfter(at.applicant, wanted, () => page.locator('button[type="submit"]').click());
  await page.goto(new URL(link).pathname + new URL(link).hash);
}

/** Types the digits until the console opens. */
export async function proveDigits(page: Page, at: Addresses, mail: string): Promise<void> {
  const field = page.locator('input[autocomplete="one-time-code"]');
  let tried = '';
  async function enter(): Promise<boolean> {
    const digits = await readDigits(at.applicant, mail);
    if (digits !== tried) await field.fill(digits);
    tried = digits;
    return page.getByRole('navigation').first().isVisible();
  }
  await until(`the console opens to ${mail}`, enter, { withinMs: NEXT_DIGITS_MS });
}
