import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFolderStore } from './folder-store.ts';
import { newObjectKey } from './object-store.ts';
import type { ObjectStore } from './object-store.ts';
import { sweepOrphans } from './orphan.sweep.ts';
import type { ClaimedStore } from './own-store.ts';
import { openS3Store } from './s3-store.ts';
import { startS3StandIn } from '../../../test/platform/s3-stand-in.ts';
import type { S3StandIn } from '../../../test/platform/s3-stand-in.ts';

let folder: string;
let service: S3StandIn;
const stores = new Map<string, ObjectStore>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'objects-'));
  service = await startS3StandIn();
  stores.set('folder', await openFolderStore(folder));
  stores.set('S3', openS3Store(service.settings));
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

function storeNamed(name: string): ObjectStore {
  return stores.get(name) as ObjectStore;
}

describe.each(['folder', 'S3'])('an object in the %s store', (name) => {
  test('comes back as it went in, from a buffer or a stream', async () => {
    const store = storeNamed(name);
    const [first, second] = [newObjectKey('file'), newObjectKey('file')];
    await store.put(first, Buffer.from([0, 255, 10]));
    await store.put(second, Readable.from([Buffer.from('ab'), Buffer.from('c')]));
    expect(await store.get(first)).toEqual(Buffer.from([0, 255, 10]));
    expect(await store.get(second)).toEqual(Buffer.from('abc'));
  });

  test('is replaced by a second put, and gone after delete, however often', async () => {
    const store = storeNamed(name);
    const key = newObjectKey('file');
    await store.put(key, Buffer.from('old'));
    await store.put(key, Buffer.from('new'));
    expect(await store.get(key)).toEqual(Buffer.from('new'));
    await store.delete(key);
    await store.delete(key);
    expect(await store.get(key)).toBeNull();
  });

  test('is listed in key order, by prefix, from any key on', async () => {
    const store = storeNamed(name);
    const keys = Array.from({ length: 12 }, () => newObjectKey('list'));
    await Promise.all(keys.map((key) => store.put(key, Buffer.from('x'))));
    keys.sort();
    const listed = await store.list('list/');
    expect(listed.map((object) => object.key)).toEqual(keys);
    expect(
      listed.every((object) => object.bytes === 1 && Date.now() - Date.parse(object.storedAt) < 60_000),
    ).toBe(true);
    expect((await store.list('list/', keys[4])).map((object) => object.key)).toEqual(keys.slice(5));
    expect(await store.list('nothing/')).toEqual([]);
  });

  test.each([
    '../../etc/passwd',
    'file/../x',
    'file/ab/abc',
    '/etc/passwd',
    '',
    'file/ab/%2e%2e',
    `file/ab/${'g'.repeat(32)}`,
  ])('is never at %j: a key holds no way out', async (key) => {
    const store = storeNamed(name);
    await expect((async () => store.put(key, Buffer.from('x')))()).rejects.toThrow('Not an object key');
    await expect((async () => store.get(key))()).rejects.toThrow('Not an object key');
    await expect((async () => store.delete(key))()).rejects.toThrow('Not an object key');
    await expect((async () => store.list(key === '' ? '..' : key))()).rejects.toThrow('Not a prefix');
  });

  test('is swept when no row names it and it is a day old, and only then', async () => {
    // Whose the store is, own-store.test.ts asks.
    const store = storeNamed(name) as ClaimedStore;
    const [kept, orphan] = [newObjectKey('sweep'), newObjectKey('sweep')];
    await store.put(kept, Buffer.from('x'));
    await store.put(orphan, Buffer.from('x'));
    const findNamed = async (keys: string[]) => new Set(keys.filter((key) => key === kept));
    expect(await sweepOrphans(store, 'sweep/', findNamed, new Date())).toEqual({ seen: 2, removed: 0 });
    const tomorrow = new Date(Date.now() + 25 * 3600_000);
    expect(await sweepOrphans(store, 'sweep/', findNamed, tomorrow)).toEqual({ seen: 2, removed: 1 });
    expect(await store.get(orphan)).toBeNull();
    expect(await store.get(kept)).not.toBeNull();
  });
});

test('a write that breaks off leaves nothing behind in the folder', async () => {
  const store = storeNamed('folder');
  const key = newObjectKey('file');
  async function* broken() {
    yield Buffer.from('half');
    throw new Error('connection lost');
  }
  await expect(store.put(key, Readable.from(broken()))).rejects.toThrow('connection lost');
  expect(await store.get(key)).toBeNull();
  expect(await readdir(join(folder, '.unfinished'))).toEqual([]);
});

test('what a killed process left unfinished is removed a day later, at the next start', async () => {
  const [old, young] = [join(folder, '.unfinished', 'old'), join(folder, '.unfinished', 'young')];
  await writeFile(old, 'x');
  await writeFile(young, 'x');
  const yesterday = Date.now() / 1000 - 25 * 3600;
  await utimes(old, yesterday, yesterday);
  await openFolderStore(folder);
  expect(await readdir(join(folder, '.unfinished'))).toEqual(['young']);
});

test('a store that is away for a moment is asked again', async () => {
  const key = newObjectKey('file');
  await storeNamed('S3').put(key, Buffer.from('x'));
  service.failNext = 2;
  expect(await storeNamed('S3').get(key)).toEqual(Buffer.from('x'));
  service.failNext = 3;
  await expect(storeNamed('S3').get(key)).rejects.toThrow('answered 503');
});

test('a wrong secret is refused at once, and a wrong bucket does not look like lost files', async () => {
  const before = service.badSignatures;
  const thief = openS3Store({ ...service.settings, secretAccessKey: 'guess' });
  await expect(thief.get(newObjectKey('file'))).rejects.toThrow('answered 403');
  expect(service.badSignatures).toBe(before + 1);
  const lost = openS3Store({ ...service.settings, bucket: 'other' });
  await expect(lost.get(newObjectKey('file'))).rejects.toThrow('answered 404');
});
