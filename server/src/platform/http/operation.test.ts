import { get, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { afterEach, describe, expect, it } from 'vitest';
import { route } from '@lingshi/contract/route.ts';
import { fine, openChecks, wrong } from '../checks/check.ts';
import { silentLog } from '../log.ts';
import { createTestHttp, testActor, type TestHttp } from '../../../test/platform/http.ts';
import { setFileHeaders } from './attachment.ts';
import { addHealth, createOperatorServer } from './health.ts';
import { registerRoute } from './route.register.ts';
import { closeInOrder } from './shutdown.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start(): Promise<TestHttp> {
  const http = await createTestHttp({ actors: { anna: testActor() } });
  open.push(http.app);
  return http;
}

const base = { audience: 'public', summary: 'x', answer: z.object({ ok: z.boolean() }), errors: [] } as const;

describe('health', () => {
  it('/healthz answers while the process lives, /readyz only while it can work', async () => {
    const http = await start();
    let there = true;
    const judge = () => (there ? fine('there') : wrong('gone', 'fetch it'));
    const slow = async () => fine('at last');
    const checks = [
      { name: 'database', ask: async () => judge() },
      { name: 'slow', ask: slow },
    ];
    addHealth(http.app, openChecks(checks));
    expect(await http.send({ url: '/healthz' })).toMatchObject({ status: 200, body: { ok: true } });
    expect(await http.send({ url: '/readyz' })).toMatchObject({ status: 200, body: { ready: true } });
    there = false;
    expect(await http.send({ url: '/readyz' })).toMatchObject({ status: 503, body: { ready: false } });
    expect((await http.send({ url: '/healthz' })).status).toBe(200);
  });

  it('metrics are at the operator’s own listener, by template, and nowhere else', async () => {
    const http = await start();
    registerRoute(http, route({ ...base, method: 'GET', path: '/api/x/:id' }), async () => ({ ok: true }));
    await http.send({ url: '/api/x/secret-value' });
    await http.send({ url: '/api/none' });
    for (const url of ['/metrics', '/api/metrics']) expect((await http.send({ url })).status).toBe(404);
    const operator = createOperatorServer({
      metrics: http.options.metrics,
      checks: openChecks([
        { name: 'database', ask: async () => Promise.reject(new Error('secret-value')) },
        { name: 'disk', ask: async () => fine('has room') },
      ]),
    }).listen(0, '127.0.0.1');
    open.push(operator);
    await once(operator, 'listening');
    const { port } = operator.address() as AddressInfo;
    const read = async (path: string) => {
      const [answer] = (await once(get({ port, path, agent: false }), 'response')) as [IncomingMessage];
      return { status: answer.statusCode, text: await text(answer) };
    };
    const metrics = (await read('/metrics')).text;
    expect(metrics).toContain(
      'http_request_duration_seconds_count{method="GET",route="/api/x/:id",status="2xx"} 1',
    );
    expect(metrics).toContain('refusals_total{code="request.not_found"}');
    expect(metrics).not.toContain('secret-value');
    expect(await read('/readyz')).toMatchObject({
      status: 503,
      text: JSON.stringify({
        ready: false,
        checks: { database: false, disk: true },
        why: { database: 'cannot be asked: Error; see what the database and the log say' },
      }),
    });
    expect((await read('/')).status).toBe(404);
  });
});

describe('closing', () => {
  it('finishes what is in flight and takes nothing new', async () => {
    const http = await start();
    let release: (value: { ok: boolean }) => void = () => undefined;
    const held = new Promise<{ ok: boolean }>((resolve) => (release = resolve));
    registerRoute(http, route({ ...base, method: 'GET', path: '/api/slow' }), async () => held);
    await http.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = http.app.server.address() as AddressInfo;
    const answer = once(get({ port, path: '/api/slow' }), 'response') as Promise<[IncomingMessage]>;
    await pause(100);
    const closed = closeInOrder({
      log: silentLog(),
      steps: [{ name: 'http', close: async () => http.app.close() }],
    });
    await pause(100);
    await expect(once(get({ port, path: '/api/slow', agent: false }), 'response')).rejects.toThrow(
      'ECONNREFUSED',
    );
    release({ ok: true });
    const [response] = await answer;
    expect([response.statusCode, response.headers.connection]).toEqual([200, 'close']);
    expect(await text(response)).toBe('{"ok":true}');
    expect(await closed).toBe(true);
  });

  it('goes on past a step that hangs or fails, at the deadline', async () => {
    const done: string[] = [];
    const clean = await closeInOrder({
      log: silentLog(),
      deadlineMs: 150,
      steps: [
        { name: 'fails', close: async () => Promise.reject(new Error('no')) },
        { name: 'hangs', close: async () => new Promise(() => undefined) },
        { name: 'last', close: async () => Promise.resolve(done.push('last')) },
      ],
    });
    expect([clean, done]).toEqual([false, ['last']]);
  });
});

describe('bytes', () => {
  const upload = route({
    ...base,
    method: 'PATCH',
    path: '/api/scans',
    audience: 'applicant',
    raw: 'upload',
    bodyLimit: 1_000,
    answer: z.object({ bytes: z.int() }),
  });

  async function receiving(): Promise<TestHttp> {
    const http = await start();
    registerRoute(http, upload, async ({ stream }) => {
      let bytes = 0;
      for await (const chunk of stream) bytes += (chunk as Buffer).length;
      return { bytes };
    });
    return http;
  }

  const put = (size: number, extra = {}) => ({
    method: 'PATCH' as const,
    url: '/api/scans',
    token: 'anna',
    headers: { 'content-type': 'application/octet-stream', ...extra },
    payload: Readable.from([Buffer.alloc(size)]),
  });

  it('are taken up to the limit, and one more is refused while they stream', async () => {
    const http = await receiving();
    expect(await http.send(put(1_000))).toMatchObject({ status: 200, body: { bytes: 1_000 } });
    expect(await http.send(put(1_001))).toMatchObject({
      status: 413,
      body: { code: 'request.body_too_large' },
    });
    const announced = await http.send(put(1, { 'content-length': '1001' }));
    expect(announced).toMatchObject({ status: 413, headers: { connection: 'close' } });
  });

  it('are not taken as anything else, nor where JSON is asked for', async () => {
    const http = await receiving();
    registerRoute(
      http,
      route({ ...base, method: 'POST', path: '/api/json', body: z.object({}) }),
      async () => ({ ok: true }),
    );
    expect((await http.send(put(1, { 'content-type': 'image/png' }))).status).toBe(415);
    expect((await http.send({ ...put(1), headers: { 'content-type': 'application/json' } })).status).toBe(
      415,
    );
    expect((await http.send({ ...put(1), method: 'POST', url: '/api/json' })).status).toBe(415);
  });

  it('go out as a download that runs nothing', async () => {
    const http = await start();
    registerRoute(
      http,
      route({ ...base, method: 'GET', path: '/api/file', raw: 'download' }),
      async ({ reply }) => {
        setFileHeaders(reply, { type: 'image/jpeg', name: '护照.jpg', bytes: 3 });
        return Buffer.from('abc');
      },
    );
    const answer = await http.send({ url: '/api/file' });
    expect(answer).toMatchObject({
      status: 200,
      text: 'abc',
      headers: {
        'content-type': 'image/jpeg',
        'content-disposition': `attachment; filename="__.jpg"; filename*=UTF-8''%E6%8A%A4%E7%85%A7.jpg`,
        'content-security-policy': expect.stringContaining('sandbox') as string,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  });
});
