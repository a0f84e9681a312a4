import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openApplicant } from './support/applicant.ts';
import { launchBrowser } from './support/browser.ts';
import { fillDraft, startDraft, submitDraft } from './support/draft.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { platformHere } from './support/platform-here.ts';
import { expectQuiet, look, sees, seesHeading } from './support/screen.ts';

const at = platformHere();

describe('the console', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());
  closeJourneys(() => [browser]);

  it('lets an officer review an order from list to decision without a mouse', async () => {
    const { page: applicant, person } = await openApplicant(browser, at, 'keyboard');
    const orderId = await startDraft(applicant);
    await fillDraft(applicant, orderId, person);
    const number = await submitDraft(applicant, orderId);

    const page = await openDesk(browser, at, 'first@demo.invalid');
    await seesHeading(page, '初审');
    await walkTheList(page);
    await findByNumber(page, number);
    await walkTheFields(page);
    await passFirstReview(page);
    await page.keyboard.press('q');
    await seesHeading(page, '初审');
    expectQuiet(page);
  });

  it('shows on ? every key of the screen it is on, and on Escape the screen again', async () => {
    const page = await openDesk(browser, at, 'auditor@demo.invalid');
    await seesHeading(page, '初审');
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: '这一页的快捷键' });
    await keys.waitFor();
    for (const words of ['下一份', '上一份', '打开', '查找订单', '去第 1 至 8 个队列', '显示快捷键']) {
      await sees(page, keys.getByText(words, { exact: true }));
    }
    await look(page, 'console-keys');
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'hidden' });
    await page.keyboard.press('g');
    await page.keyboard.press('3');
    await seesHeading(page, '复审');
    expectQuiet(page);
  });
});

/** j and k carry the focus from line to line. */
async function walkTheList(page: Page): Promise<void> {
  await page.locator('tbody tr').nth(1).waitFor();
  const lineInFocus = async () => page.evaluate(() => document.activeElement?.id ?? '');
  await page.keyboard.press('j');
  const first = await lineInFocus();
  expect(first).toMatch(/^line-/);
  await page.keyboard.press('j');
  expect(await lineInFocus()).not.toBe(first);
  await page.keyboard.press('k');
  expect(await lineInFocus()).toBe(first);
}

async function findByNumber(page: Page, number: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await sees(page, page.getByRole('heading', { name: new RegExp(number) }));
  await page.keyboard.press('c');
  await sees(page, /^您认领着/);
}

/** j goes to the next field, f opens its flags, a digit sets one. */
async function walkTheFields(page: Page): Promise<void> {
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('f');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('1');
  await sees(page, '1 处要留意');
  await look(page, 'console-flagged');
}

async function passFirstReview(page: Page): Promise<void> {
  await page.keyboard.press('p');
  const form = page.getByRole('form', { name: '通过初审' });
  await form.waitFor();
  // The first field has the focus already.
  await page.keyboard.type('核对过，一处已标记。');
  await page.keyboard.press('Control+Enter');
  await sees(page, /^已办：通过初审/);
}
