import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';
import { registerOutboxPage } from './demo.outbox.ts';
import { seedDemo } from './demo.seed.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ config: { mode: 'production' } });
});
afterAll(() => app.close());

test('production has no letter box, and takes none', async () => {
  const { applicantHttp, staffHttp, parts } = app;
  for (const side of ['applicant', 'staff'] as const) {
    expect((await app.visitor(side).get('/dev/outbox')).status).toBe(404);
  }
  for (const http of [applicantHttp, staffHttp]) {
    expect(() => registerOutboxPage(http, parts, [])).toThrow('demo mode only');
  }
});

test('production is seeded with nobody', async () => {
  await expect(seedDemo(app.parts.config, app.database.url)).rejects.toThrow('demo mode only');
  const { rows } = await app.database.owner.query(
    'SELECT (SELECT count(*) FROM account) + (SELECT count(*) FROM officer) AS n',
  );
  expect(rows).toEqual([{ n: 0 }]);
});

test('every answer says whether it is the demo that speaks', async () => {
  expect((await app.visitor().get('/api/info')).body).toMatchObject({ demo: false });
});
