import type { Browser, Page } from 'playwright-core';
import type { DemoPerson } from '../../server/src/demo/demo.people.ts';
import { openPage } from './browser.ts';
import { declareRealName } from './draft.ts';
import { fictionalPerson } from './person.ts';
import type { Addresses } from './platform.ts';
import { enterByCode } from './sign-up.ts';
import type { PersonKey } from './person.ts';

/** A person with a phone, signed in for the first time, with a real name. No two journeys use one `key`. */
export async function openApplicant(
  browser: Browser,
  at: Addresses,
  key: PersonKey,
  locale: 'zh' | 'en' = 'zh',
): Promise<{ page: Page; person: DemoPerson }> {
  const person = fictionalPerson(key);
  const page = await openPage(browser, { device: 'phone', locale, baseURL: at.applicant });
  await page.goto('/sign-in');
  await enterByCode(page, at.applicant, person.contact);
  await declareRealName(page, person);
  return { page, person };
}
