import { AsyncLocalStorage } from 'node:async_hooks';
import { Pool } from 'pg';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/platform/database.ts';
import type { TestDatabase } from '../../../test/platform/database.ts';
import { accountInScope, asAccount, becomeAccount, NO_ACCOUNT } from './account-scope.ts';
import { isDatabaseAway } from './database-away.ts';
import { openPools } from './pools.ts';
import type { DatabasePools } from './pools.ts';
import { inTransaction, withClient } from './transaction.ts';

let database: TestDatabase;
/** One connection, so that every statement follows another one's on it. */
let pools: DatabasePools;

beforeAll(async () => {
  database = await createTestDatabase();
  pools = openPools(database.url, { sizes: { applicant: 1, staff: 1 } });
});
afterAll(async () => {
  await pools.close();
  await database.drop();
});

const READ = `select coalesce(current_setting('lingshi.account', true), '') as account`;
type Asked = { query: (sql: string, values?: unknown[]) => Promise<{ rows: { account: string }[] }> };
const read = async (at: Asked, sql = READ, values?: unknown[]) => (await at.query(sql, values)).rows;

describe('an account in scope', () => {
  test('is what the database is told, in each way to ask', async () => {
    const { applicant } = pools;
    const seen = await asAccount(`o'hara \\ 李`, async () => [
      ...(await read(applicant)),
      ...(await read(applicant, `${READ}, $1::int as n`, [1])),
      ...(await applicant.query({ name: 'read_account', text: `${READ} where $1`, values: [true] })).rows,
      ...(await applicant.query({ name: 'read_account', text: `${READ} where $1`, values: [true] })).rows,
      ...(await inTransaction(applicant, async (client) => read(client))),
      ...(await inTransaction(applicant, async (client) => read(client, `${READ} where $1`, [true]))),
      ...(await withClient(applicant, async (client) => read(client))),
    ]);
    expect(seen.map(({ account }) => account)).toEqual(Array<string>(7).fill(`o'hara \\ 李`));
    expect(await read(applicant)).toEqual([{ account: NO_ACCOUNT }]);
  });

  test('ends with its scope, its transaction and its failure', async () => {
    const { applicant } = pools;
    await asAccount('anna', async () => applicant.query('select 1 / 0')).catch(() => undefined);
    expect(await read(applicant)).toEqual([{ account: NO_ACCOUNT }]);
    const rolled = asAccount('anna', async () =>
      inTransaction(applicant, async () => Promise.reject(new Error('no'))),
    );
    await expect(rolled).rejects.toThrow('no');
    expect(await read(applicant, `${READ} where $1`, [true])).toEqual([{ account: NO_ACCOUNT }]);
  });

  test('is for those alone who have none around them', async () => {
    const seen = await asAccount('anna', async () => {
      const inner = await asAccount('ben', async () => Promise.resolve(accountInScope()));
      becomeAccount('carl');
      return [inner, accountInScope()];
    });
    expect(seen).toEqual(['ben', 'carl']);
    expect(accountInScope()).toBe(NO_ACCOUNT);
    expect(() => becomeAccount('dora')).toThrow(/scope/);
  });

  test('comes to a caller who waited for the connection of another', async () => {
    const accounts = Array.from({ length: 40 }, (_, index) => `account-${index}`);
    const seen = await Promise.all(
      accounts.map(async (account) => asAccount(account, async () => read(pools.applicant))),
    );
    expect(seen).toEqual(accounts.map((account) => [{ account }]));
  });

  test('asked when the connection comes, it would be that of whoever gave it back: this one can fail', async () => {
    const scope = new AsyncLocalStorage<string>();
    const plain = new Pool({ connectionString: database.url, max: 1 });
    const seen: (string | undefined)[] = [];
    plain.on('acquire', () => seen.push(scope.getStore()));
    await Promise.all(
      ['anna', 'ben'].map(async (account) => scope.run(account, async () => plain.query('select'))),
    );
    await plain.end();
    expect(seen).not.toEqual(['anna', 'ben']);
  });
});

describe('what goes ahead of a statement', () => {
  test('leaves its answer as it was', async () => {
    const { applicant } = pools;
    const one = await applicant.query('select 1 as one');
    expect([one.rows, one.rowCount, one.command, one.fields.length]).toEqual([[{ one: 1 }], 1, 'SELECT', 1]);
    const none = await applicant.query('select 1 as one where $1', [false]);
    expect([none.rows, none.rowCount]).toEqual([[], 0]);
    const both = (await applicant.query('select 1 as one; select 2 as two')) as unknown as {
      rows: object[];
    }[];
    expect(both.map(({ rows }) => rows)).toEqual([[{ one: 1 }], [{ two: 2 }]]);
    const level = await inTransaction(
      applicant,
      async (client) => (await client.query('show transaction_isolation')).rows,
      'isolation level serializable',
    );
    expect(level).toEqual([{ transaction_isolation: 'serializable' }]);
    await withClient(applicant, async (client) => {
      expect((await client.query('begin;')).command).toBe('BEGIN');
      expect((await client.query('commit')).command).toBe('COMMIT');
    });
  });

  test('a name whose statement failed at first is none that PostgreSQL knows', async () => {
    const named = { name: 'later', text: `select nextval('no_such_thing') + $1`, values: [1] };
    await withClient(pools.applicant, async (client) => {
      await expect(client.query({ ...named, text: 'select from no_such_table where $1' })).rejects.toThrow(
        /no_such_table/,
      );
      expect((await client.query({ name: 'later', text: 'select $1::int as n', values: [3] })).rows).toEqual([
        { n: 3 },
      ]);
    });
  });

  test('a caller with a callback hears once', async () => {
    const heard = await withClient(
      pools.applicant,
      async (client) =>
        await new Promise((resolve, reject) =>
          (client.query as (...args: unknown[]) => void)(
            'select $1::int as n',
            [7],
            (error: Error, result: object) => (error ? reject(error) : resolve(result)),
          ),
        ),
    );
    expect((heard as { rows: object[] }).rows).toEqual([{ n: 7 }]);
  });

  test('refuses to run as another role, and that connection is not used again', async () => {
    const asks = async (how: (client: PoolClient) => Promise<unknown>) =>
      await pools.withPost('north', async (client) => {
        await client.query('set role none');
        return await how(client);
      });
    for (const how of [
      async (client: PoolClient) => client.query('select 1'),
      async (client: PoolClient) => client.query('select $1', ['x']),
      async (client: PoolClient) => inTransaction(client, async () => client.query('select 1')),
    ]) {
      const error = await asks(how).catch((caught: unknown) => caught);
      expect(String(error)).toMatch(/not run as lingshi_staff/);
      expect(isDatabaseAway(error)).toBe(true);
      const { rows } = await pools.queryAtPost('north', 'select current_user as role');
      expect(rows).toEqual([{ role: 'lingshi_staff' }]);
    }
  });
});
