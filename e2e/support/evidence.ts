import { getAnswers } from '@lingshi/contract/generated/calls.ts';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { DemoPerson } from '../../server/src/demo/demo.people.ts';
import { sendFile } from './application.ts';
import { clientOf } from './calls.ts';
import { dataPageOnTable, portrait } from './pictures.ts';
import { look, press, sees, seesHeading } from './screen.ts';
import { until } from './until.ts';

/** What the applicant says about a wall that is not white. */
export const WALL = '我家的墙就是这个颜色';

/** The first picture of all waits for its models, too. */
const LOOKED_AT_MS = 120_000;

/** What a machine says once it has looked at a picture. */
export async function seesInTime(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).first().waitFor({ timeout: LOOKED_AT_MS });
}

/** A photo before a wall of the wrong colour: measured, its faults named with number and limit, kept with a word. */
export async function givePhoto(page: Page, person: DemoPerson): Promise<void> {
  await seesHeading(page, '新护照用哪张照片？');
  await look(page, 'form-photo-before');
  await sendFile(page, await portrait(person));
  await seesInTime(page, '有几处不合规格');
  await sees(page, /^按“.+”测量，仅供参考/);
  const findings = page.getByRole('list', { name: '请看这几处' }).getByRole('listitem');
  await sees(page, findings.filter({ hasText: '背景亮度' }).filter({ hasText: /\d+%.*至少 \d+%/ }));
  await page.getByText(/^全部测量值（\d+ 项）$/).click();
  const all = page.getByRole('list', { name: '照片测量结果' }).getByRole('listitem');
  await sees(page, all.filter({ hasText: '文件大小' }).filter({ hasText: 'kB' }));
  await look(page, 'form-photo-measured');
  await page.getByText('照片没问题？给工作人员留句话').click();
  await page.getByLabel('给工作人员的话').fill(WALL);
  await press(page, '保存这句话');
  await sees(page, '工作人员会看到您的话');
  await press(page, '下一步');
}

/**
 * The data page lies on a table. What the reader finds stands beside what was typed: five lines agree, and a slip in
 * the day of expiry is found and taken from the page.
 * @param typed the day that was typed
 */
export async function giveDataPage(page: Page, person: DemoPerson, typed: string): Promise<void> {
  await seesHeading(page, '请拍下现在护照的资料页');
  await look(page, 'form-data-page-before');
  await sendFile(page, await dataPageOnTable(person));
  await seesInTime(page, '有 1 处与您填写的不同');
  await sees(page, '一致的 5 项');
  const slip = page.getByRole('listitem').filter({ hasText: '有效期至' });
  const [told, read] = await slip.getByRole('definition').allTextContents();
  expect([told, read].map(dayOf)).toEqual([typed, person.expiryDay]);
  await look(page, 'form-data-page-differs');
  await press(page, '“有效期至”用读到的');
  await sees(page, '与您填写的一致');
  await sees(page, '一致的 6 项');
  await until('the page’s day is in the form', async () => {
    const { answers } = await clientOf(page).call(getAnswers, { params: { orderId: orderIn(page) } });
    const document = answers.find(({ topic }) => topic === 'document')?.answer;
    return document?.['expiryDay'] === person.expiryDay;
  });
  await look(page, 'form-data-page-agrees');
  await press(page, '下一步');
}

/** What the officer's desk shows of all this. */
export async function expectEvidenceAtDesk(desk: Page): Promise<void> {
  await sees(desk, '与证件资料页一致');
  await sees(desk, '资料页：与填写一致');
  await sees(desk, WALL);
  await desk.getByText(/^照片测量：/).click();
  await sees(desk, '背景亮度');
  const face = desk.locator('section', { has: desk.getByRole('heading', { name: '人脸核验' }) }).last();
  await sees(desk, face.getByText('通过', { exact: true }));
  for (const row of ['距证件照', '距资料页头像']) await sees(desk, face.getByText(row, { exact: true }));
  expect(await face.getByText(/以内，视为同一人/).count()).toBe(2);
  await sees(desk, face.getByText(/^仅供参考，不是经认证的核验/));
}

function orderIn(page: Page): string {
  return /orders\/([\w-]+)\//.exec(page.url())?.[1] ?? '';
}

/** 2027 年 2 月 19 日 */
function dayOf(words = ''): string {
  const [year = '', month = '', day = ''] = words.match(/\d+/g) ?? [];
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
