import { Writable } from 'node:stream';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { CSRF_HEADER } from '@lingshi/contract/route.ts';
import { fixedClock, type FixedClock } from '../../src/platform/clock.ts';
import type { Actor, Actors } from '../../src/platform/http/actor.ts';
import { pseudonymise } from '../../src/platform/http/client-address.ts';
import { createHttp, type Http, type HttpOptions } from '../../src/platform/http/http.ts';
import { createLimiter, type LimitStore } from '../../src/platform/limits/limiter.ts';
import { LIMITS } from '../../src/platform/limits/limits.ts';
import type { Limit } from '../../src/platform/limits/limits.ts';
import { createLog } from '../../src/platform/log.ts';
import { createMetrics } from '../../src/platform/metrics.ts';

export const TEST_ORIGIN = 'http://localhost:3000';

/** What a page of ours sends with every change. */
export const OWN_PAGE = { origin: TEST_ORIGIN, 'sec-fetch-site': 'same-origin', [CSRF_HEADER]: '1' };

export type TestHttp = Http & {
  clock: FixedClock;
  /** Every line written so far, parsed. */
  lines: () => Record<string, unknown>[];
  /** A request as our own page sends it, signed in when a token is given. */
  send: (request: InjectOptions & { token?: string }) => Promise<ReadAnswer>;
};

export type TestHttpOptions = Partial<HttpOptions<Actors>> & {
  actors?: Record<string, Actor>;
  limits?: Record<string, Limit>;
  store?: LimitStore;
};

/** A listener as in production, its sessions a plain list of tokens. */
export async function createTestHttp(given: TestHttpOptions = {}): Promise<TestHttp> {
  const { actors = {}, limits = {}, store = noStore, ...options } = given;
  const text: string[] = [];
  const stream = new Writable({ write: (chunk, _encoding, done) => (text.push(String(chunk)), done()) });
  const clock = fixedClock('2026-03-01T12:00:00Z');
  const secret = Buffer.alloc(32, 7);
  const pseudonym = (value: string) => pseudonymise(secret, value);
  const cookie = { name: '__Host-lingshi', sameSite: 'lax' } as const;
  const http = await createHttp<Actors>({
    audience: 'applicant',
    cookie,
    origins: [TEST_ORIGIN],
    trustedProxies: [],
    authenticate: async (token) => Promise.resolve({ outcome: actors[token] ?? null, rows: [] }),
    limiter: createLimiter({ store, pseudonym, limits: { ...LISTENER_LIMITS, ...limits } }),
    pseudonym,
    clock,
    log: createLog({ level: 'debug', stream }),
    metrics: createMetrics({ defaults: false }),
    strict: true,
    ...options,
  });
  return {
    ...http,
    clock,
    lines: () => text.join('').trimEnd().split('\n').filter(Boolean).map(parseLine),
    send: async ({ token, headers, ...request }) => {
      const session = token === undefined ? {} : { cookie: `${http.options.cookie.name}=${token}` };
      const sent = Object.entries({ ...OWN_PAGE, ...session, ...headers }).filter(
        ([, value]) => value !== undefined,
      );
      return readAnswer(await http.app.inject({ ...request, headers: Object.fromEntries(sent) }));
    },
  };
}

/** What a listener counts by itself, whatever routes a test gives it. */
const LISTENER_LIMITS = { public_by_address: LIMITS.public_by_address };

export type ReadAnswer = {
  status: number;
  headers: Record<string, unknown>;
  /** Parsed JSON; undefined when the answer is none. */
  body: unknown;
  text: string;
};

export function readAnswer(answer: LightMyRequestResponse): ReadAnswer {
  const isJson = String(answer.headers['content-type'] ?? '').includes('json') && answer.body !== '';
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: isJson ? (answer.json() as unknown) : undefined,
    text: answer.body,
  };
}

/** An account that is fully signed in; `extra` changes what a test is about. */
export function testActor(extra: Partial<Actor> = {}): Actor {
  return {
    id: '0190a0b0-0000-7000-8000-000000000001',
    sessionId: '0190a0b0-0000-7000-8000-0000000000aa',
    roles: [],
    provenAt: '2026-03-01T11:59:00Z',
    ...extra,
  };
}

const noStore: LimitStore = { query: async () => Promise.reject(new Error('this test has no limit store')) };

function parseLine(line: string): Record<string, unknown> {
  return JSON.parse(line) as Record<string, unknown>;
}
