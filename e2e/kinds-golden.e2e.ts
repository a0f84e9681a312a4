import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Browser } from 'playwright-core';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { randomUUID } from 'node:crypto';
import type { PassportKind } from '../server/src/demo/demo.kinds.ts';
import { launchBrowser, openPage } from './support/browser.ts';
import { clientOf } from './support/calls.ts';
import { declareRealName, fillDraft, pagesAsked, startDraft, submitDraft } from './support/draft.ts';
import { openGolden } from './support/golden-file.ts';
import { readPaper } from './support/golden-papers.ts';
import { goldenPerson } from './support/golden-person.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { platformHere } from './support/platform-here.ts';
import { readScreen } from './support/screen-text.ts';
import { untilStill } from './support/settle.ts';
import { enterByCode } from './support/sign-up.ts';
import { openTwins } from './support/twin.ts';
import type { Page } from 'playwright-core';

const at = platformHere();
const LOCALES = ['zh', 'en'] as const;
const KINDS = ['first', 'replace_lost', 'replace_damaged', 'endorse'] as const satisfies PassportKind[];
/** Pages that the golden record of a renewal holds already. */
const OF_RENEWAL = [
  'person',
  'stay',
  'address_abroad',
  'post',
  'return_mail',
  'address_home',
  'contact',
  'declaration',
];

/** Like golden/renewal.*: what is each kind's own on the screens, at the desk and on paper, word for word. */
describe('each kind of the passport service says what it said', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());
  closeJourneys(() => [browser]);

  it.each(KINDS)('%s', async (kind) => {
    const person = {
      ...goldenPerson(`golden.${kind}`),
      contact: `golden-${kind}@demo.invalid`,
      birthPlace: `江苏${kind}`,
      passportNumber: `E1100010${KINDS.indexOf(kind)}`,
      issueDay: '2025-06-02',
      expiryDay: '2035-06-01',
    };
    const account = await openPage(browser, { device: 'phone', baseURL: at.applicant });
    await account.goto('/sign-in');
    await enterByCode(account, at.applicant, person.contact);
    await declareRealName(account, person);
    const twins = await openTwins(browser, account, 'phone');
    const orderId = await startDraft(account, undefined, kind);
    const own = (await pagesAsked(account, orderId)).filter((page) => !OF_RENEWAL.includes(page));
    const golden = { zh: openGolden(`${kind}.zh`), en: openGolden(`${kind}.en`) };
    const read = async (section: string, path: string) => {
      for (const locale of LOCALES) {
        await open(twins[locale], `/orders/${orderId}/form${path}`);
        golden[locale].add(section, await readScreen(twins[locale], 'main'));
      }
    };
    for (const page of own) await read(`${page}: nothing written`, `/${page}`);
    await fillDraft(account, orderId, person, [], kind);
    await read('tasks: filled in', '');
    for (const page of own) await read(`${page}: written`, `/${page}`);
    await submitDraft(account, orderId);
    await passReviews(orderId);
    const first = await openDesk(browser, at, 'first@demo.invalid');
    const desks = await openTwins(browser, first, 'desk');
    for (const locale of LOCALES) {
      await open(desks[locale], `/order/${orderId}`);
      const pane = { zh: '表格内容', en: 'The form' }[locale];
      golden[locale].add('data pane', await readScreen(desks[locale], `section[aria-label="${pane}"]`));
      golden[locale].add('mailing kit', await readPaper(twins[locale], orderId, 'mailing_kit', locale));
      golden[locale].compare();
    }
  });

  async function passReviews(orderId: string): Promise<void> {
    const note = '资料齐全，信息一致。';
    const does = async (mail: string, command: object) => {
      const desk = await openDesk(browser, at, mail);
      const client = clientOf(desk);
      const { order } = await client.call(calls.openDesk, { params: { orderId } });
      const body = { version: order.version, command: command as never };
      await client.call(calls.sendStaffCommand, {
        params: { orderId },
        body,
        idempotencyKey: randomUUID(),
      });
      await desk.context().close();
    };
    await does('first@demo.invalid', { type: 'passFirstReview', note });
    await does('interview@demo.invalid', { type: 'recordInterview', outcome: 'seen', note });
    await does('second@demo.invalid', { type: 'passSecondReview', note });
  }
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilStill(page);
}
