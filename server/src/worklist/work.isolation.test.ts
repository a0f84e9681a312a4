import { asAccount } from '../platform/db/account-scope.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import * as behalf from '@lingshi/contract/behalf/behalf.contract.ts';
import * as evidence from '@lingshi/contract/staff/evidence.contract.ts';
import * as work from '@lingshi/contract/staff/work.contract.ts';
import type { RouteSpec } from '@lingshi/contract/route.ts';
import { QUEUES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Queue } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { NO_POST } from '../platform/db/pools.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';

/** Two posts whose rows mirror each other: what is missing in one is seen in the other. */
const POSTS = ['san-francisco', 'new-york'] as const;
type Side = {
  post: string;
  officer: Officer;
  auditor: Officer;
  orders: Owner[];
  /** What the officer opened for somebody: a draft. */
  behalfId: string;
};

let desk: TestDesk;
let sides: Side[] = [];

beforeAll(async () => {
  desk = await openTestDesk();
  sides = await Promise.all(POSTS.map(async (post) => fill(post, await desk.orders(post, 4))));
}, 60_000);
afterAll(() => desk.close());

const ASKED = {
  service: 'passport',
  kind: 'renew',
  how: 'letter',
  reason: 'A grandmother is dying.',
  request: 'Please help.',
  locale: 'en',
} as const;

/** Every kind of row an order can have. */
async function fill(post: string, orders: Owner[]): Promise<Side> {
  const officer = await desk.officer(post, 'reviewer', 'mail_room');
  const auditor = await desk.officer(post, 'auditor');
  const [first, second, third] = orders.map(({ orderId }) => ({ orderId }));
  await officer.does(second!.orderId, { type: 'passFirstReview', note: 'All agrees.' });
  await officer.does(third!.orderId, { type: 'refuse', rule: 'duplicate', note: 'There is another one.' });
  await officer.call(calls.claimOrder, { params: first!, body: {} });
  const flag = { target: 'file.photo', code: 'wrong', on: true } as const;
  await officer.call(calls.setFlag, { params: first!, body: flag });
  const note = { text: 'A note for colleagues', internal: true };
  await officer.call(calls.sendStaffMessage, { params: first!, body: note, idempotencyKey: officer.key() });
  const words = { text: 'A question', fileIds: [] };
  await orders[0]!.call(calls.sendMessage, { params: first!, body: words, idempotencyKey: officer.key() });
  const { orderId: behalfId } = await officer.call(calls.openOnBehalf, {
    body: { ...ASKED, contact: `${post}@example.org` },
    idempotencyKey: officer.key(),
  });
  await desk.app.doJobs();
  return { post, officer, auditor, orders, behalfId };
}

const idsOf = (side: Side) => side.orders.map(({ orderId }) => orderId);

describe.each([0, 1])('side %i of two mirrored posts', (at) => {
  const own = () => sides[at]!;
  const other = () => sides[1 - at]!;

  test('lists hold its own orders and none of the other’s, in every queue', async () => {
    const seen: string[] = [];
    for (const queue of Object.keys(QUEUES) as Queue[]) {
      for (const filter of [
        {},
        { unread: 'true' },
        { claim: 'free' },
        { claim: 'mine' },
        { overdue: 'true' },
      ] as const) {
        const { lines } = await own().officer.call(calls.listWork, { query: { queue, ...filter } });
        seen.push(...lines.map(({ id }) => id));
      }
    }
    expect(new Set(seen)).toEqual(new Set(idsOf(own())));
  });

  test('counters count its own', async () => {
    const { queues, mine, unread } = await own().officer.call(calls.countWork);
    expect(queues.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect([mine, unread]).toEqual([1, 1]);
  });

  test('every route with an order in it answers that there is none, whatever the route', async () => {
    const routes = (Object.entries({ ...work, ...evidence }) as [string, RouteSpec][]).filter(
      ([, route]) => 'method' in route && route.path.includes(':orderId'),
    );
    expect(routes.length).toBeGreaterThan(10);
    for (const [name, route] of routes) {
      const who = name === 'orderReaders' ? own().auditor : own().officer;
      const { code } = await who.send(route.method, await addressOf(route), BODIES[name]);
      expect(`${name} ${code}`).toBe(`${name} order.not_found`);
    }
  });

  const BODIES: Record<string, unknown> = {
    claimOrder: {},
    markWorkRead: {},
    unmaskField: { field: 'person.residentId', reason: 'Just looking' },
    setFlag: { target: 'file.photo', code: 'wrong', on: false },
    sendStaffCommand: { version: 3, command: { type: 'passFirstReview', note: 'All agrees.' } },
    sendStaffMessage: { text: 'Hello', internal: false },
  };

  test('so does every route of what the other opened for somebody', async () => {
    const routes = (Object.entries(behalf) as [string, RouteSpec][]).filter(([, { path }]) =>
      path.includes(':orderId'),
    );
    expect(routes.length).toBeGreaterThan(6);
    const params = { orderId: other().behalfId, uploadId: ANY_ID, topic: 'contact' };
    for (const [name, route] of routes) {
      const body = (route.raw === 'upload' ? Buffer.from('x') : BEHALF_BODIES[name]) as never;
      const request = {
        params,
        idempotencyKey: own().officer.key(),
        headers: { 'upload-offset': '0' },
        ...(body !== undefined && { body }),
      };
      const { method, path } = route;
      const asked = own().officer.call({ method, path } as typeof calls.readBehalf, request);
      expect(`${name} ${await refusalOf(asked)}`).toBe(`${name} order.not_found`);
    }
    const { drafts } = await own().officer.call(calls.listBehalf);
    expect(drafts.map(({ orderId }) => orderId)).toEqual([own().behalfId]);
  });

  const ANY_ID = '00000000-0000-4000-8000-000000000000';
  const BEHALF_BODIES: Record<string, unknown> = {
    saveBehalf: { version: 0, answer: {} },
    uploadBehalf: { slot: 'photo', bytes: 1 },
    submitBehalf: { version: 1 },
    withdrawBehalf: { version: 1, words: 'They telephoned.' },
    renewBehalfCode: { show: true },
  };

  async function addressOf({ path }: RouteSpec): Promise<string> {
    const [orderId] = idsOf(other());
    const { rows } = await desk.app.database.owner.query<{ id: string }>(
      'SELECT id FROM order_file WHERE order_id = $1',
      [orderId],
    );
    return path.replace(':orderId', orderId!).replace(':fileId', rows[0]!.id).replace(':document', 'receipt');
  }

  test('the database itself shows its connection no row of the other, in no table with rows of posts', async () => {
    const { pools, database } = { ...desk.app.parts, ...desk.app };
    for (const [table, column] of TABLES) {
      const of = async (where: string) =>
        pools.withPost(where, async (client) => {
          const { rows } = await client.query<{ id: string }>({
            text: `SELECT ${column} AS id FROM ${table}`,
          });
          return rows.map(({ id }) => id);
        });
      const all = await database.owner.query({ text: `SELECT FROM ${table}` });
      const seen = await of(own().post);
      const mine = column === 'post' ? [own().post] : [...idsOf(own()), own().behalfId];
      expect(all.rowCount, table).toBeGreaterThan(seen.length);
      expect(seen.length, table).toBeGreaterThan(0);
      expect(
        seen.filter((id) => !mine.includes(id)),
        table,
      ).toEqual([]);
      expect(await of(NO_POST), table).toEqual([]);
    }
  });
});

const TABLES = [
  ['orders', 'id'],
  ['order_event', 'order_id'],
  ['order_answer', 'order_id'],
  ['order_subject', 'order_id'],
  ['order_file', 'order_id'],
  ['order_document', 'order_id'],
  ['order_flag', 'order_id'],
  ['message', 'order_id'],
  ['access_log', 'order_id'],
  ['on_behalf', 'order_id'],
  ['work_count_change', 'post'],
] as const;

describe('who tries what is not theirs', () => {
  test('stands in the security log, with the order that was tried', async () => {
    const [mine, other] = sides;
    const orderId = idsOf(other!)[0];
    await mine!.officer.send('GET', `/api/staff/orders/${orderId}`);
    await mine!.orders[0]!.send('GET', `/api/orders/${orderId}`);
    const lines = async () =>
      (
        await desk.app.database.owner.query(
          `SELECT what, actor_kind AS kind, actor_id AS actor FROM security_log WHERE order_id = $1`,
          [orderId],
        )
      ).rows;
    await expect.poll(lines).toEqual(
      expect.arrayContaining([
        { what: 'order.not_found', kind: 'officer', actor: mine!.officer.id },
        { what: 'order.not_found', kind: 'applicant', actor: mine!.orders[0]!.id },
      ]),
    );
  });
});

describe('a draft', () => {
  test('is seen by no officer, not even of the post it is meant for', async () => {
    const [draft] = await desk.drafts(1);
    const { status } = await sides[0]!.officer.send('GET', `/api/staff/orders/${draft!.orderId}`);
    expect(status).toBe(404);
    const rows = await desk.app.parts.pools.queryAtPost('san-francisco', 'SELECT FROM orders WHERE id = $1', [
      draft!.orderId,
    ]);
    expect(rows.rowCount).toBe(0);
  });
});

describe('what an officer opened for somebody', () => {
  test('is seen by the applicants’ side with its code alone, and opened there for no other post', async () => {
    const { applicant } = desk.app.parts.pools;
    expect((await applicant.query('SELECT FROM on_behalf')).rowCount).toBe(0);
    const [mine, other] = sides;
    const forge = async () =>
      applicant.query(
        `INSERT INTO on_behalf (order_id, account_id, post, officer_id, how, sealed, locale, opened_at, code_ends_at,
         tries_left) SELECT id, account_id, $3, $2, 'letter', '', 'en', now(), now(), 5 FROM orders WHERE id = $1`,
        [idsOf(mine!)[0], mine!.officer.id, other!.post],
      );
    await expect(asAccount(mine!.orders[0]!.id, forge)).rejects.toThrow('row-level security');
  });
});

describe('the post of a connection', () => {
  test('cannot be written into a row of another post', async () => {
    const [mine, other] = sides;
    const forge = desk.app.parts.pools.queryAtPost(
      mine!.post,
      `INSERT INTO access_log (at, officer_id, role, post, order_id, what, request_id)
       VALUES (now(), $1, 'reviewer', $2, $3, 'desk', 'x')`,
      [mine!.officer.id, other!.post, idsOf(other!)[0]],
    );
    await expect(forge).rejects.toThrow('row-level security');
    const move = desk.app.parts.pools.queryAtPost(mine!.post, 'UPDATE orders SET post = $2 WHERE id = $1', [
      idsOf(mine!)[0],
      other!.post,
    ]);
    await expect(move).rejects.toThrow('permission denied');
  });
});
