import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { addDays } from '@lingshi/domain/shared/day.ts';
import { fillPassport, sendPicture, signUp, submitOrder } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import type { DemoBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import type { DemoPerson } from '../demo/demo.people.ts';
import { drawDataPage } from '../demo/specimen.draw.ts';
import { weighProof } from '../lost-document/lost-document.proof.ts';
import { lostIndex } from '../lost-document/lost-document.store.ts';
import type * as Store from '../lost-document/lost-document.store.ts';
import { proveNames } from '../../test/account/proofs.ts';
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

/** Reports a passport lost: one that the account has proven, or one whose number it knows. */
async function reported(filer: Filer | null = null): Promise<Filed> {
  const who = filer ?? (await proven());
  const orderId = await fillLoss(who);
  await submitOrder(who.browser, orderId);
  return { ...who, orderId };
}

/** Somebody whose account has proven the passport. */
async function proven(): Promise<Filer> {
  const filer = await enter();
  await proveNames(desk.app, 'document', (await filer.browser.call(calls.getAccount)).id);
  return filer;
}

/** Somebody who reports a number that is on no document of theirs. */
async function reportedByWhoKnows(number: string): Promise<Filed> {
  const filer = await enter();
  const orderId = await fillLoss({ ...filer, person: { ...filer.person, passportNumber: number } });
  await submitOrder(filer.browser, orderId);
  return { ...filer, orderId };
}

/** How it ends where somebody else sends that number as their own; withdrawn again, so that it is in nobody’s way. */
async function isVoid(number: string, kind: 'renew' | 'endorse' = 'renew'): Promise<string> {
  const { browser, person } = await enter();
  const theirs = { ...person, passportNumber: number };
  const orderId = await fillPassport(desk.app.parts, browser, theirs, { kind });
  const end = await refusalOf(submitOrder(browser, orderId));
  if (end === 'none') await withdraw({ browser, person, orderId }, false);
  return end;
}

const flagsOf = async (officer: Officer, orderId: string) =>
  (await officer.call(calls.openDesk, { params: { orderId } })).flags.map(({ code }) => code);

/** Somebody reports a number lost that another account has proven. */
async function disputed(): Promise<{ holder: Filer; liar: Filed; number: string; orderId: string }> {
  const holder = await proven();
  const { passportNumber: number } = holder.person;
  const liar = await reportedByWhoKnows(number);
  return { holder, liar, number, orderId: liar.orderId };
}

async function interviewed(orderId: string): Promise<void> {
  const { order } = await interviewer.call(calls.openDesk, { params: { orderId } });
  if (order.status === 'needs_interview')
    await interviewer.does(orderId, { type: 'recordInterview', outcome: 'seen', note: NOTE });
}

async function withdraw({ browser, orderId }: Filed, found: boolean): Promise<void> {
  const { version } = await browser.call(calls.getOrder, { params: { orderId } });
  const body = { version, command: { type: found ? 'reportFound' : 'withdraw' } } as const;
  await browser.call(calls.sendCommand, { params: { orderId }, body, idempotencyKey: browser.key() });
}

async function rowsOf(orderId: string): Promise<number> {
  const count = 'SELECT count(*) AS n FROM lost_document WHERE order_id = $1';
  return Number((await desk.app.database.owner.query(count, [orderId])).rows[0]?.n);
}

describe('a passport that was declared lost', () => {
  test('is good while the report is a draft, and void for everybody once it is sent', async () => {
    const filer = await proven();
    const orderId = await fillLoss(filer);
    const { passportNumber: number } = filer.person;
    expect(await isVoid(number)).toBe('none');
    await submitOrder(filer.browser, orderId);
    expect(await isVoid(number)).toBe(LOST);
    expect(await isVoid(number, 'endorse')).toBe(LOST);
    // However it is typed.
    expect(await isVoid(number.toLowerCase().replaceAll('0', 'O'))).toBe(LOST);
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
      expect(await isVoid(number)).toBe('none');

      await second.does(orderId, { type, note: NOTE });
      expect((await desked()).flags.map(({ code }) => code)).not.toContain('lost_disputed');
      expect(await isVoid(number)).toBe(then);
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

  test('is told on a page to whoever reported it, and to nobody else before a form is sent', async () => {
    const mine = await reported();
    const others = await enter();
    const number = mine.person.passportNumber;
    const typed = async ({ browser, person }: Filer) =>
      refusalOf(fillPassport(desk.app.parts, browser, { ...person, passportNumber: number }));
    expect(await typed(mine)).toBe(LOST);
    expect(await typed(others)).toBe('none');
  });

  test('lives again when it is found before the new one is made, and stays void when it is not', async () => {
    const one = await reported();
    await withdraw(one, true);
    expect(await isVoid(one.person.passportNumber)).toBe('none');

    const other = await reported();
    await withdraw(other, false);
    expect(await isVoid(other.person.passportNumber)).toBe(LOST);
    // It can be reported again, and found then.
    const orderId = await fillLoss(other);
    await submitOrder(other.browser, orderId);
    await withdraw({ ...other, orderId }, true);
    expect(await isVoid(other.person.passportNumber)).toBe('none');
  });

  test('stays void once its order is refused, until an officer finds that the report does not hold', async () => {
    const { person, orderId } = await reported();
    await reviewer.does(orderId, { type: 'refuse', rule: 'duplicate', note: 'Filed twice.' });
    expect(await isVoid(person.passportNumber)).toBe(LOST);
    await reviewer.does(orderId, { type: 'dismissLost', note: NOTE });
    expect(await isVoid(person.passportNumber)).toBe('none');
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
    expect(await isVoid(person.passportNumber)).toBe('none');
    // Nothing proves the other one: it waits for the review.
    expect(await isVoid(right)).toBe('none');
    expect(await flagsOf(second, orderId)).toContain('lost_unproven');
    await interviewed(orderId);
    await second.does(orderId, { type: 'passSecondReview', note: NOTE });
    expect(await isVoid(right)).toBe(LOST);
  });
});

describe('a number reported lost by somebody who only knows it', () => {
  test('is void for nobody: its holder signs up, proves the book, and an officer finds out', async () => {
    const number = somebody().passportNumber;
    const liar = await reportedByWhoKnows(number);
    expect(await flagsOf(reviewer, liar.orderId)).toContain('lost_unproven');
    const holder = await enter(somebody({ passportNumber: number }));
    const own = await fillPassport(desk.app.parts, holder.browser, holder.person);
    await sendPicture(holder.browser, own, 'data_page', await drawDataPage(holder.person));
    await holder.browser.call(calls.readDataPage, { params: { orderId: own } });
    expect((await holder.browser.call(calls.getAccount)).realName?.level).toBe('document');
    await desk.app.doJobs();

    expect(await flagsOf(reviewer, liar.orderId)).toEqual(expect.arrayContaining(['lost_disputed']));
    expect(await flagsOf(reviewer, liar.orderId)).not.toContain('lost_unproven');
    const mails = (await desk.app.outbox()).map((mail) => JSON.stringify(mail));
    expect(mails.some((mail) => mail.includes('有人报失了您的护照号码'))).toBe(true);
    expect(mails.some((mail) => mail.includes('有人持有您报失的证件'))).toBe(true);
    // Meanwhile nobody is kept from filing, and the officer who has the other order reads of the report.
    expect(await refusalOf(submitOrder(holder.browser, own))).toBe('none');
    expect(await flagsOf(reviewer, own)).toContain('reported_lost');

    await reviewer.does(liar.orderId, { type: 'refuse', rule: 'false_loss', note: NOTE });
    expect(await rowsOf(liar.orderId)).toBe(0);
  }, 60_000);

  test('is void once the second review has passed it, and good again by an officer’s word before production', async () => {
    const number = somebody().passportNumber;
    const { orderId } = await reportedByWhoKnows(number);
    await reviewer.does(orderId, { type: 'passFirstReview', note: NOTE });
    await interviewed(orderId);
    expect(await isVoid(number)).toBe('none');
    await second.does(orderId, { type: 'passSecondReview', note: NOTE });
    expect(await isVoid(number)).toBe(LOST);
    expect(await flagsOf(second, orderId)).not.toContain('lost_unproven');

    const { order } = await second.call(calls.openDesk, { params: { orderId } });
    const stale = second.call(calls.sendStaffCommand, {
      params: { orderId },
      body: { version: order.version - 1, command: { type: 'dismissLost', note: NOTE } },
      idempotencyKey: crypto.randomUUID(),
    });
    expect(await refusalOf(stale)).toBe('version.stale');
    await second.does(orderId, { type: 'dismissLost', note: NOTE });
    expect(await isVoid(number)).toBe('none');
  });

  test('is proven when the reporter’s own page is read, and void from then on', async () => {
    const filer = await enter();
    const { orderId } = await reported(filer);
    const number = filer.person.passportNumber;
    expect(await isVoid(number)).toBe('none');
    await weighProof(desk.app.parts.pools.applicant, {
      accountId: (await filer.browser.call(calls.getAccount)).id,
      number: lostIndex(desk.app.parts.indexes, number),
    });
    await desk.app.doJobs();
    expect(await isVoid(number)).toBe(LOST);
    expect(await flagsOf(reviewer, orderId)).not.toContain('lost_unproven');
  });

  test('stays a flag once its order has ended, and ends as a false report where it is refused as one', async () => {
    const number = somebody().passportNumber;
    const one = await reportedByWhoKnows(number);
    await withdraw(one, false);
    expect(await rowsOf(one.orderId)).toBe(1);
    expect(await isVoid(number)).toBe('none');
    for (const [rule, left] of [
      ['duplicate', 1],
      ['false_loss', 0],
      ['not_the_applicant', 0],
    ] as const) {
      const { orderId } = await reportedByWhoKnows(number);
      await reviewer.does(orderId, { type: 'refuse', rule, note: NOTE });
      expect([rule, await rowsOf(orderId)]).toEqual([rule, left]);
    }
  });
});

describe('a number that several report or use at once', () => {
  test('has one row a report, and whoever only knows it ends nobody else’s', async () => {
    const victim = await reported();
    const { passportNumber: number } = victim.person;
    await reviewer.does(victim.orderId, { type: 'refuse', rule: 'duplicate', note: 'Filed twice.' });
    const thief = await reportedByWhoKnows(number);
    expect([await rowsOf(victim.orderId), await rowsOf(thief.orderId)]).toEqual([1, 1]);
    await withdraw(thief, true);
    expect([await rowsOf(victim.orderId), await rowsOf(thief.orderId)]).toEqual([1, 0]);
    expect(await isVoid(number)).toBe(LOST);
  });

  test('is reported by each in a row of its own, and void by none of those who only know it', async () => {
    const number = somebody().passportNumber;
    const losses = await Promise.all(
      [1, 2, 3].map(async () => {
        const { browser, person } = await enter();
        return {
          browser,
          orderId: await fillLoss({ browser, person: { ...person, passportNumber: number } }),
        };
      }),
    );
    const ends = await Promise.all(
      losses.map(async ({ browser, orderId }) => refusalOf(submitOrder(browser, orderId))),
    );
    expect(ends).toEqual(['none', 'none', 'none']);
    expect(await Promise.all(losses.map(async ({ orderId }) => rowsOf(orderId)))).toEqual([1, 1, 1]);
    expect(await isVoid(number)).toBe('none');
  });

  test('is void in no form that was judged before it became so', async () => {
    const filer = await proven();
    const orderId = await fillLoss(filer);
    const early = await enter();
    const theirs = { ...early.person, passportNumber: filer.person.passportNumber };
    const renewal = await fillPassport(desk.app.parts, early.browser, theirs);
    const ends = await Promise.all([
      refusalOf(submitOrder(filer.browser, orderId)),
      refusalOf(submitOrder(early.browser, renewal)),
    ]);
    expect(ends.filter((end) => end === 'none').length).toBeGreaterThan(0);
    for (const end of ends) expect(['none', 'order.already_live', LOST]).toContain(end);
  });

  test('and these tests notice where nobody asks for what was declared', async () => {
    const { person, ...filed } = await reported();
    await withdraw({ person, ...filed }, false);
    fault.planted = true;
    try {
      expect(await isVoid(person.passportNumber)).toBe('none');
    } finally {
      fault.planted = false;
    }
    expect(await isVoid(person.passportNumber)).toBe(LOST);
  });
});
