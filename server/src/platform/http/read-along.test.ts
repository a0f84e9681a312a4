import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { route } from '@lingshi/contract/route.ts';
import { refuse } from '@lingshi/domain/shared/result.ts';
import { createTestHttp, testActor } from '../../../test/platform/http.ts';
import type { TestHttp, TestHttpOptions } from '../../../test/platform/http.ts';
import type { Actor, Authenticate } from './actor.ts';
import { registerRoute } from './route.register.ts';

const readLoans = route({
  method: 'GET',
  path: '/api/loans',
  audience: 'applicant',
  roles: ['reader'],
  summary: 'The loans of a reader',
  query: z.object({ year: z.coerce.number().int() }),
  answer: z.object({ loans: z.array(z.string()) }),
  errors: [],
});

const open: TestHttp[] = [];
afterEach(async () => {
  for (const http of open.splice(0)) await http.app.close();
});

/** A listener whose sessions answer every read with one loan, and tell what was asked. */
async function library(
  outcome: Awaited<ReturnType<Authenticate<Actor>>>['outcome'],
  options: TestHttpOptions = {},
) {
  const asked: unknown[] = [];
  const authenticate: Authenticate<Actor> = async (_token, read) => {
    const statement = read?.({ id: 'reader-1' });
    if (statement) asked.push(statement.values);
    return { outcome, rows: statement ? [{ title: 'Water Margin' }] : [] };
  };
  const http = await createTestHttp({ authenticate, ...options });
  open.push(http);
  const handled: unknown[] = [];
  registerRoute(
    http,
    readLoans,
    async ({ rows }) => (handled.push(rows), { loans: rows.map(({ title }) => String(title)) }),
    ({ caller, query }) => ({ name: 'loans', text: 'SELECT …', values: [caller.id, query.year] }),
  );
  const ask = async (url = '/api/loans?year=2026', token: string | undefined = 'good') =>
    http.send({ url, token });
  return { ask, asked, handled };
}

describe('what is read along with the session', () => {
  it('is asked for the caller and with the checked question, and reaches the handler', async () => {
    const { ask, asked } = await library(testActor({ roles: ['reader'] }));
    expect(await ask()).toMatchObject({ status: 200, body: { loans: ['Water Margin'] } });
    expect(asked).toEqual([['reader-1', 2026]]);
  });

  it.each([
    ['of nobody', null, 'session.required'],
    ['of a session that has ended', refuse('session.expired'), 'session.expired'],
    ['of somebody without the role', testActor(), 'role.not_allowed'],
    [
      'of somebody who owes the second factor',
      testActor({ roles: ['reader'], owesSecondFactor: true }),
      'session.second_factor_required',
    ],
  ] as const)('never reaches the handler %s', async (_who, outcome, code) => {
    const { ask, handled } = await library(outcome);
    expect((await ask()).body).toMatchObject({ code });
    expect(handled).toEqual([]);
  });

  it('is not even asked without a cookie', async () => {
    const { ask, asked } = await library(testActor({ roles: ['reader'] }));
    const answer = await ask('/api/loans?year=2026', '');
    expect([answer.body, asked]).toMatchObject([{ code: 'session.required' }, []]);
  });

  it('a question that is wrong is told only to those who may ask it, and nothing is read for it', async () => {
    const stranger = await library(null);
    expect((await stranger.ask('/api/loans?year=soon')).body).toMatchObject({ code: 'session.required' });
    const reader = await library(testActor({ roles: ['reader'] }));
    expect((await reader.ask('/api/loans?year=soon')).body).toMatchObject({ code: 'request.invalid' });
    expect([...stranger.asked, ...reader.asked, ...reader.handled]).toEqual([]);
  });
});

describe('an answer that the database wrote', () => {
  const written = async (writtenJson: string) => {
    const http = await createTestHttp({ actors: { good: testActor({ roles: ['reader'] }) } });
    open.push(http);
    registerRoute(http, readLoans, async () => ({ writtenJson }));
    return await http.send({ url: '/api/loans?year=2026', token: 'good' });
  };

  it('leaves as it came', async () => {
    const text = '{"loans": ["水浒传"]}';
    expect(await written(text)).toMatchObject({ status: 200, text, body: { loans: ['水浒传'] } });
  });

  it.each([
    ['says more than the contract', '{"loans":[],"secret":"x"}'],
    ['says something else', '{"loans":7}'],
  ])('that %s fails the test it is given in', async (_what, text) => {
    expect((await written(text)).status).toBe(500);
  });
});
