import { z } from 'zod';
import { describe, expect, it, vi } from 'vitest';
import { addressOf, createClient, type CallError } from './client.ts';
import { route } from './route.ts';
import type { Call } from './route.ts';

const renew = route({
  method: 'POST',
  path: '/api/cards/:cardId/renewals',
  audience: 'applicant',
  summary: 'Renew a library card',
  params: z.object({ cardId: z.string() }),
  body: z.object({ years: z.int() }),
  answer: z.object({ until: z.string() }),
  errors: [],
  idempotent: true,
});
const renewCall: Call<typeof renew> = { method: 'POST', path: '/api/cards/:cardId/renewals' };

function answering(status: number, body: string, headers: Record<string, string> = {}) {
  return vi.fn<typeof fetch>(() => Promise.resolve(new Response(body, { status, headers })));
}

async function failureOf(promise: Promise<unknown>): Promise<CallError> {
  return promise.then(
    () => expect.unreachable(),
    (error: unknown) => error as CallError,
  );
}

const input = { params: { cardId: 'a/b' }, body: { years: 2 }, idempotencyKey: 'k1' };

describe('calling a route', () => {
  it('fills the path, sends JSON with the guard header and the key, and returns the answer', async () => {
    const fetch = answering(200, '{"until":"2027-01-01"}');
    const answer = await createClient({ base: 'https://x.test', fetch }).call(renewCall, input);
    expect(answer.until).toBe('2027-01-01');
    const [url, init] = fetch.mock.calls[0]!;
    expect(url).toBe('https://x.test/api/cards/a%2Fb/renewals');
    expect(init).toMatchObject({
      method: 'POST',
      body: '{"years":2}',
      headers: { 'content-type': 'application/json', 'x-lingshi': '1', 'idempotency-key': 'k1' },
    });
  });

  it('a refusal is thrown with its code, detail and request', async () => {
    const fetch = answering(429, '{"code":"limit.exceeded","detail":{"seconds":9},"requestId":"r1"}', {
      'retry-after': '9',
    });
    const error = await failureOf(createClient({ fetch }).call(renewCall, input));
    expect(error).toMatchObject({
      code: 'limit.exceeded',
      status: 429,
      retryAfter: 9,
      detail: { seconds: 9, requestId: 'r1' },
    });
  });

  it('a 401 is told to the program once, before it is thrown', async () => {
    const onUnauthorised = vi.fn<(code: string) => void>();
    const fetch = answering(401, '{"code":"session.expired","requestId":"r"}');
    await failureOf(createClient({ fetch, onUnauthorised }).call(renewCall, input));
    expect(onUnauthorised).toHaveBeenCalledExactlyOnceWith('session.expired');
  });

  it('a page of a proxy in between is told as away, not as a bug', async () => {
    const error = await failureOf(createClient({ fetch: answering(502, '<html>') }).call(renewCall, input));
    expect(error.code).toBe('database.away');
  });

  it('no network is its own code, and an abort stays an abort', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.reject(new TypeError('failed to fetch')));
    const client = createClient({ fetch });
    expect((await failureOf(client.call(renewCall, input))).code).toBe('network.away');
    const signal = AbortSignal.abort(new Error('left the page'));
    await expect(client.call(renewCall, { ...input, signal })).rejects.toThrow('left the page');
  });

  it('query values that are not given are left out, lists repeat', () => {
    expect(addressOf('/api/x', { query: { a: undefined, b: null, c: ['1', 'ü'], d: 0 } })).toBe(
      '/api/x?c=1&c=%C3%BC&d=0',
    );
  });
});
