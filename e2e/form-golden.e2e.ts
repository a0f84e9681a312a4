import * as calls from '@lingshi/contract/generated/calls.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from './support/browser.ts';
import { clientOf } from './support/calls.ts';
import { declareRealName, fillDraft, startDraft, submitDraft } from './support/draft.ts';
import { openGolden } from './support/golden-file.ts';
import type { Golden } from './support/golden-file.ts';
import { readPaper } from './support/golden-papers.ts';
import { fullAnswers, goldenPerson, plainAnswers, saveTopic } from './support/golden-person.ts';
import type { Answers, Topic } from './support/golden-person.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { platformHere } from './support/platform-here.ts';
import { readScreen } from './support/screen-text.ts';
import { untilStill } from './support/settle.ts';
import { enterByCode } from './support/sign-up.ts';
import { openTwins } from './support/twin.ts';
import type { Locale, Twins } from './support/twin.ts';
import { wrongAnswers } from './support/wrong-answers.ts';
import { openStates } from './support/open-states.ts';

const at = platformHere();
const person = goldenPerson();
const TOPICS = [
  'person',
  'document',
  'endorsement',
  'stay',
  'address_abroad',
  'post',
  'return_mail',
  'family',
  'address_home',
  'contact',
  'declaration',
  'consents',
] as const satisfies readonly Topic[];
const STEPS = [...TOPICS, 'presence', 'photo', 'data_page', 'face', 'check'] as const;

/**
 * What a person, an officer and a printer get to see of a renewal, word for word, kept in golden/. A change that was
 * meant is taken over with UPDATE_GOLDEN=1 and read in the diff.
 */
describe('the form of a renewal says what it said', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser.close());
  closeJourneys(() => [browser]);

  it('on its pages, in its complaints, before it is sent, at the desk and on paper', async () => {
    const account = await openPage(browser, { device: 'phone', baseURL: at.applicant });
    await account.goto('/sign-in');
    await enterByCode(account, at.applicant, person.contact);
    await declareRealName(account, person);
    const plain = await plainAnswers(account);
    const twins = await openTwins(browser, account, 'phone');
    await inBoth(async (locale) => {
      const orderId = await startDraft(account);
      await recordForm({ page: twins[locale], orderId, locale, plain });
    });
    const orderId = await startDraft(account);
    await fillDraft(account, orderId, person, [...TOPICS]);
    await recordCheck(twins, orderId, plain);
    await submitDraft(account, orderId);
    const golden = { zh: openGolden('renewal.desk.zh'), en: openGolden('renewal.desk.en') };
    await recordDesk(golden, orderId);
    await recordPapers(twins, orderId);
  });

  /** All of the desk, then all the way to the mail gate. */
  async function recordDesk(golden: Record<Locale, Golden>, orderId: string): Promise<void> {
    const first = await openDesk(browser, at, 'first@demo.invalid');
    const desks = await openTwins(browser, first, 'desk');
    for (const locale of ['zh', 'en'] as const) {
      await open(desks[locale], `/order/${orderId}`);
      const pane = { zh: '表格内容', en: 'The form' }[locale];
      golden[locale].add('data pane', await readScreen(desks[locale], `section[aria-label="${pane}"]`));
      await desks[locale].getByRole('region', { name: pane }).locator('dl button').last().click();
      await desks[locale].getByRole('menu').waitFor();
      golden[locale].add('what may be flagged', await readScreen(desks[locale], '[role="menu"]'));
      golden[locale].compare();
    }
    await command(first, orderId, 'passFirstReview');
    await command(await openDesk(browser, at, 'interview@demo.invalid'), orderId, 'recordInterview');
    await command(await openDesk(browser, at, 'second@demo.invalid'), orderId, 'passSecondReview');
  }
});

type Recording = { page: Page; orderId: string; locale: Locale; plain: Answers };

async function recordForm({ page, orderId, locale, plain }: Recording): Promise<void> {
  const golden = openGolden(`renewal.form.${locale}`);
  const read = async (section: string, path: string) => {
    await open(page, `/orders/${orderId}/form${path}`);
    return golden.add(section, await readScreen(page, 'main'));
  };
  await read('tasks: nothing written', '');
  const known = new Map<string, string[]>();
  for (const step of STEPS) known.set(step, await read(`${step}: nothing written`, `/${step}`));
  await saveTopic(page, orderId, 'document', { passportNumber: person.passportNumber, reason: 'other' });
  await read('tasks: a page half written', '');
  for (const topic of TOPICS) await saveTopic(page, orderId, topic, plain[topic]);
  await read('tasks: most is done', '');
  const written = new Set<Topic>();
  for (const { topic, name, answer } of openStates(plain)) {
    await saveTopic(page, orderId, topic, answer);
    const lines = await read(`${topic}: ${name}`, `/${topic}`);
    if (!written.has(topic)) known.set(topic, [...(known.get(topic) ?? []), ...lines]);
    written.add(topic);
  }
  golden.compare();
  await recordComplaints({ page, orderId, locale, plain }, known);
}

/** Only what the page does not say while it is right: the summary, the fields with what is wrong, what is offered. */
async function recordComplaints(
  { page, orderId, locale, plain }: Recording,
  known: ReadonlyMap<string, string[]>,
): Promise<void> {
  const golden = openGolden(`renewal.complaints.${locale}`);
  const read = async (topic: Topic, name: string, sent: boolean) => {
    await open(page, `/orders/${orderId}/form/${topic}`);
    if (sent) await page.locator('main form button[type="submit"]').click();
    await untilStill(page);
    const before = new Set(known.get(topic));
    const lines = await readScreen(page, 'main');
    golden.add(
      `${topic}: ${name}`,
      lines.filter((line) => !before.has(line)),
    );
  };
  for (const topic of TOPICS.filter((one) => one !== 'person' && one !== 'post')) {
    await saveTopic(page, orderId, topic, {});
    await read(topic, 'nothing', true);
    await saveTopic(page, orderId, topic, plain[topic]);
  }
  for (const { topic, name, answer, sent = true } of wrongAnswers(plain)) {
    await saveTopic(page, orderId, topic, answer);
    await read(topic, name, sent);
    await saveTopic(page, orderId, topic, plain[topic]);
  }
  golden.compare();
}

/** The same draft in both languages, as plain as it can be and with everything in it. */
async function recordCheck(twins: Twins, orderId: string, plain: Answers): Promise<void> {
  const golden = { zh: openGolden('renewal.check.zh'), en: openGolden('renewal.check.en') };
  for (const [name, answers] of Object.entries({ plain, full: fullAnswers(plain) })) {
    for (const topic of TOPICS) await saveTopic(twins.zh, orderId, topic, answers[topic]);
    await inBoth(async (locale) => {
      await open(twins[locale], `/orders/${orderId}/form`);
      golden[locale].add(`tasks: ${name}`, await readScreen(twins[locale], 'main'));
      await open(twins[locale], `/orders/${orderId}/form/check`);
      golden[locale].add(`check: ${name}`, await readScreen(twins[locale], 'main'));
    });
  }
  golden.zh.compare();
  golden.en.compare();
}

async function recordPapers(twins: Twins, orderId: string): Promise<void> {
  for (const locale of ['zh', 'en'] as const) {
    const golden = openGolden(`renewal.papers.${locale}`);
    for (const paper of ['receipt', 'declaration', 'mailing_kit'] as const) {
      golden.add(paper, await readPaper(twins[locale], orderId, paper, locale));
    }
    golden.compare();
  }
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilStill(page);
}

async function inBoth(act: (locale: Locale) => Promise<void>): Promise<void> {
  await Promise.all([act('zh'), act('en')]);
}

type Decision = 'passFirstReview' | 'recordInterview' | 'passSecondReview';

async function command(desk: Page, orderId: string, type: Decision): Promise<void> {
  const client = clientOf(desk);
  const params = { orderId };
  const { order } = await client.call(calls.openDesk, { params });
  const note = '资料齐全，信息一致。';
  const sent = type === 'recordInterview' ? ({ type, outcome: 'seen', note } as const) : { type, note };
  const body = { version: order.version, command: sent };
  await client.call(calls.sendStaffCommand, { params, body, idempotencyKey: randomUUID() });
}
