import type { Pool } from 'pg';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { openOwnerPool } from '@lingshi/server/platform/db/pools.ts';
import { createFacePool } from '@lingshi/server/platform/vision/face.pool.ts';
import { stockDrafts } from '@lingshi/server/test/order/drafts.ts';
import { callerAt } from '@lingshi/server/test/process-caller.ts';
import { newRootKey, startServerProcess } from '@lingshi/server/test/process.ts';
import { film, portraitOf, seat } from '@lingshi/vision/test/face/frames.ts';
import { drawSyntheticPage } from '@lingshi/vision/test/mrz/synthetic.page.ts';
import { benchFolder, freshDatabase, removeDatabase, startCluster } from './database.ts';
import { quantile, round } from './measure.ts';
import type { Benchmark, Row, Say } from './measure.ts';
import { openServices } from './submit.capture.ts';
import { ended, flood, KINDS, upload } from './turns.flood.ts';
import type { Caller, Ended, Kind, Material } from './turns.flood.ts';

const DATABASE = 'bench_turns';
const TURNS = 3;
const FLOODERS = 8;
const MOST_MS = 10_000;

/** What one person notices while one account, and then eight, ask for all they can. */
export const turnsBenchmark: Benchmark = {
  name: 'turns',
  run: async (say) => {
    const cluster = await startCluster();
    const url = await freshDatabase(cluster.url, DATABASE);
    const owner = openOwnerPool(url);
    const rootKey = newRootKey();
    const server = await startServerProcess({ databaseUrl: url, rootKey, dataFolder: benchFolder(url) });
    try {
      const material = await makeMaterial();
      const rows: Row[] = [];
      for (const kind of KINDS)
        rows.push(...(await rowsOf(kind, { url, owner, rootKey, port: server.port, material, say })));
      return rows;
    } finally {
      await server.stop();
      await owner.end();
      await removeDatabase(cluster.url, DATABASE);
      await cluster.stop();
    }
  },
};

type Stage = { url: string; owner: Pool; rootKey: string; port: number; material: Material; say: Say };

async function makeMaterial(): Promise<Material> {
  const faces = createFacePool({ processes: 1 });
  const sitter = await seat(faces, 'ada');
  const [page, frames] = [
    await drawSyntheticPage(1, { upright: true }),
    await film(sitter, ['turn_left', 'open_mouth', 'nod']),
  ];
  await faces.close();
  return { portrait: await portraitOf(sitter), page: page.jpeg, film: frames };
}

let people = 0;

/** Accounts of their own, each with an order that may ask for this. */
async function callers(
  { url, owner, rootKey, port, material }: Stage,
  kind: Kind,
  count: number,
): Promise<Caller[]> {
  const parts = await openServices(url, rootKey);
  const first = people;
  people += count;
  const drafts = await stockDrafts(parts, owner, { count, first, faces: 'not_done' });
  await parts.pools.close();
  const made = drafts.map((draft) => ({ draft, caller: callerAt(port, draft) }));
  for (const { draft, caller } of made) await make[kind.name]?.(caller, material, draft.version);
  return made.map(({ caller }) => caller);
}

/** What must lie before a request of the kind. */
const make: Record<string, (caller: Caller, material: Material, version: number) => Promise<void>> = {
  'face check': async (caller, { portrait }) => {
    await upload(caller, 'photo', portrait);
    const params = { orderId: caller.orderId };
    const { consentText } = await caller.call(calls.getFaceState, { params });
    await caller.call(calls.consentToFace, { params, body: { version: consentText.version } });
  },
  receipt: async (caller, _material, version) => {
    const body = { version, command: { type: 'submit' as const } };
    await caller.call(calls.sendCommand, {
      params: { orderId: caller.orderId },
      body,
      idempotencyKey: crypto.randomUUID(),
    });
  },
};

type Figure = { ms: number } & Ended;

async function once(kind: Kind, caller: Caller, material: Material, n: number): Promise<Figure> {
  const send = await kind.prepare(caller, material, n);
  const began = performance.now();
  const end = await ended(send());
  return { ms: performance.now() - began, ...end };
}

/** One other account's request, got ready before, sent while the others flood. */
async function besideFlood(kind: Kind, stage: Stage, floods: number): Promise<Figure & { others: Ended[] }> {
  const [own, ...greedy] = (await callers(stage, kind, floods + 1)) as [Caller, ...Caller[]];
  const send = await kind.prepare(own, stage.material, 0);
  const running = greedy.map((caller) => flood(kind, caller, stage.material));
  await Promise.all(running.map(async ({ begun }) => begun));
  const began = performance.now();
  const end = await ended(send());
  const ms = performance.now() - began;
  const others = (await Promise.all(running.map(async ({ all }) => all))).flat();
  return { ms, ...end, others };
}

async function rowsOf(kind: Kind, stage: Stage): Promise<Row[]> {
  const [own] = (await callers(stage, kind, 1)) as [Caller];
  const alone: Figure[] = [];
  for (let turn = 0; turn <= TURNS; turn += 1) alone.push(await once(kind, own, stage.material, turn));
  const single = quantile(
    alone.slice(1).map(({ ms }) => ms),
    0.5,
  );
  const one: Awaited<ReturnType<typeof besideFlood>>[] = [];
  // The first starts the further processes that only a flood needs.
  await besideFlood(kind, stage, 1);
  for (let turn = 0; turn < TURNS; turn += 1) one.push(await besideFlood(kind, stage, 1));
  const eight = await besideFlood(kind, stage, FLOODERS);
  stage.say(
    `${kind.name}: alone ${round(single)} ms, beside one ${one.map(({ ms }) => round(ms)).join(', ')} ms, beside ${FLOODERS} ${round(eight.ms)} ms`,
  );
  stage.say(`  ${inCodes(one.flatMap(({ others }) => others))}`);
  return [floodRow(kind, single, one), crowdRow(kind, single, eight)];
}

function inCodes(all: readonly Ended[]): string {
  const counted = Map.groupBy(all, ({ status, code }) => `${status} ${code}`);
  return [...counted].map(([what, { length }]) => `${length} × ${what}`).join(', ');
}

/** @param single one request alone, which is also how long one running task may take */
function floodRow(kind: Kind, single: number, one: readonly (Figure & { others: Ended[] })[]): Row {
  const worst = Math.max(...one.map(({ ms }) => ms));
  return {
    workload: `${kind.name} of one account while another sends 100 of them`,
    against: 'the same alone',
    figures: `${round(worst)} ms at worst of ${TURNS} against ${round(single)} ms; of the flood: ${inCodes(one.flatMap(({ others }) => others))}`,
    reach: '≤ 2 × alone and one that runs; never 503',
    reached: worst <= 3 * single && one.every(isServed),
    data: { single, one },
  };
}

function crowdRow(kind: Kind, single: number, eight: Figure): Row {
  return {
    workload: `${kind.name} of one account while ${FLOODERS} others send 100 of them each`,
    against: 'the clock',
    figures: `${round(eight.ms)} ms (alone ${round(single)} ms)`,
    reach: `≤ ${MOST_MS / 1000} s; never 503`,
    reached: eight.ms <= MOST_MS && isServed(eight),
    data: { single, eight },
  };
}

/** A page or a face may be refused for what it shows, never for want of a turn. */
function isServed({ status }: Ended): boolean {
  return status !== 503 && status !== 429 && status !== 0;
}
