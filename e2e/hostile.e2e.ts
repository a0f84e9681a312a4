import { randomUUID } from 'node:crypto';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openApplicant } from './support/applicant.ts';
import { launchBrowser } from './support/browser.ts';
import { clientOf } from './support/calls.ts';
import { fillDraft, startDraft, submitDraft } from './support/draft.ts';
import { plainAnswers, saveTopic } from './support/golden-person.ts';
import { expectHarmless, NAME, SHOWN, STORY } from './support/hostile.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { platformHere } from './support/platform-here.ts';
import { expectNoSidewaysScroll, expectQuiet, sees, settled } from './support/screen.ts';

const at = platformHere();
const NARROW = { width: 320, height: 640 };

describe('what somebody writes with harm in mind', () => {
  let people: Browser;
  let desks: Browser;
  beforeAll(async () => {
    [people, desks] = await Promise.all([launchBrowser(), launchBrowser()]);
  });
  afterAll(async () => void (await Promise.all([people.close(), desks.close()])));
  closeJourneys(() => [people, desks]);

  it('is shown as it stands in both programs: it runs nothing, widens nothing and turns nothing around', async () => {
    const { page, person } = await openApplicant(people, at, 'hostile');
    const orderId = await startDraft(page);
    await fillDraft(page, orderId, person);
    await writeHarm(page, orderId);
    await visit(page, `/orders/${orderId}/form/check`);
    await showsAll(page);
    const number = await submitDraft(page, orderId);
    await sendToPost(page, orderId);

    const officer = await openDesk(desks, at, 'first@demo.invalid');
    await answer(officer, orderId);
    await officer.setViewportSize(NARROW);
    await visit(officer, `/order/${orderId}`);
    await sees(officer, new RegExp(number));
    await showsAll(officer);
    for (const path of ['/queue/first_review', '/queue/waiting_applicant']) await visit(officer, path);
    expectQuiet(officer);

    for (const path of [
      `/orders/${orderId}`,
      '/orders',
      '/messages',
      `/messages/${orderId}`,
      `/orders/${orderId}/supplement`,
    ])
      await visit(page, path);
    await visit(page, `/messages/${orderId}`);
    await showsAll(page);
    expectQuiet(page);
  });
});

/** In a name, in a story, and in what is printed beside them. */
async function writeHarm(page: Page, orderId: string): Promise<void> {
  const plain = await plainAnswers(page);
  await saveTopic(page, orderId, 'document', {
    ...(await answerOf(page, orderId, 'document')),
    reason: 'other',
    reasonNote: STORY,
  });
  await saveTopic(page, orderId, 'stay', { ...plain.stay, occupation: NAME, employer: NAME });
  await saveTopic(page, orderId, 'contact', {
    ...(await answerOf(page, orderId, 'contact')),
    emergencyName: NAME,
  });
}

async function answerOf(page: Page, orderId: string, topicId: string): Promise<Record<string, unknown>> {
  const { answers } = await clientOf(page).call(calls.getAnswers, { params: { orderId } });
  return answers.find(({ topic }) => topic === topicId)?.answer ?? {};
}

async function sendToPost(page: Page, orderId: string): Promise<void> {
  const body = { text: STORY, fileIds: [] };
  await clientOf(page).call(calls.sendMessage, { params: { orderId }, body, idempotencyKey: randomUUID() });
}

/** An officer writes the same: a message, a word to colleagues, and the note of a decision. */
async function answer(officer: Page, orderId: string): Promise<void> {
  const client = clientOf(officer);
  const params = { orderId };
  for (const internal of [false, true]) {
    const body = { text: STORY, internal };
    await client.call(calls.sendStaffMessage, { params, body, idempotencyKey: randomUUID() });
  }
  const { order } = await client.call(calls.openDesk, { params });
  const command = {
    type: 'askSupplement' as const,
    targets: ['document.reasonNote'],
    note: STORY,
  };
  const body = { version: order.version, command };
  await client.call(calls.sendStaffCommand, { params, body, idempotencyKey: randomUUID() });
}

async function visit(page: Page, path: string): Promise<void> {
  await page.setViewportSize(NARROW);
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await settled(page);
  await expectNoSidewaysScroll(page);
  await expectHarmless(page);
}

/** The harm is on the screen: what was thrown away would harm nobody either. */
async function showsAll(page: Page): Promise<void> {
  for (const text of SHOWN) await page.getByText(text).first().waitFor({ state: 'attached' });
}
