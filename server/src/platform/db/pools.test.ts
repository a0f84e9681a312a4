import type { EventEmitter } from 'node:events';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/platform/database.ts';
import { isDatabaseAway } from './database-away.ts';
import { NO_POST, openPools } from './pools.ts';
import { inTransaction, withClient } from './transaction.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.owner.query(`
    create table shelf (id int primary key, post text not null, book text not null);
    alter table shelf enable row level security;
    create policy of_post on shelf to lingshi_staff using (post = current_setting('lingshi.post', true))
      with check (post = current_setting('lingshi.post', true));
    create policy of_all on shelf to lingshi_applicant using (true) with check (true);
    grant select, insert on shelf to lingshi_staff, lingshi_applicant;
    insert into shelf values (1, 'north', 'a'), (2, 'south', 'b');
  `);
});

afterAll(async () => await database.drop());

/** What the driver hears of the server. */
function wireOf(client: PoolClient): EventEmitter {
  return (client as unknown as { connection: EventEmitter }).connection;
}

describe('roles', () => {
  test.each(['lingshi_applicant', 'lingshi_staff', 'lingshi_worker'] as const)(
    '%s cannot change the schema',
    async (role) => {
      const run = async (sql: string) => {
        if (role === 'lingshi_staff') return await database.pools.queryAtPost('north', sql);
        return await (role === 'lingshi_applicant' ? database.pools.applicant : database.pools.worker).query(
          sql,
        );
      };
      expect((await run('select current_user as role')).rows).toEqual([{ role }]);
      await expect(run('create table intruder (id int)')).rejects.toThrow(/permission denied/);
      await expect(run('create temporary table intruder (id int)')).rejects.toThrow(/permission denied/);
      await expect(run('create schema intruder')).rejects.toThrow(/permission denied/);
      await expect(run('alter table shelf add column more text')).rejects.toThrow(/must be owner/);
      await expect(run('drop table shelf')).rejects.toThrow(/must be owner/);
      await expect(run('truncate shelf')).rejects.toThrow(/permission denied/);
    },
  );
});

describe('posts', () => {
  test('an officer sees and writes the rows of their post alone', async () => {
    const read = async (post: string) =>
      (await database.pools.queryAtPost<{ id: number }>(post, 'select id from shelf')).rows.map(
        ({ id }) => id,
      );
    expect(await read('north')).toEqual([1]);
    expect(await read('south')).toEqual([2]);
    expect(await read(NO_POST)).toEqual([]);
    await expect(
      database.pools.queryAtPost('north', `insert into shelf values (3, 'south', 'c')`),
    ).rejects.toThrow(/row-level security/);
  });

  test('many posts at once over few connections never see each other', async () => {
    const posts = Array.from({ length: 300 }, (_, index) => (index % 3 === 0 ? 'north' : 'south'));
    const seen = await Promise.all(
      posts.map(
        async (post) =>
          (await database.pools.queryAtPost<{ post: string }>(post, 'select post from shelf')).rows,
      ),
    );
    expect(seen).toEqual(posts.map((post) => [{ post }]));
  });

  test('the post survives a rollback, and a connection left in a transaction is thrown away', async () => {
    const { withPost, queryAtPost } = database.pools;
    const pid = async () =>
      (await queryAtPost<{ pid: number }>('north', 'select pg_backend_pid() as pid')).rows[0]?.pid;
    await withPost('north', async (client) => {
      await inTransaction(client, async () => await Promise.reject(new Error('no'))).catch(() => undefined);
      expect((await client.query('select id from shelf')).rows).toEqual([{ id: 1 }]);
    });
    const before = await withPost('north', async (client) => {
      await client.query('begin');
      return (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid;
    });
    expect(await pid()).not.toBe(before);
  });

  test('a post costs no round trip, however often it changes', async () => {
    const pools = openPools(database.url, { sizes: { staff: 1 } });
    try {
      let answered = 0;
      await pools.withPost('north', async (client) => {
        wireOf(client).on('readyForQuery', () => (answered += 1));
        await Promise.resolve();
      });
      const sql = 'select id from shelf where id > $1';
      for (const post of ['north', 'south', 'north']) {
        await pools.queryAtPost(post, sql, [0]);
        await pools.queryAtPost(post, 'select id from shelf');
        await pools.withPost(post, async (client) =>
          inTransaction(client, async () => client.query(sql, [0])),
        );
      }
      // One for each statement, and for begin, statement and commit: no more than without a post.
      expect(answered).toBe(3 * (1 + 1 + 3));
    } finally {
      await pools.close();
    }
  });
});

describe('transactions', () => {
  const count = async () =>
    (await database.owner.query<{ n: number }>('select count(*) as n from shelf')).rows[0]?.n;

  test('what throws leaves nothing behind; what returns stays', async () => {
    const { applicant } = database.pools;
    const before = Number(await count());
    const fail = inTransaction(applicant, async (client) => {
      await client.query(`insert into shelf values (10, 'north', 'x')`);
      throw new Error('changed my mind');
    });
    await expect(fail).rejects.toThrow('changed my mind');
    expect(await count()).toBe(before);
    await inTransaction(
      applicant,
      async (client) => await client.query(`insert into shelf values (10, 'north', 'x')`),
    );
    expect(await count()).toBe(before + 1);
  });

  test('a swallowed error does not pass for a commit', async () => {
    const work = inTransaction(database.pools.applicant, async (client) => {
      await client.query('select 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toThrow(/rolled back/);
  });

  test('a transaction inside a transaction is refused', async () => {
    const work = inTransaction(
      database.pools.applicant,
      async (client) => await inTransaction(client, async () => await count()),
    );
    await expect(work).rejects.toThrow(/in a transaction already/);
  });
});

describe('values', () => {
  test('numbers, days, instants and bytes come as what they are', async () => {
    const { rows } = await database.pools.applicant.query(`select
      9007199254740991::int8 as safe, 9007199254740993::int8 as unsafe, array[1, null]::int8[] as list,
      date '2026-02-28' as day, '2026-02-28T23:59:59.5+08'::timestamptz as at,
      '2026-02-28T00:00:00.123456Z'::timestamptz as fine, array['2026-01-01T00:00:00Z'::timestamptz] as ats,
      '\\x00ff'::bytea as bytes, '{"a":1}'::jsonb as body, null::timestamptz as nothing`);
    expect(rows[0]).toEqual({
      safe: 9007199254740991,
      unsafe: '9007199254740993',
      list: [1, null],
      day: '2026-02-28',
      at: '2026-02-28T15:59:59.500Z',
      fine: '2026-02-28T00:00:00.123456Z',
      ats: ['2026-01-01T00:00:00.000Z'],
      bytes: Buffer.from([0, 255]),
      body: { a: 1 },
      nothing: null,
    });
  });
});

describe('a database that is away', () => {
  const failure = async (work: Promise<unknown>) =>
    await work.then(
      () => undefined,
      (error: unknown) => error,
    );

  test('is named quickly when nothing listens', async () => {
    const pools = openPools('postgres://nobody:x@127.0.0.1:1/none');
    const began = performance.now();
    expect(isDatabaseAway(await failure(pools.applicant.query('select 1')))).toBe(true);
    expect(isDatabaseAway(await failure(pools.withPost('north', async () => await Promise.resolve())))).toBe(
      true,
    );
    expect(performance.now() - began).toBeLessThan(2_500);
    await pools.close();
  });

  test('is named when every connection is taken', async () => {
    const pools = openPools(database.url, { sizes: { applicant: 1 } });
    const error = await withClient(
      pools.applicant,
      async () => await failure(pools.applicant.query('select 1')),
    );
    expect(isDatabaseAway(error)).toBe(true);
    await pools.close();
  });

  test('that ends a connection in use breaks that work alone, not the process', async () => {
    const { applicant } = database.pools;
    const error = await failure(
      inTransaction(applicant, async (client) => {
        const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
        await database.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
        await new Promise((later) => setTimeout(later, 50));
        await client.query('select 1');
      }),
    );
    expect(isDatabaseAway(error)).toBe(true);
    expect((await applicant.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  test('is not what a refused statement means', async () => {
    const refused = await failure(database.pools.applicant.query('select no_such_column from shelf'));
    expect(isDatabaseAway(refused)).toBe(false);
    expect(isDatabaseAway(new Error('something else'))).toBe(false);
  });
});
