import * as calls from '@lingshi/contract/generated/calls.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgiveProblems, launchBrowser, openPage } from './support/browser.ts';
import { clientOf } from './support/calls.ts';
import { declareRealName, fillDraft, startDraft, submitDraft } from './support/draft.ts';
import { write } from './support/form.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { fictionalPerson } from './support/person.ts';
import { platformHere } from './support/platform-here.ts';
import { look, press, sees, seesHeading } from './support/screen.ts';
import { enterByCode } from './support/sign-up.ts';

const at = platformHere();
const JOURNEY_MS = 600_000;

describe('an exception from one live order', () => {
  const person = fictionalPerson('exception');
  let people: Browser;
  let desks: Browser;
  beforeAll(async () => {
    [people, desks] = await Promise.all([launchBrowser(), launchBrowser()]);
  });
  afterAll(async () => {
    await Promise.all([people.close(), desks.close()]);
  });
  closeJourneys(() => [people, desks]);

  it(
    'is counted, marked at the live order, reached by keys, and decided by a second officer',
    async () => {
      const live = await wishBesideLive(await openPage(people, { device: 'phone', baseURL: at.applicant }));
      const reviewer = await openDesk(desks, at, 'first@demo.invalid');
      await sees(reviewer, reviewer.getByLabel(/1 项等人决定/));
      await reviewer.goto(`/order/${live}`);
      await sees(reviewer, /有人请求在它之外另办/);
      await look(reviewer, 'exception-desk');
      await reviewer.keyboard.press('g');
      await reviewer.keyboard.press('e');
      await seesHeading(reviewer, '一人一单的例外');
      await look(reviewer, 'exception-list');
      await reviewer.keyboard.press('j');
      await reviewer.keyboard.press('Enter');
      await write(reviewer, '理由', '来电核实，旧申请是他人代填。');
      await write(reviewer, '疑点的来源', '来电核实');
      await look(reviewer, 'exception-ask');
      await press(reviewer, '提出例外');
      await sees(reviewer, '由您提出，须另一位工作人员决定。');

      const second = await openDesk(desks, at, 'second@demo.invalid');
      await second.goto('/exceptions');
      await sees(second, second.getByLabel(/1 项等人决定/));
      await sees(second, second.getByRole('link', { name: /^[0-9A-F]{8}$/ }).first());
      await second.keyboard.press('j');
      await second.keyboard.press('Enter');
      await write(second, '理由', '同意。');
      await look(second, 'exception-decide');
      await press(second, '允许一次');
      await sees(second, /已允许，未使用/);
      await expect.poll(async () => second.getByLabel(/项等人决定/).count()).toBe(0);
    },
    JOURNEY_MS,
  );

  /** Two drafts of one person: the second is refused, and an exception wished for it. @returns the live order */
  async function wishBesideLive(page: Page): Promise<string> {
    await page.goto('/sign-in');
    await enterByCode(page, at.applicant, person.contact);
    await declareRealName(page, person);
    const client = clientOf(page);
    const [live, wanted] = [await startDraft(page), await startDraft(page)];
    for (const orderId of [live, wanted]) await fillDraft(page, orderId, person);
    await submitDraft(page, live);
    forgiveProblems(page, /status of 409/);
    await expect(submitDraft(page, wanted)).rejects.toThrow(/already_live/);
    forgiveProblems(page, /status of 409/);
    const body = { reason: '旧申请是他人代填的，请允许我另外提交。' };
    await client.call(calls.wishException, { params: { orderId: wanted }, body });
    return live;
  }
});
