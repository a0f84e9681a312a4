import * as calls from '@lingshi/contract/generated/calls.ts';
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './support/browser.ts';
import { clientOf } from './support/calls.ts';
import { declareRealName, fillDraft, submitDraft } from './support/draft.ts';
import { choose, write, writeDay } from './support/form.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { fictionalPerson } from './support/person.ts';
import { platformHere } from './support/platform-here.ts';
import { expectNoSidewaysScroll, expectQuiet, look, press, sees, seesHeading } from './support/screen.ts';
import { enterByCode } from './support/sign-up.ts';
import { topicPages } from './support/topics.ts';

const at = platformHere();
const daughter = fictionalPerson('ward.daughter');
const mother = { ...fictionalPerson('ward.mother'), givenName: '演母', givenPinyin: 'YANMU' };

describe('the mother of an account who cannot act alone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());
  closeJourneys(() => [browser]);

  it('is filed for by her daughter as her guardian, and an officer is told to look at the proof', async () => {
    const page = await openPage(browser, { device: 'phone', baseURL: at.applicant });
    await page.goto('/sign-in');
    await enterByCode(page, at.applicant, daughter.contact);
    await declareRealName(page, daughter);
    const body = { relation: 'ward', label: '妈妈' } as const;
    await clientOf(page).call(calls.addApplicant, { body, idempotencyKey: randomUUID() });
    const orderId = await begin(page);
    await fillPerson(page, orderId);
    await fillGuardians(page, orderId);
    await fillDraft(page, orderId, mother, ['person', 'guardians']);
    await page.goto(`/orders/${orderId}/form/check`);
    await sees(page, '申请人自己不能办，由监护人代办');
    await look(page, 'ward-check');
    await submitDraft(page, orderId);

    const desk = await openDesk(browser, at, 'first@demo.invalid');
    await desk.goto(`/order/${orderId}`);
    await sees(desk, /请查看监护关系和不能自己办理的证明/);
    await sees(desk, /由监护人代办的成年人/);
    await look(desk, 'ward-desk');
    expectQuiet(page);
  });

  async function begin(page: Page): Promise<string> {
    await page.goto('/orders/new?service=passport&kind=renew&post=san-francisco');
    await seesHeading(page, '给谁办？');
    await page.getByRole('radio', { name: /妈妈/ }).check();
    await press(page, '开始填写');
    await seesHeading(page, '填写申请');
    return /orders\/([^/]+)/.exec(page.url())?.[1] ?? '';
  }

  /** What the account says of her is ticked already, once her age shows that it is asked. */
  async function fillPerson(page: Page, orderId: string): Promise<void> {
    await page.goto(`/orders/${orderId}/form/person`);
    await seesHeading(page, '护照是谁的？');
    await topicPages(mother)['person']?.fill(page);
    const acts = page.getByRole('checkbox', { name: /由监护人代办/ });
    expect(await acts.isChecked()).toBe(true);
    await acts.uncheck();
    await write(page, '出生地点', mother.birthPlace);
    expect(await acts.isChecked()).toBe(false);
    await acts.check();
    await look(page, 'ward-person');
    await press(page, '保存，下一步');
    // A page that is left before its answer came is sent once more later, over what was written since.
    await page.waitForURL((url) => !url.pathname.endsWith('/person'));
  }

  async function fillGuardians(page: Page, orderId: string): Promise<void> {
    await page.goto(`/orders/${orderId}/form/guardians`);
    await seesHeading(page, '谁是申请人的监护人？');
    await choose(page, '有几位监护人？', '只有一位');
    await write(page, '第一位监护人的姓名', daughter.surname + daughter.givenName);
    await writeDay(page, '第一位监护人的出生日期', daughter.birthDay);
    await choose(page, '第一位监护人是申请人的', '子女');
    await choose(page, '监护人是怎么定的？', '法院指定');
    await expectNoSidewaysScroll(page);
    await look(page, 'ward-guardians');
    await press(page, '保存，下一步');
    await page.waitForURL((url) => !url.pathname.endsWith('/guardians'));
  }
});
