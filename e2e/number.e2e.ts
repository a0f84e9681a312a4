import * as calls from '@lingshi/contract/generated/calls.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchBrowser, openPage } from './support/browser.ts';
import { clientOf } from './support/calls.ts';
import { declareRealName, fillDraft, startDraft, submitDraft } from './support/draft.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { fictionalPerson } from './support/person.ts';
import type { PersonKey } from './support/person.ts';
import { platformHere } from './support/platform-here.ts';
import { showPage } from './support/prove-holder.ts';
import { decide } from './support/review.ts';
import { expectNoSidewaysScroll, expectQuiet, look, press, sees, seesHeading } from './support/screen.ts';
import { enterByCode } from './support/sign-up.ts';
import { until } from './support/until.ts';

const at = platformHere();
const NARROW = { width: 320, height: 640 };

describe('a document number that two accounts use', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());
  closeJourneys(() => [browser]);

  it('belongs to who shows the document: the other order rests, both read why, and an officer lets it go on', async () => {
    const [stranger, holder] = [await enter('number.stranger'), await enter('number.holder')];
    const { passportNumber } = fictionalPerson('number.holder');
    const orderId = await startDraft(stranger);
    await fillDraft(stranger, orderId, { ...fictionalPerson('number.stranger'), passportNumber });
    await submitDraft(stranger, orderId);

    const own = await startDraft(holder);
    await fillDraft(holder, own, fictionalPerson('number.holder'));
    await showPage(holder, own, fictionalPerson('number.holder'));
    const statusOf = async (page: Page, id: string) =>
      (await clientOf(page).call(calls.getOrder, { params: { orderId: id } })).status;
    await until(
      'the other order rests',
      async () => (await statusOf(stranger, orderId)) === 'number_contested',
    );
    await submitDraft(holder, own);

    await stranger.goto(`/orders/${orderId}`);
    await seesHeading(stranger, /^使领馆正在核实证件号码/);
    await sees(stranger, /另一个账户证明过是自己的/);
    await look(stranger, 'number-contested');
    await expectNoSidewaysScroll(stranger);

    const desk = await openDesk(browser, at, 'first@demo.invalid');
    await desk.goto(`/order/${orderId}`);
    await sees(desk, /另一个账户证明过这份申请里的证件号码/);
    await sees(desk, '另一个账户对同一号码的证明');
    await look(desk, 'desk-number-contested');
    await press(desk, /^认领/);
    await decide(desk, '继续办理', { note: '替家人办理，已与本人通过电话。' });

    await stranger.goto(`/orders/${orderId}`);
    await seesHeading(stranger, /^使领馆正在初审/);
    await sees(stranger, '证件号码已核实，继续办理');
    await sees(stranger, /替家人办理/);
    expectQuiet(stranger);
    expectQuiet(holder);
    expectQuiet(desk);
  });

  async function enter(key: PersonKey): Promise<Page> {
    const page = await openPage(browser, { device: 'phone', baseURL: at.applicant });
    await page.setViewportSize(NARROW);
    await page.goto('/sign-in');
    await enterByCode(page, at.applicant, fictionalPerson(key).contact);
    await declareRealName(page, fictionalPerson(key));
    return page;
  }
});
