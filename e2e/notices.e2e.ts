import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openApplicant } from './support/applicant.ts';
import { launchBrowser } from './support/browser.ts';
import { fillDraft, startDraft, submitDraft } from './support/draft.ts';
import { write } from './support/form.ts';
import { closeJourneys } from './support/journeys.ts';
import { platformHere } from './support/platform-here.ts';
import { expectNoSidewaysScroll, look, press, sees } from './support/screen.ts';
import { openTwins } from './support/twin.ts';

const at = platformHere();

/** What few people ever meet, and nobody should meet for the first time in a language or light that nobody looked at. */
describe('what comes up rarely, in English on a phone of 320 px, by day and in the dark', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());
  closeJourneys(() => [browser]);

  it('two tabs that differ', async () => {
    const { page } = await openApplicant(browser, at, 'notices.tabs');
    const orderId = await startDraft(page);
    const { en: first } = await openTwins(browser, page, 'phone');
    const second = await first.context().newPage();
    for (const tab of [first, second]) {
      await tab.setViewportSize({ width: 320, height: 640 });
      await tab.goto(`/orders/${orderId}/form/contact`);
      await tab.locator('form').waitFor();
    }
    await write(first, 'Somebody to reach in an emergency', 'Written first');
    await sees(first, /^Saved/);
    await write(second, 'Somebody to reach in an emergency', 'Written second');
    await sees(second, second.getByRole('dialog', { name: 'This page was changed elsewhere' }));
    await lookBothWays(second, 'changed-meanwhile-en');
    await press(second, 'Use the other');
  });

  it('a lost passport that is found again', async () => {
    const { page, person } = await openApplicant(browser, at, 'notices.found');
    const orderId = await startDraft(page, undefined, 'replace_lost');
    await fillDraft(page, orderId, person, [], 'replace_lost');
    await submitDraft(page, orderId);
    const { en: phone } = await openTwins(browser, page, 'phone');
    await phone.setViewportSize({ width: 320, height: 640 });
    await phone.goto(`/orders/${orderId}`);
    await sees(phone, 'Have you found what you reported lost?');
    await lookBothWays(phone, 'order-en');
    await press(phone, 'I found it');
    await sees(phone, /It ends here and cannot be taken up again/);
    await lookBothWays(phone, 'found-again-en');
    await press(phone, 'I have it: end the application');
    await sees(phone, phone.getByText('You withdrew it').first());
  });
});

async function lookBothWays(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await look(page, `${name}-${colorScheme}`);
    await expectNoSidewaysScroll(page);
  }
}
