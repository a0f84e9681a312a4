import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { route } from '@lingshi/contract/route.ts';
import { registerRoute } from '../http/route.register.ts';
import { silentLog } from '../log.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/platform/database.ts';
import { createTestHttp, testActor, type TestHttp } from '../../../test/platform/http.ts';
import { createLive, type Live } from './live.ts';
import { createLiveStreams, type LiveStreams } from './live.stream.ts';

const updates = route({
  method: 'GET',
  path: '/api/live',
  audience: 'applicant',
  summary: 'Something changed',
  answer: z.unknown(),
  raw: 'stream',
  errors: [],
});

let database: TestDatabase;
const lives: Live[] = [];
const open: { http: TestHttp; streams: LiveStreams }[] = [];
const sockets: IncomingMessage[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const { http, streams } of open.splice(0)) {
    streams.endAll();
    await http.app.close();
  }
  for (const live of lives.splice(0)) await live.close();
});

afterAll(async () => database.drop());

async function startLive(): Promise<Live> {
  const live = createLive({ url: database.url, log: silentLog(), gatherMs: 5 });
  lives.push(live);
  await until(async () => {
    const { rows } = await database.owner.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
       where datname = current_database() and application_name = 'lingshi_live' and query ilike 'listen%'`,
    );
    return (rows[0]?.count ?? 0) >= lives.length;
  });
  return live;
}

async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await check()) return;
    await pause(20);
  }
  expect.fail('it did not happen');
}

async function serve(live: Live, alive: () => boolean = () => true, mostPerActor = 8): Promise<number> {
  const streams = createLiveStreams({ live, heartbeatMs: 40, mostPerActor });
  const http = await createTestHttp({ actors: { anna: testActor() } });
  open.push({ http, streams });
  registerRoute(http, updates, async ({ reply, actor }) =>
    streams.open({
      reply,
      actor,
      topics: [`account:${actor.id}`],
      isSessionAlive: async () => Promise.resolve(alive()),
    }),
  );
  await http.app.listen({ port: 0, host: '127.0.0.1' });
  return (http.app.server.address() as AddressInfo).port;
}

async function subscribe(port: number) {
  const headers = { cookie: '__Host-lingshi=anna' };
  const [answer] = (await once(get({ port, path: '/api/live', headers }), 'response')) as [IncomingMessage];
  const seen = { answer, text: '', ended: false };
  sockets.push(answer);
  answer.setEncoding('utf8').on('data', (chunk: string) => (seen.text += chunk));
  answer.on('end', () => (seen.ended = true)).on('error', () => undefined);
  return seen;
}

describe('live updates', () => {
  it('a change told in one process reaches a browser at another, and only who it concerns', async () => {
    const [here, there] = [await startLive(), await startLive()];
    const mine = await subscribe(await serve(there));
    expect(mine.answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    here.changed([`account:${testActor().id}`, 'post:elsewhere']);
    await until(() => mine.text.includes('event: changed'));
    expect(mine.text).toContain(`data: {"topics":["account:${testActor().id}"]}`);
    expect(mine.text).not.toContain('elsewhere');
  });

  it('the end of a session ends its streams at once, at every process', async () => {
    const [here, there] = [await startLive(), await startLive()];
    const mine = await subscribe(await serve(there));
    here.changed([`session:${testActor().sessionId}`]);
    await until(() => mine.ended);
    expect(mine.text).toContain('event: end');
  });

  it('a session that ran out is noticed at the next heartbeat', async () => {
    let alive = true;
    const mine = await subscribe(await serve(await startLive(), () => alive));
    await until(() => mine.text.includes('event: beat'));
    expect(mine.ended).toBe(false);
    alive = false;
    await until(() => mine.ended);
  });

  it('needs a session, and one account cannot hold any number of streams', async () => {
    const port = await serve(await startLive(), () => true, 2);
    const [stranger] = (await once(get({ port, path: '/api/live' }), 'response')) as [IncomingMessage];
    expect(stranger.statusCode).toBe(401);
    stranger.resume();
    await subscribe(port);
    const second = await subscribe(port);
    expect((await subscribe(port)).answer.statusCode).toBe(429);
    second.answer.destroy();
    await until(() => open[0]!.streams.count() === 1);
    expect((await subscribe(port)).answer.statusCode).toBe(200);
  });

  it('a lost connection to the database comes back, and browsers are told to read again', async () => {
    const live = await startLive();
    const mine = await subscribe(await serve(live));
    await database.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'lingshi_live'`,
    );
    live.changed([`account:${testActor().id}`]);
    await until(() => mine.text.includes('event: resync'));
    await until(() => mine.text.includes('event: changed'));
    expect(mine.ended).toBe(false);
  });

  it('many changes travel together, however many they are', async () => {
    const [here, there] = [await startLive(), await startLive()];
    const heard = new Set<string>();
    const topics = Array.from({ length: 1_000 }, (_, index) => `order:${index}-${'x'.repeat(30)}`);
    there.listen(topics, (changed) => changed?.forEach((topic) => heard.add(topic)));
    here.changed(topics);
    await until(() => heard.size === topics.length);
    expect(heard).toEqual(new Set(topics));
  });

  it('closing sends what waits', async () => {
    const [here, there] = [await startLive(), await startLive()];
    const heard: unknown[] = [];
    there.listen(['post:1'], (changed) => heard.push(changed));
    here.changed(['post:1']);
    await here.close();
    await until(() => heard.length > 0);
    expect(heard).toEqual([['post:1']]);
  });
});
