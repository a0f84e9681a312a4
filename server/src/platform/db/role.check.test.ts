import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/platform/database.ts';
import type { TestDatabase } from '../../../test/platform/database.ts';
import { roleUrlsAt } from '../../../test/platform/template.ts';
import { isDatabaseAway, WrongRole } from './database-away.ts';
import type { DatabaseRole } from './lead.ts';
import { checkRoles, openPools, startWith } from './pools.ts';
import { assertRole, refusePooler } from './role.check.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => database.drop());

const LIMITS = { statement_timeout: 1_000, idle_in_transaction_session_timeout: 1_000 };
const ROLES: DatabaseRole[] = ['lingshi_applicant', 'lingshi_staff', 'lingshi_worker'];

/** Why a connection that begins with these settings is refused; null: it is not. */
async function refusalOf(role: DatabaseRole, settings: Record<string, string | number>, before = 'select 1') {
  const client = new Client({ connectionString: database.url, ...startWith(settings) } as never);
  await client.connect();
  try {
    await client.query(before);
    await assertRole(client, role);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(WrongRole);
    // Asked again later, not taken for a fault of the question.
    expect(isDatabaseAway(error)).toBe(true);
    return String(error);
  } finally {
    await client.end();
  }
}

describe('a connection', () => {
  test.each(ROLES)('of %s is good with the rights of that role and with limits', async (role) => {
    expect(await refusalOf(role, { role, ...LIMITS })).toBeNull();
  });

  test.each(ROLES)('is refused as %s when it is the owner’s', async (role) => {
    expect(await refusalOf(role, LIMITS)).toMatch(/it runs as ".*it owns tables.*DATABASE_/);
  });

  test('is refused with the rights of another role', async () => {
    const refusal = await refusalOf('lingshi_applicant', { role: 'lingshi_worker', ...LIMITS });
    expect(refusal).toContain('it runs as "lingshi_worker"');
  });

  test('is refused when its statements would never end, or its times be another zone’s', async () => {
    const role = 'lingshi_staff';
    expect(await refusalOf(role, { role })).toMatch(/never end/);
    expect(await refusalOf(role, { role, ...LIMITS, statement_timeout: 0 })).toMatch(/never end/);
    expect(await refusalOf(role, { role, ...LIMITS }, `set timezone = 'Asia/Shanghai'`)).toMatch(/UTC/);
  });
});

test.each(['temporary', 'create'])(
  'a role that may make tables of its own closes the pools: %s',
  async (right) => {
    const own = await createTestDatabase();
    try {
      const [name] = new URL(own.url).pathname.split('/').slice(1);
      await own.owner.query(`grant ${right} on database ${name} to public`);
      await expect(checkRoles(own.pools)).rejects.toThrow(/may make tables of its own/);
    } finally {
      await own.drop();
    }
  },
);

test('a table whose policies nobody asks closes the pools, by its name, until they are asked again', async () => {
  const own = await createTestDatabase();
  try {
    expect(await checkRoles(own.pools)).toBe(true);
    await own.owner.query('alter table message disable row level security');
    await expect(checkRoles(own.pools)).rejects.toThrow(/row-level security is off for message/);
    const told: Error[] = [];
    const pools = openPools(own.url, { onError: (error) => told.push(error) });
    await expect(pools.applicant.query('select 1')).rejects.toThrow(/is off for message/);
    await expect(pools.queryAtPost('north', 'select 1')).rejects.toThrow(/is off for message/);
    expect(told.map(({ name }) => name)).toEqual(['WrongRole', 'WrongRole']);
    await own.owner.query('alter table message enable row level security');
    expect((await pools.applicant.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await pools.close();
  } finally {
    await own.drop();
  }
});

test('that all connections are taken says nothing about rights', async () => {
  const pools = openPools(database.url, { sizes: { worker: 1 } });
  const client = await pools.worker.connect();
  expect(await checkRoles(pools)).toBe(true);
  client.release();
  await pools.close();
});

test.each(ROLES)('that %s is not let in is named, though the others are', async (role) => {
  const roleUrls = roleUrlsAt(database.url);
  const wrong = { ...roleUrls, [role]: Object.assign(new URL(roleUrls[role]), { password: 'another' }).href };
  const pools = openPools(database.url, { roleUrls: wrong });
  await expect(checkRoles(pools)).rejects.toThrow(`${role} is not let in`);
  await expect(checkRoles(pools)).rejects.toThrow(WrongRole);
  await pools.close();
});

test('the address of PostgreSQL itself is no pooler’s', async () => {
  await expect(refusePooler(database.url)).resolves.toBeUndefined();
});

test('the roles have their zone and limits by themselves, for who signs in as one', async () => {
  const { rows } = await database.owner.query(
    `select rolname, rolconfig from pg_roles where rolname like 'lingshi\\_%' and rolname = any ($1) order by 1`,
    [ROLES],
  );
  const settings = [
    'TimeZone=UTC',
    'DateStyle=ISO',
    'statement_timeout=30s',
    'idle_in_transaction_session_timeout=60s',
  ];
  expect(rows).toEqual(
    ROLES.map((rolname) => ({ rolname, rolconfig: expect.arrayContaining(settings) as unknown })),
  );
});
