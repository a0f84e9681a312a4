import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { route } from '@lingshi/contract/route.ts';
import { createTestHttp, testActor } from '../../../test/platform/http.ts';
import type { TestHttp } from '../../../test/platform/http.ts';
import { accountInScope } from '../db/account-scope.ts';
import { registerRoute } from './route.register.ts';

const shared = {
  method: 'GET',
  summary: 'Whose rows are read',
  answer: z.array(z.string()),
  errors: [],
} as const;
const mine = route({ ...shared, path: '/api/mine', audience: 'applicant' });
const desk = route({ ...shared, path: '/api/desk', audience: 'staff' });
const everybodys = route({ ...shared, path: '/api/open', audience: 'public' });

const actors = { anna: testActor({ id: 'anna' }), ben: testActor({ id: 'ben' }) };
const open: TestHttp[] = [];
afterEach(async () => {
  for (const http of open.splice(0)) await http.app.close();
});

async function listen(audience: 'applicant' | 'staff'): Promise<TestHttp> {
  const http = await createTestHttp({ actors, audience });
  open.push(http);
  return http;
}

describe('the account in scope', () => {
  it('is that of whoever is signed in, each request its own', async () => {
    const http = await listen('applicant');
    registerRoute(http, mine, async () => {
      const first = accountInScope();
      await new Promise(setImmediate);
      return [first, accountInScope()];
    });
    const asked = ['anna', 'ben', 'anna'].map(async (token) => http.send({ url: '/api/mine', token }));
    expect((await Promise.all(asked)).map(({ body }) => body)).toEqual([
      ['anna', 'anna'],
      ['ben', 'ben'],
      ['anna', 'anna'],
    ]);
  });

  it('is nobody’s on an open route until its handler asks who calls', async () => {
    const http = await listen('applicant');
    registerRoute(http, everybodys, async ({ findActor }) => {
      const first = accountInScope();
      await findActor();
      return [first, accountInScope()];
    });
    expect((await http.send({ url: '/api/open', token: 'anna' })).body).toEqual(['', 'anna']);
    expect((await http.send({ url: '/api/open' })).body).toEqual(['', '']);
  });

  it('is never an officer', async () => {
    const http = await listen('staff');
    registerRoute(http, desk, async () => Promise.resolve([accountInScope()]));
    expect((await http.send({ url: '/api/desk', token: 'anna' })).body).toEqual(['']);
  });
});
