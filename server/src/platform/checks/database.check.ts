import type { Pool } from 'pg';
import type { Clock } from '../clock.ts';
import { isDatabaseAway, WrongRole } from '../db/database-away.ts';
import { checkRoles } from '../db/pools.ts';
import type { DatabasePools } from '../db/pools.ts';
import { fine, nameOf, wrong } from './check.ts';
import type { Check, Verdict } from './check.ts';

/**
 * One step of the six digits of a second factor (RFC 6238 §5.2): further off, right codes are refused and used ones
 * may serve again.
 */
export const MOST_CLOCK_MS = 30_000;

const CLOCK_KEPT_MS = 5_000;

type Answer = { standby: boolean; readOnly: string; version: string };

/** True only of a server that takes what is written. */
export function writesCheck(db: Pool): Check {
  return {
    name: 'database',
    ask: async () => {
      try {
        return await judgeWrites(db);
      } catch (error) {
        if (!isDatabaseAway(error)) throw error;
        return sayAway(error);
      }
    },
  };
}

async function judgeWrites(db: Pool): Promise<Verdict> {
  const { rows } = await db.query<Answer>(
    `SELECT pg_is_in_recovery() AS standby, current_setting('transaction_read_only') AS "readOnly",
       current_setting('server_version') AS version`,
  );
  const [answer] = rows;
  if (answer === undefined) return wrong('gave no answer', 'see what the database says');
  if (answer.standby) {
    return wrong('is a standby and takes no writes', 'set DATABASE_URL to the primary, or promote this one');
  }
  if (answer.readOnly === 'on') {
    return wrong('is read only', 'set default_transaction_read_only off once whatever it protects is over');
  }
  return fine(`PostgreSQL ${answer.version.split(' ')[0]} takes writes`);
}

/** What is away, by the first letters of the error's code, and what to do about it. */
const AWAY: readonly [string, string][] = [
  ['28', 'correct the name and the password in its address'],
  ['3D', 'make the database, or correct its name in the address'],
  ['53', 'give it room or connections: it has none left'],
  ['', 'see whether PostgreSQL runs there, and whether the address names its host and port'],
];

export function sayAway(error: unknown): Verdict {
  const { code = '' } = error as { code?: string };
  const [, act = ''] = AWAY.find(([start]) => code.startsWith(start)) ?? [];
  return wrong(`gives no connection: ${nameOf(error)}`, act);
}

const ROLES_KEPT_MS = 10_000;

/** Whether each role's connections have its rights and no others: row-level security holds for no owner. */
export function rolesCheck(pools: DatabasePools): Check {
  return {
    name: 'roles',
    keptMs: ROLES_KEPT_MS,
    ask: async () => {
      try {
        await checkRoles(pools);
        return fine('each connection has the rights of its role alone');
      } catch (error) {
        if (!(error instanceof WrongRole)) throw error;
        return wrong(
          error.message,
          'correct DATABASE_APPLICANT_URL, DATABASE_STAFF_URL and DATABASE_WORKER_URL',
        );
      }
    },
  };
}

/** @param clock of this process */
export function clockCheck(db: Pool, clock: Clock): Check {
  return {
    name: 'clock',
    keptMs: CLOCK_KEPT_MS,
    ask: async () => {
      const before = clock.now().getTime();
      const { rows } = await db.query<{ at: number }>(
        'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS at',
      );
      const after = clock.now().getTime();
      const at = rows[0]?.at ?? 0;
      // On the way there and back the clocks may differ by as much as that took.
      const off = at < before ? before - at : Math.max(0, at - after);
      const seconds = Math.round(off / 1000);
      if (off <= MOST_CLOCK_MS) return fine(`${seconds} s from the database’s`);
      const act = 'let NTP set the clocks of this machine and of the database’s';
      return wrong(`${seconds} s from the database’s, more than ${MOST_CLOCK_MS / 1000}`, act);
    },
  };
}
