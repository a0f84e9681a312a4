import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, launchBrowser } from './support/browser.ts';
import { fileDoubtful, fileForChild, fileSound, fileUnderMandate } from './support/desk-cases.ts';
import type { Case } from './support/desk-cases.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { readLetters } from './support/outbox.ts';
import { platformHere } from './support/platform-here.ts';
import { decide } from './support/review.ts';
import { expectNoSidewaysScroll, expectQuiet, look, press, sees, settled } from './support/screen.ts';
import { until } from './support/until.ts';

const at = platformHere();
const MAKING_MS = 400_000;

describe('the desk shows an officer what the platform found out', () => {
  let people: Browser;
  let desks: Browser;
  let officer: Page;
  let cases: Record<'doubtful' | 'sound' | 'child' | 'held', Case>;

  beforeAll(async () => {
    [people, desks] = await Promise.all([launchBrowser(), launchBrowser()]);
    cases = {
      doubtful: await fileDoubtful(people, at, 'desk.doubtful'),
      sound: await fileSound(people, at, 'desk.sound'),
      child: await fileForChild(people, at, 'desk.child'),
      held: await fileUnderMandate(people, at, 'desk.mandate'),
    };
    officer = await openDesk(desks, at, 'first@demo.invalid');
  }, MAKING_MS);
  afterAll(async () => {
    await Promise.all([people.close(), desks.close()]);
  });
  // The officer stays at the desk from one order to the next: only whoever filed goes.
  closeJourneys(() => [people]);

  const open = async (page: Page, { orderId }: Case) => {
    await page.goto(`/order/${orderId}`);
    await page.getByRole('heading', { level: 1, name: /SF-/ }).waitFor();
    await settled(page);
  };

  it('a photo kept with a word, recognised; another person’s page; a still picture; words instead of a position', async () => {
    await open(officer, cases.doubtful);
    await sees(officer, /^要面谈：人脸核验未通过/);
    await sees(officer, '与申请人此前换掉的一张照片看起来一样。');
    await sees(officer, /住的地方没有照相馆/);
    await sees(officer, '资料页：可能是另一个人的');
    // By key: both tables open, side by side with what was typed.
    await officer.keyboard.press('t');
    const table = officer.getByRole('table', { name: '资料页核对' });
    await sees(officer, table.getByRole('row', { name: /姓的拼音 JIANG OUYANG 不同/ }));
    expect(await table.textContent()).not.toContain('E98700001');
    await sees(officer, officer.getByRole('list').getByText('整行 · 对'));
    await sees(officer, /^未通过：/);
    await everyWay(officer, 'desk-doubtful');

    await press(officer, /^看图片: 持词照片/);
    await sees(officer, /^应写着或读着：/);
    await officer.getByRole('img', { name: /持词照片 2/ }).waitFor();
    await look(officer, 'desk-capture');
    await press(officer, /^看图片: 入境章/);
    await officer.getByRole('img', { name: /入境章/ }).waitFor();
  });

  it('a check that was passed, with its numbers, named an aid', async () => {
    await open(officer, cases.sound);
    await sees(officer, '资料页：与填写一致');
    await sees(officer, officer.getByText('视为同一人').first());
    await sees(officer, /^仅供参考，不是经认证的核验/);
    expect(await officer.getByText('没看到').count()).toBe(0);
    await everyWay(officer, 'desk-sound');
  });

  it('who filed for a child, and who under a mandate until when', async () => {
    await open(officer, cases.child);
    await sees(officer, '申请人的父母');
    await sees(officer, /^要面谈：未成年人/);
    await open(officer, cases.held);
    await sees(officer, '周样例');
    await sees(officer, /^有效，至/);
    await sees(officer, '可办：护照');
    await everyWay(officer, 'desk-mandate');
  });

  it('which orders wait for an interview; it is recorded only by who says to have seen the person', async () => {
    await officer.goto('/queue/first_review');
    const line = officer.getByRole('row', { name: new RegExp(cases.child.number) });
    await sees(officer, line.getByText('要面谈'));
    await look(officer, 'desk-list');
    await open(officer, cases.child);
    await decide(officer, '通过初审', { note: '未成年人，转面谈。' });

    const interviewer = await openDesk(desks, at, 'interview@demo.invalid');
    await interviewer.goto('/queue/interview');
    await sees(
      interviewer,
      interviewer.getByRole('row', { name: new RegExp(`${cases.child.number}.*未成年`) }),
    );
    await open(interviewer, cases.child);
    await interviewer.keyboard.press('p');
    await interviewer.getByRole('form', { name: '面谈完成' }).waitFor();
    await interviewer.keyboard.type('到馆，父母陪同，与护照一致。');
    await interviewer.keyboard.press('Control+Enter');
    await sees(interviewer, /见到了本人才能登记/);
    await look(interviewer, 'desk-interview');
    await interviewer.keyboard.press('Tab');
    await interviewer.keyboard.press('Space');
    await interviewer.keyboard.press('Control+Enter');
    await sees(interviewer, /^已办：面谈完成/);
    await until('the mail says that the interview is done', async () => {
      const subjects = (await readLetters(at.applicant)).map(({ subject }) => subject);
      return subjects.includes(`面谈已完成（${cases.child.number}）`);
    });
    expectQuiet(interviewer);
  });
});

/** A laptop, a window enlarged to twice its size, by day and in the dark: readable, and nothing beyond the edge. */
async function everyWay(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1280, 800],
    [720, 450],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expectNoSidewaysScroll(page);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await look(page, name);
}
