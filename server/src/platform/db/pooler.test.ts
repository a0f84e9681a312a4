import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/platform/database.ts';
import type { TestDatabase } from '../../../test/platform/database.ts';
import type { Pooler } from '../../../test/platform/pooler.ts';
import { listPoolers, through } from '../../../test/platform/poolers.ts';
import { roleUrlsAt } from '../../../test/platform/template.ts';
import { openDatabase } from '../../database.ts';
import type { Config } from '../config.ts';
import { asAccount } from './account-scope.ts';
import { openPools, startWith } from './pools.ts';
import type { DatabasePools, RoleUrls } from './pools.ts';
import { assertRole } from './role.check.ts';
import { inTransaction } from './transaction.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.owner.query(`
    create table shelf (id int primary key, post text not null);
    alter table shelf enable row level security;
    create policy of_post on shelf to lingshi_staff using (post = current_setting('lingshi.post', true));
    create policy of_account on shelf to lingshi_applicant using (post = current_setting('lingshi.account', true));
    grant select on shelf to lingshi_staff, lingshi_applicant;
    insert into shelf values (1, 'north'), (2, 'south');
  `);
});
afterAll(async () => database.drop());

/** Asked directly, without a scope: by a client of the driver's own. */
async function withPlainClient<T>(url: string, work: (client: Client) => Promise<T>, more = {}): Promise<T> {
  const client = new Client({ connectionString: url, ...more });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe.each(listPoolers())('through %s', (_name, start) => {
  let pooler: Pooler;
  let roleUrls: RoleUrls;
  let pools: DatabasePools;
  beforeAll(async () => {
    const direct = roleUrlsAt(database.url);
    pooler = await start({ logins: [...Object.values(direct), database.url], dropsOptions: true });
    roleUrls = through(pooler, direct);
    pools = openPools(database.url, { roleUrls });
  });
  afterAll(async () => {
    await pools.close();
    await pooler.close();
  });

  const SHELF = 'select post from shelf where id > $1';
  const POSTS = Array.from({ length: 200 }, (_, index) => (index % 3 === 0 ? 'north' : 'south'));

  test('many posts over few connections never see each other, however they ask', async () => {
    const seen = await Promise.all(
      POSTS.map(async (post, index) =>
        pools.withPost(post, async (client) => {
          if (index % 4 === 0) return (await client.query('select post from shelf')).rows;
          if (index % 4 === 1) return (await client.query(SHELF, [0])).rows;
          if (index % 4 === 2) return (await client.query({ name: 'shelf', text: SHELF, values: [0] })).rows;
          return await inTransaction(client, async () => {
            await client.query('select 1');
            return (await client.query(SHELF, [0])).rows;
          });
        }),
      ),
    );
    expect(seen).toEqual(POSTS.map((post) => [{ post }]));
    expect((await pools.queryAtPost('', SHELF, [0])).rows).toEqual([]);
  });

  test('so do many accounts', async () => {
    const seen = await Promise.all(
      POSTS.map(async (account) =>
        asAccount(account, async () => (await pools.applicant.query(SHELF, [0])).rows),
      ),
    );
    expect(seen).toEqual(POSTS.map((post) => [{ post }]));
    expect((await pools.applicant.query(SHELF, [0])).rows).toEqual([]);
  });

  test('a setting that stays with a connection is met by others: this one can fail', async () => {
    const seen = await withPlainClient(roleUrls.lingshi_staff, async (client) => {
      await client.query(`select set_config('lingshi.post', 'north', false)`);
      return await withPlainClient(roleUrls.lingshi_staff, async (other) => {
        const asked = [];
        for (let times = 0; times < 4; times += 1) asked.push((await other.query(SHELF, [0])).rowCount);
        return asked;
      });
    });
    expect(seen).toContain(1);
    // What leads goes ahead of it, and so it does no harm to ours.
    expect((await pools.queryAtPost('south', SHELF, [0])).rows).toEqual([{ post: 'south' }]);
    expect((await pools.queryAtPost('', SHELF, [0])).rows).toEqual([]);
  });

  test('a statement with a name is asked without it, where it would be another connection’s', async () => {
    const named = { name: 'twice', text: 'select $1::int as n', values: [1] };
    const ask = async (client: Pick<Client, 'query'>) => {
      for (let times = 0; times < 4; times += 1) await client.query(named);
    };
    const plain = withPlainClient(roleUrls.lingshi_worker, async (client) =>
      withPlainClient(roleUrls.lingshi_worker, async (other) => {
        // Holds one server connection, so that there is another, and lets it go.
        await other.query('begin');
        await client.query(named);
        await other.query('commit');
        await ask(client);
      }),
    );
    await expect(plain).rejects.toThrow(/prepared statement/);
    await ask(pools.worker as unknown as Client);
    await inTransaction(pools.worker, async (client) => ask(client as unknown as Client));
  });

  test.each(['applicant', 'worker'] as const)('limits and zone of %s hold', async (which) => {
    const settings = ['statement_timeout', 'idle_in_transaction_session_timeout', 'TimeZone'];
    for (let times = 0; times < 4; times += 1) {
      const shown = settings.map((name) => `current_setting('${name}')`).join();
      const { rows } = await pools[which].query(`select array[${shown}] as found`);
      expect(rows).toEqual([{ found: ['30s', '1min', 'UTC'] }]);
    }
  });

  test('as the owner, with the role asked for at the start, nothing is asked', async () => {
    const asOwner = openPools(pooler.through(database.url));
    await expect(asOwner.applicant.query('select 1')).rejects.toThrow(/runs as "\w+"; it owns tables/);
    await expect(asOwner.queryAtPost('north', SHELF, [0])).rejects.toThrow(/DATABASE_STAFF_URL/);
    await expect(asOwner.worker.query('select 1')).rejects.toThrow(/it owns tables/);
    await asOwner.close();
  });

  test('unasked it would see all rows and change the log: this one can fail', async () => {
    const found = await withPlainClient(
      pooler.through(database.url),
      async (client) => [
        (await client.query('select from shelf')).rowCount,
        (await client.query('delete from order_event')).command,
      ],
      startWith({ role: 'lingshi_staff' }),
    );
    expect(found).toEqual([2, 'DELETE']);
  });

  test('a pooler that signs everybody in as the owner is found out', async () => {
    const direct = roleUrlsAt(database.url);
    const loose = await start({ logins: Object.values(direct), everybodyAs: database.url });
    const mistaken = openPools(database.url, { roleUrls: through(loose, direct) });
    await expect(mistaken.queryAtPost('north', SHELF, [0])).rejects.toThrow(
      /connection of lingshi_staff is refused/,
    );
    await mistaken.close();
    await loose.close();
  });

  test('nothing is listened to, locked or worked', async () => {
    const lasting = withPlainClient(roleUrls.lingshi_applicant, async (client) =>
      assertRole(client, 'lingshi_applicant', { isLasting: true }),
    );
    await expect(lasting).rejects.toThrow(/a pooler stands between/);
    const config = { databaseUrl: pooler.through(database.url), mode: 'demo' } as Config;
    await expect(openDatabase(config)).rejects.toThrow(
      /^The settings do not allow a start:\n- DATABASE_URL is the address of a pooler/,
    );
  });

  test('a start with the roles’ own addresses is one', async () => {
    const opened = await openDatabase({
      databaseUrl: database.url,
      databaseRoleUrls: roleUrls,
      mode: 'demo',
    } as Config);
    await opened.stop();
    const swapped = { ...roleUrls, lingshi_staff: roleUrls.lingshi_worker };
    const mistaken = { databaseUrl: database.url, databaseRoleUrls: swapped, mode: 'demo' } as Config;
    await expect(openDatabase(mistaken)).rejects.toThrow(/it runs as "lingshi_worker"/);
  });
});
