import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SealBroken } from '../crypto/cipher.ts';
import { openFolderStore } from './folder-store.ts';
import type { ObjectStore } from './object-store.ts';
import { FileBroken, loadSealedFile, storeSealedFile } from './sealed-file.ts';

const dek = randomBytes(32);
let folder: string;
let store: ObjectStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealed-'));
  store = await openFolderStore(folder);
});
afterAll(() => rm(folder, { recursive: true }));

test('a file comes back whole, and the store never sees it plain', async () => {
  const plain = Buffer.from('SPECIMEN '.repeat(1000));
  const file = await storeSealedFile(store, dek, 'f1', plain);
  expect(file).toMatchObject({ bytes: plain.length, objectKey: expect.stringMatching(/^file\//) });
  expect((await store.get(file.objectKey))?.includes('SPECIMEN')).toBe(false);
  expect(await loadSealedFile(store, dek, 'f1', file)).toEqual(plain);
});

test('two copies of one file have nothing in common but their hash', async () => {
  const plain = Buffer.from('the same');
  const [first, second] = [
    await storeSealedFile(store, dek, 'f1', plain),
    await storeSealedFile(store, dek, 'f2', plain),
  ];
  expect(first.sha256).toEqual(second.sha256);
  expect(await store.get(first.objectKey)).not.toEqual(await store.get(second.objectKey));
});

test('a file that was damaged, exchanged or belongs to another row or person does not open', async () => {
  const mine = await storeSealedFile(store, dek, 'f1', Buffer.from('mine'));
  const other = await storeSealedFile(store, dek, 'f2', Buffer.from('other'));
  await expect(loadSealedFile(store, dek, 'f2', mine)).rejects.toThrow(SealBroken);
  await expect(loadSealedFile(store, randomBytes(32), 'f1', mine)).rejects.toThrow(SealBroken);
  await expect(loadSealedFile(store, dek, 'f1', { ...mine, objectKey: other.objectKey })).rejects.toThrow(
    SealBroken,
  );
  await expect(loadSealedFile(store, dek, 'f1', { ...mine, sha256: other.sha256 })).rejects.toThrow(
    FileBroken,
  );
  const bytes = (await store.get(mine.objectKey)) as Buffer;
  bytes[14] = (bytes[14] ?? 0) ^ 1;
  await store.put(mine.objectKey, bytes);
  await expect(loadSealedFile(store, dek, 'f1', mine)).rejects.toThrow(SealBroken);
});

test('a file whose object is gone is null, so that the caller can say so', async () => {
  const file = await storeSealedFile(store, dek, 'f1', Buffer.from('x'));
  await store.delete(file.objectKey);
  expect(await loadSealedFile(store, dek, 'f1', file)).toBeNull();
});
