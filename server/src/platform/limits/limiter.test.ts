import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { route } from '@lingshi/contract/route.ts';
import { registerRoute } from '../http/route.register.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/platform/database.ts';
import { allAtOnce, heldTable } from '../../../test/platform/held-row.ts';
import { createTestHttp, testActor, type TestHttp } from '../../../test/platform/http.ts';
import { createLimiter } from './limiter.ts';
import { LIMITS, type Limit } from './limits.ts';

let database: TestDatabase;
const open: TestHttp[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(async () => {
  for (const { app } of open) await app.close();
  await database.drop();
});

const limits: Record<string, Limit> = {
  ask: { points: 3, seconds: 60, by: 'client' },
  write: { points: 2, seconds: 60, by: 'actor' },
  prove: { points: 2, seconds: 60, by: 'session' },
};

const ask = route({
  method: 'GET',
  path: '/api/ask',
  audience: 'public',
  summary: 'Limited by network',
  answer: z.object({ ok: z.boolean() }),
  errors: [],
  limit: 'ask',
});
const write = route({ ...ask, path: '/api/write', audience: 'applicant', limit: 'write' });
const prove = route({ ...ask, path: '/api/prove', limit: 'prove' });

async function process(trustedProxies: string[] = []): Promise<TestHttp> {
  const actors = { anna: testActor(), ben: testActor({ id: '0190a0b0-0000-7000-8000-000000000002' }) };
  const http = await createTestHttp({ store: database.pools.applicant, limits, actors, trustedProxies });
  open.push(http);
  for (const one of [ask, write, prove]) registerRoute(http, one, async () => ({ ok: true }));
  return http;
}

describe('a limit', () => {
  it('lets N pass and not N+1, across two processes, and says how long to wait', async () => {
    const [first, second] = [await process(), await process()];
    const remoteAddress = '203.0.113.1';
    const call = async (http: TestHttp) => http.send({ url: '/api/ask', remoteAddress });
    expect([(await call(first)).status, (await call(second)).status, (await call(first)).status]).toEqual([
      200, 200, 200,
    ]);
    for (const http of [second, first]) {
      const answer = await call(http);
      expect(answer).toMatchObject({ status: 429, body: { code: 'limit.exceeded' } });
      const { seconds } = (answer.body as { detail: { seconds: number } }).detail;
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(answer.headers['retry-after']).toBe(String(seconds));
    }
  });

  it('N at the same moment on two processes pass, and no more', async () => {
    const both = [await process(), await process()];
    const answers = await allAtOnce(database.owner, heldTable('limit_counter'), () =>
      Array.from({ length: 20 }, async (_, index) =>
        both[index % 2]!.send({ url: '/api/ask', remoteAddress: '203.0.113.2' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  });

  it('does not move with a forged X-Forwarded-For', async () => {
    const http = await process();
    const statuses = [];
    for (let index = 0; index < 4; index++) {
      const headers = {
        'x-forwarded-for': `198.51.100.${index}`,
        'x-real-ip': `198.51.100.${index}`,
        forwarded: `for=${index}`,
      };
      statuses.push((await http.send({ url: '/api/ask', remoteAddress: '203.0.113.3', headers })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it('behind our own proxy counts the caller the proxy saw, not what the caller claims', async () => {
    const http = await process(['10.0.0.0/8']);
    const statuses = [];
    for (let index = 0; index < 4; index++) {
      const headers = { 'x-forwarded-for': `198.51.100.${index}, 203.0.113.4` };
      statuses.push((await http.send({ url: '/api/ask', remoteAddress: '10.1.2.3', headers })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it('counts one household of IPv6 together', async () => {
    const http = await process();
    const statuses = [];
    for (const address of ['2001:db8::1', '2001:db8:0:0:9::1', '2001:DB8:0:0::ff', '2001:db8::4:0:0:1']) {
      statuses.push((await http.send({ url: '/api/ask', remoteAddress: address })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it('by account counts the account and nobody else', async () => {
    const http = await process();
    const call = async (token: string) =>
      (await http.send({ url: '/api/write', token, remoteAddress: '203.0.113.5' })).status;
    expect([await call('anna'), await call('anna'), await call('anna')]).toEqual([200, 200, 429]);
    expect(await call('ben')).toBe(200);
  });

  it('by session counts half-way sessions too', async () => {
    const http = await process();
    const call = async (token: string) =>
      (await http.send({ url: '/api/prove', token, remoteAddress: '203.0.113.6' })).status;
    expect([await call('half'), await call('half'), await call('half'), await call('other')]).toEqual([
      200, 200, 429, 200,
    ]);
  });

  it('leaves no network address in the table', async () => {
    const { rows } = await database.owner.query<{ key: string }>('select key from limit_counter');
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).toMatch(/^[a-z_]+:[\w-]{22}$/);
  });

  it('holds in each process while the database is away, and somebody is told', async () => {
    const told: unknown[] = [];
    const limiter = createLimiter({
      store: { query: async () => Promise.reject(new Error('away')) },
      pseudonym: (value) => value,
      limits,
      onStoreError: (error) => told.push(error),
    });
    await limiter.consume('write', 'a');
    await limiter.consume('write', 'a');
    await expect(limiter.consume('write', 'a')).rejects.toMatchObject({ code: 'limit.exceeded' });
    expect(told.length).toBeGreaterThan(0);
  });

  it('can be forgotten after a right answer', async () => {
    const limiter = createLimiter({ store: database.pools.applicant, pseudonym: (value) => value, limits });
    await limiter.consume('write', 'b');
    await limiter.consume('write', 'b');
    await limiter.reset('write', 'b');
    await expect(limiter.consume('write', 'b')).resolves.toBeUndefined();
  });
});

const ALL = Object.entries<Limit>(LIMITS);

describe.each(ALL.filter(([, { floods }]) => floods === true))('%s', (name, { points }) => {
  it(`lets ${points} pass in each process alone and stops the next, without a trip to the database`, async () => {
    const store = { query: async () => Promise.reject(new Error('asked the database')) };
    const told: unknown[] = [];
    const limiter = createLimiter({ store, pseudonym: (value) => value, onStoreError: (e) => told.push(e) });
    for (let index = 0; index < points; index++) await limiter.consume(name, 'someone');
    await expect(limiter.consume(name, 'someone')).rejects.toMatchObject({ code: 'limit.exceeded' });
    await limiter.consume(name, 'someone else');
    expect(told).toEqual([]);
  });
});

describe.each(ALL.filter(([, { floods }]) => floods !== true))('%s', (name, { points }) => {
  it(`lets ${points} pass across two processes and stops the next`, async () => {
    const pair = [1, 2].map(() =>
      createLimiter({ store: database.pools.applicant, pseudonym: (value) => value }),
    );
    for (let index = 0; index < points; index++) await pair[index % 2]!.consume(name, 'someone');
    for (const limiter of pair) {
      await expect(limiter.consume(name, 'someone')).rejects.toMatchObject({ code: 'limit.exceeded' });
    }
    await pair[0]!.consume(name, 'someone else');
  });
});
