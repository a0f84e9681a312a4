import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './support/browser.ts';
import { declareRealName, fillDraft, startDraft } from './support/draft.ts';
import { writeDay } from './support/form.ts';
import { closeJourneys } from './support/journeys.ts';
import { fictionalPerson } from './support/person.ts';
import { platformHere } from './support/platform-here.ts';
import { expectNoSidewaysScroll, expectQuiet, look, sees, seesHeading } from './support/screen.ts';
import { enterByCode } from './support/sign-up.ts';

const at = platformHere();
const NARROW = { width: 320, height: 640 };
const EXPIRED = '2020-06-01';
const REASON = /护照还没有过期才能加注/;

describe('a case that is not served', () => {
  let phones: Browser;
  beforeAll(async () => {
    phones = await launchBrowser();
  });
  afterAll(async () => phones.close());
  closeJourneys(() => [phones]);

  const wayOut = (page: Page) => page.getByRole('link', { name: '写信给使领馆' });

  it('stops an endorsement at the expiry date of the passport, and goes on when it was a slip', async () => {
    const page = await openPage(phones, { device: 'phone', baseURL: at.applicant });
    await page.setViewportSize(NARROW);
    const person = fictionalPerson('served.endorsement');
    await page.goto('/sign-in?to=/');
    await enterByCode(page, at.applicant, person.contact);
    await declareRealName(page, person);
    const orderId = await startDraft(page, undefined, 'endorse');
    await fillDraft(page, orderId, person, [], 'endorse');

    await page.goto(`/orders/${orderId}/form/document`);
    await writeDay(page, '有效期至', EXPIRED);
    await sees(page, REASON);
    await sees(page, wayOut(page));
    expect(await page.getByRole('button', { name: /保存/ }).count()).toBe(0);
    await look(page, 'not-served-page');
    await expectNoSidewaysScroll(page);

    await page.goto(`/orders/${orderId}/form/check`);
    await sees(page, REASON);
    await sees(page, wayOut(page).first());
    expect(await page.getByRole('button', { name: '确认无误，提交' }).count()).toBe(0);
    await look(page, 'not-served-check');

    await page.getByRole('link', { name: '填错了？修改这一项' }).click();
    await page.waitForURL(/form\/document/);
    await writeDay(page, '有效期至', person.expiryDay);
    await page.getByText(REASON).waitFor({ state: 'detached' });
    await sees(page, page.getByRole('button', { name: /保存/ }));
    expectQuiet(page);
  });

  it('is told before anything is asked: on the first page, and before a draft begins', async () => {
    const page = await openPage(phones, { device: 'phone', baseURL: at.applicant });
    await page.setViewportSize(NARROW);
    await page.goto('/');
    await page.getByText('还没有在这里开通的业务').click();
    await sees(page, /养老金资格认证还没有在这里开通/);
    await look(page, 'not-offered');
    await expectNoSidewaysScroll(page);
    const person = fictionalPerson('served.draft');
    await page.goto('/sign-in?to=/');
    await enterByCode(page, at.applicant, person.contact);
    await declareRealName(page, person);
    await page.goto('/orders/new?service=pension&kind=confirm');
    await seesHeading(page, '给谁办？');
    await sees(page, /养老金资格认证还没有在这里开通/);
    expect(await page.getByRole('button', { name: '开始填写' }).count()).toBe(0);
    await look(page, 'not-served-start');
    expectQuiet(page);
  });
});
