import * as calls from '@lingshi/contract/generated/calls.ts';
import type { OrderCommand } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendPicture } from '../server/src/demo/demo.applicant.ts';
import { officerDoes } from '../server/src/demo/demo.officers.ts';
import { demoPeople } from '../server/src/demo/demo.people.ts';
import { drawPortrait } from '../server/src/demo/specimen.draw.ts';
import { launchBrowser, openPage } from './support/browser.ts';
import { clientOf } from './support/calls.ts';
import { choose, sign, write, writeDay } from './support/form.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { takeFromQueue } from './support/review.ts';
import { expectNoSidewaysScroll, follow, look, press, sees, seesHeading } from './support/screen.ts';
import { enterByCode } from './support/sign-up.ts';
import { startTestland } from './support/testland.ts';
import type { Testland } from './support/testland.ts';
import { until } from './support/until.ts';

const POST = 'testland';
const NOTE = '相符。';

describe('a child’s card of Testland', () => {
  let at: Testland;
  let phones: Browser;
  beforeAll(async () => {
    [at, phones] = await Promise.all([startTestland(POST), launchBrowser()]);
  }, 240_000);
  afterAll(async () => {
    await phones.close();
    await at.stop();
  });
  closeJourneys(() => [phones]);

  const phone = async () => openPage(phones, { device: 'phone', baseURL: at.applicant });

  it('is filed on one phone, signed on another, reviewed, and handed over at the counter', async () => {
    const [mother, father] = [await phone(), await phone()];
    await enter(mother, '/me', 'mother@demo.invalid', '母亲');
    const orderId = await file(mother);

    await mother.goto(`/orders/${orderId}`);
    await sees(mother, '还缺签字');
    await press(mother, '取得邀请码');
    await mother.locator('.k-code').waitFor();
    await look(mother, 'guardian-code');
    await expectNoSidewaysScroll(mother);
    const link = (await mother.getByText(/\/sign#/).textContent()) ?? '';

    await father.goto(`/sign${new URL(link).hash}`);
    await sees(father, '请先登录');
    expect(father.url()).not.toContain('#');
    await follow(father, '登录');
    await enterByCode(father, at.applicant, 'father@demo.invalid');
    // Who is new gives a name first, and comes back to the code.
    await seesHeading(father, /.+/);
    expect(father.url()).toContain('to=%2Fsign');
    await declare(father, '父亲');
    await father.goto('/sign');
    await press(father, '查看内容');
    await sees(father, '孩子住在测试国吗？');
    await sees(father, /2019 年出生/);
    await look(father, 'guardian-sign');
    await expectNoSidewaysScroll(father);
    await press(father, '签字');
    await sees(father, father.getByRole('link', { name: '请签名' }));
    await sign(father);
    await press(father, '签字');
    await sees(father, '已签字，谢谢');
    await sees(father, '撤回签字');
    await look(father, 'guardian-thanks');

    await sees(mother, /初审/);
    await does('first@demo.invalid', orderId, { type: 'passFirstReview', note: NOTE });
    await does('second@demo.invalid', orderId, { type: 'passSecondReview', note: NOTE });
    await mother.goto(`/orders/${orderId}`);
    await sees(mother, /周六 9 点到 12 点/);

    const { number } = await clientOf(mother).call(calls.getOrder, { params: { orderId } });
    await handOver(number ?? '');
    await mother.reload();
    await sees(mother, /已完成|办结|完成/);
  });

  async function enter(page: Page, to: string, contact: string, givenName: string): Promise<void> {
    await page.goto(`/sign-in?to=${to}`);
    await enterByCode(page, at.applicant, contact);
    await declare(page, givenName);
  }

  async function declare(page: Page, givenName: string): Promise<void> {
    const passportNumber = givenName === '母亲' ? 'E00000101' : 'E00000102';
    const name = { surname: '测', givenName, surnamePinyin: 'CE', givenPinyin: 'SHI' };
    const body = { ...name, birthDay: '1988-05-17', sex: 'F', passportNumber, residentId: '' } as const;
    await clientOf(page).call(calls.declareRealName, { body });
  }

  /** The child's page on the screen, as its own form asks it; the rest as the phone would send it. */
  async function file(page: Page): Promise<string> {
    const client = clientOf(page);
    const child = { relation: 'child', label: '小雨' } as const;
    const { id: applicantId } = await client.call(calls.addApplicant, {
      body: child,
      idempotencyKey: crypto.randomUUID(),
    });
    const body = { applicantId, service: 'child_card', kind: 'first', post: POST };
    const { orderId } = await client.call(calls.startOrder, { body, idempotencyKey: crypto.randomUUID() });
    await page.goto(`/orders/${orderId}/form/child`);
    await seesHeading(page, '借书证给哪个孩子办？');
    await write(page, '孩子的姓名', 'Kim Reed');
    await writeDay(page, '出生日期', '2019-04-01');
    await choose(page, '孩子上学了吗？', '上学了');
    await write(page, '学校', 'Hill School');
    await look(page, 'testland-form');
    await press(page, /^保存/);
    const saved = async () => (await client.call(calls.getAnswers, { params: { orderId } })).answers;
    await until('the child is saved', async () => (await saved()).some(({ topic }) => topic === 'child'));
    await saveRest(page, orderId);
    return orderId;
  }

  async function saveRest(page: Page, orderId: string): Promise<void> {
    const client = clientOf(page);
    const rest = {
      home: { line1: 'Reed Lane 7', zip: 'NO 1234', city: 'Testville', state: 'NO', phone: '+999123456' },
      post: { post: POST },
      declaration: { version: 'child-card-1', answers: { lives_here: 'yes' }, signature: HAND },
      consents: { accepted: { house_rules: 'house-rules-1' } },
    };
    for (const [topic, answer] of Object.entries(rest)) {
      await client.call(calls.saveAnswer, { params: { orderId, topic }, body: { version: 0, answer } });
    }
    const picture = await drawPortrait(demoPeople('2026-03-02')[0]!);
    await sendPicture({ ...client, key: () => crypto.randomUUID() }, orderId, 'school_photo', picture);
    const { version } = await client.call(calls.getOrder, { params: { orderId } });
    await client.call(calls.sendCommand, {
      params: { orderId },
      body: { version, command: { type: 'submit' } },
      idempotencyKey: crypto.randomUUID(),
    });
  }

  /** An officer who enrolled a moment ago waits for the next digits. */
  async function does(mail: string, orderId: string, command: OrderCommand): Promise<void> {
    const signIn = at.signIns.find((one) => one.mail === mail)!;
    await until(
      `${mail} may sign in`,
      async () =>
        officerDoes(at.parts, at.staffHttp, signIn, orderId, command).then(
          () => true,
          () => false,
        ),
      { withinMs: 60_000 },
    );
  }

  async function handOver(number: string): Promise<void> {
    const desk = await openDesk(phones, at, 'mail@demo.invalid');
    await takeFromQueue(desk, '待领取', number);
    await press(desk, /^登记领取/);
    const panel = desk.getByRole('form', { name: '登记领取', exact: true });
    await panel.getByRole('radio', { name: /监护人/ }).check();
    await panel.getByRole('checkbox').check();
    await look(desk, 'testland-hand-over');
    await panel.getByRole('button', { name: /^确认：登记领取/ }).click();
    await sees(desk, /^已办：登记领取/);
  }
});

/** Two strokes of a name, as a hand leaves them. */
const HAND = [
  [
    [0.2, 0.3],
    [0.35, 0.7],
    [0.5, 0.3],
  ],
  [
    [0.55, 0.7],
    [0.7, 0.3],
    [0.8, 0.7],
  ],
];
