import { mkdirSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { UPLOAD_CHUNK_BYTES } from '@lingshi/contract/upload/upload.contract.ts';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { closeParts } from '@lingshi/server/app/app.ts';
import { sweepOrders } from '@lingshi/server/order/order.sweep.ts';
import { openOwnerPool } from '@lingshi/server/platform/db/pools.ts';
import { stockDrafts } from '@lingshi/server/test/order/drafts.ts';
import { callerAt } from '@lingshi/server/test/process-caller.ts';
import { newRootKey, startServerProcess } from '@lingshi/server/test/process.ts';
import type { ServerProcess } from '@lingshi/server/test/process.ts';
import { partsBeside } from './beside.ts';
import type { Settings } from './beside.ts';
import { benchFolder, freshDatabase, removeDatabase, startCluster } from './database.ts';
import { inTurn, round } from './measure.ts';
import type { Benchmark, Row, Say } from './measure.ts';
import { attack, sendPiece } from './upload-pieces.attack.ts';
import type { Stage, Target } from './upload-pieces.attack.ts';

const DATABASE = 'bench_upload_pieces';
const ATTACK = { ms: 10_000, atOnce: 32 };
/** Announcements that stay open, beside one that is finished before. */
const OPEN = 3;
const OPEN_BYTES = 4 * 1024 ** 2;
const LOOK_MS = 20;
const MOST = 1.1;
/** When what was given up is swept. */
const LATER_MS = 73 * 3600_000;
const MB = 1024 ** 2;

/** What somebody can leave on the disk who was let in and sends pieces as no browser does. */
export const uploadPiecesBenchmark: Benchmark = {
  name: 'upload-pieces',
  run: async (say) => {
    const cluster = await startCluster();
    const databaseUrl = await freshDatabase(cluster.url, DATABASE);
    const dataFolder = benchFolder(databaseUrl);
    const settings = { databaseUrl, rootKey: newRootKey(), dataFolder };
    const tempFolder = join(dataFolder, 'temp');
    mkdirSync(tempFolder, { recursive: true });
    const server = await startServerProcess({ ...settings, tempFolder });
    try {
      const disk = async () => bytesOf([join(dataFolder, 'files'), tempFolder]);
      return [await measure(settings, server, disk, say)];
    } finally {
      await server.stop();
      await removeDatabase(cluster.url, DATABASE);
      await cluster.stop();
    }
  },
};

async function measure(settings: Settings, server: ServerProcess, disk: Disk, say: Say): Promise<Row> {
  const stage = await openStage(settings, server);
  const announced = stage.targets.slice(0, OPEN).reduce((sum, { bytes }) => sum + bytes, 0);
  const before = await disk();
  const looking = watch(disk);
  const statuses = await attack(stage, ATTACK);
  const most = (await looking.end()) - before;
  const left = (await disk()) - before;
  say(`at most ${inMb(most)} of ${inMb(announced)} announced; ${inMb(left)} when it ended`);
  // The first is brought to its end, where it is found to be no picture; the others are given up.
  await finish(stage, inTurn(stage.targets, 0));
  const finished = (await disk()) - before;
  await sweepLater(settings, server);
  const swept = (await disk()) - before;
  say(`after one came to its end ${inMb(finished)}, after the sweep ${inMb(swept)}`);
  return rowOf({ announced, most, left, finished, swept, statuses });
}

/** Three announcements, and one that is a picture by now. */
async function openStage(settings: Settings, server: ServerProcess): Promise<Stage> {
  const [parts, owner] = [await partsBeside(settings, server), openOwnerPool(settings.databaseUrl)];
  const [draft] = await stockDrafts(parts, owner, { count: 1 });
  await owner.end();
  await closeParts(parts);
  if (draft === undefined) throw new Error('no draft');
  const [caller, { orderId, token }] = [callerAt(server.port, draft), draft];
  const announce = async (body: Buffer): Promise<Target> => {
    const asked = { orderId, slot: 'photo' as const, bytes: body.length };
    const { uploadId } = await caller.call(calls.startUpload, { body: asked });
    return { uploadId, bytes: body.length, received: 0, body };
  };
  const rubbish = Buffer.alloc(OPEN_BYTES, 'no picture ');
  const targets = [];
  for (let n = 0; n < OPEN; n += 1) targets.push(await announce(rubbish));
  const canvas = sharp({ create: { width: 900, height: 1200, channels: 3, background: '#ccc' } });
  const picture = await announce(await canvas.jpeg().toBuffer());
  const stage = { port: server.port, token, targets: [...targets, picture] };
  await finish(stage, picture);
  return stage;
}

async function finish(stage: Stage, target: Target): Promise<void> {
  const { bytes, body } = target;
  for (let tries = 0; tries < 2 * (bytes / UPLOAD_CHUNK_BYTES + 1); tries += 1) {
    const offset = target.received;
    const status = await sendPiece(stage, target, {
      offset,
      piece: body.subarray(offset, offset + UPLOAD_CHUNK_BYTES),
    });
    if (offset + UPLOAD_CHUNK_BYTES >= bytes && /^(200|422)/.test(status)) return;
  }
  throw new Error('the upload did not come to its end');
}

async function sweepLater(settings: Settings, server: ServerProcess): Promise<void> {
  const parts = await partsBeside(settings, server, { now: () => new Date(Date.now() + LATER_MS) });
  await sweepOrders(parts);
  await closeParts(parts);
}

type Disk = () => Promise<number>;

function watch(disk: Disk): { end: () => Promise<number> } {
  let [going, most] = [true, 0];
  const all = (async () => {
    while (going) {
      most = Math.max(most, await disk());
      await sleep(LOOK_MS);
    }
  })();
  return {
    end: async () => {
      going = false;
      await all;
      return most;
    },
  };
}

/** Files come and go while they are counted. */
async function bytesOf(folders: readonly string[]): Promise<number> {
  const sizes = folders.map(async (folder) => {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    const each = names.map(async (name) =>
      stat(join(folder, name)).then(
        (info) => (info.isFile() ? info.size : 0),
        () => 0,
      ),
    );
    return sum(await Promise.all(each));
  });
  return sum(await Promise.all(sizes));
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, one) => all + one, 0);
}

type Figures = Record<'announced' | 'most' | 'left' | 'finished' | 'swept', number> & {
  statuses: Record<string, number>;
};

function rowOf({ statuses, ...bytes }: Figures): Row {
  const { announced, most, swept } = bytes;
  const said = Object.entries(statuses).map(([status, times]) => `${times} × ${status}`);
  return {
    workload: `pieces of ${OPEN} uploads and a finished one attacked for ${ATTACK.ms / 1000} s by ${ATTACK.atOnce} senders: too long, out of order, one byte, none, the same at once`,
    against: 'the bytes announced',
    figures: `${inMb(most)} on the disk at most against ${inMb(announced)}, ${inMb(swept)} after the end and the sweep; answered ${said.join(', ')}`,
    ratio: { median: most / announced, min: most / announced, max: most / announced },
    reach: `≤ ${MOST} ×, zero after, no 5xx but upload.busy`,
    reached:
      most > 0 &&
      most <= MOST * announced &&
      swept === 0 &&
      Object.keys(statuses).every((status) => !status.startsWith('5') || status === '503 upload.busy'),
    data: { ...bytes, statuses },
  };
}

function inMb(bytes: number): string {
  return bytes === 0 ? '0 MB' : `${round(bytes / MB)} MB`;
}
