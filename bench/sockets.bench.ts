import { fork } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { newRootKey, startServerProcess } from '@lingshi/server/test/process.ts';
import { benchFolder, freshDatabase, removeDatabase, startCluster } from './database.ts';
import { inWords, quantile, round, spread } from './measure.ts';
import type { Benchmark, Row, Say } from './measure.ts';
import type { AttackOrder, AttackResult } from './sockets.attack.ts';

const DATABASE = 'bench_sockets';
const TURNS = 3;
const ASKED = 300;
const ATTACK = { idle: 15_000, halves: 3_000 };
/** Eight networks; the good client and the proxy are others. */
const FROM = Array.from({ length: 8 }, (_, n) => `127.0.0.${n + 2}`);
const MOST = 1.5;

/** What somebody notices whose neighbours hold every socket that they can get. */
export const socketsBenchmark: Benchmark = {
  name: 'sockets',
  run: async (say) => {
    const cluster = await startCluster();
    const databaseUrl = await freshDatabase(cluster.url, DATABASE);
    const server = await startServerProcess({
      databaseUrl,
      rootKey: newRootKey(),
      dataFolder: benchFolder(databaseUrl),
    });
    try {
      return [await measure(server.port, say)];
    } finally {
      await server.stop();
      await removeDatabase(cluster.url, DATABASE);
      await cluster.stop();
    }
  },
};

async function measure(port: number, say: Say): Promise<Row> {
  const [alone, beside]: [number[], number[]] = [[], []];
  let held: AttackResult = { opened: 0, refused: 0 };
  await visit(port);
  for (let turn = 0; turn < TURNS; turn += 1) {
    alone.push(await visit(port));
    const attack = await begin({ ...ATTACK, port, from: FROM });
    held = attack.result;
    beside.push(await visit(port));
    await attack.end();
    say(
      `alone ${round(alone.at(-1) ?? 0)} ms, beside ${held.opened} sockets ${round(beside.at(-1) ?? 0)} ms`,
    );
  }
  const ratio = spread(beside.map((ms, turn) => ms / (alone[turn] ?? Number.NaN)));
  return {
    workload: `a good client, a connection for each of ${ASKED} requests, beside ${ATTACK.idle} idle sockets and ${ATTACK.halves} half heads of eight networks`,
    against: 'the same alone',
    figures: `${inWords(spread(beside))} ms at the median against ${inWords(spread(alone))} ms; ${held.opened} sockets stayed open`,
    ratio,
    reach: `≤ ${MOST} ×, every request answered`,
    reached: ratio.median <= MOST,
    data: { alone, beside, held },
  };
}

async function begin(order: AttackOrder): Promise<{ result: AttackResult; end: () => Promise<void> }> {
  const child = fork(join(import.meta.dirname, 'sockets.attack.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send(order);
  const [result] = (await once(child, 'message')) as [AttackResult];
  return {
    result,
    end: async () => {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}

/** @returns the median in milliseconds. @throws when one of them is not answered */
async function visit(port: number): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < ASKED; n += 1) {
    const began = performance.now();
    const asked = request({ host: '127.0.0.1', port, path: '/api/info', agent: false }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    await answer.resume().toArray();
    if (answer.statusCode !== 200) throw new Error(`A good client was answered ${answer.statusCode}`);
    taken.push(performance.now() - began);
  }
  return quantile(taken, 0.5);
}
