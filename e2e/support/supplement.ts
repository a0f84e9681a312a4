import type { Page } from 'playwright-core';
import { seesInTime } from './evidence.ts';
import { passCheck } from './face-sitting.ts';
import { sendFile } from './application.ts';
import type { Picked } from './pictures.ts';
import { follow, look, press, sees, seesHeading } from './screen.ts';

/** From the order's page: reads what is asked, sends another photo, comes back to the list. */
export async function answerWithPhoto(page: Page, words: string, photo: Picked): Promise<void> {
  await seesHeading(page, '使领馆请您补充');
  await sees(page, words);
  await look(page, 'supplement', { docs: true });
  await follow(page, /^证件照片/);
  await seesHeading(page, '新护照用哪张照片？');
  await sendFile(page, photo);
  await seesInTime(page, /没有看到要改的地方|有几处可以更好/);
  await look(page, 'supplement-photo');
  await press(page, '好了，回去');
  await seesHeading(page, '使领馆请您补充');
  await look(page, 'supplement-ready');
}

/** The check was passed with the photo before: it is said, and done again. */
export async function repeatFaceCheck(page: Page): Promise<void> {
  await sees(page, /原来的人脸核验就不作数了/);
  await look(page, 'supplement-face');
  await follow(page, /^本人核验/);
  await seesHeading(page, '确认是您本人在办理');
  await sees(page, '照片或资料页换过了');
  await look(page, 'face-outdated');
  await passCheck(page);
  await follow(page, '好了，回去');
  await seesHeading(page, '使领馆请您补充');
  await sees(page, '人脸核验通过');
}
