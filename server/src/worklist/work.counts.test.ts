import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { QUEUES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Queue } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { foldWorkCounts } from './work.counts.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';

const SF = 'san-francisco';

let desk: TestDesk;
let reviewer: Officer;
let orders: Owner[];

beforeAll(async () => {
  desk = await openTestDesk();
  reviewer = await desk.officer(SF, 'reviewer');
  await desk.drafts(5);
  orders = await desk.orders(SF, 12);
});
afterAll(() => desk.close());

async function counted(officer = reviewer): Promise<Record<Queue, number>> {
  const { queues } = await officer.call(calls.countWork);
  return Object.fromEntries(queues.map(({ queue, count }) => [queue, count])) as Record<Queue, number>;
}

/** COUNT(*) of the table itself. */
async function truth(post = SF): Promise<Record<Queue, number>> {
  const { rows } = await desk.app.database.owner.query<{ status: string; n: number }>(
    'SELECT status, count(*)::int AS n FROM orders WHERE post = $1 GROUP BY status',
    [post],
  );
  const of = (statuses: readonly string[]) =>
    rows.filter(({ status }) => statuses.includes(status)).reduce((sum, { n }) => sum + n, 0);
  return Object.fromEntries(Object.entries(QUEUES).map(([queue, all]) => [queue, of(all)])) as Record<
    Queue,
    number
  >;
}

describe('the counters', () => {
  test('count what was submitted, and no draft', async () => {
    expect(await counted()).toMatchObject({ first_review: 12, second_review: 0, ended: 0 });
  });

  test('are exact at every moment: while many change at once, while they are folded, and when all is quiet', async () => {
    const officers = await Promise.all([1, 2, 3].map(() => desk.officer(SF, 'reviewer')));
    const work = orders.slice(0, 9).map(async ({ orderId }, at) => {
      const command = at % 3 === 0 ? 'passFirstReview' : 'refuse';
      const rule = 'duplicate';
      await officers[at % 3]!.does(orderId, { type: command, rule, note: 'As decided.' } as never);
    });
    const folds = Array.from({ length: 6 }, () => foldWorkCounts(desk.app.parts));
    const during = await Promise.all([counted(), counted(), ...folds]).then(([one, two]) => [one, two]);
    await Promise.all(work);
    expect(await counted()).toEqual(await truth());
    await foldWorkCounts(desk.app.parts);
    expect(await counted()).toEqual(await truth());
    expect(await counted()).toMatchObject({ first_review: 3, second_review: 3, ended: 6 });
    for (const some of during)
      expect(Object.values(some as object).reduce((a: number, b: number) => a + b, 0)).toBe(12);
  });

  test('folding leaves nothing behind, and a second one finds nothing', async () => {
    await foldWorkCounts(desk.app.parts);
    expect(await foldWorkCounts(desk.app.parts)).toBe(0);
    const { rows } = await desk.app.database.owner.query('SELECT FROM work_count_change');
    expect(rows).toEqual([]);
  });

  test('of another post count nothing of this one', async () => {
    const other = await desk.officer('new-york', 'reviewer');
    await desk.orders('new-york', 2);
    expect(await counted(other)).toEqual(await truth('new-york'));
    expect(await counted(other)).toMatchObject({ first_review: 2, ended: 0 });
  });

  test('say since when the oldest of a queue waits, and nothing of what has ended', async () => {
    const { queues } = await reviewer.call(calls.countWork);
    const { rows } = await desk.app.database.owner.query<{ at: string }>(
      `SELECT min(queue_at) AS at FROM orders WHERE post = $1 AND status = 'in_second_review'`,
      [SF],
    );
    const oldest = (queue: Queue) => queues.find((one) => one.queue === queue)?.oldestAt;
    expect(oldest('second_review')).toBe(rows[0]?.at);
    expect([oldest('production'), oldest('ended')]).toEqual([null, null]);
  });

  test('say how many orders are mine, and how many nobody has read the words of', async () => {
    const [left, asked] = orders.slice(-2);
    await reviewer.call(calls.claimOrder, { params: { orderId: left!.orderId }, body: {} });
    const body = { text: 'When will it be done?', fileIds: [] };
    await asked!.call(calls.sendMessage, {
      params: { orderId: asked!.orderId },
      body,
      idempotencyKey: asked!.key(),
    });
    expect(await reviewer.call(calls.countWork)).toMatchObject({ mine: 1, unread: 1 });
    desk.app.clock.advance(15 * 60_000);
    expect(await reviewer.call(calls.countWork)).toMatchObject({ mine: 0, unread: 1 });
  });
});
