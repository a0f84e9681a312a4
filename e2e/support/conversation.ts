import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { sendFile } from './application.ts';
import { write } from './form.ts';
import type { Picked } from './pictures.ts';
import { look, press, sees } from './screen.ts';

/** Words and a picture to the post, words back: each side hears of the other's without a reload. */
export async function writeToEachOther(
  applicant: Page,
  officer: Page,
  { question, picture, answer }: { question: string; picture: Picked; answer: string },
): Promise<void> {
  await press(applicant, '附一张图片');
  await sendFile(applicant, picture);
  await sees(applicant, /^已附 1 张图片/);
  await write(applicant, '写给使领馆', question);
  await press(applicant, '发送');
  // A desk tells of news and leaves it to its officer when to look: every reading is written down.
  await sees(officer, '申请人刚刚写了留言');
  await press(officer, '看最新的');
  await sees(officer, question);
  await sees(officer, '附图 1 张');
  await officer.getByRole('textbox', { name: /^写给申请人，或留给同事/ }).fill(answer);
  await press(officer, /^发给申请人/);
  await sees(applicant, answer);
}

/** A number in stars is shown for a reason, which its owner will read. */
export async function unmaskNumber(officer: Page, reason: string, number: string): Promise<void> {
  await press(officer, /^显示：护照号码/);
  await officer.getByLabel('理由').fill(reason);
  await look(officer, 'console-unmask');
  await press(officer, '显示号码');
  await sees(officer, number);
}

/** The applicant reads who of the post opened the file, and why a number was shown. */
export async function seesWhoRead(applicant: Page, reason: string): Promise<void> {
  await applicant.getByText('谁看过我的申请', { exact: true }).click();
  const earlier = applicant.getByRole('button', { name: '更早的' });
  await sees(applicant, /号）看了/);
  while (await earlier.isVisible()) await earlier.click();
  await sees(applicant, /^初审人员（.+ 号）看了整份申请/);
  await sees(applicant, /^复审人员（.+ 号）看了整份申请/);
  await sees(applicant, `原因：${reason}`);
  await look(applicant, 'order-access-log');
  expect(await applicant.content()).not.toContain('演示初审员');
}
