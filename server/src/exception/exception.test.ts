import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { readRules } from '../app/app.ts';
import { demoPeople } from '../demo/demo.people.ts';
import { seesAttempt } from '../../test/audit/attempts.ts';
import { sealFaults } from '../../test/audit/sealed.ts';
import { enterParent, fillFirst, newborn, rulesWithFirst, submitDraft } from '../../test/order/newborns.ts';
import type { FilledDraft, Newborn, Parent } from '../../test/order/newborns.ts';
import { allAtOnce } from '../../test/platform/held-row.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Officer, TestDesk } from '../../test/worklist/desk.ts';

const DAY_MS = 24 * 3600_000;
const HERE = 'san-francisco';
const ELSEWHERE = 'los-angeles';
const WISH = { reason: '另一方未经我同意提交了申请。' };
const REQUEST = { reason: 'The other order was filed against a court order.', source: 'Court order 26-1' };
const DECISION = { grant: true, reason: 'The court order was seen.' };

let desk: TestDesk;
let mother: Parent;
let father: Parent;
let aunt: Parent;
let reviewer: Officer;
let second: Officer;

beforeAll(async () => {
  const rules = rulesWithFirst(await readRules(), { steps: ['firstReview', 'secondReview', 'handOver'] });
  desk = await openTestDesk({ parts: { rules } });
  const [one, two, three] = demoPeople('2026-03-02');
  mother = await enterParent(desk.app, one!);
  father = await enterParent(desk.app, two!);
  aunt = await enterParent(desk.app, three!);
  // Both roles in one person, who may nevertheless not do both.
  reviewer = await desk.officer(HERE, 'reviewer', 'second_reviewer');
  second = await desk.officer(HERE, 'second_reviewer');
});
afterAll(() => desk.close());

type Doubt = { child: Newborn; live: FilledDraft; wanted: FilledDraft };

/** The mother filed at one post; the father wants to file for the same child at another. */
async function doubt(post = ELSEWHERE): Promise<Doubt> {
  const child = newborn();
  const live = await fillFirst(mother, child, post);
  const wanted = await fillFirst(father, child, HERE);
  expect([await submitDraft(live), await submitDraft(wanted)]).toEqual(['none', 'order.already_live']);
  return { child, live, wanted };
}

const wish = async ({ browser, orderId }: FilledDraft) => {
  desk.app.clock.advance(1000);
  return browser.call(calls.wishException, { params: { orderId }, body: WISH });
};
const stateOf = async ({ browser, orderId }: FilledDraft) =>
  (await browser.call(calls.getException, { params: { orderId } })).exception?.state;

/** The newest one of the post: these tests wish one after the other. */
async function newest(officer: Officer) {
  const { exceptions } = await officer.call(calls.listExceptions, { query: {} });
  return exceptions[0]!;
}
const ask = async (officer: Officer, exceptionId: string, body: object = REQUEST) =>
  officer.call(calls.askException, { params: { exceptionId }, body: body as typeof REQUEST });
const decide = async (officer: Officer, exceptionId: string, body: object = DECISION) =>
  officer.call(calls.decideException, { params: { exceptionId }, body: body as typeof DECISION });

async function granted(post?: string): Promise<Doubt & { id: string }> {
  const case_ = await doubt(post);
  await wish(case_.wanted);
  const { id } = await newest(reviewer);
  await ask(reviewer, id);
  await decide(second, id);
  return { ...case_, id };
}

const eventsOf = async (orderId: string) => {
  const { rows } = await desk.app.database.owner.query<{ step: string }>(
    `SELECT body->>'step' AS step FROM order_event WHERE order_id = $1 AND type = 'exceptionNoted' ORDER BY seq`,
    [orderId],
  );
  return rows.map(({ step }) => step);
};
const locksOf = async (orderId: string) => {
  const { rows } = await desk.app.database.owner.query<{ place: number }>(
    'SELECT DISTINCT place FROM live_order WHERE order_id = $1 ORDER BY place',
    [orderId],
  );
  return rows.map(({ place }) => place);
};

describe('an exception that waits for an officer', () => {
  it('is counted for who may decide, not for who asked, and stands at both orders', async () => {
    const { live, wanted } = await doubt();
    const counts = async (officer: Officer) => (await officer.call(calls.countWaiting)).exceptions;
    const before = { reviewer: await counts(reviewer), second: await counts(second) };
    await wish(wanted);
    const { id } = await newest(reviewer);
    expect(await counts(reviewer)).toBe(before.reviewer + 1);
    await ask(reviewer, id);
    expect([await counts(reviewer), await counts(second)]).toEqual([before.reviewer, before.second + 1]);
    const at = async (order: string) =>
      (await second.call(calls.listExceptions, { query: { order } })).exceptions.map((one) => one.id);
    expect(await at(live.orderId)).toEqual([id]);
    expect(await at(wanted.orderId)).toEqual([id]);
    await decide(second, id, { ...DECISION, grant: false });
    expect(await counts(second)).toBe(before.second);
  });
});

describe('an exception from one live order', () => {
  it('lets the one draft be filed once two officers agreed, and both sides are told', async () => {
    const { live, wanted, id } = await granted();
    expect(await stateOf(wanted)).toBe('granted');
    expect(await submitDraft(wanted)).toBe('none');
    expect(await stateOf(wanted)).toBe('used');
    const mails = (await desk.app.outbox()).map(({ text }) => text ?? '').join('\n');
    expect(await eventsOf(live.orderId)).toEqual(['asked', 'granted', 'used']);
    expect(await locksOf(live.orderId)).toEqual([0]);
    // What both orders lock it holds beside the first; its own account and applicant nobody else has.
    expect(await locksOf(wanted.orderId)).toEqual([0, 1]);
    expect(mails).toContain('另一份申请已经提交');
    expect(mails).toContain('允许您在另一份申请办结之前提交');
    const { timeline } = await live.browser.call(calls.getOrder, { params: { orderId: live.orderId } });
    expect(timeline.map(({ type }) => type)).toContain('exceptionNoted_granted');
    const audit = await desk.app.database.owner.query(
      `SELECT what FROM security_log WHERE order_id = $1 AND what LIKE 'exception%' ORDER BY id`,
      [wanted.orderId],
    );
    expect(audit.rows).toEqual([{ what: 'exception_asked' }, { what: 'exception_granted' }]);
    expect(await refusalOf(decide(second, id))).toBe('exception.wrong_state');
  });

  it('is used by nobody else: neither another account nor another draft of the same one', async () => {
    const { child } = await granted();
    expect(await submitDraft(await fillFirst(aunt, child, HERE))).toBe('order.already_live');
    expect(await submitDraft(await fillFirst(father, child, HERE))).toBe('order.already_live');
  });

  it('makes room for two, never for three', async () => {
    const { child, wanted } = await granted();
    expect(await submitDraft(wanted)).toBe('none');
    const third = await fillFirst(aunt, child, HERE);
    expect(await submitDraft(third)).toBe('order.already_live');
    await wish(third);
    const { id } = await newest(reviewer);
    await ask(reviewer, id);
    await decide(second, id);
    expect(await submitDraft(third)).toBe('order.already_live');
  });

  it('leaves one live order when the first ends: the second moves up and holds the lock', async () => {
    const { child, live, wanted } = await granted(HERE);
    expect(await submitDraft(wanted)).toBe('none');
    await reviewer.does(live.orderId, { type: 'refuse', rule: 'duplicate', note: 'Filed without right.' });
    expect(await locksOf(live.orderId)).toEqual([]);
    expect(await locksOf(wanted.orderId)).toEqual([0]);
    expect(await submitDraft(await fillFirst(aunt, child, HERE))).toBe('order.already_live');
  });

  it('holds at the post that granted it and no other', async () => {
    const { wanted } = await granted();
    const params = { orderId: wanted.orderId, topic: 'post' };
    await wanted.browser.call(calls.saveAnswer, {
      params,
      body: { version: 1, answer: { post: ELSEWHERE } },
    });
    expect(await submitDraft(wanted)).toBe('order.already_live');
  });
});

describe('a decision', () => {
  const decidedOf = async (id: string) => {
    const { rows } = await desk.app.database.owner.query<{ granted: boolean | null; audit: string[] }>(
      `SELECT granted, ARRAY(SELECT what FROM security_log s WHERE s.order_id = x.order_id
         AND what IN ('exception_granted', 'exception_denied')) AS audit FROM lock_exception x WHERE id = $1`,
      [id],
    );
    return rows[0]!;
  };
  async function asked(): Promise<string> {
    await wish((await doubt()).wanted);
    const { id } = await newest(reviewer);
    await ask(reviewer, id);
    return id;
  }

  it('is one: of two officers who decide at one instant the second is told', async () => {
    const id = await asked();
    const third = await desk.officer(HERE, 'second_reviewer');
    const hold = { sql: 'SELECT FROM lock_exception WHERE id = $1 FOR UPDATE', params: [id] };
    const answers = await allAtOnce(desk.app.database.owner, hold, () => [
      refusalOf(decide(second, id)),
      refusalOf(decide(third, id, { ...DECISION, grant: false })),
    ]);
    expect(answers.toSorted()).toEqual(['exception.wrong_state', 'none']);
    const { granted: result, audit } = await decidedOf(id);
    expect(audit).toEqual([result === true ? 'exception_granted' : 'exception_denied']);
  });

  it('whose line in the audit cannot be written is none', async () => {
    const id = await asked();
    const { owner } = desk.app.database;
    await owner.query(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'full'; END $$;
      CREATE TRIGGER fail BEFORE INSERT ON security_log FOR EACH ROW EXECUTE FUNCTION fail()`);
    expect(await refusalOf(decide(second, id))).toBe('server.bug');
    await owner.query('DROP TRIGGER fail ON security_log');
    expect(await decidedOf(id)).toEqual({ granted: null, audit: [] });
    expect(await refusalOf(decide(second, id))).toBe('none');
  });
});

describe('asking for an exception', () => {
  it('needs a lock, and one wish at a time', async () => {
    const free = await fillFirst(aunt, newborn(), HERE);
    expect(await refusalOf(wish(free))).toBe('exception.not_needed');
    const { wanted } = await doubt();
    await wish(wanted);
    expect(await refusalOf(wish(wanted))).toBe('exception.open_already');
    const { orderId } = wanted;
    const silent = aunt.browser.call(calls.wishException, { params: { orderId }, body: WISH });
    expect(await refusalOf(silent)).toBe('order.not_found');
  });

  it('is a reviewer’s, with reason and source; the same officer never decides', async () => {
    const { wanted, live } = await doubt();
    await wish(wanted);
    const { id } = await newest(reviewer);
    expect(await refusalOf(ask(reviewer, id, { reason: ' ', source: 'x' }))).toBe('request.invalid');
    expect(await refusalOf(decide(second, id))).toBe('exception.wrong_state');
    expect(await refusalOf(ask(second, id))).toBe('role.not_allowed');
    await ask(reviewer, id);
    expect(await refusalOf(decide(reviewer, id))).toBe('exception.same_officer');
    await seesAttempt(desk.app, reviewer.id, 'exception.same_officer');
    expect(await refusalOf(decide(second, id, { grant: true, reason: '' }))).toBe('request.invalid');
    await decide(second, id, { grant: false, reason: 'No proof.' });
    await desk.app.doJobs();
    expect(await stateOf(wanted)).toBe('denied');
    expect(await eventsOf(live.orderId)).toEqual(['asked', 'denied']);
    expect(await submitDraft(wanted)).toBe('order.already_live');
  });

  it('shows an officer nothing of a live order at another post, and logs what was read', async () => {
    const { wanted } = await doubt(ELSEWHERE);
    await wish(wanted);
    const line = await newest(reviewer);
    expect([line.live, line.filed]).toEqual([null, null]);
    const read = await reviewer.call(calls.openException, { params: { exceptionId: line.id } });
    expect(read).toMatchObject({ wish: WISH.reason, request: null, live: null });
    const { entries } = await wanted.browser.call(calls.whoRead, {
      params: { orderId: wanted.orderId },
      query: {},
    });
    expect(entries.map(({ what }) => what)).toContain('exception');
    const far = await desk.officer(ELSEWHERE, 'reviewer', 'second_reviewer');
    expect((await far.call(calls.listExceptions)).exceptions).toEqual([]);
    expect(await refusalOf(ask(far, line.id))).toBe('exception.not_found');
  });

  it('leaves what an officer asked and another decided on record when the draft is thrown away', async () => {
    const { live, wanted } = await doubt();
    await wish(wanted);
    const { id } = await newest(reviewer);
    await ask(reviewer, id);
    await decide(second, id, { grant: false, reason: 'No proof.' });
    await wanted.browser.call(calls.discardDraft, { params: { orderId: wanted.orderId } });
    expect(await newest(reviewer)).toMatchObject({ id, state: 'denied', filed: null });
    const many = await desk.officer(HERE, 'auditor', 'editor');
    const kept = await many.call(calls.openException, { params: { exceptionId: id } });
    const { reason, source } = REQUEST;
    expect(kept).toMatchObject({
      wish: WISH.reason,
      request: { reason, source },
      decision: { reason: 'No proof.' },
    });
    await desk.app.doJobs();
    expect(await eventsOf(live.orderId)).toEqual(['asked', 'denied']);
    const { rows } = await desk.app.database.owner.query<object>(
      `SELECT x.asked_by, x.decided_by, l.role FROM lock_exception x JOIN access_log l ON l.order_id = x.draft_id
       WHERE x.id = $1 AND l.officer_id = $2`,
      [id, many.id],
    );
    expect(rows).toEqual([{ asked_by: reviewer.id, decided_by: second.id, role: 'auditor' }]);
  });

  it('is nothing to decide any more once its draft was thrown away, and waits for nobody', async () => {
    const { wanted } = await doubt();
    await wish(wanted);
    const { id } = await newest(reviewer);
    await ask(reviewer, id);
    const waiting = async () => (await second.call(calls.countWaiting)).exceptions;
    const before = await waiting();
    await wanted.browser.call(calls.discardDraft, { params: { orderId: wanted.orderId } });
    expect(await waiting()).toBe(before - 1);
    expect(await refusalOf(decide(second, id))).toBe('exception.not_found');
    expect(await newest(second)).toMatchObject({ id, state: 'ended', filed: null });
  });

  it('is over with the draft, and needless once the live order ended', async () => {
    const { wanted, live } = await doubt(HERE);
    await wish(wanted);
    const { id, live: named } = await newest(reviewer);
    expect(named?.orderId).toBe(live.orderId);
    await reviewer.does(live.orderId, { type: 'refuse', rule: 'duplicate', note: 'Filed without right.' });
    expect(await refusalOf(ask(reviewer, id))).toBe('exception.not_needed');
    await wanted.browser.call(calls.discardDraft, { params: { orderId: wanted.orderId } });
    expect(await refusalOf(ask(reviewer, id))).toBe('exception.not_found');
  });
});

describe('the words of an exception', () => {
  it('open where they lie, with the key of the exception, and nowhere else', async () => {
    await granted();
    const columns = ['lock_exception.wish', 'lock_exception.request', 'lock_exception.decision'];
    expect(await sealFaults(desk.app, columns)).toEqual([]);
  });
});

// Last: the officers' sessions end on the way.
describe('a granted exception', () => {
  it('ends after the days of the rule, says so, and can be wished for again', async () => {
    const { wanted } = await granted();
    desk.app.clock.advance(13 * DAY_MS);
    expect(await stateOf(wanted)).toBe('granted');
    desk.app.clock.advance(3 * DAY_MS);
    expect(await stateOf(wanted)).toBe('ended');
    expect(await submitDraft(wanted)).toBe('exception.ended');
    expect((await wish(wanted)).state).toBe('wished');
    expect(await submitDraft(wanted)).toBe('order.already_live');
  });
});
