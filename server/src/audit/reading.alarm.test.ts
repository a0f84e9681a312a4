import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';
import type { TestOfficer } from '../../test/app.ts';
import { watchReading } from './reading.alarm.ts';
import { readReadingMost } from '../platform/limits/reading.most.ts';
import { measureOf } from './reading.measures.ts';

const SF = 'san-francisco';
/** An operator's own, and not ours. */
const most = 40;

let desk: TestDesk;
let reviewer: Officer;
let order: Owner;
let told: TestOfficer[];
let stranger: TestOfficer;

beforeAll(async () => {
  const readingMost = readReadingMost({ READING_PER_HOUR: `files=${most}` });
  desk = await openTestDesk({ config: { readingMost } });
  [order] = (await desk.orders(SF, 1)) as [Owner];
  told = [await desk.app.officer(['auditor']), await desk.app.officer(['post_admin'])];
  stranger = await desk.app.officer(['auditor'], 'new-york');
  reviewer = await desk.officer(SF, 'reviewer');
  await desk.app.outbox();
}, 60_000);
afterAll(() => desk.close());

async function read(times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const { status } = await reviewer.send('GET', `/api/staff/orders/${order.orderId}`);
    statuses.push(status);
  }
  return statuses;
}

const alarmsTo = async ({ mail }: TestOfficer) =>
  (await desk.app.outbox()).filter(
    ({ to, subject }) => to === mail && subject?.includes('reading very many'),
  );

describe('an officer who reads very much', () => {
  test('is told of only when it is more than the measure', async () => {
    await read(most);
    expect(await watchReading(desk.app.parts)).toBe(0);
    for (const one of told) expect(await alarmsTo(one)).toEqual([]);
  });

  test('is told of to administrators and auditors of the post, once, and goes on reading', async () => {
    expect(await read(3)).toEqual([200, 200, 200]);
    await Promise.all([1, 2, 3].map(async () => watchReading(desk.app.parts)));
    for (const one of told) {
      const [mail, ...more] = await alarmsTo(one);
      expect(more).toEqual([]);
      expect(mail?.text).toContain(`${most + 3}`);
      expect(mail?.text).toContain('/officers');
    }
    expect(await alarmsTo(stranger)).toEqual([]);
    expect(await read(1)).toEqual([200]);
  });

  test('is named in the mail, and nobody whose file it was', async () => {
    const { order: seen } = await reviewer.call(calls.openDesk, { params: { orderId: order.orderId } });
    const [mail] = await alarmsTo(told[0]!);
    expect(mail?.text).toContain('样本官员');
    expect(mail?.text).not.toContain(seen.number);
    expect(mail?.text).not.toContain(order.orderId);
  });

  test('is told of again in the next hour, not before', async () => {
    desk.app.clock.advance(20 * 60_000);
    await reviewer.call(calls.getOfficer);
    await watchReading(desk.app.parts);
    expect(await alarmsTo(told[0]!)).toHaveLength(1);
    desk.app.clock.advance(20 * 60_000);
    await reviewer.call(calls.getOfficer);
    desk.app.clock.advance(25 * 60_000);
    await read(most + 1);
    await watchReading(desk.app.parts);
    expect(await alarmsTo(told[0]!)).toHaveLength(2);
  });

  test('stands among the operator’s numbers', async () => {
    expect(await desk.app.parts.metrics.registry.metrics()).toMatch(/reading_alarms_hour 1\b/);
  });
});

test('every line of the log has the measure of what was read, but those of lists', () => {
  const measures = ['desk', 'receipt', 'document.passportNumber', 'search', 'filer', 'photo', 'list'].map(
    measureOf,
  );
  expect(measures).toEqual(['files', 'papers', 'numbers', 'hits', 'readers', 'pictures', null]);
});

test('the database lets nobody take an alarm back, nor see another post’s', async () => {
  const { owner, pools } = desk.app.database;
  const { rows } = await owner.query('SELECT FROM reading_alarm');
  expect(rows.length).toBe(2);
  const at = async (post: string) => (await pools.queryAtPost(post, 'SELECT FROM reading_alarm')).rowCount;
  expect([await at(SF), await at('new-york')]).toEqual([2, 0]);
  await expect(pools.worker.query('DELETE FROM reading_alarm')).rejects.toThrow('permission denied');
  await expect(pools.queryAtPost(SF, 'UPDATE reading_alarm SET count = 9')).rejects.toThrow(
    'permission denied',
  );
});
