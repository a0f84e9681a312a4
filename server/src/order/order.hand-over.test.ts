import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';
import { SNAPSHOT_SCHEMA } from '@lingshi/domain/order/order.types.ts';
import { lapseOrders } from './order.lapse.ts';

const DAY_MS = 24 * 3600_000;
const POST = 'san-francisco';
const NOTE = 'All agrees.';
let desk: TestDesk;
let reviewer: Officer;
let second: Officer;
let mailRoom: Officer;

beforeAll(async () => {
  desk = await openTestDesk();
  handOutInPerson(desk);
  reviewer = await desk.officer(POST, 'reviewer');
  second = await desk.officer(POST, 'second_reviewer');
  mailRoom = await desk.officer(POST, 'mail_room');
});
afterAll(() => desk.close());

/** The rules as they are, but for a path without mail and without production. */
function handOutInPerson({ app }: TestDesk): void {
  const { rules } = app.parts;
  const shipped = rules.policy;
  rules.policy = (...asked) => {
    const found = shipped(...asked);
    if (!found.ok || found.value.path === null) return found;
    const hours = { zh: '周一至周五上午', en: 'Monday to Friday, mornings' };
    const path = { ...found.value.path, steps: ['firstReview', 'secondReview', 'handOver'], hours };
    return { ok: true, value: { ...found.value, path } };
  };
}

async function passed(): Promise<Owner> {
  const [owner] = await desk.orders(POST, 1);
  if (owner === undefined) throw new Error('one order was asked for');
  await reviewer.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
  await second.does(owner.orderId, { type: 'passSecondReview', note: NOTE });
  return owner;
}

const pageOf = async (owner: Owner) => owner.call(calls.getOrder, { params: { orderId: owner.orderId } });

const STORE = `UPDATE orders SET snapshot = snapshot || $2::jsonb WHERE id = $1`;
const STORE_AS_BEFORE = `
  UPDATE orders SET snapshot = (snapshot - 'path' - 'mail' - 'schema') || $2::jsonb WHERE id = $1`;

test('a snapshot of an earlier release is read, and one of a later release is refused by its id', async () => {
  const owner = await passed();
  const { owner: sql } = desk.app.database;
  const before = { status: 'awaiting_papers', papers: null, oldBookInParcel: true, oldBookCancelled: false };
  await sql.query(STORE_AS_BEFORE, [owner.orderId, JSON.stringify({ ...before, trackingOut: null })]);
  expect(await pageOf(owner)).toMatchObject({
    status: 'awaiting_papers',
    documents: ['receipt', 'declaration', 'mailing_kit'],
  });
  await sql.query(STORE, [owner.orderId, JSON.stringify({ schema: 99 })]);
  expect(await refusalOf(pageOf(owner))).toBe('server.bug');
  expect(desk.log()).toContain(
    `was stored with snapshot schema 99; this release reads 1 to ${SNAPSHOT_SCHEMA}. Start a release`,
  );
  expect(desk.log()).toContain(`"code":"${owner.orderId}"`);
  await sql.query(STORE, [owner.orderId, JSON.stringify({ schema: 1 })]);
});

describe('an order whose path has no mail', () => {
  test('goes from the second review to the counter; its page says where and when, and names no envelope', async () => {
    const page = await pageOf(await passed());
    expect(page).toMatchObject({ status: 'ready_for_collection', turn: 'applicant', mailing: null });
    expect(page.collection?.hours?.en).toBe('Monday to Friday, mornings');
    expect(page.ahead.map(({ status }) => status)).toEqual(['completed']);
    expect(page.documents).toEqual(['receipt', 'declaration']);
  });

  test('tells the desk beforehand where each decision leads', async () => {
    const [owner] = await desk.orders(POST, 1);
    const params = { orderId: owner?.orderId ?? '' };
    await reviewer.does(params.orderId, { type: 'passFirstReview', note: NOTE });
    const { leads } = await second.call(calls.openDesk, { params });
    expect(leads).toMatchObject({ passSecondReview: 'ready_for_collection', refuse: 'refused' });
  });

  test('waits in the queue of the counter and is handed over once, by the mail room', async () => {
    const owner = await passed();
    const { lines } = await mailRoom.call(calls.listWork, { query: { queue: 'hand_over' } });
    expect(lines.map(({ id }) => id)).toContain(owner.orderId);
    const handOver = { type: 'recordHandOver', collectedBy: 'applicant', identitySeen: true } as const;
    expect(await refusalOf(reviewer.does(owner.orderId, handOver))).toBe('order.not_yours_to_do');
    await mailRoom.does(owner.orderId, handOver);
    expect(await pageOf(owner)).toMatchObject({ status: 'completed', collection: null });
    expect(await refusalOf(mailRoom.does(owner.orderId, handOver))).toBe('order.wrong_status');
  });

  test('that nobody collects is closed by the clock after its day, and frees the person to file anew', async () => {
    const owner = await passed();
    const close = { type: 'closeUncollected', note: 'Nobody came.' } as const;
    expect(await refusalOf(mailRoom.does(owner.orderId, close))).toBe('order.not_overdue');
    expect(await lapseOrders(desk.app.parts)).toBe(0);
    desk.app.clock.advance(120 * DAY_MS);
    expect(await lapseOrders(desk.app.parts)).toBeGreaterThan(0);
    expect(await lapseOrders(desk.app.parts)).toBe(0);
    const { rows } = await desk.app.database.owner.query(
      `SELECT o.status, e.actor_kind AS kind, e.role, (SELECT count(*)::int FROM live_order l WHERE l.order_id = o.id) AS held
       FROM orders o JOIN order_event e ON e.order_id = o.id AND e.type = 'closedUncollected' WHERE o.id = $1`,
      [owner.orderId],
    );
    expect(rows).toEqual([{ status: 'lapsed', kind: 'system', role: 'clock', held: 0 }]);
    desk.app.clock.advance(-120 * DAY_MS);
  });

  test('that is overdue is closed with all the others, batch by batch; one that cannot be is logged and fails the job', async () => {
    const owners = [await passed(), await passed(), await passed()];
    const [broken] = owners;
    const { owner: sql } = desk.app.database;
    await sql.query(STORE, [broken!.orderId, JSON.stringify({ schema: 99 })]);
    // The broken one is the first of all.
    await sql.query(`UPDATE orders SET due_day = due_day - 1 WHERE id = $1`, [broken!.orderId]);
    desk.app.clock.advance(120 * DAY_MS);
    await expect(lapseOrders(desk.app.parts, 1)).rejects.toThrow(
      '1 overdue orders could not be closed, 2 were',
    );
    expect(desk.log()).toContain('an overdue order could not be closed');
    const ids = owners.map(({ orderId }) => orderId);
    const { rows } = await sql.query('SELECT id, status FROM orders WHERE id = ANY($1)', [ids]);
    const statusOf = new Map(rows.map(({ id, status }) => [id, status]));
    expect(ids.map((id) => statusOf.get(id))).toEqual(['ready_for_collection', 'lapsed', 'lapsed']);
    await sql.query(STORE, [broken!.orderId, JSON.stringify({ schema: SNAPSHOT_SCHEMA })]);
  });
});
