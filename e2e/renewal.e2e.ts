import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { askWhatIsNeeded, checkAndSubmit, fillForm, signUp } from './support/application.ts';
import { launchBrowser, openPage } from './support/browser.ts';
import { openDesk } from './support/officer.ts';
import { fictionalPerson } from './support/person.ts';
import { expectQuiet, follow, look } from './support/screen.ts';
import { closeJourneys } from './support/journeys.ts';

const at = inject('platform');
const person = fictionalPerson(1);

describe('a renewal', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());
  closeJourneys(() => browser);

  it('an adult in northern California renews a passport, from the first question to the new book', async () => {
    const applicant = await openPage(browser, { device: 'phone', baseURL: at.applicant });
    await askWhatIsNeeded(applicant);
    await signUp(applicant, at.applicant, person);
    await fillForm(applicant, person);
    const { number } = await checkAndSubmit(applicant);
    expect(number).not.toBe('');
    await follow(applicant, '查看订单');
    const first = await openDesk(browser, at, 'first@demo.invalid');
    await look(first, 'console-queue', { docs: true });
    expectQuiet(applicant);
    expectQuiet(first);
  });
});
