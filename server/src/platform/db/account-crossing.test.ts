import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/platform/database.ts';
import type { TestDatabase } from '../../../test/platform/database.ts';
import { across, narrowTo } from './account-crossing.ts';
import { accountInScope, asAccount, EVERY_ACCOUNT, NO_ACCOUNT } from './account-scope.ts';
import { inTransaction, withClient } from './transaction.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const ANNA = '7d3b0cbe-0000-4000-8000-00000000000a';
type Db = { query: (sql: string) => Promise<{ rows: unknown[] }> };
const told = async (db: Db) =>
  ((await db.query(`SELECT current_setting('lingshi.account', true) AS told`)).rows[0] as { told: string })
    .told;

describe('across accounts', () => {
  test('a pool looks for as long as the work takes, and its neighbours meanwhile do not', async () => {
    const { applicant } = database.pools;
    const seen = await asAccount(ANNA, async () => {
      const [crossed, beside] = await Promise.all([
        across(applicant, 'sign_in', async () => told(applicant)),
        told(applicant),
      ]);
      return [crossed, beside, await told(applicant), accountInScope()];
    });
    expect(seen).toEqual([EVERY_ACCOUNT, ANNA, ANNA, ANNA]);
  });

  test('a transaction looks in the statements that cross, and not in those before or after', async () => {
    const { applicant } = database.pools;
    const seen = await asAccount(ANNA, async () =>
      inTransaction(applicant, async (client) => [
        await told(client),
        await across(client, 'take_over', async () => told(client)),
        await told(client),
      ]),
    );
    expect(seen).toEqual([ANNA, EVERY_ACCOUNT, ANNA]);
  });

  test('it ends where the work throws, also after a statement that failed', async () => {
    const { applicant } = database.pools;
    const seen = await asAccount(ANNA, async () =>
      withClient(applicant, async (client) => {
        const after = inTransaction(client, async () => {
          await across(client, 'sign_in', async () => Promise.reject(new Error('no'))).catch(() => undefined);
          return told(client);
        });
        const failing = async () =>
          inTransaction(client, async () =>
            across(client, 'sign_in', async () => client.query('SELECT 1 / 0')),
          );
        const first = await after;
        await expect(failing()).rejects.toThrow('division by zero');
        return [first, await told(client), await inTransaction(client, async () => told(client))];
      }),
    );
    expect(seen).toEqual([ANNA, ANNA, ANNA]);
  });

  test('a transaction narrows to the account that was found, and nobody after it inherits that', async () => {
    const { applicant } = database.pools;
    const seen = await inTransaction(applicant, async (client) => {
      const before = await told(client);
      await narrowTo(client, ANNA);
      return [before, await told(client)];
    });
    expect([...seen, await told(applicant)]).toEqual([NO_ACCOUNT, ANNA, NO_ACCOUNT]);
  });

  test('connections of officers and jobs go on as they are', async () => {
    const { worker, withPost } = database.pools;
    expect(
      await withClient(worker, async (client) => across(client, 'sign_in', async () => told(client))),
    ).toBeNull();
    expect(
      await withPost('north', async (client) => across(client, 'sign_in', async () => told(client))),
    ).toBeNull();
  });

  test('nobody crosses for a reason that nobody decided on', async () => {
    const crossing = across(database.pools.applicant, 'curiosity' as never, async () => Promise.resolve());
    await expect(crossing).rejects.toThrow('Nobody decided');
  });
});
