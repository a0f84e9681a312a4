import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../test/platform/database.ts';
import type { TestDatabase } from '../../test/platform/database.ts';
import { startStandInPooler } from '../../test/platform/pooler.ts';
import { roleUrlsAt } from '../../test/platform/template.ts';
import { programCheck } from '../platform/checks/setup.check.ts';
import { assertRootKey } from '../platform/crypto/key.canary.ts';
import { rootKeyFromText } from '../platform/crypto/root-key.ts';
import { findFreePort } from '../platform/db/cluster-folder.ts';
import { findStore } from './app.store.ts';
import { examine } from './doctor.ts';
import type { Finding } from './doctor.ts';
import { whichOf } from '@lingshi/domain/test/which-of.ts';

const RULES = join(import.meta.dirname, '../../../rules');
const MAIN = join(import.meta.dirname, '../main.ts');
const newKey = () => randomBytes(32).toString('base64');

let database: TestDatabase;
let folder: string;
const rootKey = newKey();
const undo: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'lingshi-doctor-'));
});
afterEach(async () => {
  for (const one of undo.splice(0)) await one();
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

type Environment = Record<string, string | undefined>;

const production = (): Environment => ({
  LINGSHI_MODE: 'production',
  LINGSHI_DATA: folder,
  DATABASE_URL: database.url,
  PUBLIC_ORIGIN: 'https://consular.example.org',
  CONSOLE_ORIGIN: 'https://console.example.org',
  LINGSHI_ROOT_KEY: rootKey,
  SMTP_URL: 'smtps://clerk:SMTP-HUSH@mail.example.org',
  TRUST_PROXY: '10.0.0.0/8',
  MAIL_FROM: 'no-reply@example.org',
});

async function ask(changes: Environment = {}, rulesFolder = RULES): Promise<Finding[]> {
  const environment = { ...production(), ...changes };
  const findings = await examine({ environment, rulesFolder });
  const said = JSON.stringify(findings);
  const passwords = [database.url, ...Object.values(changes)]
    .flatMap((text) => (text?.includes('://') ? [new URL(text).password] : []))
    .filter(Boolean);
  for (const secret of [...passwords, environment['LINGSHI_ROOT_KEY'], 'HUSH'])
    if (secret !== undefined) expect(said).not.toContain(secret);
  return findings;
}

/** What is wrong, by name, and what to do about it. */
async function wrongWith(changes: Environment = {}, rulesFolder = RULES): Promise<Record<string, string>> {
  const wrong: Record<string, string> = {};
  for (const one of await ask(changes, rulesFolder))
    if (one.ok === false) wrong[one.name] = `${wrong[one.name] ?? ''}${one.says} → ${one.act}`;
  return wrong;
}

/** One thing alone, whose words hold these. */
const only = (name: string, words: string) => ({ [name]: expect.stringContaining(words) as string });

type Said = { code: number; out: string };

async function say(words: readonly string[], environment: Environment): Promise<Said> {
  const env = { PATH: process.env['PATH'], ...environment };
  return await new Promise((done) => {
    execFile(
      process.execPath,
      [MAIN, 'cli', 'doctor', ...words],
      { env, timeout: 60_000 },
      (error, out, err) => {
        const killed = error?.killed === true ? -1 : 0;
        done({ code: typeof error?.code === 'number' ? error.code : killed, out: out + err });
      },
    );
  });
}

describe('a database that was never started on', () => {
  test('is in order, and stays as it is: no key seals it and no store is taken', async () => {
    const said = await say([], production());
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining('All is in order.') as string });
    for (const name of [
      'settings',
      'postgresql',
      'pooler',
      'versions',
      'addresses',
      'roles',
      'clock',
      'keys',
    ])
      expect(said.out).toMatch(new RegExp(`^  ok    ${name} `, 'm'));
    expect(said.out).toContain('nothing is sealed yet');
    const { rows } = await database.owner.query(
      'SELECT (SELECT count(*) FROM object_store)::int AS stores, (SELECT count(*) FROM key_canary)::int AS keys',
    );
    expect(rows).toEqual([{ stores: 0, keys: 0 }]);
  }, 90_000);
});

describe('what does not belong together is named, and only that', () => {
  beforeAll(async () => {
    await assertRootKey(rootKeyFromText(rootKey), database.pools.worker);
    const { ownStore } = await findStore({ dataFolder: folder }, database.pools);
    await ownStore.settle();
  });

  test('key and store as they were are in order', async () => {
    expect(await wrongWith()).toEqual({});
  });

  test('another root key', async () => {
    const LINGSHI_ROOT_KEY = newKey();
    expect(await wrongWith({ LINGSHI_ROOT_KEY })).toEqual(
      only('keys', 'set the one it was first started with'),
    );
  });

  test('a folder that is not the one with the files', async () => {
    const LINGSHI_DATA = await mkdtemp(join(tmpdir(), 'lingshi-doctor-'));
    undo.push(async () => rm(LINGSHI_DATA, { recursive: true }));
    expect(await wrongWith({ LINGSHI_DATA })).toEqual(only('store', 'store adopt'));
  });

  test('a bucket that does not answer', async () => {
    const endpoint = `127.0.0.1:${await findFreePort()}`;
    const s3 = { S3_ENDPOINT: `http://${endpoint}`, S3_BUCKET: 'b', S3_KEY: 'k', S3_SECRET: 'S3-HUSH' };
    expect(await wrongWith(s3)).toEqual(only('store', `http://${endpoint}/b does not answer: ECONNREFUSED`));
    const withPassword = { ...s3, S3_ENDPOINT: `http://k:S3-HUSH@${endpoint}` };
    expect(await wrongWith(withPassword)).toEqual(only('settings', 'no name and no password'));
  });

  test('a wall between posts that somebody took down', async () => {
    await database.owner.query('ALTER TABLE orders DISABLE ROW LEVEL SECURITY');
    undo.push(async () => database.owner.query('ALTER TABLE orders ENABLE ROW LEVEL SECURITY'));
    // Every connection is refused then: what is asked over one is not in order either.
    expect(await wrongWith()).toMatchObject(only('roles', 'row-level security is off for orders'));
  });

  test('people of the demo', async () => {
    await database.owner.query(`INSERT INTO demo_mark (what) VALUES ('people')`);
    undo.push(async () => database.owner.query('DELETE FROM demo_mark'));
    expect(await wrongWith()).toEqual(only('demo', 'needs one of its own'));
  });

  test('a schema that is behind the program, or ahead of it', async () => {
    const { rows } = await database.owner.query<{ name: string; hash: string }>(
      'DELETE FROM schema_migration WHERE name = (SELECT max(name) FROM schema_migration) RETURNING name, hash',
    );
    const [{ name, hash } = { name: '', hash: '' }] = rows;
    undo.push(async () =>
      database.owner.query('INSERT INTO schema_migration (name, hash) VALUES ($1, $2)', [name, hash]),
    );
    expect(await wrongWith()).toEqual(
      only('versions', `not applied, from ${name} on → let the program start`),
    );
    const newer = '20991231000000-come-later.sql';
    await database.owner.query(`INSERT INTO schema_migration (name, hash) VALUES ($1, '')`, [newer]);
    undo.push(async () => database.owner.query('DELETE FROM schema_migration WHERE name = $1', [newer]));
    expect(await wrongWith()).toEqual(only('versions', 'or a newer one'));
  });
});

describe('ways to the database', () => {
  test('a pooler before DATABASE_URL is told for one, and not before the roles’ own addresses', async () => {
    const roleUrls = roleUrlsAt(database.url);
    const pooler = await startStandInPooler({ logins: [database.url, ...Object.values(roleUrls)] });
    undo.push(pooler.close);
    expect(await wrongWith({ DATABASE_URL: pooler.through(database.url) })).toMatchObject(
      only('pooler', 'DATABASE_URL is the address of a pooler'),
    );
    const roles = {
      DATABASE_APPLICANT_URL: pooler.through(roleUrls.lingshi_applicant),
      DATABASE_STAFF_URL: pooler.through(roleUrls.lingshi_staff),
      DATABASE_WORKER_URL: roleUrls.lingshi_worker,
    };
    const findings = await ask(roles);
    expect(whichOf(findings, ({ ok }) => ok !== true)).toEqual([]);
    expect(findings.find(({ name }) => name === 'addresses')).toMatchObject({
      says: expect.stringMatching(
        /through a pooler by DATABASE_APPLICANT_URL, DATABASE_STAFF_URL$/,
      ) as string,
    });
  });

  test('one role’s wrong password, or wrong port, is named by its address', async () => {
    const roleUrls = roleUrlsAt(database.url);
    const rolesWith = (changes: Partial<URL>) => ({
      DATABASE_APPLICANT_URL: roleUrls.lingshi_applicant,
      DATABASE_STAFF_URL: Object.assign(new URL(roleUrls.lingshi_staff), changes).href,
      DATABASE_WORKER_URL: roleUrls.lingshi_worker,
    });
    expect(await wrongWith(rolesWith({ password: 'STAFF-HUSH' }))).toEqual(
      only('roles', 'lingshi_staff is not let in: the name, the password or the database is wrong'),
    );
    expect(await wrongWith(rolesWith({ port: '9' }))).toEqual(
      only('addresses', 'no connection by DATABASE_STAFF_URL (Error ECONNREFUSED)'),
    );
  });

  test('nobody there, another password, no such database: each in words, and nothing behind it is asked', async () => {
    const there = new URL(database.url);
    const at = (changes: Partial<URL>) => ({ DATABASE_URL: Object.assign(new URL(there), changes).href });
    const findings = await ask(at({ port: '9' }));
    expect(findings).toContainEqual(
      expect.objectContaining(only('act', 'see whether PostgreSQL runs there')),
    );
    expect(findings).toContainEqual({ name: 'keys', ok: null, after: 'postgresql' });
    for (const [changes, words] of [
      [{ password: 'HUSH' }, 'the name and the password'],
      [{ pathname: '/nowhere' }, 'make the database'],
    ] as const)
      expect(await wrongWith(at(changes))).toMatchObject(only('postgresql', words));
  });

  test('one that takes connections and says nothing keeps nobody waiting', async () => {
    const mute = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    undo.push(async () => mute.close());
    const { port } = mute.address() as AddressInfo;
    const DATABASE_URL = `postgres://lingshi:MUTE-HUSH@127.0.0.1:${port}/lingshi`;
    const said = await say(['--json'], { ...production(), DATABASE_URL });
    expect(said.code).toBe(1);
    expect(said.out).not.toContain('HUSH');
    const { ok, findings } = JSON.parse(said.out) as { ok: boolean; findings: Finding[] };
    expect(ok).toBe(false);
    expect(findings).toContainEqual(expect.objectContaining({ name: 'postgresql', ok: false }));
  }, 90_000);
});

describe('before any database', () => {
  test('everything that the settings lack is named, and no value of theirs', async () => {
    const lacking = { LINGSHI_ROOT_KEY: undefined, TRUST_PROXY: '', PORT: 'PORT-HUSH' };
    const { settings } = await wrongWith({ ...lacking, PORT: undefined });
    expect(settings).toMatch(/TRUST_PROXY is missing.*openssl rand -base64 32/s);
    expect(await wrongWith(lacking)).toEqual(only('settings', 'PORT is no number'));
  });

  test('a demo that never ran is told so, and no database is made for it', async () => {
    const LINGSHI_DATA = await mkdtemp(join(tmpdir(), 'lingshi-doctor-'));
    undo.push(async () => rm(LINGSHI_DATA, { recursive: true }));
    const demo = { LINGSHI_MODE: 'demo', LINGSHI_DATA, DATABASE_URL: undefined };
    expect(await wrongWith(demo)).toEqual(only('postgresql', 'there is no database yet → say: npm start'));
    expect(existsSync(join(LINGSHI_DATA, 'postgres'))).toBe(false);
  });

  test('a post whose row does not hold is named, and rules that contradict themselves are', async () => {
    const rules = await mkdtemp(join(tmpdir(), 'lingshi-doctor-rules-'));
    undo.push(async () => rm(rules, { recursive: true }));
    await cp(RULES, rules, { recursive: true });
    const post = join(rules, 'posts/chicago.json');
    await writeFile(post, (await readFile(post, 'utf8')).replaceAll('America/Chicago', 'America/Houston'));
    expect(await wrongWith({}, rules)).toEqual(only('rules', 'post chicago is out of service'));
    const country = join(rules, 'countries/us.json');
    await writeFile(country, (await readFile(country, 'utf8')).replaceAll('"USD"', '"USQ"'));
    expect(await wrongWith({}, rules)).toEqual(only('rules', 'no currency USQ'));
  });

  test('a Node older than the one it was tested with', async () => {
    expect(await programCheck('18.20.0').ask()).toMatchObject({ ok: false });
    expect(await programCheck('99.0.0').ask()).toMatchObject({ ok: true });
  });
});
