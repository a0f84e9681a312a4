import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, good } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';
import { accountJobs } from './account.reactions.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(async () => app.close());

async function counts(): Promise<Record<string, number>> {
  const { rows } = await app.database.owner.query<Record<string, number>>(
    `SELECT (SELECT count(*) FROM one_time_code) AS codes, (SELECT count(*) FROM passkey_challenge) AS challenges,
       (SELECT count(*) FROM sign_in_link) AS links, (SELECT count(*) FROM session) AS sessions`,
  );
  return rows[0] ?? {};
}

const DAY = 24 * 3600_000;

it('what has run out is swept away, what serves stays', async () => {
  const run = { jobId: 'test', attempt: 1, signal: AbortSignal.timeout(10_000) };
  const sweep = async () => accountJobs(app.parts).account_sweep({}, run);
  const who = await app.signUp();
  await app.officer(['reviewer']);
  good(await who.post('/api/account/passkeys/options', {}));
  await sweep();
  expect(await counts()).toEqual({ codes: 1, challenges: 1, links: 1, sessions: 2 });
  app.clock.advance(DAY);
  await sweep();
  expect(await counts()).toEqual({ codes: 1, challenges: 0, links: 1, sessions: 1 });
  app.clock.advance(2 * DAY);
  await sweep();
  expect(await counts()).toEqual({ codes: 0, challenges: 0, links: 0, sessions: 1 });
  expect((await who.get('/api/account')).status).toBe(200);
  app.clock.advance(90 * DAY);
  await sweep();
  expect(await counts()).toMatchObject({ sessions: 0 });
});
