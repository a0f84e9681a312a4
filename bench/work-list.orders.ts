import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { emptyOrder } from '@lingshi/domain/lifecycle/lifecycle.evolve.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { FIRST_FORM } from '@lingshi/domain/order/order.form-pin.ts';
import { MAILED_PATH } from '@lingshi/domain/order/order.evolve.ts';
import { migrate, readMigrations } from '@lingshi/server/platform/db/migrate.ts';
import { openOwnerPool } from '@lingshi/server/platform/db/pools.ts';
import { atServer, withDatabase } from '@lingshi/server/test/platform/template.ts';
import type { Say } from './measure.ts';

export const ORDERS = 2_000_000;
export const POST = 'san-francisco';
/** Orders came in evenly from then on, one every 48 seconds at all posts together. */
export const FIRST_AT = '2023-07-01T00:00:00Z';
export const SECONDS_APART = 48;

const PREFIX = 'bench_work_';
const CHUNK = 100_000;
const ACCOUNTS = 500_000;

/**
 * A database with two million orders as they would lie after three busy years: most have ended, a third is of one
 * post, a fifth lives in another post's district. Made once for each state of the schema, which takes minutes.
 */
export async function openOrders(server: string, say: Say): Promise<{ url: string; owner: Pool }> {
  const name = `${PREFIX}${await hashSchema()}`;
  const url = withDatabase(server, name);
  const complete = await atServer(server, async (client) => {
    const { rows } = await client.query<{ name: string; complete: boolean }>(
      `SELECT datname AS name, shobj_description(oid, 'pg_database') = 'complete' AS complete FROM pg_database
       WHERE starts_with(datname, $1)`,
      [PREFIX],
    );
    if (rows.some((row) => row.name === name && row.complete)) return true;
    for (const old of rows) await client.query(`DROP DATABASE ${old.name}`);
    await client.query(`CREATE DATABASE ${name}`);
    return false;
  });
  const owner = openOwnerPool(url);
  if (complete) return { url, owner };
  await migrate(owner);
  await fill(owner, say);
  await atServer(server, async (client) => client.query(`COMMENT ON DATABASE ${name} IS 'complete'`));
  return { url, owner };
}

async function hashSchema(): Promise<string> {
  const hash = createHash('sha256').update(`${ORDERS} ${INSERT}`);
  for (const migration of await readMigrations()) hash.update(migration.hash);
  return hash.digest('hex').slice(0, 12);
}

/** Constraints and indexes are taken off and put on again, which checks the same at a tenth of the time. */
async function fill(owner: Pool, say: Say): Promise<void> {
  const { rows } = await owner.query<{ off: string; on: string }>(TAKEN_OFF);
  for (const { off } of rows) await owner.query(off);
  await owner.query('ALTER TABLE orders DISABLE TRIGGER USER');
  await owner.query(PEOPLE, [ACCOUNTS]);
  for (let from = 0; from < ORDERS; from += CHUNK) {
    await owner.query(INSERT, [from, from + CHUNK - 1, ACCOUNTS]);
    say(`orders made: ${from + CHUNK}`);
  }
  await owner.query('ALTER TABLE orders ENABLE TRIGGER USER');
  for (const { on } of rows) await owner.query(on);
  await owner.query(`INSERT INTO work_count (post, status, n)
    SELECT post, status, count(*) FROM orders WHERE status <> 'draft' GROUP BY post, status`);
  await owner.query('VACUUM ANALYZE');
}

const TAKEN_OFF = `
  SELECT format('ALTER TABLE orders DROP CONSTRAINT %I', conname) AS off,
    format('ALTER TABLE orders ADD CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)) AS on
  FROM pg_constraint WHERE conrelid = 'orders'::regclass AND contype = 'f'
  UNION ALL
  SELECT format('DROP INDEX %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
  FROM pg_index i WHERE i.indrelid = 'orders'::regclass AND NOT EXISTS (
    SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`;

const PEOPLE = `
  WITH made AS (
    INSERT INTO account (id, person_id, locale, created_at)
    SELECT md5('account' || n)::uuid, md5('person' || n)::uuid, 'zh', '${FIRST_AT}' FROM generate_series(0, $1::int - 1) n
    RETURNING id, person_id
  )
  INSERT INTO applicant (id, account_id, person_id, relation, sealed, created_at)
  SELECT id, id, person_id, 'self', '\\x00', '${FIRST_AT}' FROM made`;

/** Out of a hundred orders; in the order of the list, each to the number it ends with. */
const POSTS = "'{san-francisco,los-angeles,new-york,washington,chicago}'::text[]";
const STATUSES = `'{in_first_review,in_second_review,needs_supplement,awaiting_papers,papers_on_hold,papers_received,
  in_production,ready,dispatched,completed,refused,withdrawn}'::text[]`;

/** What all their snapshots say alike, in the shape of today: a renewal by mail under one state of the rules. */
const PINNED: Order = {
  ...emptyOrder(''),
  version: 6,
  country: 'us',
  service: 'passport',
  kind: 'renew',
  rulesVersion: 'notice-2021.abcdef0123456789',
  path: MAILED_PATH,
  form: FIRST_FORM,
  fee: { currency: 'USD', cents: 2300 },
  presence: 'inside',
  mail: {
    papers: null,
    papersTaken: false,
    oldBookInParcel: true,
    oldBookCancelled: false,
    trackingOut: null,
  },
};

const MADE = "'{ready,dispatched,completed}'::text[]";
const TAKEN = "'{papers_received,in_production,ready,dispatched,completed}'::text[]";

const INSERT = `
  INSERT INTO orders (id, number, account_id, applicant_id, person_id, post, status, version, away, queue_at, due_day,
    masked_name, snapshot, unread_by_post, updated_at)
  SELECT id, number, account, account, person, post, status, 6, away, at, due, '陈**',
    jsonb_set('${JSON.stringify(PINNED)}', '{mail,papersTaken}', to_jsonb(status = ANY(${TAKEN})))
      || jsonb_build_object('id', id, 'number', number, 'status', status, 'accountId', account, 'applicantId', account,
        'post', post, 'residencePost', post, 'ownDistrict', NOT away, 'draftedAt', at, 'submittedAt', at, 'queueAt', at,
        'dueDay', due)
      || CASE WHEN status = ANY(${MADE}) THEN '{"production": {"made": true}}' ELSE '{}' END::jsonb,
    unread, at
  FROM (
    SELECT n, gen_random_uuid() AS id, 'B-' || n AS number, md5('account' || n % $3::int)::uuid AS account,
      md5('person' || n % $3::int)::uuid AS person, at, away, post, status,
      CASE WHEN live THEN at::date + 30 END AS due, live AND unread AS unread
    FROM (
      SELECT n, '${FIRST_AT}'::timestamptz + n * interval '${SECONDS_APART} seconds' AS at, h[4] % 5 = 0 AS away,
        h[5] % 50 = 0 AS unread,
        (${POSTS})[1 + width_bucket(h[1] % 100, '{35,60,85,95}'::int[])] AS post,
        (${STATUSES})[1 + width_bucket(h[2] % 1000, '{80,110,140,170,175,190,210,215,230,930,960}'::int[])] AS status,
        h[2] % 1000 < 230 AS live
      FROM generate_series($1::int, $2::int) n,
        LATERAL (SELECT ARRAY(SELECT abs(hashint4extended(n, k)) FROM generate_series(1, 5) k) AS h) d
    ) drawn
  ) o`;
