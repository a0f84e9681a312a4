import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchBrowser, openPage } from './support/browser.ts';
import { choose, pick, write, writeDay } from './support/form.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { letterAfter } from './support/outbox.ts';
import { fictionalPerson } from './support/person.ts';
import { dataPageOnTable, portrait } from './support/pictures.ts';
import { platformHere } from './support/platform-here.ts';
import { decide } from './support/review.ts';
import { expectNoSidewaysScroll, follow, look, press, sees, seesHeading } from './support/screen.ts';
import { enterByCode } from './support/sign-up.ts';
import { declare, topicPages, writeAddress } from './support/topics.ts';

const at = platformHere();
const CODE = /[0-9A-Z]{5}-[0-9A-Z]{5}/;
/** One of the demo's people, whose account is verified. */
const TAKER = 'lin@demo.invalid';
const REQUEST = '您好，孩子的祖母病危，请帮忙尽快换护照。';
const JOURNEY_MS = 600_000;

describe('a humanitarian emergency', () => {
  const person = fictionalPerson('behalf');
  let people: Browser;
  let desks: Browser;
  beforeAll(async () => {
    [people, desks] = await Promise.all([launchBrowser(), launchBrowser()]);
  });
  afterAll(async () => {
    await Promise.all([people.close(), desks.close()]);
  });
  closeJourneys(() => [people, desks]);

  it('finds its mailbox and a ready letter, without an account', async () => {
    const page = await openPage(people, { device: 'phone', baseURL: at.applicant });
    await page.goto('/help/urgent');
    await seesHeading(page, '人道主义的特殊紧急情况');
    await pick(page, '哪个使领馆？', /旧金山/);
    await sees(page, 'huzhao.sf@gmail.com');
    await choose(page, '要办什么？', '旅行证');
    await sees(page, 'lvxingzheng.sf@gmail.com');
    await choose(page, '邮件用什么语言写？', 'English');
    const link = page.getByRole('link', { name: '在邮件程序里打开' });
    const address = (await link.getAttribute('href')) ?? '';
    if (!address.startsWith('mailto:lvxingzheng.sf@gmail.com?subject=Humanitarian')) throw new Error(address);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    await look(page, 'help-urgent');
  });

  it(
    'is filed by an officer, reviewed by another, and taken over by the person',
    async () => {
      const filer = await openDesk(desks, at, 'admin@demo.invalid');
      await filer.goto('/behalf');
      await seesHeading(filer, '代为申请');
      await look(filer, 'behalf-open');
      await begin(filer);
      const orderId = new URL(filer.url()).pathname.split('/').at(-1) ?? '';
      await fillAll(filer);
      const code = await letterAfter(at.applicant, { to: person.contact, pattern: CODE }, async () => {
        await press(filer, '提交，由别人审核');
        await sees(filer, /^已提交：SF-/);
      });
      const reviewer = await openDesk(desks, at, 'first@demo.invalid');
      await reviewer.goto(`/order/${orderId}`);
      await sees(reviewer, '工作人员代为提交，未经本人签字');
      await look(reviewer, 'behalf-desk');
      await press(reviewer, /^认领/);
      await decide(reviewer, '通过初审', { note: '来信和证明都看过。' });
      await takeOver(code);
    },
    JOURNEY_MS,
  );

  async function begin(page: Page): Promise<void> {
    await pick(page, '事项', /换发|renew/i);
    await write(page, '为什么代为申请', '家人病危，来信请求协助。');
    await page.getByLabel('请求原文').fill(REQUEST);
    await page.getByLabel('本人的邮箱或电话').fill(person.contact);
    await press(page, '开始代填');
    await page.waitForURL(/\/behalf\/[\da-f-]{36}/);
    await sees(page, REQUEST);
  }

  async function fillAll(page: Page): Promise<void> {
    const pages = topicPages(person);
    const own: Record<string, () => Promise<void>> = {
      address_abroad: async () => writeAddress(page, person),
      declaration: async () => declare(page),
      post: async () => page.getByRole('radio', { name: /旧金山/ }).check(),
    };
    await page
      .getByRole('button', { name: / · 待填$/ })
      .first()
      .waitFor();
    const names = await page.getByRole('button', { name: / · (待填|先填前面的)$/ }).allTextContents();
    const topics = Object.keys(pages).filter((topic) => topic !== 'consents');
    for (const [index, topic] of topics.entries()) {
      const name = names[index]?.split(' · ')[0] ?? '';
      await press(page, new RegExp(`^${name} · `));
      await page.getByRole('button', { name: '保存这一页' }).waitFor();
      await (own[topic] ?? (async () => pages[topic]?.fill(page)))();
      if (topic === 'person') await look(page, 'behalf-form');
      await press(page, '保存这一页');
      await sees(page, page.getByRole('button', { name: `${name} · 已填好` }));
    }
    for (const picture of [await portrait(person), await dataPageOnTable(person)]) {
      await page
        .getByRole('button', { name: / · 待填$/ })
        .first()
        .click();
      const step = page.getByRole('listitem').filter({ has: page.getByLabel(/^(选择文件|重新选择)$/) });
      await step.getByLabel(/^(选择文件|重新选择)$/).setInputFiles(picture);
      await sees(page, step.getByText(/^已上传 1 张/));
      await step.getByRole('button', { name: / · 已填好$/ }).click();
    }
  }

  async function takeOver(code: string): Promise<void> {
    const page = await openPage(people, { device: 'phone', baseURL: at.applicant });
    await page.goto('/take-over');
    await follow(page, '登录');
    await enterByCode(page, at.applicant, TAKER);
    await seesHeading(page, '接收使领馆代办的申请');
    await write(page, '接收码', code);
    await writeDay(page, '申请人的出生日期', person.birthDay);
    await choose(page, '申请人是您的', '其他人');
    await look(page, 'take-over');
    await press(page, '接收');
    await sees(page, '工作人员代为开始');
    await look(page, 'taken-over');
  }
});
