import type { RoleUrls } from '../../src/platform/db/pools.ts';
import { findPgbouncer, startPgbouncer } from './pgbouncer.ts';
import { startStandInPooler } from './pooler.ts';
import type { Pooler, PoolerOptions } from './pooler.ts';
import { roleUrlsAt } from './template.ts';

type Start = (options: PoolerOptions) => Promise<Pooler>;

/** The poolers of this machine by name: our stand-in, and pgbouncer where it is installed. */
export function listPoolers(): [string, Start][] {
  const pgbouncer = findPgbouncer();
  return [
    ['a stand-in for pgbouncer', startStandInPooler],
    ...(pgbouncer === null
      ? []
      : [['pgbouncer', async (options) => startPgbouncer(pgbouncer, options)] satisfies [string, Start]]),
  ];
}

/** The nearest to production that this machine has, before the database at this address of its owner. */
export async function startPoolerBefore(
  ownerUrl: string,
): Promise<Pick<Pooler, 'close'> & { roleUrls: RoleUrls }> {
  const roleUrls = roleUrlsAt(ownerUrl);
  const start = listPoolers().at(-1)?.[1] ?? startStandInPooler;
  const pooler = await start({ logins: Object.values(roleUrls) });
  return { close: pooler.close, roleUrls: through(pooler, roleUrls) };
}

export function through(pooler: Pooler, roleUrls: RoleUrls): RoleUrls {
  const entries = Object.entries(roleUrls).map(([role, url]) => [role, pooler.through(url)]);
  return Object.fromEntries(entries) as RoleUrls;
}
