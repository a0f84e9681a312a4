import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { begin, fill, openFamily, submitAll } from '../../test/bundle/families.ts';
import type { Family } from '../../test/bundle/families.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { TestDesk } from '../../test/worklist/desk.ts';
import { openOfficers, passToGate } from '../../test/worklist/officers.ts';
import { LIMITS } from '../platform/limits/limits.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());
afterEach(() => vi.restoreAllMocks());

const read = async (family: Family, bundleId: string) =>
  family.call(calls.getBundle, { params: { bundleId } });

/** Statements that one request sends outside a transaction. */
async function statementsOf(task: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(desk.app.parts.pools.applicant, 'query');
  await task();
  return query.mock.calls.length;
}

test('reading those who file together takes as many statements for four as for two', async () => {
  const counts: number[][] = [];
  for (const roles of [['mother', 'father'] as const, ['mother', 'father', 'elder', 'baby'] as const]) {
    const family = await openFamily(desk);
    const { bundleId, orders } = await begin(family, roles);
    const params = { orderId: orders[0] ?? '' };
    const page = await statementsOf(async () => read(family, bundleId));
    vi.restoreAllMocks();
    counts.push([page, await statementsOf(async () => family.call(calls.listShared, { params }))]);
    vi.restoreAllMocks();
  }
  expect(counts[0]?.every((count) => count > 1)).toBe(true);
  expect(counts[1]).toEqual(counts[0]);
});

test('reading them costs a point each, on whichever page, and another account pays nothing', async () => {
  const limits = { ...LIMITS, bundle_reading_by_account: { points: 5, seconds: 600, by: 'value' } as const };
  const narrow = await openTestDesk({ parts: { limits } });
  const [family, other] = [await openFamily(narrow), await openFamily(narrow)];
  const { bundleId, orders } = await begin(family, ['mother', 'father']);
  await read(family, bundleId);
  const shared = async () => family.call(calls.listShared, { params: { orderId: orders[0] ?? '' } });
  await shared();
  expect(await refusalOf(read(family, bundleId))).toBe('limit.exceeded');
  expect(await refusalOf(shared())).toBe('limit.exceeded');
  const theirs = await begin(other, ['mother', 'father']);
  expect((await read(other, theirs.bundleId)).members).toHaveLength(2);
  await narrow.close();
});

test('fees that are more than an int together are summed, and every order stays open to both sides', async () => {
  const officers = await openOfficers(desk);
  const family = await openFamily(desk);
  const { bundleId, orders } = await begin(family, ['mother', 'father']);
  await fill(family, orders[0] ?? '', 'mother');
  await fill(family, orders[1] ?? '', 'father');
  await submitAll(family, bundleId, orders);
  for (const orderId of orders) await passToGate(officers, orderId);
  // As orders filed before fees had a limit keep it.
  await desk.app.database.owner.query(
    `UPDATE orders SET snapshot = jsonb_set(snapshot, '{fee,cents}', '3000000000') WHERE bundle_id = $1`,
    [bundleId],
  );
  expect((await read(family, bundleId)).envelopes[0]?.total).toEqual({
    currency: 'USD',
    cents: 6_000_000_000,
  });
  for (const orderId of orders) {
    await family.call(calls.getOrder, { params: { orderId } });
    await officers.mailRoom.call(calls.openDesk, { params: { orderId } });
  }
});
