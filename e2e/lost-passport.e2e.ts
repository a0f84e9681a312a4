import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { getAccount } from '@lingshi/contract/generated/calls.ts';
import { clientOf } from './support/calls.ts';
import { checkAndSubmit, signUp } from './support/application.ts';
import { launchBrowser, openPage } from './support/browser.ts';
import { declareRealName, fillDraft, startDraft } from './support/draft.ts';
import { choose, write, writeDay } from './support/form.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { fictionalPerson } from './support/person.ts';
import { platformHere } from './support/platform-here.ts';
import { decide } from './support/review.ts';
import {
  expectNoSidewaysScroll,
  expectQuiet,
  follow,
  look,
  press,
  sees,
  seesHeading,
} from './support/screen.ts';
import { enterByCode } from './support/sign-up.ts';
import { until } from './support/until.ts';

const at = platformHere();
const student = fictionalPerson('lost-passport.student');
const DAY_AGO = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);

const VOID = /这个号码的证件已经报失，作废了/;

describe('a student who lost her passport', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());
  closeJourneys(() => [browser]);

  it('is told what follows before she reports it; an officer is told how the number stands, and she says by name that she found it', async () => {
    const page = await openPage(browser, { device: 'phone', baseURL: at.applicant });
    await page.goto('/sign-in');
    await enterByCode(page, at.applicant, student.contact);
    await declareRealName(page, student);
    const orderId = await startDraft(page, undefined, 'replace_lost');
    await fillDraft(page, orderId, student, ['loss_notice', 'loss'], 'replace_lost');

    await page.goto(`/orders/${orderId}/form/loss`);
    await sees(page, /报失以前/);
    expect(await page.getByLabel('经过').count()).toBe(0);

    await page.goto(`/orders/${orderId}/form/loss_notice`);
    await seesHeading(page, '报失以前，请先看这几点');
    await sees(page, '报失的护照作废，找到了也不能用，除非制证前撤回申请');
    await look(page, 'loss-notice');
    await expectNoSidewaysScroll(page);
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await press(page, '保存，下一步');

    await seesHeading(page, '护照是怎么丢的？');
    await fillLoss(page);
    await look(page, 'loss');
    await expectNoSidewaysScroll(page);
    await press(page, /^保存/);
    await page.waitForURL((url) => !url.pathname.endsWith('/loss'));

    await page.goto(`/orders/${orderId}/form`);
    await sees(page, '遗失证件的复印件（如有）');
    await sees(page, '可不传');
    await look(page, 'loss-tasks');
    await skipFace(page, orderId);
    await checkAndSubmit(page);
    await page.goto(`/orders/${orderId}`);
    await seesHeading(page, /^使领馆正在初审/);

    const desk = await openDesk(browser, at, 'first@demo.invalid');
    await desk.goto(`/order/${orderId}`);
    await sees(desk, /书包放在公交车座位上忘了拿/);
    await look(desk, 'desk-loss');

    // She knows the number and has proven nothing: it is a pointer for officers until the review.
    await sees(desk, /报失的人没有证实过这个号码，尚未作废/);
    await press(desk, /^认领/);
    await decide(desk, '号码作废', { note: '与登记的护照核对过，号码是她的。' });
    const finder = await finderIsRefused();
    await findAgain(page, orderId);
    // The number is good again, and anybody may claim it: whose it is, a proof will say.
    await press(finder, '保存');
    await until(
      'the number is claimed',
      async () => (await clientOf(finder).call(getAccount)).realName !== null,
    );
    expect(await finder.getByText(VOID).count()).toBe(0);
    expectQuiet(finder, [/409/]);
    expectQuiet(page);
    expectQuiet(desk);
  });

  async function skipFace(page: Page, orderId: string): Promise<void> {
    await page.goto(`/orders/${orderId}/form`);
    await follow(page, /本人核验/);
    await page.getByRole('radio', { name: /^我不做人脸核验/ }).check();
    await press(page, '继续');
    await sees(page, '由工作人员与您面谈');
    await follow(page, '下一步');
  }

  /** Whoever found the book and signs up with its number. */
  async function finderIsRefused(): Promise<Page> {
    const page = await openPage(browser, { device: 'phone', baseURL: at.applicant });
    await page.goto('/sign-in?to=/me/name');
    const finder = fictionalPerson('lost-passport.finder');
    await signUp(page, at.applicant, { ...finder, passportNumber: student.passportNumber });
    await sees(page, VOID);
    await look(page, 'declared-lost');
    await expectNoSidewaysScroll(page);
    return page;
  }

  async function findAgain(page: Page, orderId: string): Promise<void> {
    await page.goto(`/orders/${orderId}`);
    await sees(page, '报失的证件找到了？');
    await press(page, '我找到了');
    await sees(page, /撤回后这份申请就结束了/);
    await look(page, 'found-again');
    await expectNoSidewaysScroll(page);
    await press(page, '确认找到了，结束申请');
    await seesHeading(page, /撤回/);
  }
});

async function fillLoss(page: Page): Promise<void> {
  await choose(page, '遗失还是被盗？', '遗失');
  await writeDay(page, '哪天丢的', DAY_AGO);
  await write(page, '在哪里丢的', '旧金山，公交车上');
  await write(page, '经过', '书包放在公交车座位上忘了拿，回头找过，没有。');
  await choose(page, '报警了吗？', '报了');
  await write(page, '报案编号', 'SFPD-17');
  await choose(page, '知道它的号码吗？', '知道');
  await write(page, '丢失护照的号码', student.passportNumber);
  await choose(page, '留有复印件或照片吗？', '没有');
}
