import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig, type ConfigError } from './config.ts';
import { markDemo, refuseDemoData } from './demo-mark.ts';
import { createTestDatabase } from '../../test/platform/database.ts';

let data: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'lingshi-config-'));
});
afterAll(async () => await rm(data, { recursive: true }));

const newKey = () => randomBytes(32).toString('base64');

const production = () => ({
  LINGSHI_MODE: 'production',
  LINGSHI_DATA: data,
  DATABASE_URL: 'postgres://lingshi@db/lingshi',
  PUBLIC_ORIGIN: 'https://consular.example.org',
  CONSOLE_ORIGIN: 'https://console.example.org/',
  LINGSHI_ROOT_KEY: newKey(),
  SMTP_URL: 'smtps://mail.example.org',
  TRUST_PROXY: '10.0.0.0/8',
  MAIL_FROM: 'Consular <no-reply@example.org>',
});

function problemsOf(environment: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
}

describe('addresses of the roles', () => {
  const roles = {
    DATABASE_APPLICANT_URL: 'postgres://lingshi_applicant@pooler/lingshi',
    DATABASE_STAFF_URL: 'postgres://lingshi_staff@pooler/lingshi',
    DATABASE_WORKER_URL: 'postgres://lingshi_worker@pooler/lingshi',
  };

  test('are none, or all three beside that of PostgreSQL itself', () => {
    expect(readConfig(production()).databaseRoleUrls).toBeUndefined();
    expect(readConfig({ ...production(), ...roles })).toMatchObject({
      databaseUrl: 'postgres://lingshi@db/lingshi',
      databaseRoleUrls: { lingshi_staff: roles.DATABASE_STAFF_URL },
    });
    const { DATABASE_STAFF_URL: _, ...half } = roles;
    expect(problemsOf({ ...production(), ...half }).join()).toMatch(
      /^DATABASE_STAFF_URL missing: .* go together$/,
    );
    expect(problemsOf({ ...roles, LINGSHI_MODE: 'demo', LINGSHI_DATA: data }).join()).toMatch(
      /^DATABASE_URL is missing: .* PostgreSQL itself$/,
    );
  });
});

describe('a registry', () => {
  const keys = () => {
    const [own, their] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
    return {
      REGISTRY_URL: 'https://registry.example.org',
      REGISTRY_PRIVATE_KEY: own.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
      REGISTRY_PUBLIC_KEY: their.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    };
  };

  test('is none unless it is named, with both keys', () => {
    expect(readConfig(production()).registry).toBeUndefined();
    expect(readConfig({ ...production(), ...keys() }).registry).toMatchObject({
      url: 'https://registry.example.org',
      own: { keyId: 'lingshi' },
      their: { keyId: 'registry' },
    });
    const { REGISTRY_PUBLIC_KEY: _, ...half } = keys();
    expect(problemsOf({ ...production(), ...half }).join()).toContain('must be set together');
  });

  test('is never asked in the clear, nor with a key that is none', () => {
    const plain = { ...production(), ...keys(), REGISTRY_URL: 'http://registry.example.org' };
    expect(problemsOf(plain).join()).toContain('https://');
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    const wrong = rsa.export({ format: 'der', type: 'spki' }).toString('base64');
    const problems = problemsOf({ ...production(), ...keys(), REGISTRY_PUBLIC_KEY: wrong });
    expect(problems.join()).toContain('Ed25519');
    expect(problems.join()).not.toContain(wrong);
  });
});

describe('demo', () => {
  const demo = () => ({ LINGSHI_MODE: 'demo', LINGSHI_DATA: data });

  test('starts with nothing set and draws a root key that only its account can read', async () => {
    const config = readConfig(demo());
    expect(config).toMatchObject({
      mode: 'demo',
      port: 3000,
      publicOrigin: 'http://localhost:3000',
      trustProxy: [],
    });
    const file = join(data, 'demo-root.key');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(readConfig(demo()).rootKey).toEqual(config.rootKey);
  });

  test('takes lists, numbers and empty variables as they are meant', () => {
    const config = readConfig({
      ...demo(),
      TRUST_PROXY: '10.0.0.0/8, 127.0.0.1',
      PORT: '8080',
      SMTP_URL: ' ',
    });
    expect(config.trustProxy).toEqual(['10.0.0.0/8', '127.0.0.1']);
    expect(config.publicOrigin).toBe('http://localhost:8080');
    expect(config.smtpUrl).toBeUndefined();
  });
});

describe('production', () => {
  test('starts when nothing is missing', () => {
    const config = readConfig(production());
    expect(config).toMatchObject({ mode: 'production', consoleOrigin: 'https://console.example.org' });
    expect(config.rootKey.wrap).toHaveLength(32);
  });

  test('takes its key from a mounted file', async () => {
    const file = join(data, 'mounted.key');
    await writeFile(file, `${newKey()}\n`);
    expect(problemsOf({ ...production(), LINGSHI_ROOT_KEY: undefined, LINGSHI_ROOT_KEY_FILE: file })).toEqual(
      [],
    );
  });

  test('names everything that is missing at once', () => {
    const problems = problemsOf({ LINGSHI_MODE: 'production', LINGSHI_DATA: data }).join('\n');
    for (const name of [
      'DATABASE_URL',
      'SMTP_URL',
      'TRUST_PROXY',
      'PUBLIC_ORIGIN',
      'CONSOLE_ORIGIN',
      'LINGSHI_ROOT_KEY',
      'MAIL_FROM',
    ]) {
      expect(problems).toContain(`${name} `);
    }
  });

  test.each([
    [
      'an origin without TLS',
      { PUBLIC_ORIGIN: 'http://consular.example.org' },
      /PUBLIC_ORIGIN must begin with https/,
    ],
    ['one origin for both', { CONSOLE_ORIGIN: 'https://consular.example.org' }, /must differ/],
    ['a short key', { LINGSHI_ROOT_KEY: Buffer.from('secret').toString('base64') }, /32 random bytes/],
    ['a key of zeros', { LINGSHI_ROOT_KEY: Buffer.alloc(32).toString('base64') }, /not random/],
    [
      'a key somebody typed',
      { LINGSHI_ROOT_KEY: Buffer.from('lingshilingshilingshilingshi1234').toString('base64') },
      /not random/,
    ],
    [
      'a key file that is not there',
      { LINGSHI_ROOT_KEY: undefined, LINGSHI_ROOT_KEY_FILE: '/no/such' },
      /cannot be read/,
    ],
    ['everybody as a proxy', { TRUST_PROXY: '10.0.0.1 0.0.0.0/0' }, /0.0.0.0\/0 is nearly everybody/],
    ['every IPv6 address as a proxy', { TRUST_PROXY: '::/0' }, /nearly everybody/],
    ['a proxy by name', { TRUST_PROXY: 'proxy.example.org' }, /TRUST_PROXY must name addresses/],
    ['a calm rate that uses up a ceiling', { CODE_CALM_PER_MINUTE: '20' }, /need no puzzle/],
    ['a measure of reading that is none', { READING_PER_HOUR: 'files=0' }, /READING_PER_HOUR must be like/],
    ['half an SMS gateway', { SMS_URL: 'https://sms.example.org' }, /SMS_TOKEN/],
    ['half an object store', { S3_BUCKET: 'files' }, /S3_ENDPOINT/],
    ['one port for both', { PORT: '3001' }, /must differ/],
    ['a mode nobody knows', { LINGSHI_MODE: 'prod' }, /LINGSHI_MODE must be/],
    ['no mode', { LINGSHI_MODE: undefined }, /LINGSHI_MODE must be/],
  ])('refuses %s', (_, change, words) => {
    expect(problemsOf({ ...production(), ...change }).join('\n')).toMatch(words);
  });

  test('refuses the key of the demo, however it comes', async () => {
    readConfig({ LINGSHI_MODE: 'demo', LINGSHI_DATA: data });
    const file = join(data, 'demo-root.key');
    expect(problemsOf({ ...production(), LINGSHI_ROOT_KEY: await readFile(file, 'utf8') }).join()).toMatch(
      /of the demo/,
    );
    const mounted = { ...production(), LINGSHI_ROOT_KEY: undefined, LINGSHI_ROOT_KEY_FILE: file };
    expect(problemsOf(mounted).join()).toMatch(/of the demo/);
  });

  test('never repeats a secret in its complaint', () => {
    const problems = problemsOf({
      ...production(),
      DATABASE_URL: 'mysql://root:hunter2@db/x',
      LINGSHI_ROOT_KEY: 'hunter2',
    });
    expect(problems.join()).not.toContain('hunter2');
    expect(problems.length).toBeGreaterThan(0);
  });

  test('refuses a database with demo accounts', async () => {
    const database = await createTestDatabase();
    try {
      await expect(refuseDemoData({ mode: 'production' }, database.owner)).resolves.toBeUndefined();
      await markDemo(database.owner, 'accounts');
      await expect(refuseDemoData({ mode: 'production' }, database.owner)).rejects.toThrow(
        /demo data \(accounts\)/,
      );
      await expect(refuseDemoData({ mode: 'demo' }, database.owner)).resolves.toBeUndefined();
      await expect(database.pools.applicant.query('delete from demo_mark')).rejects.toThrow(
        /permission denied/,
      );
    } finally {
      await database.drop();
    }
  });
});
