import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { blindIndex } from './blind-index.ts';
import { boundedCache } from './bounded-cache.ts';
import { SealBroken } from './cipher.ts';
import { newPersonKey, newScopeKey, unwrapPersonKey, unwrapScopeKey } from './person-key.ts';
import { readOrCreateRootKey, rootKeyFrom, rootKeyFromText } from './root-key.ts';
import { hashToken, newToken, sameSecret } from './token.ts';

const folder = mkdtempSync(join(tmpdir(), 'root-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a root key that is short, long or not random is refused', () => {
  for (const bad of [
    '',
    'abc',
    Buffer.alloc(31, 1).toString('base64'),
    Buffer.alloc(32).toString('base64'),
  ]) {
    expect(() => rootKeyFromText(bad)).toThrow('The root key');
  }
});

test('each purpose has its own key, the same one every time', () => {
  const secret = randomBytes(32);
  const root = rootKeyFrom(secret);
  expect(new Set([root.wrap, root.lookup, root.outbox, secret].map((key) => key.toString('hex'))).size).toBe(
    4,
  );
  expect(rootKeyFromText(secret.toString('base64url'))).toEqual(root);
});

test('the demo key is made once, and only its owner may read it', () => {
  const file = join(folder, 'new', 'root.key');
  const first = readOrCreateRootKey(file);
  expect(readOrCreateRootKey(file)).toEqual(first);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(readFileSync(file, 'utf8')).toMatch(/^[A-Za-z0-9+/]{43}=\n$/);
});

test('a person key opens with its scope key, version and person, and with nothing else', () => {
  const wrap = randomBytes(32);
  const scopeKey = newScopeKey(wrap, 'desk-1', 1);
  const { dek, row } = newPersonKey(scopeKey, 'p1');
  const reopened = unwrapScopeKey(wrap, 'desk-1', 1, scopeKey.wrapped);
  expect(unwrapPersonKey(reopened, row)).toEqual(dek);
  expect(() => unwrapPersonKey(reopened, { ...row, personId: 'p2' })).toThrow(SealBroken);
  expect(() => unwrapPersonKey(newScopeKey(wrap, 'desk-2', 1), row)).toThrow(SealBroken);
  expect(() => unwrapScopeKey(wrap, 'desk-2', 1, scopeKey.wrapped)).toThrow(SealBroken);
  expect(() => unwrapScopeKey(wrap, 'desk-1', 2, scopeKey.wrapped)).toThrow(SealBroken);
});

test('a blind index finds the same value in its column, and in no other', () => {
  const key = randomBytes(32);
  const numbers = blindIndex(key, 'document.number');
  expect(numbers('G1')).toEqual(blindIndex(key, 'document.number')('G1'));
  expect(numbers('G1')).toHaveLength(32);
  expect(numbers('G1')).not.toEqual(numbers('G2'));
  expect(numbers('G1')).not.toEqual(blindIndex(key, 'contact')('G1'));
  expect(numbers('G1')).not.toEqual(blindIndex(randomBytes(32), 'document.number')('G1'));
});

test('a token has at least 128 random bits and is stored as its hash', () => {
  expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32);
  expect(() => newToken(15)).toThrow('128 bits');
  expect(newToken()).not.toBe(newToken());
  expect(hashToken('abc').toString('hex')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('secrets compare by value, also when their lengths differ', () => {
  expect(sameSecret('abc', Buffer.from('abc'))).toBe(true);
  expect(sameSecret('abc', 'abd')).toBe(false);
  expect(sameSecret('abc', 'abcd')).toBe(false);
});

test('a cache forgets what is old, and what was used least when it is full', () => {
  let now = 0;
  const cache = boundedCache<number>(2, 100, () => now);
  cache.set('a', 1);
  cache.set('b', 2);
  expect(cache.get('a')).toBe(1);
  cache.set('c', 3);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
  now = 100;
  expect(cache.get('a')).toBeUndefined();
});
