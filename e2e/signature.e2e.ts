import { getAnswers } from '@lingshi/contract/generated/calls.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApplicant } from './support/applicant.ts';
import { launchBrowser } from './support/browser.ts';
import { clientOf } from './support/calls.ts';
import { fillDraft, startDraft } from './support/draft.ts';
import { closeJourneys } from './support/journeys.ts';
import {
  expectNoSidewaysScroll,
  expectQuiet,
  look,
  press,
  sees,
  seesHeading,
  settled,
} from './support/screen.ts';
import { platformHere } from './support/platform-here.ts';
import { until } from './support/until.ts';

const at = platformHere();

describe('a signature', () => {
  let phone: Browser;
  beforeAll(async () => {
    phone = await launchBrowser();
  });
  afterAll(async () => phone.close());
  closeJourneys(() => [phone]);

  it('is written across a phone that does not turn its screen, and lies straight on the paper', async () => {
    const { page, person } = await openApplicant(phone, at, 'signature');
    const orderId = await startDraft(page);
    await fillDraft(page, orderId, person, ['declaration']);
    await page.goto(`/orders/${orderId}/form/declaration`);
    await seesHeading(page, '国籍状况声明');
    await sees(page, '由您本人签名。');
    await press(page, '全屏签名');
    await signTurned(page);
    await look(page, 'signature-whole');
    await press(page, '写好了');
    await sees(page, /^印在护照上的样子/);
    await sees(page, page.getByRole('img', { name: /^签名框.*已写 2 笔/ }));
    const good = page.getByRole('list', { name: '签名的测量结果' }).getByText('可以', { exact: true });
    await until('all four measures are good', async () => (await good.count()) === 4);
    await look(page, 'signature-printed');
    await expectNoSidewaysScroll(page);

    const [first = [], second = []] = await until('the strokes are saved', async () =>
      strokesOf(page, orderId),
    );
    // From left to right, in the middle, the second after the first.
    expect(first[0]?.[0]).toBeCloseTo(0.25, 1);
    expect(first.at(-1)?.[0]).toBeCloseTo(0.48, 1);
    expect(second[0]?.[0]).toBeGreaterThan(first.at(-1)?.[0] ?? 1);
    const heights = first.map(([, y]) => y);
    expect(Math.min(...heights)).toBeCloseTo(0.25, 1);
    expect(Math.max(...heights)).toBeCloseTo(0.75, 1);
    expectQuiet(page);
  });
});

/** As a hand writes that holds the phone with its head to the left. */
async function signTurned(page: Page): Promise<void> {
  const sheet = page.getByRole('dialog').getByRole('img');
  await sheet.waitFor();
  // The pen comes with a file of its own.
  await settled(page);
  await page.waitForTimeout(500);
  const box = await sheet.boundingBox();
  if (box === null) throw new Error('There is no sheet to sign on.');
  const on = (x: number, y: number) => [box.x + (1 - y) * box.width, box.y + x * box.height] as const;
  for (const [from, to] of [
    [0.25, 0.48],
    [0.54, 0.76],
  ] as const) {
    await page.mouse.move(...on(from, 0.5));
    await page.mouse.down();
    for (let step = 1; step <= 24; step += 1)
      await page.mouse.move(...on(from + ((to - from) * step) / 24, 0.5 + 0.25 * Math.sin(step / 2.2)));
    await page.mouse.up();
  }
}

async function strokesOf(page: Page, orderId: string): Promise<[number, number][][] | null> {
  const { answers } = await clientOf(page).call(getAnswers, { params: { orderId } });
  const saved = answers.find(({ topic }) => topic === 'declaration')?.answer as
    | { signature?: [number, number][][] }
    | undefined;
  return saved?.signature?.length === 2 ? saved.signature : null;
}
