import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, good, linkTokenIn } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(async () => app.close());

async function begun(actorId: string): Promise<{ kind: string; session: string }[]> {
  const { rows } = await app.database.owner.query<{ kind: string; session: string }>(
    `SELECT actor_kind AS kind, session_id AS session FROM security_log
     WHERE what = 'session.begun' AND actor_id = $1 ORDER BY id`,
    [actorId],
  );
  return rows;
}

test('a sign-in of an applicant is a line that names the account and the session', async () => {
  const person = await app.signUp('rao@example.org');
  const { rows } = await app.database.owner.query<{ id: string }>(
    'SELECT id FROM session WHERE account_id = $1',
    [person.accountId],
  );
  expect(await begun(person.accountId)).toEqual([{ kind: 'applicant', session: rows[0]?.id }]);
  await app.signUp('rao@example.org');
  expect(await begun(person.accountId)).toHaveLength(2);
});

test('an officer’s is one once both factors are given, and no sooner', async () => {
  const officer = await app.officer(['reviewer']);
  expect(await begun(officer.officerId)).toMatchObject([{ kind: 'officer' }]);
  const half = app.visitor('staff');
  good(await half.post('/api/staff/links', { mail: officer.mail }));
  good(await half.post('/api/staff/sessions', { token: linkTokenIn(await app.messageTo(officer.mail)) }));
  expect(await begun(officer.officerId)).toHaveLength(1);
  app.clock.advance(60_000);
  good(await half.post('/api/staff/totp/proof', { code: app.totp(officer.totpSecret) }));
  expect(await begun(officer.officerId)).toHaveLength(2);
});

test('a line of the security log comes from a request or a session, and from one of them', async () => {
  const insert = 'INSERT INTO security_log (at, what, actor_kind) VALUES (now(), $1, $2)';
  await expect(app.database.pools.applicant.query(insert, ['x', 'nobody'])).rejects.toThrow(
    'security_log_origin',
  );
});
