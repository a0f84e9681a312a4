import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { RouteSpec } from '@lingshi/contract/route.ts';
import { STAFF_ROLES } from '@lingshi/domain/order/order.types.ts';
import { readRoutes } from '../../test/routes.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Person, TestDesk } from '../../test/worklist/desk.ts';
import { fitting } from '../../test/audit/shapes.ts';

const TRIES = 8;
/** They end the session that asks, or do not end themselves. */
const LEFT_OUT = ['endSession', 'endOtherSessions', 'endStaffSession', 'liveUpdates', 'staffLive'];
const routes = (await readRoutes()).filter(([name]) => !LEFT_OUT.includes(name));

let desk: TestDesk;
let applicant: Person;
let officer: Person;
let ids: string[] = [];

beforeAll(async () => {
  desk = await openTestDesk();
  const [owner] = await desk.orders('san-francisco', 1);
  applicant = owner!;
  const one = await desk.officer('san-francisco', 'reviewer');
  // Nobody is given all of them: here one door after the other has to open.
  await desk.app.database.owner.query('UPDATE officer SET roles = $2 WHERE id = $1', [one.id, STAFF_ROLES]);
  officer = one;
  const { rows } = await desk.app.database.owner.query<{ id: string }>(
    `SELECT id FROM order_file UNION ALL SELECT id FROM applicant UNION ALL SELECT id FROM officer`,
  );
  ids = [owner!.orderId, ...rows.map(({ id }) => id)];
});
afterAll(() => desk.close());

type Asked = { params: object; query: object; body: unknown };

function requestsTo(route: RouteSpec): fc.Arbitrary<Asked> {
  const part = (schema: z.ZodType | undefined) => fitting(schema ?? z.object({}), ids);
  const params = fc.record(
    Object.fromEntries(
      Object.entries(route.params?.shape ?? {}).map(([name, schema]) => [
        name,
        // Half of the orders asked for are one's own, or nothing but "not found" is tried.
        name === 'orderId' ? fc.oneof(fc.constant(ids[0]), fc.uuid()) : fitting(schema as z.ZodType, ids),
      ]),
    ),
  );
  const body = fc.oneof({ weight: 3, arbitrary: part(route.body) }, fc.jsonValue({ maxDepth: 3 }));
  return fc.record({ params, query: part(route.query), body }) as fc.Arbitrary<Asked>;
}

function addressOf({ path }: RouteSpec, { params, query }: Asked): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    written((params as Record<string, unknown>)[name]),
  );
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return `${filled}?${given.map(([name, value]) => `${written(name)}=${written(value)}`).join('&')}`;
}

/** Trap: an object drawn at random may carry a `toString` that is none. */
function written(value: unknown): string {
  return encodeURIComponent(typeof value === 'string' ? value.toWellFormed() : (JSON.stringify(value) ?? ''));
}

// OWASP ASVS 2.2.1. The tests' listener is strict, so a refusal that the contract does not name is a fault here too.
test.each(routes)('%s answers whatever is asked, and never by a fault', async (_name, route) => {
  const who = route.path.startsWith('/api/staff') ? officer : applicant;
  await fc.assert(
    fc.asyncProperty(requestsTo(route), async (asked) => {
      const body = route.method === 'GET' || route.raw === 'upload' ? undefined : asked.body;
      const { status, text } = await who.send(route.method, addressOf(route, asked), body);
      expect(status, text).toBeLessThan(500);
    }),
    { numRuns: TRIES },
  );
});
