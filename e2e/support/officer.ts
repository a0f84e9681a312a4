import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Cookie, Page } from 'playwright-core';
import { forgiveProblems, openPage } from './browser.ts';
import { letterAfter, readDigits } from './outbox.ts';
import type { Addresses } from './platform.ts';
import { until } from './until.ts';

/** Links and digits work once; an officer who was here a moment ago waits for the next digits. */
const NEXT_DIGITS_MS = 40_000;

type Entry = { locale?: 'zh' | 'en'; seen?: (page: Page, name: string) => Promise<void> };

/**
 * An officer at a desk of their own, signed in by link and second factor. `seen` is shown every screen on the way; where
 * nobody looks, an officer who signed in before comes back, as links for one officer are few a quarter of an hour.
 */
export async function openDesk(
  browser: Browser,
  at: Addresses,
  mail: string,
  { locale = 'zh', seen }: Entry = {},
): Promise<Page> {
  const page = await openPage(browser, { device: 'desk', locale, baseURL: at.console });
  const kept = join(at.data, `desk-${mail}.json`);
  if (seen === undefined && (await comesBack(page, kept))) return page;
  await signIn(page, at, mail, seen ?? (async () => undefined));
  const sessions = (await page.context().cookies()).filter(({ httpOnly }) => httpOnly);
  writeFileSync(kept, JSON.stringify(sessions), { mode: 0o600 });
  return page;
}

/** Whether the session that was kept still opens the console. */
async function comesBack(page: Page, kept: string): Promise<boolean> {
  if (!existsSync(kept)) return false;
  await page.context().addCookies(JSON.parse(readFileSync(kept, 'utf8')) as Cookie[]);
  await page.goto('/');
  const [inside, outside] = [page.getByRole('navigation').first(), page.locator('input[type="email"]')];
  await inside.or(outside).first().waitFor();
  return inside.isVisible();
}

async function signIn(
  page: Page,
  at: Addresses,
  mail: string,
  seen: NonNullable<Entry['seen']>,
): Promise<void> {
  await page.goto('/');
  await page.locator('input[type="email"]').fill(mail);
  await seen(page, 'console-sign-in');
  const wanted = { to: mail, pattern: /http:\/\/\S+#\S+/ };
  const link = await letterAfter(at.applicant, wanted, () => page.locator('button[type="submit"]').click());
  await seen(page, 'console-link-sent');
  await page.goto(new URL(link).pathname + new URL(link).hash);
  await seen(page, 'console-link');
  await page.getByRole('button', { name: /^\W*(登录|Sign in)\W*$/ }).click();
  await page.locator(DIGITS).waitFor();
  await seen(page, 'console-second-factor');
  await proveDigits(page, at, mail);
}

const DIGITS = 'input[autocomplete="one-time-code"]';

/** Types the digits until the console opens. */
async function proveDigits(page: Page, at: Addresses, mail: string): Promise<void> {
  const field = page.locator(DIGITS);
  let tried = '';
  async function enter(): Promise<boolean> {
    if (await page.getByRole('navigation').first().isVisible()) return true;
    const digits = await readDigits(at.applicant, mail);
    // The field goes when the digits before these have opened the console after all.
    if (digits !== tried) await field.fill(digits, { timeout: 1_000 }).catch(() => undefined);
    tried = digits;
    return false;
  }
  await until(`the console opens to ${mail}`, enter, { withinMs: NEXT_DIGITS_MS });
  // Digits that were used a moment ago are refused, rightly; the next ones came after them.
  forgiveProblems(page, /status of 422/);
}
