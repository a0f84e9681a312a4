import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { cartoon, drawnPortrait } from '@lingshi/vision/test/photo/portraits.ts';
import { openApplicant } from './support/applicant.ts';
import { sendFile } from './support/application.ts';
import { launchBrowser } from './support/browser.ts';
import { fillDraft, startDraft, submitDraft } from './support/draft.ts';
import { write } from './support/form.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { jpeg, portrait } from './support/pictures.ts';
import { platformHere } from './support/platform-here.ts';
import { takeFromQueue } from './support/review.ts';
import { expectNoSidewaysScroll, look, press, sees } from './support/screen.ts';

const at = platformHere();

describe('a photo is measured', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());
  closeJourneys(() => [browser]);

  it('says what to change, cuts to the outline, takes a word, and the officer reads the same', async () => {
    const { page, person } = await openApplicant(browser, at, 'photo');
    const orderId = await startDraft(page);
    await fillDraft(page, orderId, person, ['photo']);
    await page.goto(`/orders/${orderId}/form/photo`);

    await sendFile(page, jpeg('drawn.jpg', await cartoon()));
    await sees(page, '有几处不合规格');
    await sees(page, /没有找到人脸/);
    await look(page, 'photo-drawn');

    await sendFile(page, jpeg('portrait.jpg', await drawnPortrait()));
    await sees(page, /这看起来是一张画/);
    await look(page, 'photo-drawn-portrait');

    await sendFile(page, await portrait(person));
    await page
      .getByText(/这看起来是一张画/)
      .first()
      .waitFor({ state: 'detached' });
    await sees(page, '裁剪');
    await press(page, '裁剪');
    const frame = await sees(page, page.getByRole('group', { name: /方向键/ }));
    await frame.focus();
    for (const key of ['+', '+', 'ArrowUp', 'ArrowLeft']) await frame.press(key);
    await look(page, 'photo-crop');
    const stored = page.waitForResponse((answer) => answer.url().endsWith('/photo/check'));
    await press(page, '用这个裁剪');
    const check = (await (await stored).json()) as { rows: { key: string; measured: number }[] };
    expect(check.rows.find(({ key }) => key === 'faces')?.measured).toBe(1);

    await page.getByText('照片没问题？给工作人员留句话').click();
    await write(page, '给工作人员的话', '我的墙就是这个颜色');
    await press(page, '保存这句话');
    await sees(page, '工作人员会看到您的话');
    await look(page, 'photo-measured');
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoSidewaysScroll(page);

    const number = await submitDraft(page, orderId);
    const desk = await openDesk(browser, at, 'first@demo.invalid');
    await takeFromQueue(desk, '初审', number);
    await sees(desk, '我的墙就是这个颜色');
    await desk.getByText(/照片测量：/).click();
    await look(desk, 'photo-desk');
  }, 120_000);
});
