import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { addDays } from '@lingshi/domain/shared/day.ts';
import { fillPassport, sendPicture, signUp, submitOrder } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import type { DemoBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import type { DemoPerson } from '../demo/demo.people.ts';
import { drawDataPage } from '../demo/specimen.draw.ts';
import type * as Store from '../lost-document/lost-document.store.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Officer, TestDesk } from '../../test/worklist/desk.ts';

const fault = vi.hoisted(() => ({ planted: false }));

// The twin: nobody asks what was declared lost.
vi.mock('../lost-document/lost-document.store.ts', async (original) => {
  const real = await original<typeof Store>();
  return {
    ...real,
    noneLost: (...given: Parameters<typeof real.noneLost>) =>
      fault.planted ? 'true' : real.noneLost(...given),
    refuseLost: async (...given: Parameters<typeof real.refuseLost>) =>
      fault.planted ? undefined : real.refuseLost(...given),
  };
});

const LOST = 'document.declared_lost';
const POST = 'san-francisco';
const NOTE = '两边的说法都核对过了。';
let desk: TestDesk;
let reviewer: Officer;
let second: Officer;
let interviewer: Officer;
let people = 0;

beforeAll(async () => {
  desk = await openTestDesk();
  reviewer = await desk.officer(POST, 'reviewer');
  second = await desk.officer(POST, 'second_reviewer');
  interviewer = await desk.officer(POST, 'interviewer');
});
afterAll(() => desk.close());

function somebody(more: Partial<DemoPerson> = {}): DemoPerson {
  people += 1;
  const birthDay = addDays('1975-01-01', people);
  return {
    ...demoPeople('2026-03-02')[0]!,
    contact: `lost${people}@demo.invalid`,
    birthDay,
    birthPlace: `浙江${people}`,
    passportNumber: `E6${String(people).padStart(7, '0')}`,
    residentId17: `330106${birthDay.replaceAll('-', '')}002`,
    ...more,
  };
}

type Filer = { person: DemoPerson; browser: DemoBrowser };
type Filed = Filer & { orderId: string };

async function enter(person = somebody()): Promise<Filer> {
  const browser = openBrowser(desk.app.applicantHttp);
  await signUp(desk.app.parts, browser, person);
  return { person, browser };
}

const fillLoss = async ({ browser, person }: Filer) =>
  fillPassport(desk.app.parts, browser, person, { kind: 'replace_lost' });

async function reported(): Promise<Filed> {
  const filer = await enter();
  const orderId = await fillLoss(filer);
  await submitOrder(filer.browser, orderId);
  return { ...filer, orderId };
}

/** Somebody else, who writes that number as their own. */
async function withNumber(number: string, kind: 'renew' | 'endorse' = 'renew'): Promise<string> {
  const { browser, person } = await enter();
  return fillPassport(desk.app.parts, browser, { ...person, passportNumber: number }, { kind });
}

/** Somebody reports a number lost that another account has proven. */
async function disputed(): Promise<{ holder: Filer; liar: Filer; number: string; orderId: string }> {
  const holder = await enter();
  const { passportNumber: number } = holder.person;
  const { rows } = await desk.app.database.owner.query(
    `UPDATE real_name r SET level = 'document' FROM contact c WHERE c.account_id = r.account_id AND c.account_id =
       (SELECT account_id FROM applicant WHERE id = $1) RETURNING r.account_id`,
    [(await holder.browser.call(calls.listApplicants)).applicants[0]!.id],
  );
  expect(rows).toHaveLength(1);
  const liar = await enter();
  const orderId = await fillLoss({ ...liar, person: { ...liar.person, passportNumber: number } });
  await submitOrder(liar.browser, orderId);
  return { holder, liar, number, orderId };
}

async function interviewed(orderId: string): Promise<void> {
  const { order } = await interviewer.call(calls.openDesk, { params: { orderId } });
  if (order.status === 'needs_interview')
    await interviewer.does(orderId, { type: 'recordInterview', outcome: 'seen', note: NOTE });
}

async function withdraw({ browser, orderId }: Filed, found: boolean): Promise<void> {
  const { version } = await browser.call(calls.getOrder, { params: { orderId } });
  const body = { version, command: { type: 'withdraw', ...(found && { found }) } } as const;
  await browser.call(calls.sendCommand, { params: { orderId }, body, idempotencyKey: browser.key() });
}

const written = async () =>
  Number((await desk.app.database.owner.query('SELECT count(*) AS n FROM lost_document')).rows[0]?.n);

describe('a passport that was declared lost', () => {
  test('is good while the report is a draft, and void for everybody once it is sent', async () => {
    const filer = await enter();
    const orderId = await fillLoss(filer);
    const { passportNumber: number } = filer.person;
    expect(await refusalOf(withNumber(number))).toBe('none');
    await submitOrder(filer.browser, orderId);
    expect(await refusalOf(withNumber(number))).toBe(LOST);
    expect(await refusalOf(withNumber(number, 'endorse'))).toBe(LOST);
    // However it is typed.
    expect(await refusalOf(withNumber(number.toLowerCase().replaceAll('0', 'O')))).toBe(LOST);
  });

  test('proves nobody: not a name that is declared with it, nor by a picture of it', async () => {
    const { person } = await reported();
    const thief = somebody({ passportNumber: person.passportNumber });
    expect(await refusalOf(enter(thief))).toBe(LOST);

    const other = await enter();
    const orderId = await fillPassport(desk.app.parts, other.browser, other.person);
    const found = { ...other.person, passportNumber: person.passportNumber };
    await sendPicture(other.browser, orderId, 'data_page', await drawDataPage(found));
    expect(await refusalOf(other.browser.call(calls.readDataPage, { params: { orderId } }))).toBe(LOST);
    expect(await refusalOf(submitOrder(other.browser, orderId))).toBe(LOST);
    const { level } = (await other.browser.call(calls.getAccount)).realName!;
    expect(level).toBe('declared');
  }, 60_000);

  test('that another account has proven to hold is void by nobody’s word: an officer is pointed at it', async () => {
    const { holder, liar, orderId } = await disputed();
    const { flags } = await reviewer.call(calls.openDesk, { params: { orderId } });
    expect(flags).toContainEqual(
      expect.objectContaining({ target: 'loss.passportNumber', code: 'lost_disputed' }),
    );
    const own = await fillPassport(desk.app.parts, holder.browser, holder.person);
    // One number has one live order; that of the report ends, and nothing of it stays.
    await withdraw({ ...liar, orderId }, false);
    expect(await refusalOf(submitOrder(holder.browser, own))).toBe('none');
  });

  test.each([
    ['voidLost', LOST, '报失的号码已作废', '您账户里的护照号码已作废'],
    ['dismissLost', 'none', '报失的号码没有作废', '您的护照照常有效'],
  ] as const)(
    'and is settled by an officer, who tells both, before a second review passes: %s',
    async (type, then, told, toHolder) => {
      const { number, orderId } = await disputed();
      await reviewer.does(orderId, { type: 'passFirstReview', note: NOTE });
      await interviewed(orderId);
      const desked = async () => second.call(calls.openDesk, { params: { orderId } });
      expect((await desked()).commands).toEqual(expect.arrayContaining(['voidLost', 'dismissLost']));
      const early = second.does(orderId, { type: 'passSecondReview', note: NOTE });
      expect(await refusalOf(early)).toBe('order.lost_disputed');
      expect(await refusalOf(withNumber(number))).toBe('none');

      await second.does(orderId, { type, note: NOTE });
      expect((await desked()).flags.map(({ code }) => code)).not.toContain('lost_disputed');
      expect(await refusalOf(withNumber(number))).toBe(then);
      await desk.app.doJobs();
      const mails = (await desk.app.outbox()).map((mail) => JSON.stringify(mail));
      const { number: orderNumber } = (await desked()).order;
      expect(mails.some((mail) => mail.includes(told) && mail.includes(orderNumber ?? ''))).toBe(true);
      const holders = mails.filter((mail) => mail.includes(toHolder));
      expect(holders.length).toBeGreaterThan(0);
      expect(holders.join()).not.toContain(orderNumber);
      expect(holders.join()).not.toContain(orderId);
      await second.does(orderId, { type: 'passSecondReview', note: NOTE });
    },
    60_000,
  );

  test('is refused at submit in a form that was filled in before', async () => {
    const victim = await enter();
    const early = await enter();
    const renewal = await fillPassport(desk.app.parts, early.browser, {
      ...early.person,
      passportNumber: victim.person.passportNumber,
    });
    await submitOrder(victim.browser, await fillLoss(victim));
    // The report holds the lock of its number while it is under way; what is void stays so after that.
    expect(await refusalOf(submitOrder(early.browser, renewal))).toBe(LOST);
  });

  test('lives again when it is found before the new one is made, and stays void when it is not', async () => {
    const one = await reported();
    await withdraw(one, true);
    expect(await refusalOf(withNumber(one.person.passportNumber))).toBe('none');

    const other = await reported();
    await withdraw(other, false);
    expect(await refusalOf(withNumber(other.person.passportNumber))).toBe(LOST);
    // It can be reported again, and found then.
    const orderId = await fillLoss(other);
    await submitOrder(other.browser, orderId);
    await withdraw({ ...other, orderId }, true);
    expect(await refusalOf(withNumber(other.person.passportNumber))).toBe('none');
  });

  test('stays void once its order is refused', async () => {
    const { person, orderId } = await reported();
    await reviewer.does(orderId, { type: 'refuse', rule: 'duplicate', note: 'Filed twice.' });
    expect(await refusalOf(withNumber(person.passportNumber))).toBe(LOST);
  });

  test('is another one once a supplement corrects its number', async () => {
    const { browser, person, orderId } = await reported();
    await reviewer.does(orderId, { type: 'passFirstReview', note: 'All agrees.' });
    await second.does(orderId, {
      type: 'askSupplement',
      targets: ['loss.passportNumber'],
      note: 'Is it right?',
    });
    desk.app.clock.advance(1000);
    const { answers } = await browser.call(calls.getAnswers, { params: { orderId } });
    const { version, answer } = answers.find(({ topic }) => topic === 'loss')!;
    const right = somebody().passportNumber;
    const params = { orderId, topic: 'loss' };
    await browser.call(calls.saveAnswer, {
      params,
      body: { version, answer: { ...answer, passportNumber: right } },
    });
    const page = await browser.call(calls.getOrder, { params: { orderId } });
    const body = { version: page.version, command: { type: 'answerSupplement' } } as const;
    await browser.call(calls.sendCommand, { params: { orderId }, body, idempotencyKey: browser.key() });
    expect(await refusalOf(withNumber(person.passportNumber))).toBe('none');
    expect(await refusalOf(withNumber(right))).toBe(LOST);
  });
});

describe('a number that several report or use at once', () => {
  test('is declared lost by one of them, in one row, and handed in by nobody else', async () => {
    const number = somebody().passportNumber;
    const filers = await Promise.all([1, 2, 3].map(async () => enter()));
    const losses = await Promise.all(
      filers.map(async ({ browser, person }) => ({
        browser,
        orderId: await fillLoss({ browser, person: { ...person, passportNumber: number } }),
      })),
    );
    const renewer = await enter();
    const renewal = await fillPassport(desk.app.parts, renewer.browser, {
      ...renewer.person,
      passportNumber: number,
    });
    const before = await written();
    const all = [...losses, { browser: renewer.browser, orderId: renewal }];
    const ends = await Promise.all(
      all.map(async ({ browser, orderId }) => refusalOf(submitOrder(browser, orderId))),
    );
    expect(ends.filter((end) => end === 'none')).toHaveLength(1);
    for (const end of ends) expect(['none', 'order.already_live', LOST]).toContain(end);
    expect((await written()) - before).toBe(ends.indexOf('none') === losses.length ? 0 : 1);
  });

  test('and these tests notice where nobody asks for what was declared', async () => {
    const { person, ...filed } = await reported();
    await withdraw({ person, ...filed }, false);
    fault.planted = true;
    try {
      expect(await refusalOf(withNumber(person.passportNumber))).toBe('none');
    } finally {
      fault.planted = false;
    }
    expect(await refusalOf(withNumber(person.passportNumber))).toBe(LOST);
  });
});
