import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteSpec } from '@lingshi/contract/route.ts';
import { createTestHttp, testActor, type TestHttp } from '../../../test/platform/http.ts';
import { readRoutes } from '../../../test/routes.ts';
import { LIMITS, type Limit } from '../limits/limits.ts';
import type { Limiter } from '../limits/limiter.ts';
import { AppError } from './app-error.ts';
import { registerRoute } from './route.register.ts';

const SIDES = ['applicant', 'staff'] as const;
const RULES: Readonly<Record<string, Limit>> = LIMITS;
const ID = '7f9c24e8-3b12-4fef-91e0-56a2d4b0a111';

/** Every try of this limit is one too many. */
let usedUp = '';
let counted: string[] = [];
const limiter = {
  get: (name: string) => RULES[name],
  consume: async (name: string) => {
    counted.push(name);
    if (name === usedUp) throw new AppError('limit.exceeded', { seconds: 1 }, 1);
  },
} as unknown as Limiter;

const open = new Map<string, TestHttp>();

/** A listener with every route that it may have, and somebody signed in who may call all of them. */
async function listen(audience: (typeof SIDES)[number], routes: readonly RouteSpec[]): Promise<TestHttp> {
  const roles = routes.flatMap(({ roles: needed = [] }) => needed);
  const http = await createTestHttp({
    audience,
    limiter,
    actors: { anna: testActor({ roles }) },
    strict: false,
  });
  for (const one of routes) registerRoute(http, one, async () => ({}) as never);
  return http;
}

const routes = await readRoutes();
const servedBy = (side: string) => routes.filter(([, { audience }]) => [side, 'public'].includes(audience));

beforeAll(async () => {
  for (const side of SIDES)
    open.set(
      side,
      await listen(
        side,
        servedBy(side).map(([, one]) => one),
      ),
    );
});
afterAll(async () => {
  for (const { app } of open.values()) await app.close();
});

async function call(http: TestHttp, { method, path, raw }: RouteSpec): Promise<number> {
  counted = [];
  const url = path.replaceAll(/:\w+/g, ID);
  const bytes = { payload: Buffer.from('x'), headers: { 'content-type': 'application/octet-stream' } };
  const sent = method === 'GET' || method === 'DELETE' ? {} : raw === 'upload' ? bytes : { payload: {} };
  return (await http.send({ method, url, token: 'anna', ...sent })).status;
}

const cases = SIDES.flatMap((side) =>
  servedBy(side).flatMap(([name, one]) =>
    [one.limit ?? []].flat().map((limit) => [side, name, limit, one] as const),
  ),
);

describe('a limit that is used up', () => {
  it.each(cases)('at the %s side stops %s (%s)', async (side, _name, limit, one) => {
    usedUp = limit;
    expect(await call(open.get(side)!, one)).toBe(429);
    // With room left the same call is counted and goes on.
    usedUp = '';
    expect(await call(open.get(side)!, one)).not.toBe(429);
    expect(counted).toContain(limit);
  });

  it('stops nothing where a route does not name it', async () => {
    const [, { limit: _, ...unlimited }] = servedBy('applicant').find(([name]) => name === 'getOrder')!;
    const http = await listen('applicant', [unlimited]);
    usedUp = 'read_by_account';
    expect(await call(http, unlimited)).not.toBe(429);
    expect(counted).toEqual([]);
    await http.app.close();
  });
});
