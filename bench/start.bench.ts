import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '@lingshi/server/platform/db/cluster-folder.ts';
import { run, top } from '../tools/run.ts';
import { round, spread } from './measure.ts';
import type { Benchmark, Row, Say } from './measure.ts';

const CLONES = 1;
const RESTARTS = 3;
const REACH = { freshSeconds: 90, restartSeconds: 5 };
const LOG = join(top, '.data', 'bench', 'start.log');
const PATIENCE_MS = 240_000;

/** From `git clone` to the first page, with packages in npm's cache; and how long a restart takes. */
export const startBenchmark: Benchmark = {
  name: 'start',
  run: async (say) => {
    const [fresh, restarts]: [number[], number[]] = [[], []];
    // The first clone fills npm's cache and is not counted.
    for (let count = 0; count <= CLONES; count += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'lingshi-clone-'));
      chmodSync(folder, 0o711);
      try {
        if (count === 0) await fillCache(folder, say);
        else fresh.push(await startFresh(folder, say));
        if (count === CLONES)
          for (let times = 0; times < RESTARTS; times += 1) restarts.push(await restart(folder, say));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
    return toRows(fresh, restarts);
  },
};

async function clone(folder: string): Promise<void> {
  const { code, output } = await run('git', ['clone', '--quiet', '--no-hardlinks', top, folder]);
  if (code !== 0) throw new Error(`git clone failed: ${output}`);
}

async function fillCache(folder: string, say: Say): Promise<void> {
  await clone(folder);
  const { code, output, seconds } = await run('npm', ['ci', '--no-audit', '--no-fund', '--prefix', folder]);
  if (code !== 0) throw new Error(`npm ci failed: ${output.slice(-2000)}`);
  say(`npm's cache is filled: ${round(seconds)} s`);
}

async function startFresh(folder: string, say: Say): Promise<number> {
  const began = performance.now();
  await clone(folder);
  await startToFirstPage(folder);
  return tell('fresh clone to first page', began, say);
}

async function restart(folder: string, say: Say): Promise<number> {
  const began = performance.now();
  await startToFirstPage(folder);
  return tell('restart to first page', began, say);
}

function tell(what: string, began: number, say: Say): number {
  const seconds = (performance.now() - lastStopMs - began) / 1000;
  say(`${what}: ${round(seconds)} s`);
  return seconds;
}

/** How long the last stop took: it comes after the page and is not part of a start. */
let lastStopMs = 0;

/** `npm start` until both programs answer with their page and its script; then stops it. */
async function startToFirstPage(folder: string): Promise<void> {
  const [port, consolePort, operatorPort] = [
    await findFreePort(),
    await findFreePort(),
    await findFreePort(),
  ];
  mkdirSync(dirname(LOG), { recursive: true });
  const log = openSync(LOG, 'w');
  const child = spawn('npm', ['start'], {
    cwd: folder,
    stdio: ['ignore', log, log],
    // A group of its own, so that it can be stopped whole.
    detached: true,
    env: {
      ...ownEnvironment(),
      PORT: String(port),
      CONSOLE_PORT: String(consolePort),
      OPERATOR_PORT: String(operatorPort),
    },
  });
  closeSync(log);
  try {
    await Promise.all([untilPage(port, child), untilPage(consolePort, child)]);
  } finally {
    const stopping = performance.now();
    await stop(child);
    lastStopMs = performance.now() - stopping;
  }
}

/** What a person's shell has: certificates and proxies too, but nothing that npm or the product set for this run. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(npm_|LINGSHI_|DATABASE_URL$|INIT_CWD$|NODE$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

async function untilPage(port: number, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await hasPage(`http://localhost:${port}/`))) {
    if (child.exitCode !== null || performance.now() > deadline)
      throw new Error(`npm start brought no page; see ${LOG}`);
    await sleep(50);
  }
}

async function hasPage(address: string): Promise<boolean> {
  try {
    const page = await (await fetch(address)).text();
    const script = /<script[^>]+src="([^"]+)"/.exec(page)?.[1];
    return script !== undefined && (await fetch(new URL(script, address))).ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('close', done));
  if (child.exitCode !== null || child.pid === undefined) return;
  process.kill(-child.pid, 'SIGTERM');
  await Promise.race([gone, sleep(30_000, undefined, { ref: false })]);
  // Its server of PostgreSQL is in no group of ours, and goes when its last user has gone.
  await sleep(500);
}

function toRows(fresh: readonly number[], restarts: readonly number[]): Row[] {
  const row = (what: string, figures: readonly number[], reach: number): Row => {
    const { median, min, max } = spread(figures);
    return {
      workload: what,
      against: 'the clock; both programs answer with page and script',
      figures: `${round(median)} s (${round(min)}–${round(max)}, ${figures.length} times)`,
      reach: `≤ ${reach} s`,
      reached: max <= reach,
      data: figures,
    };
  };
  return [
    row('fresh clone to first page, packages in npm’s cache', fresh, REACH.freshSeconds),
    row('restart to first page (`npm start`)', restarts, REACH.restartSeconds),
  ];
}
