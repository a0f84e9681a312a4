import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEmptyDatabase } from '../../test/platform/database.ts';
import type { EmptyDatabase } from '../../test/platform/database.ts';
import { migrate, MIGRATIONS_FOLDER } from '../platform/db/migrate.ts';

const WEIGHED = '20261201001000-weigh-lost-documents.sql';
const POST = 'san-francisco';
const DECLARED_AT = '2026-11-20T10:00:00.000Z';

let database: EmptyDatabase;
let folder: string;
let client: PoolClient;

/** A database as it was before declarations of a loss were weighed. */
beforeAll(async () => {
  database = await createEmptyDatabase();
  folder = await mkdtemp(join(tmpdir(), 'lingshi-migrations-'));
  const before = (await readdir(MIGRATIONS_FOLDER)).filter((name) => name.endsWith('.sql') && name < WEIGHED);
  for (const name of before) await copyFile(join(MIGRATIONS_FOLDER, name), join(folder, name));
  await migrate(database.owner, { folder });
  client = await database.owner.connect();
});

afterAll(async () => {
  client.release();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Rows are planted without those they point at. */
async function loosen(tables: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ at: string; name: string }>(
    `SELECT conrelid::regclass::text AS at, conname AS name FROM pg_constraint
     WHERE contype = 'f' AND conrelid::regclass::text = ANY($1)`,
    [tables],
  );
  const drops = rows.map(({ at, name }) => `ALTER TABLE ${at} DROP CONSTRAINT ${name}`);
  await client.query(drops.join('; '));
}

type Row = Record<string, unknown>;

/** A row of a table whose other columns nothing here asks; without the rows it would point at. */
async function plant(table: string, row: Row): Promise<void> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `SELECT column_name AS name, udt_name AS type FROM information_schema.columns
     WHERE table_name = $1 AND is_nullable = 'NO' AND column_default IS NULL AND is_generated = 'NEVER'`,
    [table],
  );
  const filler: Row = { text: '', bytea: Buffer.of(0), int4: 1, timestamptz: DECLARED_AT, jsonb: '{}' };
  const missing = rows.filter(({ name }) => !Object.hasOwn(row, name));
  const whole: Row = {
    ...Object.fromEntries(missing.map(({ name, type }) => [name, filler[type] ?? randomUUID()])),
    ...row,
  };
  const names = Object.keys(whole);
  const places = names.map((_, at) => `$${at + 1}`).join();
  const insert = `INSERT INTO ${table} (${names.join()}) VALUES (${places})`;
  await client.query(insert, Object.values(whole));
}

type Declared = { snapshot: object; proven?: { level: string; number: Buffer } };

/** An order that declared its number lost. @returns its id */
async function declared({ snapshot, proven }: Declared): Promise<string> {
  const [id, accountId] = [randomUUID(), randomUUID()];
  const number = Buffer.from(id.slice(0, 8));
  await plant('orders', { id, account_id: accountId, post: POST, status: 'in_first_review', snapshot });
  await plant('order_subject', { order_id: id, post: POST, passport_index: number });
  await plant('lost_document', { order_id: id, number_index: number, declared_at: DECLARED_AT });
  if (proven !== undefined) {
    await plant('real_name', { account_id: accountId, level: proven.level });
    await plant('identity_document', {
      kind: 'passport',
      account_id: accountId,
      number_index: proven.number.length === 0 ? number : proven.number,
    });
  }
  return id;
}

const SAME = Buffer.alloc(0);
const OTHER = Buffer.from('another');

test('what was declared lost before is void where an officer or proof stands behind it, and a pointer elsewhere', async () => {
  await loosen(['orders', 'order_subject', 'lost_document', 'real_name', 'identity_document']);
  const path = { path: ['firstReview', 'secondReview'] };
  const standing = [
    await declared({ snapshot: { ...path, lost: 'voided' } }),
    await declared({ snapshot: { ...path, secondReviewerId: randomUUID() } }),
    await declared({ snapshot: { path: ['firstReview'], firstReviewerId: randomUUID() } }),
    await declared({ snapshot: path, proven: { level: 'document', number: SAME } }),
    await declared({ snapshot: path, proven: { level: 'officer', number: SAME } }),
  ];
  const pointers = [
    await declared({ snapshot: path }),
    await declared({ snapshot: { ...path, firstReviewerId: randomUUID() } }),
    await declared({ snapshot: path, proven: { level: 'declared', number: SAME } }),
    await declared({ snapshot: path, proven: { level: 'document', number: OTHER } }),
  ];
  await migrate(database.owner, { folder: MIGRATIONS_FOLDER });
  const { rows } = await client.query<{ id: string; since: string | null }>(
    'SELECT order_id AS id, effective_at AS since FROM lost_document',
  );
  const since = new Map(rows.map((row) => [row.id, row.since]));
  expect(standing.map((id) => since.get(id))).toEqual(standing.map(() => DECLARED_AT));
  expect(pointers.map((id) => since.get(id))).toEqual(pointers.map(() => null));
});
