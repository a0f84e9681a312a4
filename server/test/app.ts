import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CSRF_HEADER, IDEMPOTENCY_HEADER } from '@lingshi/contract/route.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { closeParts, createApp, createParts, readRules } from '../src/app/app.ts';
import type { App, GivenParts } from '../src/app/app.ts';
import type { AppHttp } from '../src/actor/actor.http.ts';
import { doWaitingJobs } from '../src/app/app.jobs.ts';
import { fixedClock } from '../src/platform/clock.ts';
import type { FixedClock } from '../src/platform/clock.ts';
import type { Config } from '../src/platform/config.ts';
import { rootKeyFrom } from '../src/platform/crypto/root-key.ts';
import { readOutbox } from '../src/platform/delivery/outbox.read.ts';
import type { OutboxEntry } from '../src/platform/delivery/outbox.read.ts';
import { LIMITS } from '../src/platform/limits/limits.ts';
import { readReadingMost } from '../src/platform/limits/reading.most.ts';
import { TURNS } from '../src/platform/turns/turn.kinds.ts';
import { createTurns } from '../src/platform/turns/turns.ts';
import { createImagePool } from '../src/platform/image/image.pool.ts';
import { createLog, silentLog } from '../src/platform/log.ts';
import type { Logger } from '../src/platform/log.ts';
import { createMetrics } from '../src/platform/metrics.ts';
import { totpAt } from './account/totp.ts';
import { WIDE_BRAKES, wideLimits, wideTurns } from './platform/wide.ts';
import { createTestDatabase } from './platform/database.ts';
import type { TestDatabase } from './platform/database.ts';
import { readAnswer } from './platform/http.ts';
import type { ReadAnswer } from './platform/http.ts';
import { openRules } from '../src/policy/policy.rules.ts';
import type { Rules } from '../src/policy/policy.rules.ts';
import type { Parts } from '../src/app/app.parts.ts';
import { openJar } from '../src/demo/cookie-jar.ts';
import { addOfficer } from '../src/staff/staff.officers.ts';

export type TestAnswer = ReadAnswer & { bytes: Buffer };

type SendOptions = { headers?: Record<string, string>; idempotencyKey?: string };

/** One browser: keeps the cookie of its listener, and sends what our own pages send. */
export type TestClient = {
  get: (url: string, options?: SendOptions) => Promise<TestAnswer>;
  post: (url: string, body?: unknown, options?: SendOptions) => Promise<TestAnswer>;
  put: (url: string, body?: unknown, options?: SendOptions) => Promise<TestAnswer>;
  patch: (url: string, body?: unknown, options?: SendOptions) => Promise<TestAnswer>;
  delete: (url: string, options?: SendOptions) => Promise<TestAnswer>;
  /** The session's token as the cookie holds it; undefined when signed out. */
  token: () => string | undefined;
};

/** An account holder who is signed in. */
export type TestApplicant = TestClient & { accountId: string; contact: string };
/** An officer who is signed in with both factors. */
export type TestOfficer = TestClient & {
  officerId: string;
  mail: string;
  /** Id of the officer's post. */
  at: string;
  roles: readonly StaffRole[];
  /** Base32; see {@link TestApp.totp}. */
  totpSecret: string;
};

export type TestApp = App & {
  parts: Parts;
  database: TestDatabase;
  clock: FixedClock;
  /** A browser at one of the two listeners that nobody has signed in with. */
  visitor: (side?: 'applicant' | 'staff', from?: string) => TestClient;
  /** Signs up, or in when the contact is known, with the code from the outbox. */
  signUp: (contact?: string) => Promise<TestApplicant>;
  /** Declares a valid real name, so that an order can be begun. @returns the id of the applicant "self" */
  declareName: (who: TestClient) => Promise<string>;
  /** Adds an officer, opens the first link and enrols a second factor, all through HTTP. */
  officer: (roles: readonly StaffRole[], post?: string) => Promise<TestOfficer>;
  /** The code an authenticator app shows at that moment. */
  totp: (secret: string) => string;
  /** Does the jobs that wait, then all messages there are, newest first. */
  outbox: () => Promise<OutboxEntry[]>;
  /** The newest message to a contact. */
  messageTo: (contact: string) => Promise<string>;
  doJobs: () => Promise<void>;
  close: () => Promise<void>;
};

export type TestAppOptions = {
  /** Where the clock begins to stand; default 2026-03-02T18:00:00Z, a Monday morning in San Francisco. */
  now?: string;
  config?: Partial<Config>;
  parts?: Partial<GivenParts>;
  /** The product's own limits; by default they are so wide that no test meets them. */
  realLimits?: boolean;
  /** Receives the log's lines. */
  log?: (line: string) => void;
};

const FIRST_POST = 'san-francisco';
let rules: Promise<Rules> | undefined;

/**
 * The whole product on a database of its own, its listeners answering without sockets. Strict: an answer that a route
 * does not declare fails. Close it in `afterAll`.
 */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'lingshi-app-'));
  const clock = fixedClock(options.now ?? '2026-03-02T18:00:00Z');
  const parts = await createParts(testConfig(folder, options.config), {
    databaseUrl: database.url,
    pools: database.pools,
    clock,
    log: logTo(options.log),
    metrics: createMetrics({ defaults: false }),
    rules: await ownRules(),
    limits: options.realLimits ? LIMITS : wideLimits(),
    turns: createTurns(options.realLimits ? TURNS : wideTurns()),
    // A machine under load is slow, not wrong.
    images: createImagePool({ timeoutMs: 55_000 }),
    ...options.parts,
  });
  const app = await createApp(parts, { strict: true });
  await Promise.all([app.applicantHttp.app.ready(), app.staffHttp.app.ready()]);
  const visitor: TestApp['visitor'] = (side = 'applicant', from) =>
    openClient(side === 'staff' ? app.staffHttp : app.applicantHttp, from);
  const mailbox = openMailbox(parts, database);
  const tools: Tools = { parts, visitor, messageTo: mailbox.messageTo, clock };
  return {
    ...app,
    parts,
    database,
    clock,
    visitor,
    signUp: async (contact) => signUp(tools, contact ?? `${randomUUID()}@example.org`),
    declareName,
    officer: async (roles, post = FIRST_POST) => enterOfficer(tools, roles, post),
    totp: (secret) => totpAt(secret, clock.now()),
    ...mailbox,
    close: async () => {
      await closeApp(app, parts);
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Read once; a change of rules in one app is none in another. */
async function ownRules(): Promise<Rules> {
  rules ??= readRules();
  const { book, ruleSet, seed, isBuilt } = await rules;
  return openRules(book, ruleSet, { seed, isBuilt });
}

function openMailbox(parts: Parts, database: TestDatabase): Pick<TestApp, 'doJobs' | 'outbox' | 'messageTo'> {
  const doJobs = async () => doWaitingJobs(parts);
  const outbox = async () => {
    await doJobs();
    return await readOutbox(parts.keyring.root.outbox, database.pools.worker, 1_000);
  };
  const messageTo = async (contact: string) => {
    const found = (await outbox()).find(({ to }) => to === contact);
    if (found?.text == null) throw new Error(`No message went to ${contact}.`);
    return found.text;
  };
  return { doJobs, outbox, messageTo };
}

async function closeApp({ applicantHttp, staffHttp }: App, parts: Parts): Promise<void> {
  parts.streams.endAll();
  await Promise.all([applicantHttp.app.close(), staffHttp.app.close()]);
  await closeParts(parts);
}

type Tools = Pick<TestApp, 'parts' | 'visitor' | 'messageTo' | 'clock'>;

async function signUp({ visitor, messageTo }: Tools, contact: string): Promise<TestApplicant> {
  const client = visitor();
  const asked = good(await client.post('/api/account/codes', { contact, locale: 'zh' }));
  const code = codeIn(await messageTo(contact));
  good(await client.post('/api/account/sessions', { requestId: asked['requestId'], code, locale: 'zh' }));
  const account = good(await client.get('/api/account'));
  return { ...client, contact, accountId: String(account['id']) };
}

async function declareName(who: TestClient): Promise<string> {
  // Eight digits drawn: two tests never declare one passport.
  const passportNumber = `E${randomBytes(4).readUInt32BE().toString().padStart(8, '0').slice(-8)}`;
  const name = { surname: '测', givenName: '试样本', surnamePinyin: 'CE', givenPinyin: 'SHIYANGBEN' };
  const body = { ...name, birthDay: '1988-05-17', sex: 'F', passportNumber, residentId: '' };
  good(await who.put('/api/account/real-name', body));
  const { applicants } = good(await who.get('/api/applicants')) as { applicants: { id: string }[] };
  return applicants[0]?.id ?? '';
}

async function enterOfficer(tools: Tools, roles: readonly StaffRole[], post: string): Promise<TestOfficer> {
  const { parts, visitor, messageTo, clock } = tools;
  const mail = `${randomUUID()}@post.example`;
  const { id } = await addOfficer(parts, { post, name: '样本官员', mail, roles, createdBy: null });
  const client = visitor('staff');
  good(await client.post('/api/staff/sessions', { token: linkTokenIn(await messageTo(mail)) }));
  const totpSecret = String(good(await client.post('/api/staff/totp', {}))['secret']);
  good(await client.post('/api/staff/totp/proof', { code: totpAt(totpSecret, clock.now()) }));
  return { ...client, officerId: id, mail, at: post, roles, totpSecret };
}

/** The six digits of a message. */
export function codeIn(message: string): string {
  return /(?<!\d)\d{6}(?!\d)/.exec(message)?.[0] ?? '';
}

/** The token of the sign-in link in a message. */
export function linkTokenIn(message: string): string {
  return /#([\w-]{43})/.exec(message)?.[1] ?? '';
}

/** The body of a good answer. @throws with what came instead */
export function good(answer: TestAnswer): Record<string, unknown> {
  if (answer.status >= 300) throw new Error(`Answered ${answer.status}: ${answer.text}`);
  return (answer.body ?? {}) as Record<string, unknown>;
}

function openClient({ app, options }: AppHttp, from?: string): TestClient {
  const jar = openJar();
  const send = async (
    method: string,
    url: string,
    body: unknown,
    more: SendOptions = {},
  ): Promise<TestAnswer> => {
    const answer = await app.inject({
      method: method as 'GET',
      url,
      ...(from !== undefined && { remoteAddress: from }),
      headers: {
        origin: options.origins[0] ?? '',
        'sec-fetch-site': 'same-origin',
        [CSRF_HEADER]: '1',
        cookie: jar.header(),
        ...(more.idempotencyKey !== undefined && { [IDEMPOTENCY_HEADER]: more.idempotencyKey }),
        ...more.headers,
      },
      ...(body !== undefined && { payload: body as object }),
    });
    jar.keep(answer.cookies);
    return { ...readAnswer(answer), bytes: answer.rawPayload };
  };
  return {
    get: async (url, more) => send('GET', url, undefined, more),
    post: async (url, body, more) => send('POST', url, body, more),
    put: async (url, body, more) => send('PUT', url, body, more),
    patch: async (url, body, more) => send('PATCH', url, body, more),
    delete: async (url, more) => send('DELETE', url, undefined, more),
    token: () => jar.get(options.cookie.name),
  };
}

function testConfig(dataFolder: string, given: Partial<Config> = {}): Config {
  return {
    mode: 'demo',
    dataFolder,
    port: 3000,
    consolePort: 3001,
    operatorPort: 3002,
    publicOrigin: 'http://localhost:3000',
    consoleOrigin: 'http://localhost:3001',
    rootKey: rootKeyFrom(randomBytes(32)),
    mailFrom: 'Lingshi <no-reply@localhost>',
    logLevel: 'silent',
    trustProxy: [],
    brakes: WIDE_BRAKES,
    readingMost: readReadingMost({}),
    ...given,
  };
}

function logTo(write: ((line: string) => void) | undefined): Logger {
  return write ? createLog({ level: 'debug', stream: { write } }) : silentLog();
}
