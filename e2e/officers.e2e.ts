import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { forgiveProblems, launchBrowser } from './support/browser.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { platformHere } from './support/platform-here.ts';
import { expectQuiet, look, press, sees, seesHeading } from './support/screen.ts';
import { write } from './support/form.ts';

const at = platformHere();

describe('two administrators', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());
  closeJourneys(() => [browser]);

  it('give a powerful role together, and each change is a line that stays', async () => {
    const desk = await openDesk(browser, at, 'admin@demo.invalid', { seen: look });
    await desk.goto('/officers');
    await seesHeading(desk, '工作人员');
    await addTwoThatMustNotMeet(desk);
    await desk.getByRole('checkbox', { name: /^初审/ }).uncheck();
    await press(desk, '添加并发送登录链接');
    await sees(desk, '已添加，登录链接已发到邮箱。');
    await sees(desk, /演示管理员 提议：审计人员，等另一位管理员确认/);
    await sees(desk, /不能自己确认/);
    await sees(desk, /提议岗位：审计人员/);
    await look(desk, 'officers-asked');
    await desk.goto('/me');
    await seesHeading(desk, '我的登录');
    await sees(desk, /设置了第二步验证/);
    await look(desk, 'officers-me');
    expectQuiet(desk);

    const deputy = await openDesk(browser, at, 'deputy@demo.invalid');
    await deputy.goto('/officers');
    await look(deputy, 'officers-to-grant');
    await press(deputy, '确认 演示新人：审计人员');
    await sees(deputy, /岗位经确认，现为：审计人员/);
    await deputy.getByText(/等另一位管理员确认/).waitFor({ state: 'detached' });
    await proveAgain(deputy);
    expectQuiet(deputy);
  });

  /** What gives rights asks again who sits there, once the last proof is old: the act goes on after it. */
  async function proveAgain(desk: Page): Promise<void> {
    const body = JSON.stringify({ code: 'session.reauthentication_required', requestId: 'e2e' });
    const owed = { status: 403, contentType: 'application/json', body };
    await desk.route('**/api/staff/officers/*', async (route) => route.fulfill(owed), { times: 1 });
    await press(desk, '办理：演示编辑');
    await desk.getByRole('menuitem', { name: '停用' }).click();
    await press(desk, '停用');
    await sees(desk, desk.getByRole('heading', { name: '请再验证一次' }));
    await press(desk, '先不做');
    await sees(desk, desk.getByRole('heading', { name: '停用 演示编辑？' }));
    forgiveProblems(desk, /status of 403/);
  }

  async function addTwoThatMustNotMeet(desk: Page): Promise<void> {
    await press(desk, '添加工作人员');
    await write(desk, '姓名', '演示新人');
    await write(desk, '工作邮箱', 'newcomer@demo.invalid');
    await desk.getByRole('checkbox', { name: /^审计/ }).check();
    await desk.getByRole('checkbox', { name: /^初审/ }).check();
    await sees(desk, /审计员查阅别人做的事/);
    await look(desk, 'officers-apart');
  }
});
