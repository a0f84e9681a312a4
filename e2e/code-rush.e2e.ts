import { isSolved } from '@lingshi/contract/account/puzzle.solve.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, forgiveProblems, launchBrowser, openPage, problemsOf } from './support/browser.ts';
import { write } from './support/form.ts';
import { closeJourneys } from './support/journeys.ts';
import { platformHere } from './support/platform-here.ts';
import { look, press, sees, seesHeading } from './support/screen.ts';
import { enterByCode } from './support/sign-up.ts';

const at = platformHere();
/** As large as the product's own. */
const PUZZLE = 'KioqKioqKioqKioqKioqKg.4102444800.16.6.1000.c2VhbA';
const CODES = '**/api/account/codes';
const NEW_CONTACT = '**/api/account/contacts/codes';

type Sent = { contact: string; solution?: { puzzle: string; numbers: number[] } };

/** The server as it is in a rush: a stranger is given a puzzle, and `onSolved` sees what the browser made of it. */
async function rush(page: Page, onSolved: (sent: Sent) => Promise<void>, at = CODES): Promise<void> {
  await page.route(at, async (route) => {
    const sent = route.request().postDataJSON() as Sent;
    if (sent.solution === undefined) {
      const refusal = { code: 'code.puzzle', detail: { puzzle: PUZZLE }, requestId: 'r' };
      await route.fulfill({ status: 409, json: refusal });
      return;
    }
    await onSolved(sent);
    const { solution: _, ...asked } = sent;
    await route.continue({ postData: JSON.stringify(asked) });
  });
}

describe('a rush for codes', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());
  closeJourneys(() => [browser]);

  async function askForCode(page: Page): Promise<void> {
    await page.goto('/sign-in');
    await seesHeading(page, '登录或注册');
    await write(page, '邮箱或手机号', 'rush@example.org');
    await press(page, '发送验证码');
  }

  it('costs a person a sentence and no act: the browser solves the puzzle by itself', async () => {
    const page = await openPage(browser, { device: 'phone', baseURL: at.applicant });
    const looked = Promise.withResolvers<void>();
    const solved: Sent[] = [];
    await rush(page, async (sent) => {
      solved.push(sent);
      await looked.promise;
    });
    await askForCode(page);
    const words = page.getByRole('status').filter({ hasText: '请稍候' });
    await sees(page, words);
    // Busy as it is meant to be.
    await expectAccessible(page);
    looked.resolve();
    await seesHeading(page, '输入验证码');
    expect(await words.count()).toBe(0);
    expect(solved).toHaveLength(1);
    expect(await isSolved(PUZZLE, solved[0]?.solution?.numbers ?? [])).toBe(true);
    forgiveProblems(page, /409/);
    expect(problemsOf(page)).toEqual([]);
  });

  it('costs no more where a contact is added to an account', async () => {
    const page = await openPage(browser, { device: 'phone', baseURL: at.applicant });
    await page.goto('/sign-in?to=/me/contacts/new');
    await enterByCode(page, at.applicant, 'rush-owner@example.org');
    await page.goto('/me/contacts/new');
    await seesHeading(page, '添加邮箱或手机号');
    const solved: Sent[] = [];
    await rush(page, async (sent) => void solved.push(sent), NEW_CONTACT);
    await write(page, '新的邮箱或手机号', 'rush-new@example.org');
    await press(page, '发送验证码');
    await seesHeading(page, '输入新联系方式收到的验证码');
    expect(solved).toHaveLength(1);
    expect(await isSolved(PUZZLE, solved[0]?.solution?.numbers ?? [])).toBe(true);
    forgiveProblems(page, /409/);
    expect(problemsOf(page)).toEqual([]);
  });

  it('leaves a browser that cannot calculate the other ways, in words', async () => {
    const page = await openPage(browser, { device: 'phone', baseURL: at.applicant });
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    await rush(page, async () => Promise.resolve());
    await askForCode(page);
    await sees(page, /请用通行密钥登录，或换一个较新的浏览器/);
    await look(page, 'sign-in-unsolved');
    forgiveProblems(page, /409/);
    expect(problemsOf(page)).toEqual([]);
  });
});
