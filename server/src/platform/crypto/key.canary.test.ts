import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/platform/database.ts';
import type { TestDatabase } from '../../../test/platform/database.ts';
import { keyCheck } from '../checks/key.check.ts';
import { ConfigError } from '../config.ts';
import { assertRootKey, judgeRootKey } from './key.canary.ts';
import { createKeyring, createPersonKey } from './keyring.ts';
import { rootKeyFrom } from './root-key.ts';
import type { KeyPurpose } from './root-key.ts';
import { dropRetiredScopeKeys, rewrapScope, rotateScopeKey } from './scope-key.rotation.ts';

const [root, other] = [rootKeyFrom(randomBytes(32)), rootKeyFrom(randomBytes(32))];
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
afterEach(async () => {
  await database.owner.query('TRUNCATE key_canary, scope_key, person_key CASCADE');
});

const worker = () => database.pools.worker;
const canaries = async () => (await database.owner.query('SELECT purpose FROM key_canary')).rowCount;

test('the first start seals canaries with each key, and every other start opens them', async () => {
  expect(await judgeRootKey(root, worker())).toBe('fresh');
  await assertRootKey(root, worker());
  await assertRootKey(root, worker());
  expect(await canaries()).toBe(3);
  expect(await judgeRootKey(root, worker())).toBe('fits');
  expect(await keyCheck(root, worker()).ask()).toMatchObject({ ok: true });
});

test('another root key is refused in words at the start, and makes the process unready', async () => {
  await assertRootKey(root, worker());
  const refused = await assertRootKey(other, worker()).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ConfigError);
  expect(String(refused)).toContain('LINGSHI_ROOT_KEY');
  expect(await keyCheck(other, worker()).ask()).toMatchObject({ ok: false });
  expect(await judgeRootKey(root, worker())).toBe('fits');
});

test.each(['wrap', 'lookup', 'outbox'] satisfies KeyPurpose[])(
  'one key that differs is enough: %s',
  async (purpose) => {
    await assertRootKey(root, worker());
    expect(await judgeRootKey({ ...root, [purpose]: other[purpose] }, worker())).toBe('differs');
  },
);

test('of two that start first with two keys, one goes on', async () => {
  const started = await Promise.allSettled([root, other].map(async (key) => assertRootKey(key, worker())));
  expect(started.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await canaries()).toBe(3);
});

describe('a database that is older than its canaries', () => {
  beforeEach(async () => {
    const ring = createKeyring(root, database.pools.applicant);
    await createPersonKey(ring, database.pools.applicant, randomUUID(), 'desk');
  });

  test('is known by the keys it holds: a wrong root key seals no canary of its own', async () => {
    await expect(assertRootKey(other, worker())).rejects.toThrow('not the root key');
    expect(await canaries()).toBe(0);
    await assertRootKey(root, worker());
    expect(await canaries()).toBe(3);
  });

  test('would take any root key by its canaries alone: this test can fail', async () => {
    await database.owner.query('DELETE FROM scope_key');
    await assertRootKey(other, worker());
    await expect(assertRootKey(root, worker())).rejects.toThrow('not the root key');
  });
});

test('a change of the keys of a scope leaves them as they are', async () => {
  const ring = createKeyring(root, database.pools.applicant);
  await createPersonKey(ring, database.pools.applicant, randomUUID(), 'desk');
  await assertRootKey(root, worker());
  await rotateScopeKey(ring, worker(), 'desk');
  while ((await rewrapScope(ring, worker(), 'desk')) > 0);
  await database.owner.query(
    `UPDATE scope_key SET retired_at = now() - interval '2 hours' WHERE version = 1`,
  );
  expect(await dropRetiredScopeKeys(worker(), 'desk')).toBe(1);
  expect(await judgeRootKey(root, worker())).toBe('fits');
});

test('no role of a request reads or writes them', async () => {
  const { applicant, withPost } = database.pools;
  await expect(applicant.query('SELECT FROM key_canary')).rejects.toThrow('permission denied');
  const staff = withPost('desk', async (client) => client.query('SELECT FROM key_canary'));
  await expect(staff).rejects.toThrow('permission denied');
  await expect(worker().query('DELETE FROM key_canary')).rejects.toThrow('permission denied');
});
