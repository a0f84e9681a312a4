import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../db/transaction.ts';
import { createTestDatabase } from '../../../test/platform/database.ts';
import type { TestDatabase } from '../../../test/platform/database.ts';
import { aad, openText, seal } from './cipher.ts';
import { createKeyring, createPersonKey, erasePerson, loadScopeKey, rewrapPersonKey } from './keyring.ts';
import type { Keyring } from './keyring.ts';
import { loadPersonKeys } from '../../../test/platform/person-keys.ts';
import { newPersonKey } from './person-key.ts';
import { rootKeyFrom } from './root-key.ts';
import { dropRetiredScopeKeys, rewrapScope, rotateScopeKey } from './scope-key.rotation.ts';

const root = rootKeyFrom(randomBytes(32));
let database: TestDatabase;
let ring: Keyring;

beforeAll(async () => {
  database = await createTestDatabase();
  ring = newRing();
});
afterAll(() => database.drop());

/** As another process would have it: the same root key, nothing remembered. */
function newRing(): Keyring {
  return createKeyring(root, database.pools.applicant);
}

async function keyOf(personId: string): Promise<Buffer | undefined> {
  return (await loadPersonKeys(newRing(), database.pools.worker, [personId])).get(personId);
}

async function versionsOf(scope: string): Promise<number[]> {
  const { rows } = await database.owner.query<{ version: number }>(
    'SELECT version FROM scope_key WHERE scope = $1 ORDER BY version',
    [scope],
  );
  return rows.map(({ version }) => version);
}

test('a person has one key, which every process opens', async () => {
  const [id, nobody] = [randomUUID(), randomUUID()];
  const dek = await createPersonKey(ring, database.pools.applicant, id, 'desk');
  expect(await keyOf(id)).toEqual(dek);
  expect((await loadPersonKeys(ring, database.pools.worker, [id, nobody])).has(nobody)).toBe(false);
});

test('a key made without I/O may be inserted by the caller’s own statement', async () => {
  const { dek, row } = newPersonKey(await loadScopeKey(ring, database.pools.applicant, 'desk'), randomUUID());
  await database.pools.applicant.query(
    'INSERT INTO person_key (person_id, scope, scope_version, wrapped) VALUES ($1, $2, $3, $4)',
    [row.personId, row.scope, row.scopeVersion, row.wrapped],
  );
  expect(await keyOf(row.personId)).toEqual(dek);
});

test('processes that need a new scope at one moment agree on one key', async () => {
  const keys = await Promise.all(
    Array.from({ length: 8 }, () => loadScopeKey(newRing(), database.pools.applicant, 'contended')),
  );
  expect(new Set(keys.map(({ key }) => key.toString('hex'))).size).toBe(1);
  expect(await versionsOf('contended')).toEqual([1]);
});

test('a scope key survives the transaction that first needed it, even when that is rolled back', async () => {
  const other = newRing();
  const undone = inTransaction(database.pools.applicant, async (client) => {
    await createPersonKey(other, client, randomUUID(), 'first-seen');
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  const id = randomUUID();
  const dek = await createPersonKey(other, database.pools.applicant, id, 'first-seen');
  expect(await keyOf(id)).toEqual(dek);
});

test('an erased person is unreadable in every process at once', async () => {
  const id = randomUUID();
  await createPersonKey(ring, database.pools.applicant, id, 'desk');
  await loadPersonKeys(ring, database.pools.worker, [id]);
  await expect(erasePerson(database.pools.applicant, id)).rejects.toThrow('permission denied');
  expect(await erasePerson(database.pools.worker, id)).toBe(true);
  expect(await loadPersonKeys(ring, database.pools.worker, [id])).toEqual(new Map());
  expect(await erasePerson(database.pools.worker, id)).toBe(false);
});

test('a person handed to another scope keeps what was sealed', async () => {
  const [id, place] = [randomUUID(), aad('person', 'name', '1')];
  const sealed = seal(await createPersonKey(ring, database.pools.applicant, id, 'desk'), '张三', place);
  expect(await rewrapPersonKey(ring, database.pools.worker, id, 'north')).toBe(true);
  const { rows } = await database.owner.query('SELECT scope FROM person_key WHERE person_id = $1', [id]);
  expect(rows).toEqual([{ scope: 'north' }]);
  expect(openText((await keyOf(id)) as Buffer, sealed, place)).toBe('张三');
  expect(await rewrapPersonKey(ring, database.pools.worker, randomUUID(), 'north')).toBe(false);
});

test('a scope’s key is changed under load: no read fails, and the old key can be destroyed', async () => {
  const ids = Array.from({ length: 40 }, () => randomUUID());
  for (const id of ids) await createPersonKey(ring, database.pools.applicant, id, 'south');
  let [reading, reads] = [true, 0];
  const reader = (async () => {
    for (; reading; reads += 1) {
      expect((await loadPersonKeys(ring, database.pools.worker, ids)).size).toBe(40);
      await createPersonKey(ring, database.pools.applicant, randomUUID(), 'south');
    }
  })();
  expect(await rotateScopeKey(ring, database.pools.worker, 'south')).toBe(2);
  while ((await rewrapScope(ring, database.pools.worker, 'south', 15)) > 0);
  reading = false;
  await reader;
  expect(reads).toBeGreaterThan(0);
  while ((await rewrapScope(ring, database.pools.worker, 'south')) > 0);
  // Not yet: a process may use the old key for another minute.
  expect(await dropRetiredScopeKeys(database.pools.worker, 'south')).toBe(0);
  await database.owner.query(
    `UPDATE scope_key SET retired_at = now() - interval '2 hours' WHERE version = 1`,
  );
  expect(await dropRetiredScopeKeys(database.pools.worker, 'south')).toBe(1);
  expect(await versionsOf('south')).toEqual([2]);
  expect((await loadPersonKeys(newRing(), database.pools.worker, ids)).size).toBe(40);
});

test('an old key that still holds somebody is never destroyed', async () => {
  const id = randomUUID();
  const dek = await createPersonKey(ring, database.pools.applicant, id, 'west');
  await rotateScopeKey(ring, database.pools.worker, 'west');
  await database.owner.query(
    `UPDATE scope_key SET retired_at = now() - interval '2 hours' WHERE scope = 'west' AND version = 1`,
  );
  expect(await dropRetiredScopeKeys(database.pools.worker, 'west')).toBe(0);
  expect(await keyOf(id)).toEqual(dek);
});

test('the database alone opens nothing: another root key is refused', async () => {
  const id = randomUUID();
  await createPersonKey(ring, database.pools.applicant, id, 'desk');
  const thief = createKeyring(rootKeyFrom(randomBytes(32)), database.pools.applicant);
  await expect(loadPersonKeys(thief, database.pools.worker, [id])).rejects.toThrow('could not be opened');
});
