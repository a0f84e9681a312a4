import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';
import { stockDrafts } from '../../test/order/drafts.ts';

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
  await stockDrafts(app.parts, app.database.owner, { count: 1 });
});
afterAll(() => app.close());

// OWASP ASVS 13.2.2, 16.4.2: what was written down stays as it was written.
const LOGS = ['order_event', 'access_log', 'security_log'];
const CHANGES = ['UPDATE {} SET at = now()', 'DELETE FROM {}', 'TRUNCATE {}'];
const ROLES = ['applicant', 'staff', 'worker'] as const;

describe('what happened', () => {
  test.each(
    ROLES.flatMap((role) => LOGS.flatMap((table) => CHANGES.map((sql) => [role, sql.replace('{}', table)]))),
  )('the role of the %s may not do: %s', async (role, text) => {
    const { pools } = app.parts;
    const attempt =
      role === 'staff'
        ? pools.withPost('san-francisco', async (client) => client.query({ text: text! }))
        : pools[role as 'applicant' | 'worker'].query({ text: text! });
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  test('an officer’s connection reads no account, no contact and no declared name', async () => {
    for (const table of [
      'account',
      'contact',
      'real_name',
      'applicant',
      'one_time_code',
      'identity_document',
    ]) {
      const attempt = app.parts.pools.withPost('san-francisco', async (client) =>
        client.query({ text: `SELECT FROM ${table}` }),
      );
      await expect(attempt, table).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('no role of a request may change the schema', async () => {
    const { pools } = app.parts;
    await expect(pools.applicant.query('CREATE TABLE mine (id int)')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(pools.worker.query('ALTER TABLE order_event ADD mine int')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(pools.queryAtPost('x', 'DROP TABLE order_event')).rejects.toMatchObject({ code: '42501' });
  });
});
