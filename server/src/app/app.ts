import { hkdfSync } from 'node:crypto';
import { join } from 'node:path';
import { authenticateApplicant } from '../account/account.authenticate.ts';
import { registerAccountRoutes } from '../account/account.routes.ts';
import { meterCodes } from '../account/code.brakes.ts';
import type { AppActors, AppHttp } from '../actor/actor.http.ts';
import { recordRefusals } from '../audit/audit.refusals.ts';
import { registerBehalfRoutes, registerTakeOverRoutes } from '../behalf/behalf.routes.ts';
import { registerBundleRoutes } from '../bundle/bundle.routes.ts';
import { registerOwnExceptionRoutes, registerStaffExceptionRoutes } from '../exception/exception.routes.ts';
import { registerGuardianRoutes } from '../guardian/guardian.routes.ts';
import { registerMandateRoutes } from '../mandate/mandate.routes.ts';
import { registerFaceRoutes } from '../face/face.routes.ts';
import { registerMessageRoutes } from '../message/message.routes.ts';
import { registerOrderRoutes } from '../order/order.routes.ts';
import { registerDataPageRoutes } from '../data-page/data-page.routes.ts';
import { createPagePool } from '../data-page/page.pool.ts';
import { systemClock } from '../platform/clock.ts';
import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { blindIndex } from '../platform/crypto/blind-index.ts';
import { assertRootKey } from '../platform/crypto/key.canary.ts';
import { createKeyring } from '../platform/crypto/keyring.ts';
import { openPools } from '../platform/db/pools.ts';
import type { DatabasePools } from '../platform/db/pools.ts';
import { openHttpSms } from '../platform/delivery/http.sms.ts';
import type { Senders } from '../platform/delivery/outbox.ts';
import { openSmtp } from '../platform/delivery/smtp.mail.ts';
import { createLiveStreams } from '../platform/events/live.stream.ts';
import { createLive } from '../platform/events/live.ts';
import { pseudonymise } from '../platform/http/client-address.ts';
import { addHealth } from '../platform/http/health.ts';
import { createHttp } from '../platform/http/http.ts';
import type { HttpOptions } from '../platform/http/http.ts';
import { ownHosts } from '../platform/http/own-host.ts';
import { createImagePool } from '../platform/image/image.pool.ts';
import type { ImagePool } from '../platform/image/image.pool.ts';
import { createLimiter } from '../platform/limits/limiter.ts';
import { brakeLimits } from '../platform/limits/brakes.ts';
import { LIMITS } from '../platform/limits/limits.ts';
import type { Limit } from '../platform/limits/limits.ts';
import { createLog } from '../platform/log.ts';
import type { Logger } from '../platform/log.ts';
import { createMetrics } from '../platform/metrics.ts';
import type { Metrics } from '../platform/metrics.ts';
import { createPdfPool } from '../platform/pdf/pdf.pool.ts';
import { openChecks } from '../platform/checks/check.ts';
import type { CheckList } from '../platform/checks/check.ts';
import { createTurns } from '../platform/turns/turns.ts';
import type { Turns } from '../platform/turns/turns.ts';
import { createFacePool } from '../platform/vision/face.pool.ts';
import { createLookPool } from '../photo/photo.measure.ts';
import { registerPhotoRoutes } from '../photo/photo.routes.ts';
import { registerPolicyRoutes } from '../policy/policy.routes.ts';
import { addLanguages } from '@lingshi/languages/every-language.ts';
import { SERVICES } from '@lingshi/services/generated/services.ts';
import { openCatalog } from '../form/form.catalog.ts';
import type { FormCatalog } from '../form/form.catalog.ts';
import { followChanges } from '../policy/policy.changes.ts';
import { loadRules } from '../policy/policy.rules.ts';
import type { Rules } from '../policy/policy.rules.ts';
import { openHttpRegistry } from '../registry/registry.http.ts';
import { registerRealNameRoutes } from '../account/real-name.routes.ts';
import type { Registry } from '../registry/registry.types.ts';
import type { Indexes } from '../account/account.parts.ts';
import { CASES } from './app.cases.ts';
import { readinessChecks } from './app.checks.ts';
import { openStore } from './app.store.ts';
import type { Parts } from './app.parts.ts';
import { authenticateStaff } from '../staff/staff.authenticate.ts';
import { registerPresenceRoutes } from '../presence/presence.routes.ts';
import { registerStaffRoutes } from '../staff/staff.routes.ts';
import { meterReading } from '../audit/reading.alarm.ts';
import { meterWitnesses } from '../staff/staff.witness.ts';
import { meterRules } from '../ruling/ruling.alarm.ts';
import { registerRulingRoutes } from '../ruling/ruling.routes.ts';
import { registerUploadRoutes } from '../upload/upload.routes.ts';
import { registerWorkRoutes } from '../worklist/work.routes.ts';

const RULES_FOLDER = join(import.meta.dirname, '../../../rules');
const DOCUMENTS = new URL('../../documents', import.meta.url);

/** What differs between a running process and a test; everything left out is made as production has it. */
export type GivenParts = {
  /** Address of the migrated database, for the connection of the live updates and for the pools. */
  databaseUrl: string;
  clock?: Clock;
  log?: Logger;
  metrics?: Metrics;
  pools?: DatabasePools;
  rules?: Rules;
  forms?: FormCatalog;
  registry?: Registry;
  limits?: Readonly<Record<string, Limit>>;
  images?: ImagePool;
  turns?: Turns;
};

/**
 * Opens everything a process needs; the database is migrated already.
 * @throws ConfigError, StoreNotOurs when key, store and database do not belong together; nothing stays open then
 */
export async function createParts(config: Config, parts: GivenParts): Promise<Parts> {
  const { databaseUrl, clock = systemClock, log = createLog({ level: config.logLevel }) } = parts;
  const onError = (error: Error) => log.warn({ err: error }, 'a database connection broke');
  const pools = parts.pools ?? openPools(databaseUrl, { roleUrls: config.databaseRoleUrls, onError });
  const live = createLive({ url: databaseUrl, log });
  try {
    await assertRootKey(config.rootKey, pools.worker);
    return await openParts(config, parts, { clock, log, pools, live });
  } catch (error) {
    await live.close();
    if (parts.pools === undefined) await pools.close();
    throw error;
  }
}

async function openParts(
  config: Config,
  parts: GivenParts,
  { clock, log, pools, live }: Pick<Parts, 'clock' | 'log' | 'pools' | 'live'>,
): Promise<Parts> {
  const [store, pseudonym] = [await openStore(config, pools, log), makePseudonym(config)];
  const rules = parts.rules ?? (await readRules());
  for (const lost of rules.lostPosts) log.error(lost, 'a post is out of service: its rule does not hold');
  await followChanges({ rules, pools, live, log });
  const metrics = parts.metrics ?? createMetrics();
  const limits = { ...(parts.limits ?? LIMITS), ...brakeLimits(config.brakes) };
  const onStoreError = () => log.warn('limits are counted by each process alone');
  const limiter = createLimiter({ store: pools.applicant, pseudonym, limits, onStoreError });
  meterRules({ metrics, pools, rules });
  meterReading({ metrics, pools, clock });
  meterWitnesses({ metrics, pools });
  meterCodes({ metrics, limiter, config });
  return {
    config,
    clock,
    log,
    metrics,
    pools,
    keyring: createKeyring(config.rootKey, pools.applicant),
    indexes: makeIndexes(config),
    limiter,
    pseudonym,
    senders: openSenders(config),
    ...store,
    ...openHeavyWork(parts),
    registry: parts.registry ?? (config.registry ? openHttpRegistry(config.registry) : null),
    rules,
    forms: parts.forms ?? openCatalog(addLanguages(SERVICES)),
    ...CASES,
    live,
    streams: createLiveStreams({ live }),
  };
}

type HeavyWork = Pick<Parts, 'images' | 'faces' | 'looks' | 'pages' | 'pdfs' | 'turns'>;

/** What looks at pictures and sets papers beside the event loop, and whose turn it is. */
function openHeavyWork({ images, turns }: Pick<GivenParts, 'images' | 'turns'>): HeavyWork {
  return {
    images: images ?? createImagePool(),
    faces: createFacePool(),
    looks: createLookPool(),
    pages: createPagePool(),
    pdfs: createPdfPool({ documentsDir: DOCUMENTS }),
    turns: turns ?? createTurns(),
  };
}

/** The rules that came with this program. */
export async function readRules(): Promise<Rules> {
  return await loadRules(RULES_FOLDER);
}

/** Closes what {@link createParts} opened, but for pools that were given. */
export async function closeParts(parts: Parts): Promise<void> {
  await parts.images.close();
  parts.senders.mail?.close();
  await Promise.all([
    parts.faces.close(),
    parts.looks.close(),
    parts.pages.close(),
    parts.pdfs.close(),
    parts.live.close(),
  ]);
}

/** `checks`: what must be there before a request may come. */
export type App = { applicantHttp: AppHttp; staffHttp: AppHttp; checks: CheckList };

/** The two listeners, each an origin with a cookie of its own. Neither is listening yet. */
export async function createApp(parts: Parts, { strict = false, ownHostOnly = false } = {}): Promise<App> {
  const { config } = parts;
  const hosts = (port: number, origin: string) => ownHostOnly && { hosts: ownHosts(port, origin) };
  const applicantHttp = await createHttp<AppActors>({
    ...sharedOptions(parts, strict),
    audience: 'applicant',
    cookie: { name: '__Host-lingshi', sameSite: 'lax' },
    origins: [config.publicOrigin],
    ...hosts(config.port, config.publicOrigin),
    authenticate: authenticateApplicant(parts),
  });
  const staffHttp = await createHttp<AppActors>({
    ...sharedOptions(parts, strict),
    audience: 'staff',
    cookie: { name: '__Host-lingshi-staff', sameSite: 'strict' },
    origins: [config.consoleOrigin],
    ...hosts(config.consolePort, config.consoleOrigin),
    authenticate: authenticateStaff(parts),
  });
  registerApplicantSide(applicantHttp, parts);
  registerStaffSide(staffHttp, parts);
  const checks = openChecks(readinessChecks(parts));
  for (const http of [applicantHttp, staffHttp]) {
    recordRefusals(http, parts);
    addHealth(http.app, checks);
  }
  return { applicantHttp, staffHttp, checks };
}

function registerApplicantSide(http: AppHttp, parts: Parts): void {
  registerPolicyRoutes(http, parts);
  registerAccountRoutes(http, parts);
  registerOrderRoutes(http, parts);
  registerUploadRoutes(http, parts);
  registerPhotoRoutes(http, parts);
  registerDataPageRoutes(http, parts);
  registerMessageRoutes(http, parts);
  registerFaceRoutes(http, parts);
  registerPresenceRoutes(http, parts);
  registerMandateRoutes(http, parts);
  registerGuardianRoutes(http, parts);
  registerBundleRoutes(http, parts);
  registerOwnExceptionRoutes(http, parts);
  registerTakeOverRoutes(http, parts);
  registerRealNameRoutes(http, parts);
}

function registerStaffSide(http: AppHttp, parts: Parts): void {
  registerPolicyRoutes(http, parts);
  registerStaffRoutes(http, parts);
  registerWorkRoutes(http, parts);
  registerStaffExceptionRoutes(http, parts);
  registerBehalfRoutes(http, parts);
  registerRulingRoutes(http, parts);
}

type Shared = 'trustedProxies' | 'limiter' | 'pseudonym' | 'clock' | 'log' | 'metrics' | 'strict';

function sharedOptions(
  { config, limiter, pseudonym, clock, log, metrics }: Parts,
  strict: boolean,
): Pick<HttpOptions<AppActors>, Shared> {
  return { trustedProxies: config.trustProxy, limiter, pseudonym, clock, log, metrics, strict };
}

function openSenders({ mode, smtpUrl, mailFrom, sms }: Config): Senders {
  return {
    ...(smtpUrl && { mail: openSmtp({ url: smtpUrl, from: mailFrom }) }),
    ...(sms && { sms: openHttpSms({ ...sms, allowPlainHttp: mode === 'demo' }) }),
  };
}

function makeIndexes({ rootKey }: Config): Indexes {
  return {
    contact: blindIndex(rootKey.lookup, 'contact'),
    document: blindIndex(rootKey.lookup, 'document'),
    name: blindIndex(rootKey.lookup, 'name'),
    identity: blindIndex(rootKey.lookup, 'identity'),
    officerMail: blindIndex(rootKey.lookup, 'officer_mail'),
    code: blindIndex(rootKey.lookup, 'one_time_code'),
  };
}

function makePseudonym({ rootKey }: Config): (value: string) => string {
  const key = Buffer.from(hkdfSync('sha256', rootKey.lookup, '', 'lingshi/pseudonym', 32));
  return (value) => pseudonymise(key, value);
}
