import type { Page } from 'playwright-core';
import { look, press, sees, seesHeading } from './screen.ts';
import { write } from './form.ts';

/** From a queue onto the desk of one order, which is then claimed. */
export async function takeFromQueue(page: Page, queue: string, number: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${queue}`) })
    .click();
  await seesHeading(page, queue);
  await page.getByRole('link', { name: number }).click();
  await sees(page, page.getByRole('heading', { name: new RegExp(number) }));
  await press(page, /^认领/);
  await sees(page, /^您认领着/);
}

/** Both pictures, larger and turned, as an officer looks at them. */
export async function lookAtPictures(page: Page): Promise<void> {
  await page.getByRole('img', { name: '申请人提交的图片：证件照' }).waitFor();
  await page.getByRole('img', { name: '申请人提交的图片：护照资料页' }).waitFor();
  await press(page, /^放大/);
  await press(page, /^转 90 度/);
  await press(page, /^整张显示/);
}

/** A decision with its words, confirmed in its own panel. */
export async function decide(
  page: Page,
  act: string,
  {
    note,
    target,
    rule,
    tracking,
    shown,
  }: { note?: string; target?: string; rule?: string; tracking?: string; shown?: string } = {},
): Promise<void> {
  await press(page, new RegExp(`^${act}`));
  const panel = page.getByRole('form', { name: act, exact: true });
  await panel.waitFor();
  if (target !== undefined) {
    await panel.getByRole('combobox').selectOption({ label: target });
    await sees(page, panel.getByRole('button', { name: new RegExp(`去掉.*${target}`) }));
  }
  if (rule !== undefined) await panel.getByRole('combobox').selectOption({ label: rule });
  if (note !== undefined) await panel.getByRole('textbox').fill(note);
  if (tracking !== undefined) await write(panel, '运单号', tracking);
  // Only an interview asks for it.
  const seen = panel.getByRole('checkbox', { name: /^我亲眼见到了/ });
  if (await seen.isVisible()) await seen.check();
  if (shown !== undefined) await look(page, shown);
  await panel.getByRole('button', { name: new RegExp(`^确认：${act}`) }).click();
  await sees(page, new RegExp(`^已办：${act}`));
}
