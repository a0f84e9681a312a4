import { openOwnerPool } from '@lingshi/server/platform/db/pools.ts';
import { stockDrafts } from '@lingshi/server/test/order/drafts.ts';
import type { StockedDraft } from '@lingshi/server/test/order/drafts.ts';
import { listPoolers, through } from '@lingshi/server/test/platform/poolers.ts';
import { atServer, letRolesSignIn, roleUrlsAt } from '@lingshi/server/test/platform/template.ts';
import { newRootKey, startServerProcess } from '@lingshi/server/test/process.ts';
import type { ServerProcess } from '@lingshi/server/test/process.ts';
import { benchFolder, freshDatabase, removeDatabase, startCluster } from './database.ts';
import { startLoad } from './http-load.run.ts';
import type { Load } from './http-load.run.ts';
import { interleave, inWords, quantile, round, spread } from './measure.ts';
import type { Benchmark, Row, Say } from './measure.ts';
import { CLIENTS, lookAround, submitAll } from './submit.bench.ts';
import { openServices } from './submit.capture.ts';

const DATABASE = 'bench_pooler';
const TURNS = 5;
/** Submits of each side in a turn. */
const SHARE = 960;
const REACH = 0.6;
/** As many server connections for each role as the product's own pools would open of two processes. */
const SERVERS = 20;

/** Two servers on one database: one at PostgreSQL itself, one with its roles signing in through a pooler. */
export const poolerBenchmark: Benchmark = {
  name: 'pooler',
  run: async (say) => {
    const cluster = await startCluster();
    const url = await freshDatabase(cluster.url, DATABASE);
    await atServer(url, async (client) => letRolesSignIn(client, url));
    const roleUrls = roleUrlsAt(url);
    const [name, start] = listPoolers().at(-1) ?? [];
    if (name === undefined || start === undefined) throw new Error('there is no pooler');
    const pooler = await start({ logins: Object.values(roleUrls), servers: SERVERS });
    const rootKey = newRootKey();
    const given = { databaseUrl: url, rootKey, dataFolder: benchFolder(url) };
    const direct = await startServerProcess(given);
    const pooled = await startServerProcess({ ...given, roleUrls: through(pooler, roleUrls) });
    try {
      return await measure({ url, rootKey, direct, pooled, name, say });
    } finally {
      await Promise.all([direct.stop(), pooled.stop()]);
      await pooler.close();
      await removeDatabase(cluster.url, DATABASE);
      await cluster.stop();
    }
  },
};

type Stage = {
  url: string;
  rootKey: string;
  direct: ServerProcess;
  pooled: ServerProcess;
  name: string;
  say: Say;
};

async function measure(stage: Stage): Promise<Row[]> {
  const { direct, pooled, name, say } = stage;
  const drafts = await stock(stage);
  const load = startLoad();
  const latencies = { direct: [] as number[], pooled: [] as number[] };
  try {
    const side = (server: ServerProcess, which: keyof typeof latencies) => async () =>
      submitShare(load, server.port, drafts.splice(0, SHARE), latencies[which]);
    const sides = { direct: side(direct, 'direct'), pooled: side(pooled, 'pooled') };
    const { figures, ratio } = await interleave(TURNS, sides, say);
    const over = ratio('pooled', 'direct');
    const [through_, plain] = [figures['pooled'] ?? [], figures['direct'] ?? []];
    const p99 = { pooled: quantile(latencies.pooled, 0.99), direct: quantile(latencies.direct, 0.99) };
    return [
      {
        workload: `submit an order over HTTP through ${name} in transaction mode, ${CLIENTS} clients`,
        against: 'the same at PostgreSQL itself, a server process each',
        figures: `${inWords(spread(through_))} against ${inWords(spread(plain))} a second; answered in ${round(p99.pooled)} against ${round(p99.direct)} ms (p99)`,
        ratio: over,
        reach: `≥ ${REACH}`,
        reached: over.median >= REACH,
        data: { pooled: through_, direct: plain, p99 },
      },
    ];
  } finally {
    load.close();
  }
}

async function stock({ url, rootKey, say }: Stage): Promise<StockedDraft[]> {
  say('making drafts …');
  const owner = openOwnerPool(url);
  const parts = await openServices(url, rootKey);
  const drafts = await stockDrafts(parts, owner, { count: 2 * SHARE * (TURNS + 1) });
  await parts.pools.close();
  await owner.query('VACUUM ANALYZE');
  await owner.end();
  return drafts;
}

async function submitShare(
  load: Load,
  port: number,
  drafts: readonly StockedDraft[],
  latencies: number[],
): Promise<number> {
  await lookAround(load, port, drafts);
  return await submitAll(load, port, drafts, latencies);
}
