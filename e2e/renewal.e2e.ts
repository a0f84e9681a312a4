import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { askWhatIsNeeded, checkAndSubmit, signUp } from './support/application.ts';
import { launchBrowser, openPage } from './support/browser.ts';
import { seesWhoRead, unmaskNumber, writeToEachOther } from './support/conversation.ts';
import { closeJourneys } from './support/journeys.ts';
import { expectEvidenceAtDesk } from './support/evidence.ts';
import { agree, expectNothingChosen, passCheck } from './support/face-sitting.ts';
import { sitBeforeCamera } from './support/fake-camera.ts';
import { fillForm } from './support/fill-form.ts';
import {
  expectMailingKit,
  expectNoAddress,
  packAndPost,
  recordEnvelope,
  scanEnvelope,
} from './support/mailing.ts';
import { drawFaceClip } from './support/moving-face.ts';
import { openDesk } from './support/officer.ts';
import { fictionalPerson } from './support/person.ts';
import { goodPhoto, portrait } from './support/pictures.ts';
import { platformHere } from './support/platform-here.ts';
import { decide, lookAtPictures, takeFromQueue } from './support/review.ts';
import { expectQuiet, follow, look, press, sees, seesHeading } from './support/screen.ts';
import { answerWithPhoto, repeatFaceCheck } from './support/supplement.ts';

const at = platformHere();
const person = fictionalPerson('renewal');
const TRACKING_IN = '9400111899562238500106';
const TRACKING_BACK = '9400111899562238500274';
/** Some eighty screens, each looked at by axe, and two face checks at a person's pace. */
const A_LONG_WAY_MS = 1_200_000;
const WHY = '与证件图片核对';
const WISH = '照片背景不是白色，请换一张白底、正面、双耳可见的近照。';

describe('a renewal', () => {
  // Two programs on two machines: one person with a phone, officers at their desks.
  let phone: Browser;
  let desks: Browser;
  beforeAll(async () => {
    [phone, desks] = await Promise.all([launchBrowser(), launchBrowser()]);
  });
  afterAll(async () => {
    await Promise.all([phone.close(), desks.close()]);
  });
  closeJourneys(() => [phone, desks]);

  it(
    'an adult in northern California renews a passport, from the first question to the new book',
    async () => {
      const applicant = await openPage(phone, { device: 'phone', baseURL: at.applicant });
      await sitBeforeCamera(applicant, await drawFaceClip(person));
      await askWhatIsNeeded(applicant);
      await signUp(applicant, at.applicant, person);
      await fillForm(applicant, person);
      await checkFace(applicant);
      const { number } = await checkAndSubmit(applicant);
      await follow(applicant, '查看订单');
      await seesHeading(applicant, /^使领馆正在初审/);
      await expectNoAddress(applicant);
      await look(applicant, 'order-first-review', { docs: true });

      // The first review asks for another photo; the applicant's page tells so by itself.
      const first = await openDesk(desks, at, 'first@demo.invalid', { seen: look });
      await look(first, 'console-queue', { docs: true });
      await takeFromQueue(first, '初审', number);
      await lookAtPictures(first);
      await look(first, 'console-desk', { docs: true });
      await expectEvidenceAtDesk(first);
      await look(first, 'console-evidence');
      await unmaskNumber(first, WHY, person.passportNumber);
      await writeToEachOther(applicant, first, {
        question: '我刚换了手机号，要重新填吗？',
        picture: await portrait(person),
        answer: '不用。请在“我的”里更换，我们按新号码联系您。',
      });
      await decide(first, '请求补充', { target: '证件照片', note: WISH, shown: 'console-ask' });
      await seesHeading(applicant, /^轮到您了：请在.*前补充材料/);
      await look(applicant, 'order-supplement');
      await follow(applicant, '去补充');
      await answerWithPhoto(applicant, WISH, await goodPhoto());
      await repeatFaceCheck(applicant);
      await press(applicant, '发给使领馆');
      await seesHeading(applicant, /^使领馆正在初审/);

      await takeFromQueue(first, '初审', number);
      await decide(first, '通过初审', { note: '资料齐全，信息一致。', shown: 'console-pass' });
      // The face check was passed, with the photo the order has now: nobody asks for an interview.
      await seesHeading(applicant, /^使领馆正在复核/);
      await expectNoAddress(applicant);

      // Two pairs of eyes: another officer, in another window.
      const second = await openDesk(desks, at, 'second@demo.invalid');
      await takeFromQueue(second, '复审', number);
      await decide(second, '通过复审', { note: '同意初审意见。' });

      await seesHeading(applicant, /^轮到您了：请在.*前寄出材料/);
      await look(applicant, 'mail-gate', { docs: true });
      await expectMailingKit(applicant, number);
      await packAndPost(applicant, TRACKING_IN);
      await look(applicant, 'order-mailed');

      // The mail room finds 18 dollars instead of 23, and the applicant reads what to do.
      const mailRoom = await openDesk(desks, at, 'mail@demo.invalid');
      await look(mailRoom, 'mail-room-home');
      await scanEnvelope(mailRoom, number, '18.00');
      await recordEnvelope(mailRoom, 'hold');
      await seesHeading(applicant, /^轮到您了：寄到的材料有问题/);
      await sees(applicant, /金额不对：应为.*23\.00.*收到的是.*18\.00/);
      await look(applicant, 'order-hold', { docs: true });
      await scanEnvelope(mailRoom, number, '23.00');
      await recordEnvelope(mailRoom, 'good');
      await seesHeading(applicant, /^使领馆收到材料/);

      await produce(desks, number, applicant);
      await decideInMailRoom(mailRoom, number, '注销旧证件');
      await decide(mailRoom, '寄出', { tracking: TRACKING_BACK, shown: 'mail-room-dispatch' });

      await seesHeading(applicant, /^新护照已寄出/);
      await look(applicant, 'order-dispatched');
      await press(applicant, '我收到了，内容没有错');
      await seesHeading(applicant, '办完了');
      await look(applicant, 'order-completed', { docs: true });
      await seesWhoRead(applicant, WHY);
      for (const page of [applicant, first, second, mailRoom]) expectQuiet(page);
    },
    A_LONG_WAY_MS,
  );

  /** The page before sending says what is still open; the check is done from there. */
  async function checkFace(page: Page): Promise<void> {
    await sees(page, '还差一步：确认是您本人');
    await follow(page, '去确认');
    await seesHeading(page, '确认是您本人在办理');
    await expectNothingChosen(page);
    await look(page, 'face-consent');
    await agree(page);
    await look(page, 'face-start');
    await passCheck(page);
    await look(page, 'face-passed');
    await follow(page, '下一步');
    await sees(page, '人脸核验通过');
  }

  async function produce(browser: Browser, number: string, applicant: Page): Promise<void> {
    const production = await openDesk(browser, at, 'production@demo.invalid');
    await takeFromQueue(production, '制证', number);
    await decide(production, '开始制证');
    await seesHeading(applicant, /^新护照正在制作/);
    await decide(production, '制证完成');
    await seesHeading(applicant, /^新护照已制作完毕/);
    expectQuiet(production);
  }
});

/** The parcel desk offers what comes next for the number that was scanned. */
async function decideInMailRoom(page: Page, number: string, act: string): Promise<void> {
  await page.goto('/mail-room');
  await page.getByLabel('订单号或条码').fill(number);
  await page.getByLabel('订单号或条码').press('Enter');
  await page.getByRole('region', { name: number }).waitFor();
  await decide(page, act);
  expect(page.url()).toContain('/mail-room/');
}
