import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from './support/browser.ts';
import { openDesk } from './support/officer.ts';
import { fictionalPerson } from './support/person.ts';
import { expectQuiet, follow, look, press, seesHeading } from './support/screen.ts';

const at = inject('platform');
const person = fictionalPerson(1);

describe('a renewal', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());

  it('an adult in northern California renews a passport, from the first question to the new book', async () => {
    const applicant = await openPage(browser, { device: 'phone', baseURL: at.applicant });
    await precheck(applicant);
    const first = await openDesk(browser, at, 'first@demo.invalid');
    await look(first, 'console-queue', { docs: true });
    expectQuiet(applicant);
    expectQuiet(first);
  });
});

async function precheck(page: Page): Promise<void> {
  await page.goto('/');
  await look(page, 'home', { docs: true });
  await follow(page, '看看我需要什么');
}
