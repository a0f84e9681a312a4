import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { checkAndSubmit } from './support/application.ts';
import { launchBrowser, openPage } from './support/browser.ts';
import { declareRealName, fillDraft, sendPicture, startDraft } from './support/draft.ts';
import { choose, write } from './support/form.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { fictionalPerson } from './support/person.ts';
import { portrait } from './support/pictures.ts';
import {
  expectNoSidewaysScroll,
  expectQuiet,
  follow,
  look,
  press,
  sees,
  seesHeading,
} from './support/screen.ts';
import { platformHere } from './support/platform-here.ts';
import { enterByCode } from './support/sign-up.ts';

const at = platformHere();
const person = fictionalPerson('endorsement');

describe('somebody who married', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());
  closeJourneys(() => [browser]);

  it('has two names added at once: the price follows, and the passport is not cancelled', async () => {
    const page = await openPage(browser, { device: 'phone', baseURL: at.applicant });
    await page.goto('/sign-in');
    await enterByCode(page, at.applicant, person.contact);
    await declareRealName(page, person);
    const orderId = await startDraft(page, undefined, 'endorse');
    await fillDraft(page, orderId, person, ['endorsement'], 'endorse');

    await page.goto(`/orders/${orderId}/form/endorsement`);
    await seesHeading(page, '护照上要加注什么姓名？');
    expect(await page.getByRole('radio', { name: '不要' }).count()).toBe(0);
    await fillName(page, 1, '婚后姓', 'JIANG WANG YANLIAN');
    await press(page, '再加一个');
    await fillName(page, 2, '曾用名', '江小莲');
    await sees(page, /10\.00/);
    await look(page, 'endorsements');
    await expectNoSidewaysScroll(page);
    await press(page, /^保存/);
    await page.waitForURL((url) => !url.pathname.endsWith('/endorsement'));

    await page.goto(`/orders/${orderId}/form/endorsement_proof`);
    await sees(page, /要 2 张，每份证明一张；已上传 1 张/);
    await press(page, '下一步');
    await sees(page, page.getByText(/还不够：一共要 2 张/).first());
    await look(page, 'endorsement-proofs');
    await sendPicture(page, orderId, 'endorsement_proof', (await portrait(person)).buffer);

    await page.goto(`/orders/${orderId}/form`);
    await look(page, 'endorse-tasks');
    await follow(page, /本人核验/);
    await page.getByRole('radio', { name: /^我不做人脸核验/ }).check();
    await press(page, '继续');
    await sees(page, '由工作人员与您面谈');
    await follow(page, '下一步');
    await sees(page, /15\.00/);
    await checkAndSubmit(page);

    const desk = await openDesk(browser, at, 'first@demo.invalid');
    await desk.goto(`/order/${orderId}`);
    await sees(desk, /江小莲/);
    await look(desk, 'desk-endorsements');
    expectQuiet(page);
  });
});

async function fillName(page: Page, nth: number, kind: string, name: string): Promise<void> {
  const entry = page.getByRole('group', { name: `要加注的姓名（${nth}）` });
  await choose(entry, '哪一种姓名', kind);
  await write(entry, '要加注的姓名', name);
}
