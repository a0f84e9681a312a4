import { join, resolve } from 'node:path';
import { z } from 'zod';
import { DATABASE_SETTINGS, findAddressProblems, readAddresses } from './db/database.settings.ts';
import type { DatabaseAddresses } from './db/database.settings.ts';
import { readProxies } from './http/connection-guard.ts';
import type { RootKey } from './crypto/root-key.ts';
import { readKey } from './config.root-key.ts';
import { BRAKE_SETTINGS, looseBrakes, readBrakes, type Brakes } from './limits/brakes.ts';
import { READING_SETTINGS, readReadingMost, type ReadingMost } from './limits/reading.most.ts';
import type { SignedPartner } from './signed-http/send-signed.ts';
import { readPrivateKey, readPublicKey } from './signed-http/signed-keys.ts';
import type { S3Settings } from './storage/s3-store.ts';

export type Config = DatabaseAddresses & {
  mode: 'demo' | 'production';
  /** Folder of everything kept outside the database: embedded PostgreSQL, files, the demo's root key. */
  dataFolder: string;
  port: number;
  consolePort: number;
  /** Loopback only: `/metrics` and `/readyz` by name. */
  operatorPort: number;
  publicOrigin: string;
  consoleOrigin: string;
  rootKey: RootKey;
  smtpUrl?: string;
  sms?: { url: string; token: string };
  mailFrom: string;
  /** Absent: files lie in the data folder. */
  s3?: S3Settings;
  /** A national registry that is asked about real names; absent = none. */
  registry?: SignedPartner;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Addresses or ranges of the proxies whose X-Forwarded-For is believed; none by default. */
  trustProxy: string[];
  /** What holds for codes in all. */
  brakes: Brakes;
  /** What officers read in an hour before others are told. */
  readingMost: ReadingMost;
};

/** Everything that is wrong with the environment, at once and in words an operator can act on. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The settings do not allow a start:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

type Environment = Record<string, string | undefined>;

const REPOSITORY = resolve(import.meta.dirname, '../../..');

const port = z.coerce.number('is no number').int().min(1).max(65_535);
const origin = z.url({
  protocol: /^https?$/,
  error: 'is no web address such as https://consular.example.org',
});

const SCHEMA = z.object({
  LINGSHI_MODE: z.enum(['demo', 'production'], 'must be "demo" or "production"'),
  LINGSHI_DATA: z.string().default(join(REPOSITORY, '.data')),
  ...DATABASE_SETTINGS,
  PORT: port.default(3000),
  CONSOLE_PORT: port.default(3001),
  OPERATOR_PORT: port.optional(),
  PUBLIC_ORIGIN: origin.optional(),
  CONSOLE_ORIGIN: origin.optional(),
  LINGSHI_ROOT_KEY: z.string().optional(),
  LINGSHI_ROOT_KEY_FILE: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'is no smtp:// or smtps:// address' }).optional(),
  SMS_URL: z.url({ protocol: /^https?$/, error: 'is no web address' }).optional(),
  SMS_TOKEN: z.string().optional(),
  MAIL_FROM: z.string().default('Lingshi <no-reply@localhost>'),
  REGISTRY_URL: z.url({ protocol: /^https?$/, error: 'is no web address' }).optional(),
  REGISTRY_KEY_ID: z.string().default('lingshi'),
  REGISTRY_PRIVATE_KEY: z.string().optional(),
  REGISTRY_THEIR_KEY_ID: z.string().default('registry'),
  REGISTRY_PUBLIC_KEY: z.string().optional(),
  // The place of the store is named where it is told of; its secrets never are.
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'is no web address' })
    .regex(/^[^@]*$/, 'must hold no name and no password: they are S3_KEY and S3_SECRET')
    .optional(),
  S3_BUCKET: z.string().optional(),
  S3_KEY: z.string().optional(),
  S3_SECRET: z.string().optional(),
  S3_REGION: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TRUST_PROXY: z.string().default(''),
  ...BRAKE_SETTINGS,
  ...READING_SETTINGS,
});

type Settings = z.infer<typeof SCHEMA>;

/**
 * Reads the settings once, at the start. Production has no defaults for what protects people: it names what is
 * missing and does not start. No setting switches a protection off.
 * @throws ConfigError with every problem
 */
export function readConfig(environment: Environment = process.env): Config {
  const settings = parse(environment);
  const dataFolder = resolve(REPOSITORY, settings.LINGSHI_DATA);
  const problems = [
    ...findHalfSettings(settings),
    ...findAddressProblems(settings, isProduction(settings)),
    ...findLooseProxies(settings),
    ...[looseBrakes(readBrakes(settings)) ?? []].flat(),
    ...(isProduction(settings) ? findGaps(settings) : []),
  ];
  const registry = readRegistryKeys(settings, problems);
  const rootKey = readKey(settings, dataFolder, problems);
  if (problems.length > 0 || !rootKey) throw new ConfigError(problems);
  return {
    mode: settings.LINGSHI_MODE,
    dataFolder,
    port: settings.PORT,
    consolePort: settings.CONSOLE_PORT,
    // Beside the console's, so that two demos on one machine do not meet.
    operatorPort: settings.OPERATOR_PORT ?? settings.CONSOLE_PORT + 1,
    publicOrigin: originOf(settings.PUBLIC_ORIGIN ?? `http://localhost:${settings.PORT}`),
    consoleOrigin: originOf(settings.CONSOLE_ORIGIN ?? `http://localhost:${settings.CONSOLE_PORT}`),
    rootKey,
    mailFrom: settings.MAIL_FROM,
    logLevel: settings.LOG_LEVEL,
    trustProxy: listOf(settings.TRUST_PROXY),
    brakes: readBrakes(settings),
    readingMost: readReadingMost(settings),
    ...readAddresses(settings),
    ...readServices(settings),
    ...(registry && { registry }),
  };
}

function parse(environment: Environment): Settings {
  // An empty variable is what a compose file leaves for one that is not set.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = SCHEMA.safeParse(given);
  if (parsed.success) return parsed.data;
  // Never the value: it may be a secret.
  throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
}

function isProduction(settings: Settings): boolean {
  return settings.LINGSHI_MODE === 'production';
}

function readServices(settings: Settings): Pick<Config, 'smtpUrl' | 'sms' | 's3'> {
  const { SMTP_URL, SMS_URL, SMS_TOKEN } = settings;
  const { S3_ENDPOINT, S3_BUCKET, S3_KEY, S3_SECRET, S3_REGION = 'us-east-1' } = settings;
  const s3 = S3_ENDPOINT &&
    S3_BUCKET &&
    S3_KEY &&
    S3_SECRET && {
      endpoint: S3_ENDPOINT,
      bucket: S3_BUCKET,
      accessKeyId: S3_KEY,
      secretAccessKey: S3_SECRET,
      region: S3_REGION,
    };
  return {
    ...(SMTP_URL ? { smtpUrl: SMTP_URL } : {}),
    ...(SMS_URL && SMS_TOKEN ? { sms: { url: SMS_URL, token: SMS_TOKEN } } : {}),
    ...(s3 ? { s3 } : {}),
  };
}

/** Whoever may say where a request came from could be everybody: then every limit by address is worth nothing. */
function findLooseProxies({ TRUST_PROXY }: Settings): string[] {
  const entries = listOf(TRUST_PROXY);
  try {
    readProxies(entries);
  } catch {
    return ['TRUST_PROXY must name addresses or blocks of addresses, such as 10.0.0.0/8'];
  }
  const loose = entries.filter((entry) => Number(entry.split('/')[1] ?? 128) < WIDEST_BLOCK);
  return loose.map((entry) => `TRUST_PROXY must name your own proxies: ${entry} is nearly everybody`);
}

/** Bits of the widest block that one organisation has to itself: 10.0.0.0/8. */
const WIDEST_BLOCK = 8;

function listOf(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

/** Keys are base64 of DER: PKCS #8 of ours, SPKI of the registry's, both Ed25519. */
function readRegistryKeys(settings: Settings, problems: string[]): Config['registry'] {
  const { REGISTRY_URL, REGISTRY_PRIVATE_KEY, REGISTRY_PUBLIC_KEY } = settings;
  if (!REGISTRY_URL && !REGISTRY_PRIVATE_KEY && !REGISTRY_PUBLIC_KEY) return undefined;
  if (!REGISTRY_URL || !REGISTRY_PRIVATE_KEY || !REGISTRY_PUBLIC_KEY) {
    problems.push('REGISTRY_URL, REGISTRY_PRIVATE_KEY and REGISTRY_PUBLIC_KEY must be set together');
    return undefined;
  }
  if (isProduction(settings) && !REGISTRY_URL.startsWith('https://')) {
    problems.push('REGISTRY_URL must begin with https://');
  }
  try {
    const own = { keyId: settings.REGISTRY_KEY_ID, privateKey: readPrivateKey(REGISTRY_PRIVATE_KEY) };
    const their = { keyId: settings.REGISTRY_THEIR_KEY_ID, publicKey: readPublicKey(REGISTRY_PUBLIC_KEY) };
    return { url: REGISTRY_URL, own, their };
  } catch {
    problems.push('REGISTRY_PRIVATE_KEY and REGISTRY_PUBLIC_KEY must be Ed25519 keys in base64');
    return undefined;
  }
}

/** Settings that only make sense together. */
function findHalfSettings(settings: Settings): string[] {
  const problems: string[] = [];
  if (Boolean(settings.SMS_URL) !== Boolean(settings.SMS_TOKEN)) {
    problems.push('SMS_URL and SMS_TOKEN must be set together, or neither');
  }
  const s3 = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_KEY', 'S3_SECRET'] as const;
  const missing = s3.filter((name) => !settings[name]);
  if (missing.length > 0 && missing.length < s3.length) {
    problems.push(`${missing.join(', ')} missing: the object store needs ${s3.join(', ')} together`);
  }
  if (settings.PORT === settings.CONSOLE_PORT) {
    problems.push('PORT and CONSOLE_PORT must differ: applicants and staff do not share cookies');
  }
  return problems;
}

function findGaps(settings: Settings): string[] {
  const problems: string[] = [];
  const lack = (name: keyof Settings, why: string) => {
    if (!settings[name]) problems.push(`${name} is missing: ${why}`);
  };
  lack('SMTP_URL', 'people are told by mail what to do and by when');
  lack('TRUST_PROXY', 'without the addresses of your proxies everybody counts as one caller');
  for (const name of ['PUBLIC_ORIGIN', 'CONSOLE_ORIGIN'] as const) {
    lack(name, 'links in messages and sign-in keys are bound to it');
    const value = settings[name];
    if (value && !value.startsWith('https://')) problems.push(`${name} must begin with https://`);
  }
  const { PUBLIC_ORIGIN, CONSOLE_ORIGIN } = settings;
  if (PUBLIC_ORIGIN && CONSOLE_ORIGIN && originOf(PUBLIC_ORIGIN) === originOf(CONSOLE_ORIGIN)) {
    problems.push('PUBLIC_ORIGIN and CONSOLE_ORIGIN must differ: applicants and staff do not share cookies');
  }
  if (settings.MAIL_FROM.includes('@localhost'))
    problems.push('MAIL_FROM is missing: the address mail comes from');
  return problems;
}

function originOf(address: string): string {
  return new URL(address).origin;
}
