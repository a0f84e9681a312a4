import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteSpec } from '@lingshi/contract/route.ts';
import { createTestHttp, testActor, type TestHttp } from '../../../test/platform/http.ts';
import { readRoutes } from '../../../test/routes.ts';
import { LIMITS } from '../limits/limits.ts';
import { registerRoute } from './route.register.ts';

/**
 * What asks for a proof, and of how many seconds, written by hand: who takes one away has to say so here.
 * Source: OWASP ASVS 7.5.1 (contacts, keys, sessions), 7.5.3 (what is masked); decision 30 (officers, rules).
 */
const ASKED: Readonly<Record<string, number>> = {
  addContact: 600,
  requestContactCode: 600,
  addPasskey: 600,
  passkeyOptions: 600,
  removePasskey: 600,
  endOtherSessions: 600,
  addOfficer: 600,
  changeOfficer: 600,
  decideRoles: 600,
  endOtherStaffSessions: 600,
  proposeRule: 600,
  decideRule: 600,
  unmaskField: 3600,
};

const all = await readRoutes();
const asking = all.filter(([name]) => name in ASKED);
const ID = '7f9c24e8-3b12-4fef-91e0-56a2d4b0a111';
const open = new Map<string, TestHttp>();

/** The clock of a test listener stands at noon. */
const provenBefore = (seconds: number) =>
  new Date(Date.parse('2026-03-01T12:00:00Z') - seconds * 1000).toISOString();

async function listen(audience: 'applicant' | 'staff', routes: readonly RouteSpec[]): Promise<TestHttp> {
  const roles = routes.flatMap(({ roles: needed = [] }) => needed);
  const actors = Object.fromEntries(
    [600, 601, 3600, 3601].map((age) => [`proven-${age}`, testActor({ roles, provenAt: provenBefore(age) })]),
  );
  const http = await createTestHttp({ audience, actors, limits: LIMITS, strict: false });
  for (const one of routes) registerRoute(http, one, async () => ({}) as never);
  return http;
}

beforeAll(async () => {
  for (const side of ['applicant', 'staff'] as const) {
    const routes = asking.map(([, one]) => one).filter(({ audience }) => audience === side);
    open.set(side, await listen(side, routes));
  }
});
afterAll(async () => {
  for (const { app } of open.values()) await app.close();
});

async function refusesProofOf(seconds: number, { method, path, audience }: RouteSpec): Promise<boolean> {
  const http = open.get(audience)!;
  const url = path.replaceAll(/:\w+/g, ID);
  const sent = method === 'DELETE' ? {} : { payload: {} };
  const { body } = await http.send({ method, url, token: `proven-${seconds}`, ...sent });
  return (body as { code?: string } | undefined)?.code === 'session.reauthentication_required';
}

describe('a fresh proof', () => {
  it('is asked for where the table says so, and nowhere else unsaid', () => {
    const said = all.flatMap(([name, { provenWithin }]) =>
      provenWithin === undefined ? [] : [[name, provenWithin]],
    );
    expect(Object.fromEntries(said)).toEqual(ASKED);
  });

  it.each(asking)('that is a second too old stops %s, and one in time does not', async (name, one) => {
    const most = ASKED[name] ?? 0;
    expect([await refusesProofOf(most, one), await refusesProofOf(most + 1, one)]).toEqual([false, true]);
  });
});
