import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';

const SF = 'san-francisco';
const NOTE = 'Compared with the book.';
let desk: TestDesk;
let reviewer: Officer;
let interviewer: Officer;

beforeAll(async () => {
  desk = await openTestDesk();
  reviewer = await desk.officer(SF, 'reviewer');
  interviewer = await desk.officer(SF, 'interviewer');
});
afterAll(() => desk.close());

/** An order whose applicant has done no face check. */
async function marked(): Promise<Owner> {
  const [owner] = await desk.orders(SF, 1, 'not_done');
  if (owner === undefined) throw new Error('one was asked for');
  return owner;
}

const open = async (officer: Officer, { orderId }: Pick<Owner, 'orderId'>) =>
  officer.call(calls.openDesk, { params: { orderId } });
const page = async (owner: Owner) => owner.call(calls.getOrder, { params: { orderId: owner.orderId } });

async function inQueue(queue: 'interview' | 'second_review', orderId: string): Promise<boolean> {
  const { lines } = await interviewer.call(calls.listWork, { query: { queue } });
  return lines.some(({ id }) => id === orderId);
}

async function counted(): Promise<number | undefined> {
  const { queues } = await interviewer.call(calls.countWork);
  return queues.find(({ queue }) => queue === 'interview')?.count;
}

describe('an order without a passed face check', () => {
  test('is taken all the same, and both sides are told that an interview will follow', async () => {
    const owner = await marked();
    const mark = { reason: 'face_not_done', outcome: null };
    const mine = await page(owner);
    expect(mine).toMatchObject({ status: 'in_first_review', interview: mark });
    expect(mine.ahead.map(({ status }) => status)).toContain('needs_interview');
    expect((await open(reviewer, owner)).order.interview).toEqual(mark);
  });

  test('is marked with the way its owner chose instead', async () => {
    const [owner] = await desk.drafts(1, 'not_done');
    const params = { orderId: owner!.orderId };
    await owner!.call(calls.saveAnswer, {
      params: { ...params, topic: 'post' },
      body: { version: 1, answer: { post: SF } },
    });
    await owner!.call(calls.declineFace, { params, body: {} });
    await owner!.does({ type: 'submit' });
    expect((await page(owner!)).interview).toEqual({ reason: 'face_declined', outcome: null });
  });

  test('waits after the first review in the queue of interviews, counted there', async () => {
    const owner = await marked();
    const before = await counted();
    await reviewer.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
    expect(await page(owner)).toMatchObject({
      status: 'needs_interview',
      turn: 'post',
      act: 'recordInterview',
    });
    expect((await page(owner)).dueDay).not.toBeNull();
    expect([await inQueue('interview', owner.orderId), await counted()]).toEqual([true, (before ?? 0) + 1]);
  });

  test('offers its interviewer three decisions, and any other officer none', async () => {
    const owner = await marked();
    await reviewer.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
    expect((await open(interviewer, owner)).commands).toEqual(['askSupplement', 'refuse', 'recordInterview']);
    for (const role of ['reviewer', 'second_reviewer', 'mail_room'] as StaffRole[]) {
      expect((await open(await desk.officer(SF, role), owner)).commands).toEqual([]);
    }
  });

  test('goes to the second review when the person was seen; the applicant reads that, not the officer’s words', async () => {
    const owner = await marked();
    await reviewer.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
    await interviewer.does(owner.orderId, {
      type: 'recordInterview',
      outcome: 'seen',
      note: 'Seen by video, the newspaper of today in hand.',
    });
    const mine = await page(owner);
    expect(mine).toMatchObject({ status: 'in_second_review', interview: { outcome: 'seen' } });
    expect(mine.timeline.at(-1)).toMatchObject({
      type: 'interviewRecorded',
      by: 'post',
      role: 'interviewer',
    });
    const { messages } = await owner.call(calls.listMessages, { params: { orderId: owner.orderId } });
    expect(JSON.stringify(messages)).not.toContain('newspaper');
    expect(await inQueue('second_review', owner.orderId)).toBe(true);
  });

  test('is refused by the interviewer with a ground of the rules, and ends', async () => {
    const owner = await marked();
    await reviewer.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
    const refuse = (rule: string) => interviewer.does(owner.orderId, { type: 'refuse', rule, note: NOTE });
    expect(await refusalOf(refuse('because'))).toBe('order.rule_required');
    await refuse('not_the_applicant');
    expect(await page(owner)).toMatchObject({ status: 'refused', interview: { outcome: 'refused' } });
  });

  test('is marked in the lists until the interview is held', async () => {
    const owner = await marked();
    const listed = async (queue: 'first_review' | 'interview' | 'second_review') => {
      const { lines } = await interviewer.call(calls.listWork, { query: { queue } });
      return lines.find(({ id }) => id === owner.orderId)?.interviewFor;
    };
    expect(await listed('first_review')).toBe('face_not_done');
    await reviewer.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
    expect(await listed('interview')).toBe('face_not_done');
    await interviewer.does(owner.orderId, { type: 'recordInterview', outcome: 'seen', note: NOTE });
    expect(await listed('second_review')).toBeNull();
  });

  test('may be withdrawn by its owner while the interview is waited for', async () => {
    const owner = await marked();
    await reviewer.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
    await owner.does({ type: 'withdraw' });
    expect((await page(owner)).status).toBe('withdrawn');
  });
});

describe('an order with a passed face check', () => {
  test('is not marked, and goes straight to the second review', async () => {
    const [owner] = await desk.orders(SF, 1);
    const before = await page(owner!);
    await reviewer.does(owner!.orderId, { type: 'passFirstReview', note: NOTE });
    expect(await page(owner!)).toMatchObject({ status: 'in_second_review', interview: null });
    expect(before.ahead.map(({ status }) => status)).not.toContain('needs_interview');
  });
});

describe('the identity of the person on the desk', () => {
  const raise = async (owner: Owner, reason: 'self' | 'stranger') => {
    const { database, parts } = desk.app;
    const number = parts.indexes.document(`passport:E9999${owner.orderId.slice(0, 8)}`);
    await database.owner.query(
      `INSERT INTO real_name (account_id, sealed, declared_at) VALUES ($1, '\\x00', now())`,
      [owner.id],
    );
    await database.owner.query(
      `INSERT INTO identity_document (kind, number_index, account_id)
       SELECT 'passport', CASE WHEN $3 THEN s.passport_index ELSE $4 END, $1 FROM order_subject s WHERE s.order_id = $2`,
      [owner.id, owner.orderId, reason === 'self', number],
    );
  };
  const levelOf = async ({ id }: Owner) => {
    const { rows } = await desk.app.database.owner.query<{ level: string }>(
      'SELECT level FROM real_name WHERE account_id = $1',
      [id],
    );
    return rows[0]?.level;
  };

  test('is its level, whether the document is the account’s, and what the registry said; never a name', async () => {
    const owner = await marked();
    await raise(owner, 'self');
    expect((await open(reviewer, owner)).identity).toEqual({
      of: 'holder',
      level: 'declared',
      sameDocument: true,
      registry: null,
      rival: null,
    });
    await desk.app.database.owner.query(
      `INSERT INTO registry_answer (id, account_id, asked_at, asked_by, document_kind, failure)
       VALUES (gen_random_uuid(), $1, '2026-03-02T10:00:00Z', 'declaration', 'passport', 'slow')`,
      [owner.id],
    );
    expect((await open(reviewer, owner)).identity?.registry).toEqual({
      askedAt: '2026-03-02T10:00:00.000Z',
      verdict: null,
      differs: [],
      failure: 'slow',
    });
  });

  test('is shown to officers of the order’s post alone', async () => {
    const owner = await marked();
    await raise(owner, 'self');
    const rows = await desk.app.parts.pools.queryAtPost('new-york', 'SELECT * FROM holder_identity($1)', [
      owner.orderId,
    ]);
    expect(rows.rows).toEqual([]);
    const attempt = desk.app.parts.pools.queryAtPost(SF, 'SELECT level FROM real_name');
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  test('has the highest level once an officer has seen the person, and only when the document is the account’s', async () => {
    const [mine, other] = [await marked(), await marked()];
    await raise(mine, 'self');
    await raise(other, 'stranger');
    for (const owner of [mine, other]) {
      await reviewer.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
      await interviewer.does(owner.orderId, { type: 'recordInterview', outcome: 'seen', note: NOTE });
    }
    await desk.app.doJobs();
    expect([await levelOf(mine), await levelOf(other)]).toEqual(['officer', 'declared']);
    expect((await open(reviewer, mine)).identity).toMatchObject({ of: 'holder', level: 'officer' });
    // Seen was the person of the order, who has another document than the account.
    expect((await open(reviewer, other)).identity).toMatchObject({
      of: 'applicant',
      sameDocument: false,
      level: 'officer',
    });
  });
});
