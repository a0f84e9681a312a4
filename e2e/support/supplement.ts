import type { Page } from 'playwright-core';
import { sendFile } from './application.ts';
import type { Picked } from './pictures.ts';
import { follow, look, press, sees, seesHeading } from './screen.ts';

/** From the order's page: reads what is asked, sends another photo, gives the order back to the post. */
export async function answerWithPhoto(page: Page, words: string, photo: Picked): Promise<void> {
  await seesHeading(page, '领事馆请您补充');
  await sees(page, words);
  await look(page, 'supplement', { docs: true });
  await follow(page, /^证件照片/);
  await seesHeading(page, '新护照用哪张照片？');
  await sendFile(page, photo);
  await sees(page, /已上传/);
  await press(page, '好了，回去');
  await seesHeading(page, '领事馆请您补充');
  await look(page, 'supplement-ready');
  await press(page, '发给领事馆');
}
