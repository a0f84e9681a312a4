import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { RouteSpec } from '@lingshi/contract/route.ts';
import { sendPicture } from '../demo/demo.applicant.ts';
import { demoPeople } from '../demo/demo.people.ts';
import { drawPortrait } from '../demo/specimen.draw.ts';
import { GOOD_BODIES, readRoutes } from '../../test/routes.ts';
import { browse, openTestDesk } from '../../test/worklist/desk.ts';
import type { Owner, Person, TestDesk } from '../../test/worklist/desk.ts';
import { enterHolder, PERSON } from '../../test/mandate/mandates.ts';

const routes = await readRoutes('applicant');
const named = routes.filter(([, { path }]) => path.includes('/:'));
/** A stream is opened for one's own account alone: nothing in its address names another. */
const open = routes.filter(([, { path, method, raw }]) => {
  return method === 'GET' && !path.includes('/:') && raw !== 'stream';
});

type Ids = Record<string, string>;
let desk: TestDesk;
/** Has an order of their own, and another one that the holder began for them. */
let person: Owner;
let holder: Person;
let mandateId: string;
let own: Ids;
let lent: Ids;

beforeAll(async () => {
  desk = await openTestDesk();
  [person] = (await desk.drafts(1)) as [Owner];
  const verified = await enterHolder(desk.app);
  holder = browse(desk.app.applicantHttp, verified.token() ?? '', verified.accountId);
  const terms = { name: PERSON, services: ['passport'], untilDay: '2026-06-30' };
  const given = await person.call(calls.inviteHolder, { body: terms, idempotencyKey: person.key() });
  mandateId = given.id;
  await holder.call(calls.acceptMandate, { body: { code: given.code ?? '' }, idempotencyKey: holder.key() });
  own = await idsOf(person, person.orderId);
  lent = await idsOf(holder, await lend());
});
afterAll(() => desk.close());

/** An order under the mandate, with a picture. */
async function lend(): Promise<string> {
  const { held } = await holder.call(calls.listMandates);
  const wish = { service: 'passport', kind: 'renew', post: 'san-francisco' };
  const body = { ...wish, applicantId: held[0]?.applicantId ?? '' };
  const { orderId } = await holder.call(calls.startOrder, { body, idempotencyKey: holder.key() });
  await sendPicture(holder, orderId, 'photo', await drawPortrait(demoPeople('2026-03-02')[0]!));
  return orderId;
}

async function one(sql: string, values: unknown[]): Promise<string> {
  const { rows } = await desk.app.database.owner.query<{ id: string }>(sql, values);
  if (rows[0] === undefined) throw new Error(`nothing found by ${sql}`);
  return rows[0].id;
}

/** An id of each kind that routes name: of one order, and of the account of its person. */
async function idsOf(worker: Person, orderId: string): Promise<Ids> {
  const invited = { name: PERSON, services: ['passport'], untilDay: '2026-06-30' };
  const second = await person.call(calls.inviteHolder, { body: invited, idempotencyKey: person.key() });
  const upload = { orderId, slot: 'supplement', bytes: 100 } as const;
  return {
    orderId,
    fileId: await one('SELECT id FROM order_file WHERE order_id = $1', [orderId]),
    sessionId: await one('SELECT id FROM session WHERE account_id = $1', [person.id]),
    passkeyId: await one(
      `INSERT INTO passkey (id, account_id, public_key, counter, label, created_at)
       VALUES ($1, $2, '\\x00', 0, 'x', now()) RETURNING id`,
      [`passkey-${orderId}`, person.id],
    ),
    mandateId: second.id,
    uploadId: (await worker.call(calls.startUpload, { body: upload })).uploadId,
    topic: 'stay',
    document: 'receipt',
  };
}

async function ask(name: string, { path, method }: RouteSpec, ids: Ids) {
  const address = path.replace(/:(\w+)/g, (_, param: string) => ids[param] ?? crypto.randomUUID());
  return await holder.send(method, address, GOOD_BODIES[name]);
}

/** Everything that says that something was done to the person's. */
async function traces(): Promise<unknown> {
  const { rows } = await desk.app.database.owner.query(
    `SELECT (SELECT jsonb_agg(to_jsonb(o) ORDER BY o.id) FROM orders o WHERE account_id = $1) AS orders,
       (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.order_id, a.topic) FROM order_answer a
          JOIN orders o ON o.id = a.order_id WHERE o.account_id = $1) AS answers,
       (SELECT count(*) FROM session WHERE account_id = $1) AS sessions,
       (SELECT count(*) FROM passkey WHERE account_id = $1) AS passkeys,
       (SELECT count(*) FROM mandate WHERE account_id = $1 AND ended_at IS NULL) AS mandates,
       (SELECT count(*) FROM access_log l JOIN orders o ON o.id = l.order_id WHERE o.account_id = $1) AS readings`,
    [person.id],
  );
  return rows;
}

/** Whether there was such a session is nobody's to know; a piece that is no picture is refused before it is looked up. */
const isSilent = (name: string, { raw }: RouteSpec) => name === 'endSession' || raw === 'upload';

async function expectNothing(name: string, route: RouteSpec, ids: Ids): Promise<void> {
  const before = await traces();
  const { status, text } = await ask(name, route, ids);
  if (!isSilent(name, route)) expect(status, text).toBe(404);
  expect(await traces()).toEqual(before);
}

describe('while a mandate holds, of what is the person’s own besides', () => {
  test.each(named)('%s finds nothing for the holder, and changes nothing', async (name, route) => {
    await expectNothing(name, route, own);
  });

  test.each(open)('%s tells the holder nothing', async (_name, route) => {
    const { text } = await holder.send(route.method, route.path);
    for (const secret of [person.id, own['orderId']!, own['fileId']!, own['mandateId']!])
      expect(text).not.toContain(secret);
  });

  test('a body that names it is not taken either', async () => {
    const asks: [string, unknown, string][] = [
      ['/api/uploads', { orderId: own['orderId'], slot: 'photo', bytes: 10 }, 'order.not_found'],
      ['/api/account/proofs', { contactId: person.id }, 'account.not_found'],
      ['/api/orders', { applicantId: await theirs(), ...TRAVEL }, 'mandate.other_service'],
      ['/api/mandates', { ...TERMS, applicantId: await theirs() }, 'account.not_found'],
    ];
    for (const [url, body, code] of asks) {
      expect([url, (await holder.send('POST', url, body)).code]).toEqual([url, code]);
    }
  });
});

const TRAVEL = { service: 'travel_document', kind: 'first', post: 'san-francisco' };
const TERMS = { name: PERSON, services: ['passport'], untilDay: '2026-06-30' };
const theirs = async () => one('SELECT id FROM applicant WHERE account_id = $1', [person.id]);

describe('once the person has ended it', () => {
  beforeAll(async () => {
    // The holder's page was open: it had just been read.
    const orderId = lent['orderId']!;
    await holder.call(calls.getOrder, { params: { orderId } });
    await person.call(calls.endMandate, { params: { mandateId } });
  });

  test.each(named)(
    'the very next %s of the holder finds nothing, and changes nothing',
    async (name, route) => {
      await expectNothing(name, route, lent);
    },
  );

  test('a piece of a picture that was on its way is not taken', async () => {
    const sending = holder.call(calls.sendPiece, {
      params: { uploadId: lent['uploadId']! },
      body: Buffer.alloc(10) as never,
      headers: { 'upload-offset': '0' },
    });
    await expect(sending).rejects.toMatchObject({ code: 'upload.not_found' });
  });

  test.each(open)('%s tells the holder nothing of it', async (_name, route) => {
    const { text } = await holder.send(route.method, route.path);
    for (const secret of [person.id, lent['orderId']!, lent['fileId']!, PERSON])
      expect(text).not.toContain(secret);
  });
});
