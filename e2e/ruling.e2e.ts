import * as calls from '@lingshi/contract/generated/calls.ts';
import { addDays, dayIn } from '@lingshi/domain/shared/day.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgiveProblems, launchBrowser, openPage } from './support/browser.ts';
import { pick, write, writeDay } from './support/form.ts';
import { clientOf } from './support/calls.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { expectNoSidewaysScroll, follow, look, press, sees, seesHeading } from './support/screen.ts';
import { enterByCode } from './support/sign-up.ts';
import { startTestland } from './support/testland.ts';
import type { Testland } from './support/testland.ts';

const POST = 'testland';
const ZONE = 'Pacific/Kiritimati';
const DAY_MS = 86_400_000;

const RULES_CHANGED = '开始填写以后，规定有变化';

describe('a fee changed by two officers', () => {
  let at: Testland;
  let [browser, phones]: Browser[] = [];
  let ahead = 0;
  const clock = { now: () => new Date(Date.now() + ahead) };
  beforeAll(async () => {
    [at, browser, phones] = await Promise.all([startTestland(POST, clock), launchBrowser(), launchBrowser()]);
  }, 240_000);
  afterAll(async () => {
    await Promise.all([browser?.close(), phones?.close()]);
    await at.stop();
  });
  closeJourneys(() => [browser!, phones!]);

  it('is proposed, tried on the last year, approved by the second, and holds from its day', async () => {
    const tomorrow = addDays(dayIn(ZONE, clock.now()), 1);
    const editor = await openDesk(browser!, at, 'editor@demo.invalid');
    await propose(editor, tomorrow);
    await sees(editor, /这是您自己的提议/);
    expect(await editor.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);

    const admin = await openDesk(browser!, at, 'admin@demo.invalid');
    await approve(admin, new URL(editor.url()).pathname);

    const phone = await openPage(phones!, { device: 'phone', baseURL: at.applicant });
    const draft = await begin(phone);
    await phone.goto(draft);
    await seesHeading(phone, /.+/);
    expect(await phone.getByText(RULES_CHANGED).count()).toBe(0);
    // Nothing is chosen for anybody.
    await phone.goto('/fees');
    await seesHeading(phone, '各馆收费');
    expect(await phone.getByLabel('使领馆').inputValue()).toBe('');
    expect(await phone.getByRole('table').count()).toBe(0);
    await phone.getByLabel('使领馆').selectOption(POST);
    await phone.waitForURL(`**/fees/${POST}`);
    await sees(phone, phone.getByRole('row', { name: /工本费.*7\.00/ }).first());
    await sees(phone, phone.getByRole('row', { name: /工本费.*9\.00/ }).first());
    await look(phone, 'fees');
    await expectNoSidewaysScroll(phone);
    const why = `/why/library_card/first/${POST}`;
    await phone.goto(why);
    await sees(phone, phone.getByText(/Testland Gazette/).first());
    expect(await phone.getByText('测试通告 7').count()).toBe(0);
    ahead = DAY_MS;
    await phone.goto(why);
    await sees(phone, phone.getByText('测试通告 7').first());
    await look(phone, 'why');
    await expectNoSidewaysScroll(phone);
    await phone.goto(draft);
    await sees(phone, RULES_CHANGED);
    await sees(phone, /7\.00.*9\.00/);
    await look(phone, 'rules-since');
    await expectNoSidewaysScroll(phone);
    await phone.setViewportSize({ width: 320, height: 640 });
    await phone.emulateMedia({ colorScheme: 'dark' });
    await look(phone, 'rules-since-dark');
    await expectNoSidewaysScroll(phone);
  });

  it('an open question is answered once, by two officers, and waits for its day', async () => {
    const editor = await openDesk(browser!, at, 'editor@demo.invalid');
    await editor.goto('/rules');
    await follow(editor, '待答问题');
    await seesHeading(editor, '待答问题');
    await look(editor, 'rule-questions');
    const asked = editor.getByRole('heading', { name: /^“在哪里办理”这条规则是否成立/ });
    await sees(editor, asked);
    await editor.getByRole('link', { name: /^答复.*在哪里办理/ }).click();
    await sees(editor, '答复这个问题');
    await sees(editor, '内容没有变化，只改日期或依据。');
    await writeDay(editor, '从哪天起', addDays(dayIn(ZONE, clock.now()), 1));
    await write(editor, '依据', '主管部门批复 9');
    await write(editor, '为什么修改', '主管部门已答复');
    await look(editor, 'rule-answer');
    await press(editor, '送交批准');
    await editor.waitForURL(/rules\/changes\//);
    const admin = await openDesk(browser!, at, 'admin@demo.invalid');
    await admin.goto('/rules/questions');
    await follow(admin, /已有人答复，待批准/);
    await sees(admin, /仍按递交当天的规则办理/);
    await write(admin, '理由', '同意');
    await press(admin, '批准');
    await sees(admin, /演示管理员 批准：同意/);
    await admin.goto('/rules/questions');
    await sees(admin, /已答复并批准/);
  });

  /** A card's draft of somebody new. @returns where its form is */
  async function begin(page: Page): Promise<string> {
    await page.goto('/sign-in');
    await enterByCode(page, at.applicant, 'reader@demo.invalid');
    const client = clientOf(page);
    const name = { surname: '测', givenName: '读者', surnamePinyin: 'CE', givenPinyin: 'DUZHE' };
    await client.call(calls.declareRealName, {
      body: { ...name, birthDay: '1990-05-17', sex: 'F', passportNumber: 'E00000103', residentId: '' },
    });
    const { applicants } = await client.call(calls.listApplicants);
    const body = { applicantId: applicants[0]!.id, service: 'library_card', kind: 'first', post: POST };
    const { orderId } = await client.call(calls.startOrder, { body, idempotencyKey: crypto.randomUUID() });
    return `/orders/${orderId}/form`;
  }

  async function propose(page: Page, day: string): Promise<void> {
    await page.goto('/rules');
    await seesHeading(page, '规则');
    await pick(page, '内容', '费用');
    await look(page, 'rules');
    await page
      .getByRole('link', { name: /工本费 · 借书证/ })
      .first()
      .click();
    await press(page, '提议修改');
    await write(page, '金额', '-1');
    await writeDay(page, '从哪天起', day);
    await write(page, '依据', '测试通告 7');
    await write(page, '为什么修改', '新的收费标准');
    await press(page, '看看对过去一年的影响');
    await sees(page, page.getByText('不能小于 0。').first());
    forgiveProblems(page, /status of 422/);
    await write(page, '金额', '9.00');
    await press(page, '看看对过去一年的影响');
    await sees(page, /本馆 \d+ 份申请中/);
    await sees(page, page.getByRole('row', { name: /金额/ }));
    await look(page, 'rule-change');
    await press(page, '送交批准');
    await page.waitForURL(/rules\/changes\//);
  }

  async function approve(page: Page, path: string): Promise<void> {
    await page.goto('/rules');
    await follow(page, /待批准/);
    await sees(page, /演示编辑 提议：新的收费标准/);
    // What it would have done stands there before anybody can approve.
    await sees(page, /仍按递交当天的规则办理/);
    await look(page, 'rule-proposal');
    await press(page, '批准');
    await sees(page, '请写明理由，至少两个字。');
    await write(page, '理由', '同意');
    await press(page, '批准');
    await sees(page, /演示管理员 批准：同意/);
    expect(new URL(page.url()).pathname).toBe(path);
  }
});
