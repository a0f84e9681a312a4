import { sendFaceFrames, startFaceChallenge } from '@lingshi/contract/generated/calls.ts';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { packFrames } from '../../server/test/face/frames.ts';
import { bodyOfPictures } from '../../server/test/face/face.ts';
import { clientOf } from './calls.ts';
import { press, sees } from './screen.ts';

/** A person who did not do it well enough tries again; ten times a day they may. */
const TRIES = 3;
/** Seconds, on a machine that has nothing else to do. */
const VERDICT_MS = 240_000;

/** Two ways, alike, and none of them chosen beforehand. */
export async function expectNothingChosen(page: Page): Promise<void> {
  const ways = page.getByRole('radio');
  await ways.first().waitFor();
  expect(await ways.count()).toBe(2);
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
}

export async function agree(page: Page): Promise<void> {
  await page.getByRole('radio').first().check();
  await press(page, '继续');
  await sees(page, '怎么做');
}

/** Opens the camera, does what is asked and waits for the verdict. */
export async function tryOnce(page: Page): Promise<void> {
  await press(page, /^(打开相机|再试一次)$/);
  await press(page, '开始');
  await page.getByRole('dialog').waitFor({ state: 'detached', timeout: VERDICT_MS });
}

/** As a person does whose blink came too late: once more. */
export async function passCheck(page: Page): Promise<void> {
  for (let count = 1; count <= TRIES; count += 1) {
    await tryOnce(page);
    const passed = page.getByText('核验通过', { exact: true });
    const again = page.getByRole('button', { name: '再试一次' });
    await passed.or(again).first().waitFor();
    if (await passed.isVisible()) return;
  }
  throw new Error(`Not passed in ${TRIES} tries.`);
}

/** Tries with nobody before the camera, by the doors the camera uses: quicker than to sit through them. */
export async function failTries(page: Page, orderId: string, count: number): Promise<void> {
  const client = clientOf(page);
  const body = packFrames(await bodyOfPictures());
  for (let at = 0; at < count; at += 1) {
    const { challengeId } = await client.call(startFaceChallenge, { params: { orderId }, body: {} });
    const sent = { params: { orderId, challengeId }, body: Buffer.from(body) as never };
    expect(await client.call(sendFaceFrames, sent)).toMatchObject({ outcome: 'failed' });
  }
}
