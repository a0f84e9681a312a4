import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/platform/database.ts';
import type { TestDatabase } from '../../../test/platform/database.ts';
import { startS3StandIn } from '../../../test/platform/s3-stand-in.ts';
import type { S3StandIn } from '../../../test/platform/s3-stand-in.ts';
import { openFolderStore } from './folder-store.ts';
import { newObjectKey } from './object-store.ts';
import type { ObjectStore } from './object-store.ts';
import { sweepOrphans } from './orphan.sweep.ts';
import { StoreNotOurs, openOwnStore } from './own-store.ts';
import type { ClaimedStore, OwnStore } from './own-store.ts';
import { openS3Store } from './s3-store.ts';

const DAY_MS = 24 * 3600_000;
let database: TestDatabase;
let copy: TestDatabase;
let service: S3StandIn;
let bucket: ObjectStore;
let folder: ObjectStore;
let path: string;

beforeAll(async () => {
  [database, copy] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(async () => Promise.all([database.drop(), copy.drop()]));
beforeEach(async () => {
  service = await startS3StandIn();
  bucket = openS3Store(service.settings);
  path = await mkdtemp(join(tmpdir(), 'lingshi-own-store-'));
  folder = await openFolderStore(path);
});
afterEach(async () => {
  await service.close();
  await rm(path, { recursive: true, force: true });
  for (const { owner } of [database, copy]) await owner.query('DELETE FROM object_store');
});

type More = { at?: TestDatabase; kind?: 'folder' | 's3'; named?: string };

function own(files: ObjectStore, { at = database, kind, named }: More = {}): OwnStore {
  const here = {
    kind: kind ?? (files === folder ? 'folder' : 's3'),
    place: 'https://s3.example/papers',
  } as const;
  return openOwnStore({ files, worker: at.pools.worker, here, findNamedKey: async () => named ?? null });
}

const problem = async (work: Promise<unknown>) =>
  await work.then(
    () => 'none',
    (error: unknown) => (error instanceof StoreNotOurs ? error.code : String(error)),
  );

/** The row as a backup or a copy would have it. */
const readRow = async () => (await database.owner.query('SELECT * FROM object_store')).rows[0] as object;
async function putRow(into: TestDatabase, row: object): Promise<void> {
  await into.owner.query('DELETE FROM object_store');
  await into.owner.query(
    'INSERT INTO object_store SELECT * FROM json_populate_record(NULL::object_store, $1)',
    [JSON.stringify(row)],
  );
}

test('a new database takes an empty store, however many processes start at once, and keeps it', async () => {
  await Promise.all([1, 2, 3].map(async () => own(bucket).settle()));
  await own(bucket).settle();
  await own(bucket).claim();
  await expect(own(bucket).settle()).resolves.toBeUndefined();
});

test('a process that was not told of the bucket refuses its own folder, and says what to set', async () => {
  await own(bucket).settle();
  expect(await problem(own(folder).settle())).toBe('other_kind');
  await expect(own(folder).settle()).rejects.toThrow('Set S3_ENDPOINT, S3_BUCKET, S3_KEY and S3_SECRET');
  expect(await folder.list('')).toEqual([]);
});

test('an empty folder or bucket beside the right one is refused too', async () => {
  await own(folder).settle();
  const empty = await openFolderStore(join(path, 'another'));
  expect(await problem(own(empty, { kind: 'folder' }).settle())).toBe('no_mark');
});

test('a new database beside a store in use is refused, and so is one whose files lie elsewhere', async () => {
  await own(bucket).settle();
  expect(await problem(own(bucket, { at: copy }).settle())).toBe('taken');
  expect(await problem(own(folder, { at: copy, named: newObjectKey('file') }).settle())).toBe('no_files');
  const named = newObjectKey('file');
  await folder.put(named, Buffer.from('x'));
  expect(await problem(own(folder, { at: copy, named }).settle())).toBe('none');
});

test('a process that died before the mark lay in the store is no other’s', async () => {
  await own(bucket).settle();
  await database.owner.query('UPDATE object_store SET placed_at = NULL');
  await own(bucket).settle();
  const placed = await database.owner.query('SELECT FROM object_store WHERE placed_at IS NOT NULL');
  expect(placed.rowCount).toBe(1);
});

describe('a copy of the database beside the live store', () => {
  test('in another place is refused at once', async () => {
    await own(bucket).settle();
    await putRow(copy, await readRow());
    expect(await problem(own(bucket, { at: copy }).settle())).toBe('other_database');
    expect(await problem(own(bucket, { at: copy }).claim())).toBe('other_database');
  });

  test('bit for bit is refused after the next sweep of the live one', async () => {
    await own(bucket).settle();
    const backup = await readRow();
    await own(bucket).claim();
    await putRow(database, backup);
    expect(await problem(own(bucket).settle())).toBe('other_turn');
    expect(await problem(own(bucket).claim())).toBe('other_turn');
  });

  test('would sweep the live store empty without that: this test can fail', async () => {
    const key = newObjectKey('file');
    await bucket.put(key, Buffer.from('of the live database'));
    const sweep = async (store: ClaimedStore) =>
      sweepOrphans(store, 'file/', async () => new Set(), new Date(Date.now() + 2 * DAY_MS));
    await own(bucket).settle();
    await putRow(copy, await readRow());
    const guarded = own(bucket, { at: copy }).claim().then(sweep);
    expect(await problem(guarded)).toBe('other_database');
    expect(await bucket.get(key)).not.toBeNull();
    await sweep(bucket as ClaimedStore);
    expect(await bucket.get(key)).toBeNull();
  });
});

test('a sweep that died between store and database is no other’s, and two at once leave one turn', async () => {
  await own(bucket).claim();
  const before = (await readRow()) as { turn: string };
  await own(bucket).claim();
  // The store has the next turn already, the row only has it drawn.
  const { turn } = (await readRow()) as { turn: string };
  await putRow(database, { ...(await readRow()), turn: before.turn, next_turn: turn });
  await own(bucket).settle();
  await Promise.all([1, 2, 3, 4].map(async () => own(bucket).claim()));
  await expect(own(bucket).settle()).resolves.toBeUndefined();
});

test('adopted on purpose, a store serves the new database and no more the old one', async () => {
  await own(bucket).settle();
  await own(bucket, { at: copy }).adopt();
  await own(bucket, { at: copy }).claim();
  expect(await problem(own(bucket).settle())).toBe('other_store');
  expect(await problem(own(bucket).claim())).toBe('other_store');
});
