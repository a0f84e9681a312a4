import { once } from 'node:events';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import type { AppHttp } from '../actor/actor.http.ts';
import { readRoutes } from '../../test/routes.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';

const [SF, NY] = ['san-francisco', 'new-york'];
let desk: TestDesk;
/** Of two persons, one order at each post, and the officers there. */
let here: { owner: Owner; officer: Officer };
let there: { owner: Owner; officer: Officer };
const sockets: IncomingMessage[] = [];

beforeAll(async () => {
  desk = await openTestDesk();
  const { applicantHttp, staffHttp } = desk.app;
  await Promise.all([applicantHttp, staffHttp].map(({ app }) => app.listen({ port: 0, host: '127.0.0.1' })));
});
afterAll(() => desk.close());
beforeEach(async () => {
  const [one] = await desk.orders(SF, 1);
  const [other] = await desk.orders(NY, 1);
  here = { owner: one!, officer: await desk.officer(SF, 'reviewer') };
  there = { owner: other!, officer: await desk.officer(NY, 'reviewer') };
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

type Stream = {
  /** Every topic this stream has been told so far. */
  heard: () => string[];
  /** Waits until it is told this topic. */
  hears: (topic: string) => Promise<void>;
  /** Waits until the server ends it. */
  ends: () => Promise<void>;
};

/** Opens the real route over a real socket, with the cookie of somebody who is signed in. */
async function openStream(side: AppHttp, path: string, token: string): Promise<Stream> {
  const { port } = side.app.server.address() as AddressInfo;
  const headers = { cookie: `${side.options.cookie.name}=${token}` };
  const request = get({ host: '127.0.0.1', port, path, headers });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  sockets.push(answer);
  expect([path, answer.statusCode]).toEqual([path, 200]);
  let text = '';
  answer.setEncoding('utf8').on('data', (part: string) => (text += part));
  const heard = () =>
    [...text.matchAll(/event: changed\ndata: (.*)\n\n/g)].flatMap(
      ([, data]) => (JSON.parse(data ?? '') as { topics: string[] }).topics,
    );
  return {
    heard,
    hears: async (topic) => {
      while (!heard().includes(topic)) await once(answer, 'data');
    },
    ends: async () => {
      if (!answer.readableEnded) await once(answer, 'end');
      expect(text).toContain('event: end\n');
    },
  };
}

const asOwner = async ({ token }: Owner) => openStream(desk.app.applicantHttp, '/api/live', token);
const asOfficer = async ({ token }: Officer) => openStream(desk.app.staffHttp, '/api/staff/live', token);
const pass = async ({ owner, officer }: typeof here) =>
  officer.does(owner.orderId, { type: 'passFirstReview', note: 'All of it agrees.' });

describe('a stream, over its real route', () => {
  test('is one of these two: another one is opened here first', async () => {
    const streams = (await readRoutes()).filter(([, { raw }]) => raw === 'stream');
    expect(streams.map(([, { path }]) => path).toSorted()).toEqual(['/api/live', '/api/staff/live']);
  });

  test('of an applicant is told of the own orders, and of no post or other account', async () => {
    const stream = await asOwner(here.owner);
    // Hints keep their order: once the own one is heard, what came before was not for this stream.
    await pass(there);
    await pass(here);
    await stream.hears(`account:${here.owner.id}`);
    expect(new Set(stream.heard())).toEqual(new Set([`account:${here.owner.id}`]));
  });

  test.each([SF, NY])(
    'of an officer of %s is told of that post, and of no other nor of any account',
    async (post) => {
      const [mine, others] = post === SF ? [here, there] : [there, here];
      const stream = await asOfficer(mine.officer);
      await pass(others);
      await pass(mine);
      await stream.hears(`post:${post}`);
      expect(new Set(stream.heard())).toEqual(new Set([`post:${post}`]));
    },
  );

  test('of either side ends with its session, and with no other', async () => {
    const [mine, another] = [await asOwner(here.owner), await asOwner(there.owner)];
    const [officers, colleagues] = [await asOfficer(here.officer), await asOfficer(there.officer)];
    expect((await here.owner.send('DELETE', '/api/account/sessions/current')).status).toBeLessThan(300);
    expect((await here.officer.send('DELETE', '/api/staff/session')).status).toBeLessThan(300);
    await Promise.all([mine.ends(), officers.ends()]);
    await pass(there);
    await Promise.all([another.hears(`account:${there.owner.id}`), colleagues.hears(`post:${NY}`)]);
  });
});
