import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { createEmptyDatabase, type EmptyDatabase } from '../../../test/platform/database.ts';
import { migrate, MIGRATIONS_FOLDER } from './migrate.ts';

let database: EmptyDatabase;
let folder: string;
const folders: string[] = [];

const ROLES = '20260101000000-create-roles.sql';
const FIRST = '20260102000000-create-shelf.sql';
const SECOND = '20260103000000-add-book.sql';

beforeEach(async () => {
  database = await createEmptyDatabase();
  folder = await mkdtemp(join(tmpdir(), 'lingshi-migrations-'));
  folders.push(folder);
  await copyRoles();
  await write(FIRST, 'create table shelf (id int primary key);');
});

afterEach(async () => await database.drop());
afterAll(async () => await Promise.all(folders.map(async (made) => await rm(made, { recursive: true }))));

async function copyRoles(): Promise<void> {
  const { readFile } = await import('node:fs/promises');
  await write(ROLES, await readFile(join(MIGRATIONS_FOLDER, ROLES), 'utf8'));
}

async function write(name: string, sql: string): Promise<void> {
  await writeFile(join(folder, name), sql);
}

test('each file is applied once, in order', async () => {
  expect(await migrate(database.owner, { folder })).toEqual([ROLES, FIRST]);
  expect(await migrate(database.owner, { folder })).toEqual([]);
  await write(SECOND, 'alter table shelf add column book text;');
  expect(await migrate(database.owner, { folder })).toEqual([SECOND]);
});

test('servers that start together migrate one after the other', async () => {
  const runs = await Promise.all([migrate(database.owner, { folder }), migrate(database.owner, { folder })]);
  expect(runs.flat().sort()).toEqual([ROLES, FIRST]);
});

test('an applied file that was edited stops the start', async () => {
  await migrate(database.owner, { folder });
  await write(FIRST, 'create table shelf (id bigint primary key);');
  await expect(migrate(database.owner, { folder })).rejects.toThrow(
    `${FIRST} was edited after it was applied`,
  );
});

test('an applied file that is gone stops the start', async () => {
  await migrate(database.owner, { folder });
  await rm(join(folder, FIRST));
  await expect(migrate(database.owner, { folder })).rejects.toThrow(
    `${FIRST} was applied but its file is gone`,
  );
});

test('a new file may not slip in before an applied one', async () => {
  await migrate(database.owner, { folder });
  await write('20260101120000-add-late.sql', 'select 1;');
  await expect(migrate(database.owner, { folder })).rejects.toThrow(/sorts before/);
});

test('a file that fails leaves nothing of itself and names its line', async () => {
  await write(SECOND, 'alter table shelf add column book text;\nalter table no_such_table add column a int;');
  await expect(migrate(database.owner, { folder })).rejects.toThrow(
    /add-book\.sql failed and left nothing behind.*no_such_table/,
  );
  const { rows } = await database.owner.query(
    `select column_name from information_schema.columns where table_name = 'shelf'`,
  );
  expect(rows).toEqual([{ column_name: 'id' }]);
});

test('a file with a name that says nothing is refused', async () => {
  await write('change.sql', 'select 1;');
  await expect(migrate(database.owner, { folder })).rejects.toThrow(/call it/);
});
