import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { readRoutes } from '../../test/routes.ts';
import { LINES } from '../../test/audit/reading-lines.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';

const SF = 'san-francisco';

let desk: TestDesk;
let reviewer: Officer;
let auditor: Officer;
let order: Owner;
let other: Owner;

beforeAll(async () => {
  desk = await openTestDesk();
  reviewer = await desk.officer(SF, 'reviewer');
  auditor = await desk.officer(SF, 'auditor');
  [order, other] = (await desk.orders(SF, 2)) as [Owner, Owner];
}, 60_000);
afterAll(() => desk.close());

async function linesOf({ orderId }: Owner, officer = reviewer): Promise<string[]> {
  const { rows } = await desk.app.database.owner.query<{ what: string }>(
    'SELECT what FROM access_log WHERE order_id = $1 AND officer_id = $2 ORDER BY id',
    [orderId, officer.id],
  );
  return rows.map(({ what }) => what);
}

/** The lines that one act adds to the log of the order. */
async function added(act: () => Promise<unknown>, officer = reviewer, of = order): Promise<string[]> {
  const before = await linesOf(of, officer);
  await act();
  return (await linesOf(of, officer)).slice(before.length);
}

const list = async (who = reviewer) => who.call(calls.listWork, { query: { queue: 'first_review' } });

test('every route of the officers says what line it leaves, or why none', async () => {
  const routes = await readRoutes('staff');
  expect(routes.length).toBeGreaterThan(40);
  expect(Object.keys(LINES).toSorted()).toEqual(routes.map(([name]) => name).toSorted());
});

describe('a line in a list', () => {
  test('is a reading, once for each officer and order, before the page is there', async () => {
    expect(await added(list)).toEqual(['list']);
    expect(await linesOf(other)).toEqual(['list']);
    expect(await added(list)).toEqual([]);
    expect(await added(async () => list(auditor), auditor)).toEqual(['list']);
  });

  test('of somebody else’s post is none', async () => {
    const stranger = await desk.officer('new-york', 'reviewer');
    expect(await added(async () => list(stranger), stranger)).toEqual([]);
  });
});

describe('a search', () => {
  test('is a reading of what it finds, and of nothing else', async () => {
    const { lines } = await list();
    const query = lines.find(({ id }) => id === order.orderId)!.number;
    const before = await linesOf(other);
    expect(await added(async () => reviewer.call(calls.searchWork, { body: { query } }))).toEqual(['search']);
    expect(await linesOf(other)).toEqual(before);
  });

  test('that finds nothing leaves no line', async () => {
    const searched = async () => reviewer.call(calls.searchWork, { body: { query: 'E99999999' } });
    expect(await added(searched)).toEqual([]);
  });
});

test('the file, a picture, a paper and a number are a line each', async () => {
  const params = { orderId: order.orderId };
  const { files } = await reviewer.call(calls.openDesk, { params });
  const url = `/api/staff/orders/${order.orderId}`;
  const [file] = files;
  expect(await added(async () => reviewer.call(calls.openDesk, { params }))).toEqual(['desk']);
  expect(await added(async () => reviewer.send('GET', `${url}/documents/receipt`))).toEqual(['receipt']);
  if (file === undefined) throw new Error('an order with a picture');
  expect(await added(async () => reviewer.send('GET', `${url}/files/${file.id}`))).toEqual([file.slot]);
  const unmask = { field: 'document.passportNumber', reason: 'a call from the border' };
  const unmasked = async () => reviewer.call(calls.unmaskField, { params, body: unmask });
  expect(await added(unmasked)).toEqual(['document.passportNumber']);
});

test('to read who read is a reading too, once a sitting', async () => {
  const read = async () =>
    auditor.call(calls.orderReaders, { params: { orderId: order.orderId }, query: {} });
  expect(await added(read, auditor)).toEqual(['readers']);
  expect(await added(read, auditor)).toEqual([]);
  // The session goes on meanwhile, the sitting ends.
  for (let minutes = 0; minutes < 40; minutes += 20) {
    desk.app.clock.advance(20 * 60_000);
    await auditor.call(calls.getOfficer);
  }
  expect(await added(read, auditor)).toEqual(['readers']);
});

test('the applicant reads all of it, by role and without a name', async () => {
  const { entries } = await order.call(calls.whoRead, { params: { orderId: order.orderId }, query: {} });
  const seen = entries.map(({ role, what }) => `${role} ${what}`);
  expect(seen).toEqual(expect.arrayContaining(['reviewer list', 'reviewer search', 'auditor readers']));
  expect(JSON.stringify(entries)).not.toContain(reviewer.id);
});
