import { getOrder } from '@lingshi/contract/generated/calls.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openApplicant } from './support/applicant.ts';
import { checkAndSubmit } from './support/application.ts';
import { launchBrowser } from './support/browser.ts';
import { clientOf } from './support/calls.ts';
import { fillDraft, startDraft } from './support/draft.ts';
import { sitBeforeCamera } from './support/fake-camera.ts';
import { closeJourneys } from './support/journeys.ts';
import { drawFaceClip } from './support/moving-face.ts';
import { openDesk } from './support/officer.ts';
import { decide, takeFromQueue } from './support/review.ts';
import { expectQuiet, follow, look, press, sees, seesHeading } from './support/screen.ts';

const at = inject('platform');
/** A person who did not do it well enough tries again; ten times a day they may. */
const TRIES = 3;
const VERDICT_MS = 60_000;

describe('a face check', () => {
  let phone: Browser;
  let desks: Browser;
  beforeAll(async () => {
    [phone, desks] = await Promise.all([launchBrowser(), launchBrowser()]);
  });
  afterAll(async () => {
    await Promise.all([phone.close(), desks.close()]);
  });
  closeJourneys(() => [phone, desks]);

  it('a person who does what is asked passes, and no interview is wanted', async () => {
    const { page, orderId } = await arrive(61, true);
    await follow(page, /本人核验/);
    await seesHeading(page, '确认是您本人在办理');
    await expectNothingChosen(page);
    await look(page, 'face-consent', { docs: true });
    await agree(page);
    await look(page, 'face-start');
    await tryUntil(page, '核验通过');
    await look(page, 'face-passed');
    await follow(page, '下一步');
    await sees(page, '人脸核验通过');
    await checkAndSubmit(page);
    expect((await orderOf(page, orderId)).interview).toBeNull();

    // Sent, and still theirs to take back.
    await follow(page, '查看订单');
    await follow(page, '人脸核验的同意：查看或撤回');
    await press(page, '撤回同意');
    await page.getByRole('button', { name: '撤回同意' }).waitFor({ state: 'detached' });
    expectQuiet(page);
  });

  it('a still picture does not pass, the interview is the way on, and the officer finds the mark', async () => {
    const { page, orderId } = await arrive(62, false);
    await follow(page, /本人核验/);
    await agree(page);
    await tryOnce(page);
    await sees(page, /^(有的动作没有看到|看上去像一张照片|画面没有变化)$/);
    await sees(page, '已填的内容都在，只需再做这一步。');
    await look(page, 'face-failed');
    await press(page, '不做了，改为面谈');
    await sees(page, '由领事官与您面谈');
    await look(page, 'face-interview');
    await follow(page, '下一步');
    const { number } = await checkAndSubmit(page);
    expect((await orderOf(page, orderId)).interview).not.toBeNull();

    await follow(page, '查看订单');
    await seesHeading(page, /^领事馆正在初审/);
    const officer = await openDesk(desks, at, 'first@demo.invalid');
    await takeFromQueue(officer, '初审', number);
    await decide(officer, '通过初审', { note: '资料齐全，信息一致。' });
    await seesHeading(page, /^领事馆要和您面谈/);
    for (const one of [page, officer]) expectQuiet(one);
  });

  it('whoever does without the check goes on the same way, with nothing filmed', async () => {
    const { page, orderId } = await arrive(63, false);
    await page.goto(`/orders/${orderId}/form/check`);
    await sees(page, '还差一步：确认是您本人');
    await follow(page, '去确认');
    await press(page, '继续');
    await sees(page, '请选一种方式。');
    await page.getByRole('radio', { name: /改为与领事官面谈/ }).check();
    await press(page, '继续');
    await sees(page, '由领事官与您面谈');
    await follow(page, '下一步');
    await sees(page, '由领事官面谈');

    // Changed their mind, agreed, and changed it again: as easy to take back as to give.
    await page.goto(`/orders/${orderId}/form/face`);
    await press(page, '改做人脸核验');
    await agree(page);
    await press(page, '撤回同意，删除核验结果');
    await sees(page, '由领事官与您面谈');
    expectQuiet(page);
  });

  /** Everything is filled in but the check; the person sits before the camera. */
  async function arrive(key: number, alive: boolean): Promise<{ page: Page; orderId: string }> {
    const { page, person } = await openApplicant(phone, at, key);
    const orderId = await startDraft(page);
    await fillDraft(page, orderId, person);
    await sitBeforeCamera(page, await drawFaceClip(person), alive);
    await page.goto(`/orders/${orderId}/form`);
    await seesHeading(page, '填写申请');
    return { page, orderId };
  }
});

async function expectNothingChosen(page: Page): Promise<void> {
  const ways = page.getByRole('radio');
  await ways.first().waitFor();
  expect(await ways.count()).toBe(2);
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
}

async function agree(page: Page): Promise<void> {
  await page.getByRole('radio').first().check();
  await press(page, '继续');
  await sees(page, '怎么做');
}

/** Opens the camera, does what is asked and waits for the verdict. */
async function tryOnce(page: Page): Promise<void> {
  await press(page, /^(打开相机|再试一次)$/);
  await press(page, '开始');
  await page.getByRole('dialog').waitFor({ state: 'detached', timeout: VERDICT_MS });
}

async function tryUntil(page: Page, words: string): Promise<void> {
  for (let count = 1; count <= TRIES; count += 1) {
    await tryOnce(page);
    const passed = page.getByText(words);
    const again = page.getByRole('button', { name: '再试一次' });
    await passed.or(again).first().waitFor();
    if (await passed.isVisible()) return;
  }
  throw new Error(`Not passed in ${TRIES} tries.`);
}

async function orderOf(page: Page, orderId: string) {
  return clientOf(page).call(getOrder, { params: { orderId } });
}
