import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APPLICANT_WALLS } from '../../test/walls/applicant.walls.ts';
import type { Decisions } from '../../test/walls/decision.ts';
import { fillTables } from '../../test/walls/fill.ts';
import { STAFF_WALLS } from '../../test/walls/staff.walls.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { TestDesk } from '../../test/worklist/desk.ts';
import { asAccount, NO_ACCOUNT } from '../platform/db/account-scope.ts';
import { inTransaction, withClient } from '../platform/db/transaction.ts';

const OTHER_POST = 'new-york';
const STRANGER = randomUUID();

let desk: TestDesk;
let accountId: string;
beforeAll(async () => {
  desk = await openTestDesk();
  accountId = await fillTables(desk, 'san-francisco');
}, 120_000);
afterAll(() => desk.close());

class Enough extends Error {}

/** Whatever happens is undone. */
async function undone(client: PoolClient, work: () => Promise<void>): Promise<void> {
  const trying = inTransaction(client, async () => {
    await work();
    throw new Enough('rolled back');
  });
  await expect(trying).rejects.toThrow(Enough);
}

type Try = { table: string; right: string; sql: string };

/** Every statement a role may send without a WHERE: what a query comes to that forgets whose rows it wants. */
function triesOf(decisions: Decisions): Try[] {
  return Object.entries(decisions).flatMap(([table, some]) =>
    some.flatMap(({ rights }) =>
      rights.flatMap((full) => {
        const [right = '', ...columns] = full.split(/[ (,)]+/).filter(Boolean);
        const sql = { select: `SELECT FROM ${table}`, delete: `DELETE FROM ${table}` }[right];
        if (sql !== undefined) return [{ table, right, sql }];
        const column = columns.at(-1) ?? SOME_COLUMN[table];
        return right === 'update' ? [{ table, right, sql: `UPDATE ${table} SET ${column} = ${column}` }] : [];
      }),
    ),
  );
}

/** Of tables that a role may change whole. */
const SOME_COLUMN: Readonly<Record<string, string>> = {
  alike_order: 'number',
  data_page_reading: 'valid',
  face_challenge: 'used_at',
  face_check: 'attempts',
  limit_counter: 'points',
  lost_document: 'declared_at',
  order_answer: 'version',
  order_case: 'facts',
  order_flag: 'at',
  order_subject: 'name_index',
  presence_challenge: 'used_at',
  presence_proof: 'stamp_at',
};

const APPLICANT = triesOf(APPLICANT_WALLS);
const STAFF = triesOf(STAFF_WALLS);

/** What still finds rows, each in a transaction of its own that is undone. */
async function found(client: PoolClient, tries: readonly Try[]): Promise<string[]> {
  const moved: string[] = [];
  for (const { table, right, sql } of tries)
    await undone(client, async () => {
      const { rowCount } = await client.query(sql).catch((error: Error & { code?: string }) => {
        // A row was met that something else kept in its place: a check, a key, a trigger, the check of a policy.
        const isKept = error.code === 'P0001' || error.code?.startsWith('23');
        if (isKept || error.message.includes('row-level security')) return { rowCount: 1 };
        throw error;
      });
      if (rowCount !== 0) moved.push(`${right} ${table}`);
    });
  return moved.toSorted();
}

async function foundAs(account: string, tries = APPLICANT): Promise<string[]> {
  return await asAccount(account, async () =>
    withClient(desk.app.parts.pools.applicant, async (client) => found(client, tries)),
  );
}

async function foundAt(post: string, tries = STAFF): Promise<string[]> {
  return await desk.app.parts.pools.withPost(post, async (client) => found(client, tries));
}

/** Decided to be open; see the tables of decisions. */
const OPEN_TO_APPLICANTS = [
  'delete limit_counter',
  // Of officers, who file for somebody on this side.
  'select idempotency_key',
  'select limit_counter',
  'select live_order',
  'select lost_document',
  'select officer',
  'select outbox_message',
  'select scope_key',
  'update limit_counter',
  // Each row is met, and none changed: see below.
  'update live_order',
];
const OPEN_TO_OFFICERS = [
  'delete limit_counter',
  'select alike_order',
  'select limit_counter',
  'select live_order',
  'select lost_document',
  'select outbox_message',
  'select scope_key',
  'update limit_counter',
];

/** An officer's side of it is opened by a code alone. */
const SECRET = ['update on_behalf'];
/** No such row yet. */
const EMPTY = ['select rule_change_step'];

function allOf(tries: readonly Try[], but: readonly string[]): string[] {
  const all = tries.map(({ right, table }) => `${right} ${table}`).filter((one) => !but.includes(one));
  return all.toSorted();
}

describe('a statement that forgets whose rows it wants', () => {
  test('finds them where they are one’s own, in every table', async () => {
    expect(await foundAs(accountId)).toEqual(allOf(APPLICANT, SECRET));
  });

  test.each([
    ['another account', STRANGER],
    ['nobody', NO_ACCOUNT],
  ])('finds none of the account’s rows as %s', async (_, account) => {
    expect(await foundAs(account)).toEqual(OPEN_TO_APPLICANTS);
  });

  test('finds them at the post, in every table', async () => {
    expect(await foundAt('san-francisco')).toEqual(allOf(STAFF, EMPTY));
  });

  test('finds none of the post’s rows at another', async () => {
    expect(await foundAt(OTHER_POST)).toEqual(OPEN_TO_OFFICERS);
  });
});

describe('as another post', () => {
  const at = async (post: string, sql: string) =>
    desk.app.parts.pools.withPost(post, async (client) => {
      let count: number | null = null;
      await undone(client, async () => {
        ({ rowCount: count } = await client.query(sql));
      });
      return count;
    });
  test.each([
    ['no live order is let go of', 'DELETE FROM live_order'],
    ['no officer is made an administrator', `UPDATE officer SET roles = '{post_admin}'`],
    ['no wrapped key is read', 'SELECT wrapped FROM person_key'],
    ['no order beside another is forgotten', 'DELETE FROM alike_order'],
    ['no declaration of a loss is taken back', 'DELETE FROM lost_document'],
  ])('%s', async (_, sql) => {
    expect(await at('san-francisco', sql)).toBeGreaterThan(0);
    expect(await at(OTHER_POST, sql)).toBe(0);
  });
});

test('a live order of another account is held on to, and not moved', async () => {
  const { applicant } = desk.app.parts.pools;
  await asAccount(STRANGER, async () =>
    withClient(applicant, async (client) =>
      undone(client, async () => {
        expect((await client.query('SELECT FROM live_order FOR KEY SHARE')).rowCount).toBeGreaterThan(0);
        await expect(client.query('UPDATE live_order SET place = 1')).rejects.toThrow('row-level security');
      }),
    ),
  );
});

test('a draft is thrown away for nobody else, whoever is named as its owner', async () => {
  const [draft] = await desk.drafts(1);
  const { applicant } = desk.app.parts.pools;
  const discard = async () =>
    (await applicant.query('SELECT discard_draft($1, $2) AS done', [draft!.orderId, draft!.id])).rows;
  expect(await asAccount(STRANGER, discard)).toEqual([{ done: false }]);
  expect(await asAccount(draft!.id, discard)).toEqual([{ done: true }]);
});

test('nobody gives a mandate in another’s name, nor begins an order for another’s person', async () => {
  const { applicant } = desk.app.parts.pools;
  const [other] = await desk.drafts(1);
  const { rows } = await desk.app.database.owner.query<{ id: string; person: string }>(
    'SELECT id, person_id AS person FROM applicant WHERE account_id = $1',
    [accountId],
  );
  const give = `INSERT INTO mandate (id, account_id, applicant_id, holder_id, accepted_at, services, until_day, ends_at,
      code_ends_at, created_at)
    VALUES (gen_random_uuid(), $1, $2, $3::uuid, CASE WHEN $3::uuid IS NOT NULL THEN now() END, '{passport}', '2999-01-01', '2999-01-01', now(), now())`;
  const begin = `INSERT INTO orders (id, account_id, applicant_id, person_id, post, status, version, snapshot, updated_at)
    SELECT gen_random_uuid(), $1, a.id, $2, 'x', 'draft', 1, '{}', now() FROM applicant a WHERE a.account_id = $1`;
  const as = async (sql: string, values: unknown[]) =>
    asAccount(other!.id, async () => applicant.query(sql, values));
  await expect(as(give, [accountId, rows[0]!.id, other!.id])).rejects.toThrow('row-level security');
  await expect(as(give, [other!.id, rows[0]!.id, null])).rejects.toThrow('mandate_own_people');
  await expect(as(begin, [other!.id, rows[0]!.person])).rejects.toThrow('row-level security');
});

describe('a planted fault is found:', () => {
  /** As the owner, who takes a role on and lets go of it again: nothing of it stays. */
  async function countWith(
    fault: string,
    role: string,
    setting: string,
    sql: string,
  ): Promise<number | null> {
    const client = await desk.app.database.owner.connect();
    try {
      await client.query('BEGIN');
      await client.query(fault);
      await client.query(`SELECT set_config('role', $1, true), set_config($2, $3, true)`, [
        role,
        setting,
        setting === 'lingshi.post' ? OTHER_POST : STRANGER,
      ]);
      return (await client.query(sql)).rowCount;
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }
  const OFF = 'DISABLE ROW LEVEL SECURITY';
  test.each([
    ['contacts without a wall', `ALTER TABLE contact ${OFF}`, 'SELECT FROM contact'],
    [
      'orders without a wall, and with them all that hangs on them',
      `ALTER TABLE orders ${OFF}`,
      'SELECT FROM order_answer',
    ],
    [
      'the policy of keys dropped for one that is open',
      `DROP POLICY applicant_reach ON person_key;
      CREATE POLICY open ON person_key TO lingshi_applicant USING (true)`,
      'SELECT FROM person_key',
    ],
  ])('%s', async (_, fault, sql) => {
    const count = async (planted: string) => countWith(planted, 'lingshi_applicant', 'lingshi.account', sql);
    expect([await count('SELECT'), (await count(fault))! > 0]).toEqual([0, true]);
  });

  test.each([
    ['live orders without a wall', `ALTER TABLE live_order ${OFF}`, 'DELETE FROM live_order'],
    ['officers without a wall', `ALTER TABLE officer ${OFF}`, `UPDATE officer SET roles = '{post_admin}'`],
    ['keys without a wall', `ALTER TABLE person_key ${OFF}`, 'SELECT wrapped FROM person_key'],
  ])('%s', async (_, fault, sql) => {
    const count = async (planted: string) => countWith(planted, 'lingshi_staff', 'lingshi.post', sql);
    expect([await count('SELECT'), (await count(fault))! > 0]).toEqual([0, true]);
  });
});
