import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { demoFamilies, demoTravellers } from '../server/src/demo/demo.families.ts';
import { launchBrowser, openPage } from './support/browser.ts';
import { clientOf } from './support/calls.ts';
import { declareRealName } from './support/draft.ts';
import { openGolden } from './support/golden-file.ts';
import { goldenPerson } from './support/golden-person.ts';
import { closeJourneys } from './support/journeys.ts';
import { platformHere } from './support/platform-here.ts';
import { readScreen } from './support/screen-text.ts';
import { untilStill } from './support/settle.ts';
import { enterByCode } from './support/sign-up.ts';
import { beginFor, childPages, emergencyPages, savePages } from './support/travel.ts';
import { openTwins } from './support/twin.ts';

const at = platformHere();
const LOCALES = ['zh', 'en'] as const;
const FIXED = '2026-11-01';
/** Pages that the golden record of a renewal holds already. */
const OF_RENEWAL = [
  'address_home',
  'contact',
  'declaration',
  'consents',
  'post',
  'return_mail',
  'address_abroad',
];
const KINDS = [
  { key: 'travel.first', service: 'travel_document', kind: 'first' },
  { key: 'travel.renew', service: 'travel_document', kind: 'renew' },
  { key: 'travel.replace', service: 'travel_document', kind: 'replace' },
  { key: 'travel.emergency', service: 'emergency_travel_document', kind: 'issue' },
] as const;

/** Like golden/renewal.*: the pages that are each kind's own, before anything is written and after, word for word. */
describe('each kind of travel document says what it said', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());
  closeJourneys(() => [browser]);

  it.each(KINDS)('$service $kind', async (wish) => {
    const nth = KINDS.indexOf(wish);
    const holder = {
      ...goldenPerson(wish.key),
      contact: `golden-travel-${nth}@demo.invalid`,
      givenName: `旅${'一二三四'[nth]}`,
      passportNumber: `E1200010${nth}`,
    };
    const account = await openPage(browser, { device: 'phone', baseURL: at.applicant });
    await account.goto('/sign-in');
    await enterByCode(account, at.applicant, holder.contact);
    await declareRealName(account, holder);
    const twins = await openTwins(browser, account, 'phone');
    const child = wish.service === 'travel_document';
    const orderId = await beginFor(account, wish, child ? '宝样' : undefined);
    const golden = { zh: openGolden(nameOf(wish, 'zh')), en: openGolden(nameOf(wish, 'en')) };
    const read = async (section: string, path: string) => {
      for (const locale of LOCALES) {
        await open(twins[locale], `/orders/${orderId}/form${path}`);
        golden[locale].add(section, await readScreen(twins[locale], 'main'));
      }
    };
    await savePages(account, orderId, child ? await childOf(account, wish.kind) : await visitorOf(account));
    await read('tasks: filled in', '');
    for (const page of await ownPages(account, orderId)) await read(`${page}: written`, `/${page}`);
    for (const locale of LOCALES) golden[locale].compare();
  });

  /** Days that move with the calendar are set: a record says the same tomorrow. */
  async function childOf(page: Page, kind: string) {
    const family = demoFamilies(FIXED).find((one) => one.kind === kind);
    if (family === undefined) throw new Error(`the demo has no family for ${kind}`);
    const pages = await childPages(page, family);
    const set = { issueDay: '2024-11-01', expiryDay: '2026-10-31' };
    return {
      ...pages,
      ...(pages['document'] && { document: { ...pages['document'], ...set } }),
      ...(pages['loss'] && { loss: { ...pages['loss'], day: FIXED } }),
      ...(pages['foreign_passport'] && {
        foreign_passport: { ...pages['foreign_passport'], expiryDay: '2031-11-01' },
      }),
    };
  }

  async function visitorOf(page: Page) {
    const [person] = demoTravellers(FIXED);
    if (person === undefined) throw new Error('the demo has travellers');
    const pages = await emergencyPages(page, person, 9);
    return {
      ...pages,
      journey: { ...pages['journey'], travelDay: '2099-01-05' },
      loss: { ...pages['loss'], day: FIXED },
      stay: { ...pages['stay'], arrivedDay: FIXED },
    };
  }

  async function ownPages(page: Page, orderId: string): Promise<string[]> {
    const { tasks } = await clientOf(page).call(calls.getOrder, { params: { orderId } });
    const pages = tasks.map(({ id }) => id).filter((id) => id !== 'presence');
    return pages.filter((id) => !OF_RENEWAL.includes(id)).map((id) => id.replace('file.', ''));
  }
});

const nameOf = ({ service, kind }: (typeof KINDS)[number], locale: string) =>
  `${service.replaceAll('_', '-')}.${kind}.${locale}`;

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilStill(page);
}
