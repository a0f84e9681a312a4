import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fine, nameOf, openChecks, wrong } from '../platform/checks/check.ts';
import type { Check, Checked } from '../platform/checks/check.ts';
import { writesCheck } from '../platform/checks/database.check.ts';
import { addressesCheck, poolerCheck, programCheck, versionsCheck } from '../platform/checks/setup.check.ts';
import { systemClock } from '../platform/clock.ts';
import { ConfigError, readConfig } from '../platform/config.ts';
import type { Config } from '../platform/config.ts';
import { embeddedFolder, findDatabase } from '../platform/db/find-database.ts';
import type { Database } from '../platform/db/find-database.ts';
import { openOwnerPool, openPools } from '../platform/db/pools.ts';
import type { DatabasePools } from '../platform/db/pools.ts';
import { refuseDemoData } from '../platform/demo-mark.ts';
import { listApproved } from '../policy/policy.changes.ts';
import { loadRules } from '../policy/policy.rules.ts';
import type { Rules } from '../policy/policy.rules.ts';
import { readinessChecks } from './app.checks.ts';
import { findStore } from './app.store.ts';

/** `after`: not asked, because what it hangs from is not in order. */
export type Finding = Checked | { readonly name: string; readonly ok: null; readonly after: string };

export type Patient = {
  environment: Record<string, string | undefined>;
  rulesFolder: string;
};

/** Longer than a probe waits: somebody reads the answer, and a slow machine is no wrong one. */
const CHECK_MS = 5_000;
/** Reading all rules takes longer than asking a database. */
const RULES_MS = 20_000;
const CLOSE_MS = 1_000;

/** Asked of the database as a start would, and of a started program: their names, where they cannot be asked. */
const OF_DATABASE = ['postgresql', 'pooler', 'versions'];
const OF_PROGRAM = [
  'addresses',
  'database',
  'roles',
  'clock',
  'keys',
  'store',
  'disk',
  'demo',
  'changed rules',
];

/** Everything that must be right for this installation to work. Changes nothing, and waits for nothing for long. */
export async function examine({ environment, rulesFolder }: Patient): Promise<Finding[]> {
  const [program, rules] = await Promise.all([
    openChecks([programCheck()]).run(),
    openChecks([rulesCheck(rulesFolder)], RULES_MS).run(),
  ]);
  const { config, findings } = readSettings(environment);
  const first = [...program, ...findings, ...rules];
  if (config === null) return [...first, ...skipped([...OF_DATABASE, ...OF_PROGRAM], 'settings')];
  const database = await openForLook(config);
  if ('ok' in database) return [...first, database, ...skipped(OF_PROGRAM, 'postgresql')];
  return [...first, ...(await examineDatabase(config, database, rulesFolder))];
}

function skipped(names: readonly string[], after: string): Finding[] {
  return names.map((name) => ({ name, ok: null, after }));
}

function readSettings(environment: Patient['environment']): { config: Config | null; findings: Checked[] } {
  const name = 'settings';
  try {
    const config = readConfig(environment);
    return { config, findings: [{ name, ...fine(`${config.mode} mode; all it needs is set`) }] };
  } catch (error) {
    const problems = error instanceof ConfigError ? error.problems : [`cannot be read: ${nameOf(error)}`];
    return {
      config: null,
      findings: problems.map((problem) => ({ name, ...wrong(problem, 'set it and ask again') })),
    };
  }
}

/** The embedded one is started where it does not run, and made by nobody but a start. */
async function openForLook(config: Config): Promise<Database | Checked> {
  const name = 'postgresql';
  if (config.databaseUrl === undefined && !existsSync(embeddedFolder(config.dataFolder))) {
    return { name, ...wrong('there is no database yet', 'say: npm start') };
  }
  try {
    return await findDatabase(config);
  } catch (error) {
    const log = join(embeddedFolder(config.dataFolder), 'postgres.log');
    return { name, ...wrong(`the embedded one does not start: ${nameOf(error)}`, `see ${log}`) };
  }
}

async function examineDatabase(
  config: Config,
  { url, stop }: Database,
  rulesFolder: string,
): Promise<Finding[]> {
  const owner = openOwnerPool(url);
  const pools = openPools(url, {
    roleUrls: config.databaseRoleUrls,
    sizes: { applicant: 2, staff: 1, worker: 2 },
  });
  try {
    const server = { ...writesCheck(owner), name: 'postgresql' };
    const found = await openChecks([server, poolerCheck(url), versionsCheck(owner)], CHECK_MS).run();
    const [postgresql, , versions] = found;
    if (versions?.ok !== true)
      return [...found, ...skipped(OF_PROGRAM, postgresql?.ok ? 'versions' : 'postgresql')];
    const addresses = await openChecks([addressesCheck(pools)], CHECK_MS).run();
    const asked = [...programChecks(config, pools), demoCheck(config, owner)];
    const running = await openChecks(asked, CHECK_MS).run();
    const changed = await openChecks([changedRulesCheck(rulesFolder, owner)], RULES_MS).run();
    return [...found, ...addresses, ...running, ...changed];
  } finally {
    // What hangs is left behind: the answer is there already.
    const closing = Promise.allSettled([owner.end(), pools.close()]).then(stop);
    await Promise.race([closing, pause(CLOSE_MS)]);
  }
}

type Owner = ReturnType<typeof openOwnerPool>;

/** What `/readyz` asks; but here a store that is nobody's yet stays so. */
function programChecks(config: Config, pools: DatabasePools): Check[] {
  const settle = async () => (await findStore(config, pools)).ownStore.judge();
  return readinessChecks({ config, clock: systemClock, pools, ownStore: { settle } });
}

function demoCheck(config: Config, owner: Owner): Check {
  return {
    name: 'demo',
    ask: async () => {
      try {
        await refuseDemoData(config, owner);
        return fine(config.mode === 'demo' ? 'this is one' : 'none of its people are in the database');
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        return wrong('its people are in the database', error.problems.join('; '));
      }
    },
  };
}

function rulesCheck(folder: string): Check {
  return { name: 'rules', ask: async () => judgeRules(async () => loadRules(folder)) };
}

/** The rules of the files and what officers changed since, as a start puts them together. */
function changedRulesCheck(folder: string, owner: Owner): Check {
  return {
    name: 'changed rules',
    ask: async () => {
      const changes = (await listApproved(owner)).map(({ change }) => change);
      if (changes.length === 0) return fine('none');
      return await judgeRules(async () => {
        const rules = await loadRules(folder);
        rules.change(changes);
        return rules;
      });
    },
  };
}

async function judgeRules(load: () => Promise<Rules>): ReturnType<Check['ask']> {
  const act = 'correct them, and say: npm run -s lingshi -- rules check';
  try {
    const { book, lostPosts, unreadable } = await load();
    const lost = lostPosts.map(({ id, problems }) => `post ${id} is out of service (${problems.join(', ')})`);
    const left = unreadable.map(({ change, problem }) => `${change.subject} ${change.item}: ${problem}`);
    if (lost.length + left.length > 0) return wrong([...lost, ...left].join('; '), act);
    return fine(`${book.rows.length} rows and ${book.posts.length} posts hold`);
  } catch (error) {
    return wrong(error instanceof Error ? error.message : 'cannot be read', act);
  }
}
