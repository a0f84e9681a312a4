import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, good, linkTokenIn } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';
import { noteRefusal } from './audit.refusals.ts';

let app: TestApp;
const lines: string[] = [];
beforeAll(async () => {
  app = await createTestApp({ log: (line) => lines.push(line) });
});
afterAll(async () => app.close());

type Line = { what: string; kind: string; actor: string | null; order: string | null; request: string };

/** The answer is out before its line is written, so wait for it. */
async function recorded(requestId: string): Promise<Line[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { rows } = await app.database.owner.query<Line>(
      `SELECT what, actor_kind AS kind, actor_id AS actor, order_id AS order, request_id AS request FROM security_log
       WHERE request_id = $1`,
      [requestId],
    );
    if (rows.length > 0) return rows;
    await new Promise((later) => setTimeout(later, 10));
  }
  return [];
}

it('a refused sign-in is recorded, and leads to the line of the log', async () => {
  const visitor = app.visitor();
  const asked = good(await visitor.post('/api/account/codes', { contact: 'a@example.org', locale: 'zh' }));
  await app.messageTo('a@example.org');
  const body = { requestId: asked['requestId'], code: '000000', locale: 'zh' };
  const { requestId } = (await visitor.post('/api/account/sessions', body)).body as { requestId: string };
  expect(await recorded(requestId)).toEqual([
    { what: 'code.wrong', kind: 'nobody', actor: null, order: null, request: requestId },
  ]);
  expect(lines.some((line) => line.includes(requestId) && line.includes('code.wrong'))).toBe(true);
});

it('refused access of an officer is recorded under the officer', async () => {
  const officer = await app.officer(['reviewer']);
  const { requestId } = (await officer.get('/api/staff/officers')).body as { requestId: string };
  const line = { what: 'role.not_allowed', kind: 'officer', actor: officer.officerId };
  expect(await recorded(requestId)).toMatchObject([line]);
});

it('so are a used link and a session that owes its second factor', async () => {
  const officer = await app.officer(['reviewer']);
  const half = app.visitor('staff');
  good(await half.post('/api/staff/links', { mail: officer.mail }));
  const token = linkTokenIn(await app.messageTo(officer.mail));
  good(await half.post('/api/staff/sessions', { token }));
  const refused = [await half.post('/api/staff/sessions', { token }), await half.get('/api/staff/me')].map(
    ({ body }) => body as { requestId: string; code: string },
  );
  expect(refused.map(({ code }) => code)).toEqual(['link.invalid', 'session.second_factor_required']);
  for (const { requestId, code } of refused) {
    expect(await recorded(requestId)).toMatchObject([{ what: code }]);
  }
});

it('what a noun refuses for its own reasons is recorded with the order', async () => {
  const who = await app.signUp();
  const orderId = '7d444840-9dc0-41d1-b245-5ffdce74fad2';
  const note = { what: 'order.not_found', actorKind: 'applicant', actorId: who.accountId, orderId } as const;
  await noteRefusal(app.parts, { ...note, requestId: 'r-1' });
  expect(await recorded('r-1')).toMatchObject([
    { what: 'order.not_found', actor: who.accountId, order: orderId },
  ]);
});

it('one account that asks without end fills no table', async () => {
  const { limiter } = app.parts;
  const { consume } = limiter;
  const asked: string[] = [];
  // The limits of tests are wide; that this one is asked, and believed, is what counts.
  limiter.consume = async (name, key) => {
    if (name !== 'refusal_by_actor') return consume(name, key);
    asked.push(key);
    throw new Error('limit.exceeded');
  };
  const officer = await app.officer(['reviewer']);
  const { requestId } = (await officer.get('/api/staff/officers')).body as { requestId: string };
  await expect.poll(() => asked).toContain(officer.officerId);
  limiter.consume = consume;
  const { rowCount } = await app.database.owner.query('SELECT FROM security_log WHERE request_id = $1', [
    requestId,
  ]);
  expect(rowCount).toBe(0);
});

it('the log can be written by requests and read by none of them', async () => {
  const { pools } = app.database;
  await expect(pools.applicant.query('SELECT FROM security_log')).rejects.toThrow('permission denied');
  await expect(pools.queryAtPost('san-francisco', 'DELETE FROM security_log')).rejects.toThrow(
    'permission denied',
  );
  await expect(pools.applicant.query('UPDATE security_log SET what = $1', [''])).rejects.toThrow(
    'permission denied',
  );
});
