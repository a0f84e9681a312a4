import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CSRF_HEADER, route } from '@lingshi/contract/route.ts';
import { STAFF_ROLES } from '@lingshi/domain/order/order.types.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import { createTestHttp } from '../../test/platform/http.ts';
import { fuzz } from '../../test/audit/fuzz.ts';
import type { Description, Fuzzed } from '../../test/audit/fuzz.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { TestDesk } from '../../test/worklist/desk.ts';

/** Requests a side; `npm run bench -- --only fuzz` asks for 10,000. */
const COUNT = Number(process.env['LINGSHI_FUZZ'] ?? 150);
const SEED = 20_261_201;
/** They end the session that asks, or do not end themselves. */
const WITHOUT = [
  'deleteAccountSessionsBySessionId',
  'deleteAccountSessions',
  'deleteStaffSessionsCurrent',
  'getLive',
  'getStaffLive',
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => desk.close());

type Door = { http: AppHttp; token: () => Promise<string>; ids: string[] };

async function applicantDoor(): Promise<Door> {
  const [owner] = await desk.orders('san-francisco', 1);
  const { rows } = await desk.app.database.owner.query<{ id: string }>(
    'SELECT id FROM order_file UNION ALL SELECT id FROM applicant',
  );
  return {
    http: desk.app.applicantHttp,
    ids: [owner!.orderId, ...rows.map(({ id }) => id)],
    token: async () => owner!.token,
  };
}

/** Nobody is given all roles: here one door after the other has to open. */
async function staffDoor(): Promise<Door> {
  const [owner] = await desk.orders('san-francisco', 1);
  return {
    http: desk.app.staffHttp,
    ids: [owner!.orderId],
    token: async () => {
      const officer = await desk.app.officer(['reviewer']);
      await desk.app.database.owner.query('UPDATE officer SET roles = $2 WHERE id = $1', [
        officer.officerId,
        STAFF_ROLES,
      ]);
      return officer.token() ?? '';
    },
  };
}

async function send({ app, options }: AppHttp, token: string, { method, url, headers, body }: Fuzzed) {
  return app.inject({
    method: method as 'GET',
    url,
    headers: {
      ...headers,
      origin: options.origins[0] ?? '',
      [CSRF_HEADER]: '1',
      cookie: `${options.cookie.name}=${token}`,
    },
    ...(body !== undefined && { payload: body }),
  });
}

/** @returns the requests that were answered by a fault, and how many answers had which status */
async function attack({ http, token, ids }: Door, count: number) {
  const description: Description = (await http.app.inject('/api/openapi.json')).json();
  const [faults, statuses]: [string[], Record<string, number>] = [[], {}];
  let session = await token();
  for (const asked of fuzz(description, { ids, seed: SEED, count, without: WITHOUT })) {
    const { statusCode, body } = await send(http, session, asked);
    statuses[statusCode] = (statuses[statusCode] ?? 0) + 1;
    if (statusCode >= 500)
      faults.push(`${statusCode} ${JSON.stringify(asked).slice(0, 600)}\n${body.slice(0, 300)}`);
    if (statusCode === 401) session = await token();
  }
  return { faults, statuses };
}

describe('whatever is sent to what is published', () => {
  it.each([
    ['applicant', applicantDoor],
    ['staff', staffDoor],
  ] as const)(
    'at the %s side is answered, and never by a fault',
    { timeout: 3_600_000 },
    async (side, open) => {
      const { faults, statuses } = await attack(await open(), COUNT);
      process.stdout.write(`fuzz ${JSON.stringify({ side, faults: faults.length, statuses })}\n`);
      expect(faults).toEqual([]);
      // Doors did open: a tenth at least got past every check.
      expect((statuses[200] ?? 0) + (statuses[201] ?? 0) + (statuses[204] ?? 0)).toBeGreaterThan(COUNT / 10);
    },
  );

  it('finds a route that falls over one character', async () => {
    const http = await createTestHttp();
    const note = route({
      method: 'POST',
      path: '/api/notes',
      audience: 'public',
      summary: 'Falls over a direction mark',
      body: z.object({ text: z.string() }),
      answer: z.object({}),
      errors: [],
    });
    registerRoute(http, note, async ({ body: { text } }) => {
      if (text.includes('\u202E')) throw new Error('planted');
      return {};
    });
    const door = { http: http as unknown as AppHttp, ids: ['a'], token: async () => '' };
    expect((await attack(door, 1_000)).faults.length).toBeGreaterThan(0);
    await http.app.close();
  });
});
