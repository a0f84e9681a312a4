import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { newRootKey } from '@lingshi/server/test/process.ts';
import { freshDatabase, startCluster, startServer } from './database.ts';
import { deal, requestText, startLoad } from './http-load.run.ts';
import { interleave, inWords, quantile, round, spread } from './measure.ts';
import type { Row, Say } from './measure.ts';

const TURNS = 7;
const CLIENTS = 4;
const REQUESTS = 2_000;
/** Behind everything else. */
const LAST = 19;

/** Heavy work beside the server: `name` for its database, `what` as the row says it, and one piece of it. */
export type BackgroundWork = { name: string; what: string; piece: () => Promise<void> };

/** What other people's requests notice of heavy work whose pieces follow each other without a pause. */
export async function answersRow({ name, what, piece }: BackgroundWork, say: Say): Promise<Row> {
  const [cluster, load] = [await startCluster(), startLoad()];
  const server = await startServer(await freshDatabase(cluster.url, `bench_${name}`), newRootKey());
  const ask = requestText({ method: 'GET', path: '/readyz', headers: {} });
  const requests = Array.from({ length: REQUESTS }, () => ask);
  const order = { port: server.port, connections: deal(requests, CLIENTS) };
  const p99 = async () => quantile((await load.run(order)).latencies, 0.99);
  try {
    const { figures, ratio } = await interleave(
      TURNS,
      { idle: p99, busy: async () => during(piece, p99), counting: async () => besideCounting(p99) },
      say,
    );
    // Any work beside it shows on few processors: what this machine takes for a program that only counts is the measure.
    const over = ratio('busy', 'counting');
    const [busy, counting, idle] = ['busy', 'counting', 'idle'].map((side) =>
      inWords(spread(figures[side] ?? [])),
    );
    return {
      workload: `p99 of an answer that reads the database, ${CLIENTS} clients, while ${what}`,
      against: 'the same beside a program that only counts, ranked last of all',
      figures: `${busy} ms against ${counting} ms; idle ${idle} ms, which is ${round(ratio('busy', 'idle').median)} ×`,
      ratio: over,
      reach: '≤ 1.3 ×',
      reached: over.median <= 1.3,
      data: figures,
    };
  } finally {
    load.close();
    await server.stop();
    await cluster.stop();
  }
}

/** The figure taken while piece follows piece. */
async function during(piece: () => Promise<void>, figure: () => Promise<number>): Promise<number> {
  let asking = true;
  const work = (async () => {
    while (asking) await piece();
  })();
  try {
    return await figure();
  } finally {
    asking = false;
    await work;
  }
}

/** What this machine takes for any other work: one processor is kept busy by a program without memory or files. */
async function besideCounting(figure: () => Promise<number>): Promise<number> {
  const counting = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
  try {
    if (counting.pid !== undefined) setPriority(counting.pid, LAST);
    return await figure();
  } finally {
    counting.kill('SIGKILL');
  }
}
