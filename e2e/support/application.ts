import type { Page } from 'playwright-core';
import { residentIdOf } from '../../server/src/demo/demo.answers.ts';
import type { DemoPerson } from '../../server/src/demo/demo.people.ts';
import { choose, write, writeDay } from './form.ts';
import type { Picked } from './pictures.ts';
import { follow, look, press, sees, seesHeading } from './screen.ts';
import { enterByCode } from './sign-up.ts';

/** Before any account: what do I need? */
export async function askWhatIsNeeded(page: Page): Promise<void> {
  await page.goto('/');
  await seesHeading(page, '在国外办护照，从这里开始');
  await look(page, 'home', { docs: true });
  await follow(page, '看看我需要什么');
  await answerPrecheck(page, '您要办什么？', '护照');
  await answerPrecheck(page, '申请人是哪国国籍？', '只有中国国籍');
  await answerPrecheck(page, '申请人现在有哪种证件？', '普通护照，在手里');
  await answerPrecheck(page, '申请人现在在美国吗？', '在美国');
  await seesHeading(page, '换发护照');
  await sees(page, '23.00');
  await look(page, 'precheck-result', { docs: true });
  await follow(page, '开始办理');
}

async function answerPrecheck(page: Page, question: string, answer: string): Promise<void> {
  await seesHeading(page, question);
  await look(page, `precheck-${question}`);
  await follow(page, answer);
}

/** Signing in is signing up; nobody files before they have a name. */
export async function signUp(page: Page, origin: string, person: DemoPerson): Promise<void> {
  await seesHeading(page, '登录或注册');
  await look(page, 'sign-in');
  await enterByCode(page, origin, person.contact, async () => look(page, 'sign-in-code'));
  await giveRealName(page, person);
}

async function giveRealName(page: Page, person: DemoPerson): Promise<void> {
  if (!(await page.getByRole('heading', { level: 1, name: '实名信息' }).isVisible())) {
    await seesHeading(page, /给谁办？|实名信息/);
    const link = page.getByRole('link', { name: '去填写' });
    if (await link.isVisible()) await link.click();
  }
  await seesHeading(page, '实名信息');
  await write(page, '姓', person.surname);
  await write(page, '名', person.givenName);
  await write(page, '姓的拼音', person.surnamePinyin);
  await write(page, '名的拼音', person.givenPinyin);
  await writeDay(page, '出生日期', person.birthDay);
  await choose(page, '性别', person.sex === 'F' ? '女' : '男');
  await write(page, '护照号码', person.passportNumber);
  await write(page, '居民身份证号码', residentIdOf(person));
  await look(page, 'real-name');
  await press(page, '保存');
}

/** A file from the folder into the page's one picture field. */
export async function sendFile(page: Page, file: Picked | string): Promise<void> {
  await page.getByLabel(/^(选择文件|重新选择)$/).setInputFiles(file);
}

/** Everything as it will be printed, then off it goes. @returns the order's id and number */
export async function checkAndSubmit(page: Page): Promise<{ orderId: string; number: string }> {
  await seesHeading(page, '请核对，然后提交');
  await look(page, 'check');
  await press(page, '确认无误，提交');
  await seesHeading(page, '提交好了');
  await look(page, 'submitted', { docs: true });
  const shown = await (await sees(page, /SF-\d\d-[0-9A-Z]{6}-[0-9A-Z]/)).textContent();
  const number = /SF-\d\d-[0-9A-Z]{6}-[0-9A-Z]/.exec(shown ?? '')?.[0] ?? '';
  const orderId = /orders\/([\w-]+)\//.exec(page.url())?.[1] ?? '';
  return { orderId, number };
}
