import { declineFace, getFaceState, getOrder } from '@lingshi/contract/generated/calls.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoPerson } from '../server/src/demo/demo.people.ts';
import { openApplicant } from './support/applicant.ts';
import { checkAndSubmit } from './support/application.ts';
import { launchBrowser } from './support/browser.ts';
import { clientOf } from './support/calls.ts';
import { fillDraft, startDraft, submitDraft } from './support/draft.ts';
import { agree, expectNothingChosen, failTries, passCheck, tryOnce } from './support/face-sitting.ts';
import { sitBeforeCamera } from './support/fake-camera.ts';
import { closeJourneys } from './support/journeys.ts';
import { drawFaceClip } from './support/moving-face.ts';
import type { FaceClip } from './support/moving-face.ts';
import { openDesk } from './support/officer.ts';
import { platformHere } from './support/platform-here.ts';
import { decide, takeFromQueue } from './support/review.ts';
import { expectQuiet, follow, look, press, sees, seesHeading } from './support/screen.ts';
import type { PersonKey } from './support/person.ts';

const at = platformHere();

describe('a face check', () => {
  let phone: Browser;
  let desks: Browser;
  /** All these people look alike. */
  let clip: FaceClip | undefined;
  beforeAll(async () => {
    [phone, desks] = await Promise.all([launchBrowser(), launchBrowser()]);
  });
  afterAll(async () => {
    await Promise.all([phone.close(), desks.close()]);
  });
  closeJourneys(() => [phone, desks]);

  it('a person who does what is asked passes, and no interview is wanted', async () => {
    const { page, orderId } = await arrive('face.moving', true);
    await follow(page, /本人核验/);
    await seesHeading(page, '确认是您本人在办理');
    await expectNothingChosen(page);
    await look(page, 'face-consent');
    await agree(page);
    await look(page, 'face-start');
    await passCheck(page);
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

  it('a still picture does not pass; the order goes on, is marked, and an interviewer sees the person', async () => {
    const { page, orderId } = await arrive('face.still', false);
    await follow(page, /本人核验/);
    await agree(page);
    await tryOnce(page);
    await sees(page, /^(有的动作没有看到|看上去像一张照片|画面没有变化)$/);
    await sees(page, '已填的内容都在，只需再做这一步。');
    await look(page, 'face-failed');
    // Nobody has to choose the interview: an order that is sent like this has its mark.
    await page.goto(`/orders/${orderId}/form/check`);
    const { number } = await checkAndSubmit(page);
    expect((await orderOf(page, orderId)).interview).toEqual({ reason: 'face_failed', outcome: null });
    await follow(page, '查看订单');
    await seesHeading(page, /^使领馆正在初审/);

    const reviewer = await openDesk(desks, at, 'first@demo.invalid');
    await takeFromQueue(reviewer, '初审', number);
    await decide(reviewer, '通过初审', { note: '资料齐全，信息一致。' });
    await seesHeading(page, /^使领馆要和您面谈/);
    await look(page, 'order-interview');
    const interviewer = await openDesk(desks, at, 'interview@demo.invalid');
    await takeFromQueue(interviewer, '面谈', number);
    await sees(interviewer, /人脸核验未通过/);
    await look(interviewer, 'console-interview');
    await decide(interviewer, '面谈完成', {
      note: '视频见到本人，与护照一致。',
      shown: 'console-interview-seen',
    });
    await seesHeading(page, /^使领馆正在复核/);
    expect((await orderOf(page, orderId)).interview).toEqual({ reason: 'face_failed', outcome: 'seen' });
    for (const one of [page, reviewer, interviewer]) expectQuiet(one);

    await refuseAtInterview(reviewer, interviewer);
  });

  /** Another person, who chose the interview and was somebody else. */
  async function refuseAtInterview(reviewer: Page, interviewer: Page): Promise<void> {
    const { page, person } = await openApplicant(phone, at, 'face.picture');
    const orderId = await startDraft(page);
    await fillDraft(page, orderId, person);
    await clientOf(page).call(declineFace, { params: { orderId }, body: {} });
    const number = await submitDraft(page, orderId);
    await takeFromQueue(reviewer, '初审', number);
    await decide(reviewer, '通过初审', { note: '资料齐全，信息一致。' });
    await takeFromQueue(interviewer, '面谈', number);
    const why = '视频中的人与护照上的人像不是同一人。请本人重新申请。';
    await decide(interviewer, '不予受理', {
      rule: '不能确认是申请人本人',
      note: why,
      shown: 'console-interview-refuse',
    });
    await page.goto(`/orders/${orderId}`);
    await seesHeading(page, /^不予受理/);
    await sees(page, '不能确认是申请人本人');
    await sees(page, why);
    await look(page, 'order-interview-refused');
    expect((await orderOf(page, orderId)).interview).toEqual({ reason: 'face_declined', outcome: 'refused' });
  }

  it('whoever does without the check goes on the same way, with nothing filmed', async () => {
    const { page, orderId } = await arrive('face.without', false);
    await page.goto(`/orders/${orderId}/form/check`);
    await sees(page, '还差一步：确认是您本人');
    await follow(page, '去确认');
    await press(page, '继续');
    await sees(page, '请选一种方式。');
    await page.getByRole('radio', { name: /改为与工作人员面谈/ }).check();
    await press(page, '继续');
    await sees(page, '由工作人员与您面谈');
    await follow(page, '下一步');
    await sees(page, '由工作人员面谈');

    // Changed their mind, agreed, and changed it again: as easy to take back as to give.
    await page.goto(`/orders/${orderId}/form/face`);
    await press(page, '改做人脸核验');
    await agree(page);
    await press(page, '撤回同意');
    await sees(page, '由工作人员与您面谈');
    expectQuiet(page);
  });

  it('the tries of a day end with the next day or the interview, and nothing is lost', async () => {
    const { page, orderId } = await arrive('face.tries', false);
    await follow(page, /本人核验/);
    await agree(page);
    await failTries(page, orderId, 10);
    await page.reload();
    await sees(page, '今天的 10 次用完了');
    await sees(page, /请别担心。已填的内容都在。$/);
    expect(await page.getByText('只需再做这一步').count()).toBe(0);
    await sees(page, /起再试$/);
    expect(await page.getByRole('button', { name: /打开相机|再试一次/ }).count()).toBe(0);
    await look(page, 'face-no-tries');
    await follow(page, '以后再试，先回申请');
    await seesHeading(page, '填写申请');
    await follow(page, /本人核验/);
    await press(page, '改为面谈，继续');
    await sees(page, '由工作人员与您面谈');
    await follow(page, '下一步');
    await seesHeading(page, '请核对，然后提交');
    expectQuiet(page);
  });

  it('a minor may leave it after five tries, and is told so before', async () => {
    // Seventeen: no guardian is asked for, and an interview is.
    const year = new Date().getFullYear() - 17;
    const { page, orderId } = await arrive('face.minor', false, {
      birthDay: `${year}-09-17`,
      residentId17: `320106${year}0917672`,
    });
    await follow(page, /本人核验/);
    await agree(page);
    await sees(page, '未成年人和由监护人代办的人试过 5 次没有通过，可以不再试。');
    await failTries(page, orderId, 5);
    await page.reload();
    await sees(page, '可以不再试了：工作人员会与申请人和监护人面谈。');
    await look(page, 'face-minor');
    await press(page, '不做了，改为面谈');
    await sees(page, '由工作人员与您面谈');
    expect(await clientOf(page).call(getFaceState, { params: { orderId } })).toMatchObject({
      outcome: 'skipped',
    });
    expectQuiet(page);
  });

  /** Everything is filled in but the check; the person sits before the camera. */
  async function arrive(
    key: PersonKey,
    alive: boolean,
    but: Partial<DemoPerson> = {},
  ): Promise<{ page: Page; orderId: string }> {
    const { page, person } = await openApplicant(phone, at, key);
    const orderId = await startDraft(page);
    await fillDraft(page, orderId, { ...person, ...but });
    clip ??= await drawFaceClip(person);
    await sitBeforeCamera(page, clip, alive);
    await page.goto(`/orders/${orderId}/form`);
    await seesHeading(page, '填写申请');
    return { page, orderId };
  }
});

async function orderOf(page: Page, orderId: string) {
  return clientOf(page).call(getOrder, { params: { orderId } });
}
