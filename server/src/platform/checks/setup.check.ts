import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { isDatabaseAway, isNotLetIn, WrongRole } from '../db/database-away.ts';
import { judgeSchema } from '../db/migrate.ts';
import { askRoles } from '../db/pools.ts';
import type { DatabasePools } from '../db/pools.ts';
import { ADDRESS_OF_ROLE, refusePooler } from '../db/role.check.ts';
import { sayAway } from './database.check.ts';
import { fine, nameOf, wrong } from './check.ts';
import type { Check } from './check.ts';

const PACKAGE = join(import.meta.dirname, '../../../../package.json');

/** What runs, and the Node that it was tested with. @param node its version, such as 26.10.0 */
export function programCheck(node = process.versions.node): Check {
  return {
    name: 'program',
    ask: async () => {
      const { version, devDependencies, dependencies } = JSON.parse(await readFile(PACKAGE, 'utf8')) as {
        version: string;
        devDependencies?: Record<string, string>;
        dependencies?: Record<string, string>;
      };
      const tested = devDependencies?.['node'] ?? dependencies?.['node'] ?? node;
      const says = `lingshi ${version} on Node ${node}`;
      if (majorOf(node) >= majorOf(tested)) return fine(says);
      return wrong(`${says}, older than ${tested}`, `start it through npm, which brings Node ${tested}`);
    },
  };
}

function majorOf(version: string): number {
  return Number(version.split('.')[0]);
}

/** Whether the schema is the one of this program. @param owner of the schema */
export function versionsCheck(owner: Pool): Check {
  return {
    name: 'versions',
    ask: async () => {
      const { unfit, problems, waiting, applied } = await judgeSchema(owner);
      if (unfit !== null) return wrong(unfit, 'move the data to one that fits');
      if (problems.length > 0) {
        return wrong(
          problems.join('; '),
          'run the program that this database was last started with, or a newer one: the schema only moves forward',
        );
      }
      if (waiting.length === 0) return fine(`all ${applied} schema files are applied`);
      return wrong(
        `${waiting.length} schema files are not applied, from ${waiting[0]} on`,
        'let the program start, or say: npm run -s lingshi -- migrate',
      );
    },
  };
}

/** What is listened to, locked and worked needs PostgreSQL itself. @param url of the owner */
export function poolerCheck(url: string): Check {
  return {
    name: 'pooler',
    ask: async () => {
      try {
        await refusePooler(url);
        return fine('none stands before DATABASE_URL');
      } catch (error) {
        if (!(error instanceof WrongRole) && isDatabaseAway(error)) return sayAway(error);
        if (!(error instanceof WrongRole)) throw error;
        return wrong('DATABASE_URL is the address of a pooler', error.message);
      }
    },
  };
}

/**
 * Whether each role gets a connection. Trap: only for pools that nobody else uses. Where every connection is taken
 * that is no matter of addresses.
 */
export function addressesCheck(pools: DatabasePools): Check {
  return {
    name: 'addresses',
    ask: async () => {
      const answers = await askRoles(pools);
      // Whether one is let in, and with which rights, is what the roles are asked about.
      const away = answers.filter(
        ({ failure }) => isDatabaseAway(failure) && !isNotLetIn(failure) && !(failure instanceof WrongRole),
      );
      if (away.length > 0) {
        const names = away.map(({ role, failure }) => `${ADDRESS_OF_ROLE[role]} (${nameOf(failure)})`);
        return wrong(
          `no connection by ${names.join(', ')}`,
          'see whether the host and port are right there, or in DATABASE_URL where it is not set, and the pooler runs',
        );
      }
      const pooled = answers.filter(({ isPooled }) => isPooled).map(({ role }) => ADDRESS_OF_ROLE[role]);
      if (pooled.length === 0) return fine('each role reaches PostgreSQL, and no pooler stands between');
      return fine(`each role reaches PostgreSQL, through a pooler by ${pooled.join(', ')}`);
    },
  };
}
