import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { RouteSpec } from '@lingshi/contract/route.ts';
import { GOOD_BODIES, readRoutes } from '../../test/routes.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';

const routes = (await readRoutes('applicant')).filter(([, { path }]) => path.includes('/:'));

let desk: TestDesk;
let stranger: Owner;
const owners: Owner[] = [];

beforeAll(async () => {
  desk = await openTestDesk();
  [stranger] = (await desk.drafts(1)) as [Owner];
  owners.push(...(await desk.drafts(1)), ...(await desk.orders('san-francisco', 1)));
});
afterAll(() => desk.close());

const query = async (sql: string, values: unknown[]) =>
  (await desk.app.database.owner.query(sql, values)).rows;

/** An id of each kind that is this owner's. */
async function idsOf(owner: Owner): Promise<Record<string, string>> {
  const [file] = await query('SELECT id FROM order_file WHERE order_id = $1', [owner.orderId]);
  const [session] = await query('SELECT id FROM session WHERE account_id = $1', [owner.id]);
  const [passkey] = await query(
    `INSERT INTO passkey (id, account_id, public_key, counter, label, created_at)
     VALUES ($1, $2, '\\x00', 0, 'x', now()) ON CONFLICT (id) DO UPDATE SET label = 'x' RETURNING id`,
    [`passkey-${owner.id}`, owner.id],
  );
  const [mandate] = await query(
    `INSERT INTO mandate (id, account_id, applicant_id, services, until_day, ends_at, code_ends_at, created_at)
     SELECT gen_random_uuid(), a.account_id, a.id, '{passport}', '2999-01-01', '2999-01-01', '2999-01-01', now()
     FROM applicant a WHERE a.account_id = $1 LIMIT 1 RETURNING id`,
    [owner.id],
  );
  const [bundle] = await query(
    `WITH made AS (INSERT INTO bundle (id, account_id, created_at) VALUES (gen_random_uuid(), $1, now()) RETURNING id)
     UPDATE orders SET bundle_id = made.id, bundle_place = 0 FROM made WHERE orders.id = $2 RETURNING bundle_id AS id`,
    [owner.id, owner.orderId],
  );
  const body = { orderId: owner.orderId, slot: 'supplement', bytes: 100 } as const;
  const { uploadId } = await owner.call(calls.startUpload, { body });
  return {
    orderId: owner.orderId,
    fileId: file.id,
    sessionId: session.id,
    passkeyId: passkey.id,
    mandateId: mandate.id,
    bundleId: bundle.id,
    uploadId,
    topic: 'stay',
    document: 'receipt',
  };
}

async function rowsOf(owner: Owner): Promise<unknown> {
  return await query(
    `SELECT (SELECT jsonb_agg(to_jsonb(o) ORDER BY o.id) FROM orders o WHERE account_id = $1) AS orders,
       (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.topic) FROM order_answer a WHERE order_id = $2) AS answers,
       (SELECT count(*) FROM session WHERE account_id = $1) AS sessions,
       (SELECT count(*) FROM passkey WHERE account_id = $1) AS passkeys,
       (SELECT count(*) FROM mandate WHERE account_id = $1 AND ended_at IS NULL) AS mandates,
       (SELECT count(*) FROM message WHERE order_id = $2) AS messages`,
    [owner.id, owner.orderId],
  );
}

// OWASP ASVS 8.2.2. For officers of two posts the same stands in work.isolation.test.ts.
describe.each([0, 1])('of somebody else’s (%i: a draft, an order)', (at) => {
  test.each(routes)('%s finds nothing and changes nothing', async (name, route: RouteSpec) => {
    const owner = owners[at]!;
    const ids = await idsOf(owner);
    const before = await rowsOf(owner);
    const address = route.path.replace(/:(\w+)/g, (_, param: string) => ids[param] ?? `no ${param}`);
    const answer = await stranger.send(route.method, address, GOOD_BODIES[name]);
    // Whether there was such a session is nobody's to know: it has ended, either way.
    if (name !== 'endSession' && route.raw !== 'upload') expect(answer.status, answer.text).toBe(404);
    expect(await rowsOf(owner)).toEqual(before);
  });
});

describe('named in a body, somebody else’s', () => {
  test('person, order, contact or picture is not there', async () => {
    const [, owner] = owners;
    const ids = await idsOf(owner!);
    const [applicant] = await query('SELECT id FROM applicant WHERE account_id = $1', [owner!.id]);
    const order = { service: 'passport', kind: 'renew', post: 'san-francisco' };
    const asks: [string, unknown, string][] = [
      ['/api/orders', { applicantId: applicant.id, ...order }, 'account.not_found'],
      ['/api/uploads', { orderId: ids['orderId'], slot: 'photo', bytes: 10 }, 'order.not_found'],
      ['/api/account/proofs', { contactId: owner!.id }, 'account.not_found'],
    ];
    for (const [url, body, code] of asks) {
      const answer = await stranger.send('POST', url, body);
      expect([url, answer.code]).toEqual([url, code]);
    }
  });

  test('piece of a picture is not taken', async () => {
    const [owner] = owners;
    const { uploadId = '' } = await idsOf(owner!);
    const headers = { 'upload-offset': '0' };
    const sending = stranger.call(calls.sendPiece, {
      params: { uploadId },
      body: Buffer.alloc(10) as never,
      headers,
    });
    await expect(sending).rejects.toMatchObject({ code: 'upload.not_found' });
  });
});
