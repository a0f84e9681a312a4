import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readRules } from '@lingshi/server/app/app.ts';
import { systemClock } from '@lingshi/server/platform/clock.ts';
import { createKeyring } from '@lingshi/server/platform/crypto/keyring.ts';
import { rootKeyFromText } from '@lingshi/server/platform/crypto/root-key.ts';
import type { ClusterNotes } from '@lingshi/server/platform/db/cluster-folder.ts';
import { startEmbeddedPostgres } from '@lingshi/server/platform/db/embedded-postgres.ts';
import { migrate } from '@lingshi/server/platform/db/migrate.ts';
import { openOwnerPool } from '@lingshi/server/platform/db/pools.ts';
import { stockDrafts } from '@lingshi/server/test/order/drafts.ts';
import type { StockedDraft } from '@lingshi/server/test/order/drafts.ts';
import {
  findLosses,
  newLedger,
  submitSteadily,
  submitUnderLoad,
} from '@lingshi/server/test/order/submits.ts';
import type { Ledger } from '@lingshi/server/test/order/submits.ts';
import { newRootKey, startServerProcess } from '@lingshi/server/test/process.ts';
import { top } from '../tools/run.ts';
import { notesOf, startPair } from './failover.cluster.ts';
import type { Pair } from './failover.cluster.ts';
import { openGate } from './failover.gate.ts';
import type { Gate } from './failover.gate.ts';
import { inWords, quantile, round, spread } from './measure.ts';
import type { Benchmark, Row, Say } from './measure.ts';

const FOLDER = join(top, '.data', 'bench', 'failover');
const TURNS = 3;
const PER_SECOND = 40;
const MOST_MS = 2_000;
/** The fall comes once that many were answered in a second, at the median as fast as that. */
const STEADY = { answers: 0.9 * PER_SECOND, ms: 250 };
/** Or after so long, where the machine is too slow for it. */
const STEADY_WITHIN_MS = 12_000;
/** A server that was just started has not compiled itself yet. */
const WARM_UP = { clients: 4, ms: 3_000 };
/** Of each turn: submits go on while nobody is there, while the standby only reads, and after. */
const NOBODY_MS = 700;
const READ_ONLY_MS = 700;
const AFTER_MS = 4_000;
/** Of one turn, should a promotion take long. */
const DRAFTS = 1_800;

/** The primary is killed while submits come, and its synchronous standby is promoted: what was promised is kept. */
export const failoverBenchmark: Benchmark = {
  name: 'failover',
  run: async (say) => {
    rmSync(FOLDER, { recursive: true, force: true });
    const stage = await prepare(say);
    try {
      const turns: Turn[] = [];
      for (let turn = 1; turn <= TURNS; turn += 1) {
        turns.push(await fall(stage));
        say(`turn ${turn}: ${sayTurn(turns.at(-1))}`);
      }
      return [toRow(turns)];
    } finally {
      await stage.remove();
    }
  },
};

type Stage = {
  base: ClusterNotes;
  url: string;
  rootKey: string;
  drafts: readonly StockedDraft[];
  remove: () => Promise<void>;
};

/** A cluster with drafts in it, stopped: what both servers of each turn begin with. */
async function prepare(say: Say): Promise<Stage> {
  say('making drafts …');
  const folder = join(FOLDER, 'postgres');
  const cluster = await startEmbeddedPostgres({ folder });
  const owner = openOwnerPool(cluster.url);
  const rootKey = newRootKey();
  await migrate(owner);
  // A server first: a store that lacks the files of a database is not taken for its own.
  await (
    await startServerProcess({ databaseUrl: cluster.url, rootKey, dataFolder: join(FOLDER, 'data') })
  ).stop();
  const keyring = createKeyring(rootKeyFromText(rootKey), owner);
  const drafts = await stockDrafts({ keyring, rules: await readRules(), clock: systemClock }, owner, {
    count: DRAFTS,
  });
  await owner.query('VACUUM ANALYZE');
  await owner.end();
  await cluster.stop();
  const remove = async () => {
    // Its data may lie elsewhere: only it knows where.
    const again = await startEmbeddedPostgres({ folder, ephemeral: true });
    await again.stop();
    rmSync(FOLDER, { recursive: true, force: true });
  };
  return { base: notesOf(folder), url: cluster.url, rootKey, drafts, remove };
}

type Turn = {
  /** Whether the machine kept up with the load before the fall; where not, submits wait behind each other anyway. */
  isSteady: boolean;
  acknowledged: number;
  refused: number;
  /** Answers other than yes and 503, and whatever the promoted database lacks. */
  wrong: string[];
  /** Submits that were refused until their client gave up: on a machine that does not keep up there are some. */
  unanswered: number;
  /** From the promotion to the first submit that was written, and to the last that was refused. */
  backMs: number;
  lastRefusalMs: number;
};

async function fall({ base, url, rootKey, drafts }: Stage): Promise<Turn> {
  const pair = await startPair(base);
  const gate = await openGate(pair.primaryPort);
  const through = (port: number) => Object.assign(new URL(url), { port: String(port) }).href;
  const dataFolder = join(FOLDER, 'data');
  const server = await startServerProcess({ databaseUrl: through(gate.port), rootKey, dataFolder });
  const ledger = newLedger();
  try {
    const load = { port: server.port, drafts: [...drafts], ledger, perSecond: PER_SECOND };
    await submitUnderLoad({ ...load, clients: WARM_UP.clients }, AbortSignal.timeout(WARM_UP.ms));
    const over = new AbortController();
    const story = failOver(pair, gate, ledger).finally(() => over.abort());
    const [{ isSteady, promotedAt }] = await Promise.all([story, submitSteadily(load, over.signal)]);
    return { isSteady, ...(await judge(ledger, promotedAt, through(pair.standbyPort))) };
  } finally {
    await server.stop();
    gate.close();
    await pair.stop();
  }
}

/** @returns whether the machine keeps up with the load */
async function untilSteady({ acks }: Ledger): Promise<boolean> {
  const end = performance.now() + STEADY_WITHIN_MS;
  for (; performance.now() < end; await sleep(100)) {
    const last = acks.filter(({ at }) => at > performance.now() - 1_000).map(({ ms }) => ms);
    if (last.length >= STEADY.answers && quantile(last, 0.5) <= STEADY.ms) return true;
  }
  return false;
}

/** `promotedAt`: when the standby had become the primary. */
async function failOver(
  pair: Pair,
  gate: Gate,
  ledger: Ledger,
): Promise<{ isSteady: boolean; promotedAt: number }> {
  const isSteady = await untilSteady(ledger);
  gate.lead(null);
  pair.killPrimary();
  await sleep(NOBODY_MS);
  gate.lead(pair.standbyPort);
  await sleep(READ_ONLY_MS);
  await pair.promote();
  const promotedAt = performance.now();
  await sleep(AFTER_MS);
  return { isSteady, promotedAt };
}

async function judge(
  { acks, away, wrong }: Ledger,
  promotedAt: number,
  url: string,
): Promise<Omit<Turn, 'isSteady'>> {
  const owner = openOwnerPool(url);
  try {
    const losses = await findLosses(owner, { acks, away, wrong });
    const after = acks.map(({ at }) => at - promotedAt).filter((ms) => ms > 0);
    const refused = away.map(({ at }) => at - promotedAt);
    const hasty = away.some(({ retryAfter }) => !(retryAfter > 0)) ? ['a 503 without Retry-After'] : [];
    return {
      acknowledged: acks.length,
      refused: away.length,
      wrong: [...wrong.filter((line) => !isUnanswered(line)), ...losses, ...hasty],
      unanswered: wrong.filter(isUnanswered).length,
      backMs: Math.min(...after),
      lastRefusalMs: Math.max(0, ...refused),
    };
  } finally {
    await owner.end();
  }
}

function isUnanswered(line: string): boolean {
  return line.startsWith('no answer to ');
}

function sayTurn(turn: Turn | undefined): string {
  if (turn === undefined) return 'none';
  const { isSteady, acknowledged, refused, wrong, unanswered, backMs, lastRefusalMs } = turn;
  const complaint = wrong.length === 0 ? '' : `; ${wrong.length} wrong, such as: ${wrong[0]}`;
  return `${isSteady ? '' : 'a machine too slow for this; '}${acknowledged} acknowledged, ${refused} × 503, ${unanswered} gave up, back ${round(backMs)} ms after the promotion, last 503 after ${round(lastRefusalMs)} ms${complaint}`;
}

function toRow(turns: readonly Turn[]): Row {
  const back = spread(turns.map(({ backMs }) => backMs));
  const sum = (of: (turn: Turn) => number) => turns.reduce((all, turn) => all + of(turn), 0);
  const wrong = sum((turn) => turn.wrong.length);
  // Where submits wait behind each other anyway, a late 503 says nothing of the fall.
  const steady = turns.filter(({ isSteady }) => isSteady);
  const most = Math.max(...steady.map(({ lastRefusalMs }) => lastRefusalMs));
  const gaveUp = sum(({ unanswered }) => unanswered);
  const slow = turns.length - steady.length;
  const tooSlow =
    slow === 0
      ? ''
      : `; ${slow} of ${turns.length} times the machine did not keep up with the load before, and went on to refuse`;
  return {
    workload: `the primary is killed under ${PER_SECOND} submits a second, its synchronous standby promoted, ${turns.length} times`,
    against: 'what was acknowledged, in the promoted database',
    figures: `${sum(({ acknowledged }) => acknowledged)} acknowledged, ${wrong} lost or answered otherwise than with 503 (${sum(({ refused }) => refused)} ×), ${gaveUp} gave up; written again ${inWords(back)} ms after the promotion, no 503 later than ${round(most)} ms${tooSlow}`,
    reach: `0 lost, 0 × 500, back ≤ ${MOST_MS / 1000} s after the promotion`,
    reached: wrong + gaveUp === 0 && back.max <= MOST_MS && steady.length > 0 && most <= MOST_MS,
    data: turns,
  };
}
