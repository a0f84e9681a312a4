import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { contactPlace } from '../account/account.places.ts';
import { seal } from '../platform/crypto/cipher.ts';
import { erasePerson } from '../platform/crypto/keyring.ts';
import { loadPersonKeys } from '../../test/platform/person-keys.ts';
import type { OutboxEntry } from '../platform/delivery/outbox.read.ts';
import { goodTracking, openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';
import { orderJobs } from './order.jobs.ts';
import { sweepReminders } from './order.reminders.ts';
import { whichOf } from '@lingshi/domain/test/which-of.ts';

const SF = 'san-francisco';
const NOTE = 'All agrees.';
const PHONE = '+14155550177';

let desk: TestDesk;
let [reviewer, second]: Officer[] = [];

beforeAll(async () => {
  desk = await openTestDesk();
  reviewer = await desk.officer(SF, 'reviewer');
  second = await desk.officer(SF, 'second_reviewer');
});
afterAll(() => desk.close());

let addresses = 0;

/** An order whose account has a mail address and, if given, a phone number. */
async function orderWithContacts(phone?: string): Promise<{ owner: Owner; mail: string; number: string }> {
  const { parts, database } = desk.app;
  const [owner] = (await desk.drafts(1)) as [Owner];
  const mail = `reader-${(addresses += 1)}@example.org`;
  const { rows } = await database.owner.query<{ person: string }>(
    'SELECT person_id AS person FROM account WHERE id = $1',
    [owner.id],
  );
  const keys = await loadPersonKeys(parts.keyring, parts.pools.worker, [rows[0]!.person]);
  const dek = keys.get(rows[0]!.person)!;
  const add = async (kind: 'email' | 'phone', value: string) => {
    const id = crypto.randomUUID();
    const values = [id, owner.id, kind, Buffer.from(value), seal(dek, value, contactPlace(id))];
    await database.owner.query(
      `INSERT INTO contact (id, account_id, kind, contact_index, sealed, verified_at) VALUES ($1, $2, $3, $4, $5, now())`,
      values,
    );
  };
  await add('email', mail);
  if (phone !== undefined) await add('phone', phone);
  await owner.does({ type: 'submit' });
  const found = await database.owner.query<{ number: string }>('SELECT number FROM orders WHERE id = $1', [
    owner.orderId,
  ]);
  return { owner, mail, number: found.rows[0]!.number };
}

/** What went to one address, newest first. */
async function sentTo(address: string): Promise<OutboxEntry[]> {
  return (await desk.app.outbox()).filter(({ to }) => to === address);
}

describe('every new status', () => {
  test('is told by mail and by text message, with whose turn it is and the way there', async () => {
    const { owner, mail, number } = await orderWithContacts(PHONE);
    const [letter] = await sentTo(mail);
    const link = `http://localhost:3000/orders/${owner.orderId}`;
    expect(letter).toMatchObject({ channel: 'mail', subject: `已收到您的申请（${number}）` });
    expect(letter?.text).toContain(link);
    expect(letter?.text).toContain('2026年3月12日');
    expect((await sentTo(PHONE))[0]).toMatchObject({ channel: 'sms', subject: null });
    await reviewer!.does(owner.orderId, {
      type: 'askSupplement',
      targets: ['file.photo'],
      note: 'The photo is dark.',
    });
    const [newest, before] = await sentTo(mail);
    expect(newest?.subject).toContain('请补充材料');
    expect(newest?.text).not.toContain('dark');
    expect(before?.id).toBe(letter?.id);
  });

  test('is told in the account’s language', async () => {
    const { owner, mail } = await orderWithContacts();
    await desk.app.database.owner.query(`UPDATE account SET locale = 'en' WHERE id = $1`, [owner.id]);
    await reviewer!.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
    expect((await sentTo(mail))[0]?.subject).toMatch(/^First review passed/);
  });

  test('is told by the way it came: after an interview or a supplement nobody reads again of the first review', async () => {
    const { owner, mail } = await orderWithContacts();
    const { database } = desk.app;
    const told = async () => (await sentTo(mail))[0]?.subject;
    await reviewer!.does(owner.orderId, { type: 'askSupplement', targets: ['file.photo'], note: NOTE });
    await database.owner.query(
      `UPDATE order_file SET created_at = now() + interval '20 years' WHERE order_id = $1`,
      [owner.orderId],
    );
    await owner.does({ type: 'answerSupplement' });
    expect(await told()).toMatch(/^补充的内容已收到/);
    await reviewer!.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
    expect(await told()).toMatch(/^初审已通过/);
    await second!.does(owner.orderId, { type: 'returnToFirstReview', note: NOTE });
    expect(await told()).toMatch(/^您的申请正在重新核对/);
  });

  test('is told once, however often and in however many workers the job runs', async () => {
    const { owner, mail } = await orderWithContacts();
    const { rows } = await desk.app.database.owner.query<{ seq: number }>(
      'SELECT version AS seq FROM orders WHERE id = $1',
      [owner.orderId],
    );
    const job = { orderId: owner.orderId, seq: rows[0]!.seq, message: 'order_in_first_review' };
    const run = { jobId: 'x', attempt: 1, signal: AbortSignal.timeout(9_000) };
    const { order_notice: work } = orderJobs(desk.app.parts);
    await Promise.all([work(job, run), work(job, run), work(job, run)]);
    expect(await sentTo(mail)).toHaveLength(1);
  });

  const work = async (orderId: string) =>
    orderJobs(desk.app.parts).order_notice(
      // An event nobody was told of yet, so that only the order or the person can be in the way.
      { orderId, seq: 99, message: 'order_in_second_review' },
      { jobId: 'x', attempt: 1, signal: AbortSignal.timeout(9_000) },
    );
  const written = async () => (await desk.app.outbox()).length;

  test('of an order that is no more is told to nobody, and the job is done', async () => {
    const { owner } = await orderWithContacts();
    const before = await written();
    await work(crypto.randomUUID());
    expect(await written()).toBe(before);
    await work(owner.orderId);
    expect(await written()).toBe(before + 1);
  });

  test('is told to nobody once the person was erased, and the job is done', async () => {
    const { owner, mail } = await orderWithContacts();
    expect(await sentTo(mail)).toHaveLength(1);
    const { parts, database } = desk.app;
    const { rows } = await database.owner.query<{ person: string }>(
      'SELECT person_id AS person FROM account WHERE id = $1',
      [owner.id],
    );
    expect(await erasePerson(parts.pools.worker, rows[0]!.person)).toBe(true);
    const before = await written();
    await work(owner.orderId);
    expect(await written()).toBe(before);
  });
});

describe('an officer’s message', () => {
  test('is announced without its words; a note for colleagues is not', async () => {
    const { owner, mail } = await orderWithContacts();
    const before = (await sentTo(mail)).length;
    const send = async (text: string, internal: boolean) =>
      reviewer!.call(calls.sendStaffMessage, {
        params: { orderId: owner.orderId },
        body: { text, internal },
        idempotencyKey: reviewer!.key(),
      });
    await send('Please bring the blue folder.', false);
    await send('He seems nervous.', true);
    const sent = await sentTo(mail);
    expect(sent).toHaveLength(before + 1);
    expect(sent[0]?.subject).toContain('留言');
    expect(JSON.stringify(sent)).not.toContain('folder');
  });
});

describe('reminders', () => {
  const remind = async (day: string) => {
    desk.app.clock.set(`${day}T15:00:00Z`);
    await sweepReminders(desk.app.parts);
    await sweepReminders(desk.app.parts);
  };

  test('come seven and two days before the applicant’s due day, once each, and not to who has acted', async () => {
    const [waiting, mailed] = [await orderWithContacts(), await orderWithContacts()];
    for (const { owner } of [waiting, mailed]) {
      await reviewer!.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
      await second!.does(owner.orderId, { type: 'passSecondReview', note: NOTE });
    }
    await mailed.owner.does({ type: 'recordMailing', tracking: goodTracking() });
    const reminders = async (mail: string) =>
      (await sentTo(mail)).map(({ subject }) => subject).filter((subject) => subject?.startsWith('提醒'));

    // The papers are due on 1 April.
    await remind('2026-03-24');
    expect(await reminders(waiting.mail)).toHaveLength(0);
    await remind('2026-03-25');
    expect(await reminders(waiting.mail)).toEqual([`提醒：请在2026年4月1日前邮寄材料（${waiting.number}）`]);
    await remind('2026-03-27');
    expect(await reminders(waiting.mail)).toHaveLength(1);
    await remind('2026-03-30');
    expect(await reminders(waiting.mail)).toHaveLength(2);
    await remind('2026-04-02');
    expect(await reminders(waiting.mail)).toHaveLength(2);
    expect(await reminders(mailed.mail)).toHaveLength(0);
  });

  test('say nothing when the order moved on between the sweep and the job', async () => {
    const { owner, mail } = await orderWithContacts();
    const job = {
      orderId: owner.orderId,
      message: 'reminder_needs_supplement',
      dueDay: '2026-05-01',
      days: 7,
    };
    const run = { jobId: 'x', attempt: 1, signal: AbortSignal.timeout(9_000) };
    await orderJobs(desk.app.parts).order_reminder(job, run);
    expect(whichOf(await sentTo(mail), ({ subject }) => subject?.startsWith('提醒'))).toEqual([]);
  });
});
