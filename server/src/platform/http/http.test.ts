import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { route } from '@lingshi/contract/route.ts';
import { refuse } from '@lingshi/domain/shared/result.ts';
import {
  createTestHttp,
  OWN_PAGE,
  testActor,
  type TestHttp,
  type TestHttpOptions,
} from '../../../test/platform/http.ts';
import { AppError, orThrow } from './app-error.ts';
import { registerRoute } from './route.register.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

const cardParams = z.object({ cardId: z.string().min(1).max(20) });

const readCard = route({
  method: 'GET',
  path: '/api/cards/:cardId',
  audience: 'applicant',
  summary: 'Read a library card',
  params: cardParams,
  query: z.object({ page: z.coerce.number().int().min(1).optional() }),
  answer: z.object({ cardId: z.string(), until: z.string() }),
  errors: ['order.not_found'],
});

const renewCard = route({
  method: 'POST',
  path: '/api/cards/:cardId/renewals',
  audience: 'applicant',
  summary: 'Renew a library card',
  params: cardParams,
  body: z.strictObject({
    years: z.int().min(1).max(3),
    note: z.string().max(40).optional(),
    birthDay: z.iso.date().optional(),
  }),
  answer: z.object({ until: z.string() }),
  status: 201,
  errors: ['order.wrong_status'],
});

const shelves = route({
  method: 'GET',
  path: '/api/shelves',
  audience: 'public',
  summary: 'Anyone may look',
  answer: z.object({ open: z.boolean() }),
  errors: [],
});

const closeLibrary = route({
  method: 'DELETE',
  path: '/api/library',
  audience: 'applicant',
  roles: ['director'],
  provenWithin: 300,
  summary: 'Only a director, proven lately',
  answer: z.undefined(),
  status: 204,
  errors: [],
});

const CANARY = 'CANARY-Zhang-San-310101199001011234';
const open: TestHttp[] = [];

afterEach(async () => {
  for (const http of open.splice(0)) await http.app.close();
});

async function library(
  options: TestHttpOptions = {},
  act: () => Promise<{ until: string }> = async () => ({ until: '2027' }),
) {
  const http = await createTestHttp({ actors: { good: testActor() }, ...options });
  open.push(http);
  registerRoute(http, readCard, async ({ params }) => ({
    cardId: params.cardId,
    until: '2027',
    secret: CANARY,
  }));
  registerRoute(http, renewCard, act);
  registerRoute(http, shelves, async () => ({ open: true }));
  registerRoute(http, closeLibrary, async () => undefined);
  return http;
}

const renewal = {
  method: 'POST',
  url: '/api/cards/a/renewals',
  payload: { years: 1 },
  token: 'good',
} as const;

describe('every answer', () => {
  it('carries the security headers, whatever went wrong', async () => {
    const http = await library({}, async () => {
      throw new Error('boom');
    });
    const answers = [
      await http.send({ url: '/api/shelves' }),
      await http.send({ url: '/api/nothing' }),
      await http.send({ method: 'PUT', url: '/api/shelves' }),
      await http.send({ url: '/api/cards/a' }),
      await http.send({ ...renewal, payload: '{', headers: { 'content-type': 'application/json' } }),
      await http.send({ ...renewal, headers: { origin: 'https://evil.test' } }),
      await http.send(renewal),
      await http.send({ url: '/api/%' }),
      await http.send({ url: `/api/cards/${'x'.repeat(1500)}` }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 405, 401, 400, 403, 500, 400, 400]);
    for (const { headers } of answers) {
      expect(headers).toMatchObject(SECURITY_HEADERS);
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
    }
  });

  it('has them even when what came was not HTTP', async () => {
    const http = await library();
    await http.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = http.app.server.address() as AddressInfo;
    const smuggled =
      'POST /api/shelves HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n';
    for (const [text, status] of [
      [smuggled, '400'],
      ['FROB / HTTP/1.1\r\nhost: x\r\n\r\n', '405'],
    ] as const) {
      const socket = connect(port, '127.0.0.1').end(text).setEncoding('utf8');
      let answer = '';
      socket.on('data', (chunk: string) => (answer += chunk));
      await once(socket, 'close');
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(answer).toContain('strict-transport-security: max-age=63072000; includeSubDomains');
    }
  });

  it('leaves through its schema: a field that is not declared never leaves', async () => {
    const http = await library();
    const answer = await http.send({ url: '/api/cards/a', token: 'good' });
    expect(answer.body).toEqual({ cardId: 'a', until: '2027' });
  });

  it('names its request, and never by an id the caller chose', async () => {
    const http = await library();
    const { headers } = await http.send({ url: '/api/shelves', headers: { 'x-request-id': 'mine' } });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('HSTS lasts a year at least and covers subdomains', () => {
    const [, seconds] = /max-age=(\d+); includeSubDomains/.exec(
      SECURITY_HEADERS['strict-transport-security'],
    )!;
    expect(Number(seconds)).toBeGreaterThanOrEqual(31_536_000);
  });
});

describe('a change', () => {
  it('is refused without the right origin, site or header', async () => {
    const http = await library();
    const without = async (name: string, value?: string) =>
      (await http.send({ ...renewal, headers: { [name]: value } as Record<string, string> })).body;
    expect(await without('origin')).toMatchObject({ code: 'request.csrf', detail: { missing: 'origin' } });
    expect(await without('origin', 'null')).toMatchObject({ code: 'request.csrf' });
    expect(await without('origin', 'http://localhost:3001')).toMatchObject({ code: 'request.csrf' });
    expect(await without('sec-fetch-site', 'same-site')).toMatchObject({ detail: { missing: 'site' } });
    expect(await without('x-lingshi')).toMatchObject({ code: 'request.csrf', detail: { missing: 'header' } });
    expect((await http.send(renewal)).status).toBe(201);
  });

  it('takes JSON and nothing a form could send', async () => {
    const http = await library();
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-16le',
      'application/json;charset="GBK"',
    ]) {
      const answer = await http.send({
        ...renewal,
        payload: '{"years":1}',
        headers: { 'content-type': type },
      });
      expect(answer.status, type).toBe(415);
      expect(answer.body).toMatchObject({ code: 'request.unsupported_type' });
    }
  });

  it('cannot be made by GET, and methods that are not listed are refused with those that are', async () => {
    const http = await library();
    const answer = await http.send({ url: '/api/cards/a/renewals', token: 'good' });
    expect(answer).toMatchObject({ status: 405, headers: { allow: 'POST' } });
    for (const method of ['PUT', 'PATCH', 'OPTIONS', 'DELETE'] as const) {
      expect((await http.send({ method, url: '/api/shelves' })).status, method).toBe(405);
    }
    expect((await http.send({ method: 'DELETE', url: '/api/other' })).status).toBe(404);
  });

  it('one byte over the limit is refused', async () => {
    const http = await library({ bodyLimit: 100 });
    const fits = JSON.stringify({ years: 1 }).padEnd(100, ' ');
    const headers = { 'content-type': 'application/json' };
    expect((await http.send({ ...renewal, payload: fits, headers })).status).toBe(201);
    const over = await http.send({ ...renewal, payload: `${fits} `, headers });
    expect(over).toMatchObject({ status: 413, body: { code: 'request.body_too_large' } });
  });
});

describe('who may call', () => {
  it('a route for applicants needs a session', async () => {
    const http = await library();
    expect(await http.send({ url: '/api/cards/a' })).toMatchObject({
      status: 401,
      body: { code: 'session.required' },
    });
    const wrong = await http.send({ url: '/api/cards/a', token: 'guess' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'session.required' } });
  });

  it('the cookie of another listener is not read', async () => {
    const http = await library();
    const headers = { cookie: '__Host-lingshi-staff=good; lingshi=good' };
    expect((await http.send({ url: '/api/cards/a', headers })).status).toBe(401);
  });

  it('a session that has ended says so', async () => {
    const http = await library({
      authenticate: async () => ({ outcome: refuse('session.expired'), rows: [] }),
    });
    const answer = await http.send({ url: '/api/cards/a', token: 'old' });
    expect(answer).toMatchObject({ status: 401, body: { code: 'session.expired' } });
  });

  it('roles, second factor and a fresh proof are asked for before the handler runs', async () => {
    const actors = {
      reader: testActor(),
      half: testActor({ roles: ['director'], owesSecondFactor: true }),
      stale: testActor({ roles: ['director'], provenAt: '2026-03-01T11:54:59Z' }),
      director: testActor({ roles: ['director'] }),
    };
    const http = await library({ actors });
    const close = async (token: string) => http.send({ method: 'DELETE', url: '/api/library', token });
    expect(await close('reader')).toMatchObject({ status: 403, body: { code: 'role.not_allowed' } });
    expect(await close('half')).toMatchObject({
      status: 401,
      body: { code: 'session.second_factor_required' },
    });
    expect(await close('stale')).toMatchObject({
      status: 403,
      body: { code: 'session.reauthentication_required' },
    });
    expect(await close('director')).toMatchObject({ status: 204, text: '' });
  });

  it('a route of the other audience cannot be added', async () => {
    const http = await library();
    expect(() =>
      registerRoute(http, { ...shelves, path: '/api/x', audience: 'staff' }, async () => ({ open: true })),
    ).toThrow('for staff');
    expect(() =>
      registerRoute(http, { ...shelves, path: '/api/x', limit: 'nothing' }, async () => ({ open: true })),
    ).toThrow('No limit is named nothing');
  });
});

describe('refusals', () => {
  it('go out with their status, code, detail and request', async () => {
    const http = await library({}, async () => orThrow(refuse('order.wrong_status', { status: 'draft' })));
    const answer = await http.send(renewal);
    expect(answer.status).toBe(409);
    expect(answer.body).toEqual({
      code: 'order.wrong_status',
      detail: { status: 'draft' },
      requestId: answer.headers['x-request-id'],
    });
  });

  it('a code that the route does not declare fails the test that meets it', async () => {
    const http = await library({}, async () => {
      throw new AppError('order.already_live');
    });
    expect(await http.send(renewal)).toMatchObject({
      status: 500,
      body: { detail: { undeclared: 'order.already_live' } },
    });
  });

  it('in production such a code still goes out', async () => {
    const http = await library({ strict: false }, async () => {
      throw new AppError('order.already_live');
    });
    expect((await http.send(renewal)).status).toBe(409);
  });

  it('a field that is wrong is named, what was in it is not', async () => {
    const http = await library();
    const answer = await http.send({
      ...renewal,
      payload: { years: 9, note: CANARY.repeat(3), birthDay: CANARY, [CANARY]: 1 },
    });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      code: 'request.invalid',
      detail: {
        fields: [
          { path: 'body.years', rule: 'too_big' },
          { path: 'body.note', rule: 'too_big' },
          { path: 'body.birthDay', rule: 'invalid_format' },
          { path: 'body', rule: 'unrecognized_keys' },
        ],
      },
    });
    expect(answer.text).not.toContain('CANARY');
  });

  it('while the database is away the answer is 503 and says when to come back', async () => {
    const error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const http = await library({}, async () => Promise.reject(error));
    const answer = await http.send(renewal);
    expect(answer).toMatchObject({
      status: 503,
      headers: { 'retry-after': '5' },
      body: { code: 'database.away' },
    });
    const noSessions = await library({ authenticate: async () => Promise.reject(error) });
    expect((await noSessions.send(renewal)).status).toBe(503);
  });

  it('a bug is 500 with a number and no text', async () => {
    const http = await library({}, async () => {
      throw new Error(`no row for ${CANARY}`);
    });
    const answer = await http.send(renewal);
    expect(answer.body).toEqual({ code: 'server.bug', requestId: answer.headers['x-request-id'] });
  });

  it('an answer that breaks its own schema is a bug of ours', async () => {
    const http = await library({}, async () => ({ until: 7 }) as never);
    expect(await http.send(renewal)).toMatchObject({ status: 500, body: { code: 'server.bug' } });
  });
});

describe('whatever is sent', () => {
  it('is answered, and never by a bug', async () => {
    const seen: unknown[] = [];
    const http = await library({}, async () => ({ until: '1' }));
    http.app.addHook('preHandler', async ({ body }) => void seen.push(body));
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom('\0', '\ud800', '__proto__', 'a'),
    );
    const property = fc.asyncProperty(
      anyText,
      anyText,
      fc.jsonValue({ maxDepth: 4 }),
      fc.boolean(),
      async (card, page, body, raw) => {
        const url = `/api/cards/${encodeURIComponent(card.toWellFormed())}`;
        const text = raw ? page : JSON.stringify(body);
        const headers = { 'content-type': 'application/json' };
        const post = await http.send({
          method: 'POST',
          url: `${url}/renewals`,
          payload: text,
          headers,
          token: 'good',
        });
        const get = await http.send({
          url: `${url}?page=${encodeURIComponent(page.toWellFormed())}`,
          token: 'good',
        });
        for (const { status } of [post, get]) {
          expect(status).toBeGreaterThanOrEqual(200);
          expect(status).toBeLessThan(500);
        }
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });

  it('text that the database cannot keep is refused at the door, wherever it stands', async () => {
    const http = await library();
    const note = (text: string) =>
      http.send({
        ...renewal,
        payload: `{"years":1,"note":"${text}"}`,
        headers: { 'content-type': 'application/json' },
      });
    expect((await note('\\u0000')).status).toBe(400);
    expect((await note('\\ud83d')).status).toBe(400);
    expect((await note('\\ud83d\\ude00')).status).toBe(201);
    expect((await http.send({ url: '/api/cards/%00', token: 'good' })).status).toBe(400);
    expect((await http.send({ url: '/api/cards/a?page=%00', token: 'good' })).status).toBe(400);
    const deep = '['.repeat(60_000) + ']'.repeat(60_000);
    const nested = await http.send({
      ...renewal,
      payload: deep,
      headers: { 'content-type': 'application/json' },
    });
    expect(nested.status).toBe(400);
  });
});

describe('the log', () => {
  it('has one line a request, with the template and no value that was sent', async () => {
    const http = await library({}, async () => {
      throw new Error(`bad value "${CANARY}" for ${CANARY}`);
    });
    await http.send({
      ...renewal,
      url: `/api/cards/${CANARY.slice(0, 12)}/renewals?q=${CANARY}`,
      payload: { years: 1, note: CANARY.slice(0, 30) },
    });
    const written = JSON.stringify(http.lines());
    expect(http.lines().filter(({ msg }) => msg === 'answered')).toEqual([
      expect.objectContaining({
        level: 'error',
        route: '/api/cards/:cardId/renewals',
        status: 500,
        code: 'server.bug',
      }),
    ]);
    expect(written).not.toContain('310101199001011234');
    expect(written).not.toContain('127.0.0.1');
    expect(written).toContain('"actor"');
  });

  it('a line end in a value cannot start a line of its own', async () => {
    const http = await library();
    http.options.log.warn({ note: 'x\r\n{"level":"info","msg":"forged"}' }, 'a\nb');
    expect(http.lines()).toHaveLength(1);
    expect(http.lines()[0]).toMatchObject({ msg: 'a\nb', level: 'warn' });
  });

  it('who is turned away is written down as a warning', async () => {
    const http = await library();
    await http.send({ method: 'DELETE', url: '/api/library', token: 'good' });
    expect(http.lines().at(-1)).toMatchObject({
      level: 'warn',
      code: 'role.not_allowed',
      actor: testActor().id,
    });
  });
});

describe('cookies', () => {
  it('are bound to this origin, out of reach of scripts, and cleared with the same marks', async () => {
    const http = await createTestHttp();
    open.push(http);
    registerRoute(http, shelves, async ({ session }) => {
      session.set('abc', 60);
      return { open: true };
    });
    registerRoute(http, { ...shelves, path: '/api/leave' }, async ({ session }) => {
      session.clear();
      return { open: true };
    });
    const { headers } = await http.send({ url: '/api/shelves' });
    expect(headers['set-cookie']).toBe(
      '__Host-lingshi=abc; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax',
    );
    const left = await http.send({ url: '/api/leave' });
    expect(left.headers['set-cookie']).toMatch(
      /^__Host-lingshi=; Max-Age=0; Path=\/; .*HttpOnly; Secure; SameSite=Lax/,
    );
  });
});

it('our own page is what the tests send', () => {
  expect(OWN_PAGE).toHaveProperty('x-lingshi');
});
