import { randomInt, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRules } from '../app/app.ts';
import { systemClock } from '../platform/clock.ts';
import { createKeyring } from '../platform/crypto/keyring.ts';
import { rootKeyFromText } from '../platform/crypto/root-key.ts';
import { startEmbeddedPostgres } from '../platform/db/embedded-postgres.ts';
import type { EmbeddedPostgres } from '../platform/db/embedded-postgres.ts';
import { migrate } from '../platform/db/migrate.ts';
import { openOwnerPool } from '../platform/db/pools.ts';
import { killPostgresWhole } from '../../test/platform/kill-postgres.ts';
import { newRootKey, startServerProcess } from '../../test/process.ts';
import type { ServerProcess } from '../../test/process.ts';
import { stockDrafts } from '../../test/order/drafts.ts';
import type { StockedDraft } from '../../test/order/drafts.ts';
import {
  findLosses,
  newLedger,
  submitOnce,
  submitRequest,
  submitUnderLoad,
} from '../../test/order/submits.ts';
import type { Ledger } from '../../test/order/submits.ts';

/** A PostgreSQL of its own, which may be killed, and a server in a process of its own. */
type Site = {
  folder: string;
  settings: Record<string, string>;
  cluster: EmbeddedPostgres;
  owner: Pool;
  rootKey: string;
  server: ServerProcess;
  drafts: StockedDraft[];
  /** Everything that was ever promised here. */
  ledger: Ledger;
};

const CLIENTS = 6;
const ROUNDS = 3;
const ROUNDS_TAKE_MS = 15_000;

async function openSite(drafts: number, settings: Record<string, string> = {}): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'lingshi-crash-'));
  await chmod(folder, 0o711);
  const cluster = await startCluster({ folder, settings });
  const owner = openOwnerPool(cluster.url);
  await migrate(owner);
  const rootKey = newRootKey();
  const keyring = createKeyring(rootKeyFromText(rootKey), owner);
  const parts = { keyring, rules: await readRules(), clock: systemClock };
  // The server first: a store that lacks the files of a database is not taken for its own.
  const server = await startServer({ cluster, rootKey, folder });
  const stocked = await stockDrafts(parts, owner, { count: drafts });
  // With the fault planted below, only this makes sure that the drafts themselves are on the disk.
  await owner.query('BEGIN; SET LOCAL synchronous_commit = on; CREATE TABLE stocked (); COMMIT');
  return { folder, settings, cluster, owner, rootKey, server, drafts: stocked, ledger: newLedger() };
}

async function startCluster({
  folder,
  settings,
}: Pick<Site, 'folder' | 'settings'>): Promise<EmbeddedPostgres> {
  return await startEmbeddedPostgres({ folder: join(folder, 'postgres'), settings });
}

async function startServer(
  { cluster, rootKey, folder }: Pick<Site, 'cluster' | 'rootKey' | 'folder'>,
  ports?: Pick<ServerProcess, 'port' | 'consolePort'>,
): Promise<ServerProcess> {
  const databaseUrl = cluster.url;
  return await startServerProcess({ databaseUrl, rootKey, dataFolder: folder, ...(ports && { ports }) });
}

async function closeSite({ folder, cluster, owner, server }: Site): Promise<void> {
  await server.kill();
  await owner.end();
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Runs the clients, and the crash in their midst; afterwards they go on for a moment. */
async function underLoad({ server, drafts, ledger }: Site, crash: () => Promise<void>): Promise<void> {
  const over = new AbortController();
  const load = submitUnderLoad({ port: server.port, clients: CLIENTS, drafts, ledger }, over.signal);
  const story = (async () => {
    await sleep(randomInt(300, 700));
    await crash();
    await sleep(400);
  })().finally(() => over.abort());
  await Promise.all([load, story]);
}

/** A watcher in this process starts it again. */
async function killPostgres({ cluster, owner }: Site): Promise<void> {
  killPostgresWhole(cluster.postmasterPid());
  await expect
    .poll(
      async () =>
        owner.query('SELECT 1').then(
          () => true,
          () => false,
        ),
      { timeout: 20_000, interval: 50 },
    )
    .toBe(true);
}

/** The first answers come again, word for word. */
async function expectReplays({ server, ledger }: Site, from: number): Promise<void> {
  const since = ledger.acks.slice(from);
  const pursued = since.filter(({ tries }) => tries > 1);
  for (const { draft, key, answer } of [...pursued.slice(0, 20), ...since.slice(-10)]) {
    expect(await submitOnce(server.port, draft, key)).toMatchObject({
      status: 200,
      text: answer,
      replayed: true,
    });
  }
}

let site: Site;

beforeAll(async () => {
  site = await openSite(3_600);
}, 60_000);
afterAll(() => closeSite(site));

// As often as the time of a test run allows; a slow machine tries fewer times.
async function inRounds(round: () => Promise<void>): Promise<void> {
  const end = performance.now() + ROUNDS_TAKE_MS;
  for (let count = 0; count < ROUNDS && performance.now() < end; count += 1) await round();
}

async function expectNothingLost(from: number): Promise<void> {
  const { ledger, owner } = site;
  expect(ledger.wrong).toEqual([]);
  expect(ledger.acks.length).toBeGreaterThan(from + CLIENTS);
  expect(ledger.acks.slice(from).some(({ tries }) => tries > 1)).toBe(true);
  expect(await findLosses(owner, ledger)).toEqual([]);
  await expectReplays(site, from);
}

test('kill -9 of the server under load: every acknowledged order is there once, whole, and answered the same again', async () => {
  await inRounds(async () => {
    const before = site.ledger.acks.length;
    await underLoad(site, async () => {
      await site.server.kill();
      site.server = await startServer(site, site.server);
    });
    await expectNothingLost(before);
  });
}, 90_000);

test('kill -9 of PostgreSQL under load: nothing acknowledged is lost, and the server goes on by itself', async () => {
  await inRounds(async () => {
    const before = site.ledger.acks.length;
    await underLoad(site, async () => killPostgres(site));
    await expectNothingLost(before);
  });
}, 90_000);

test('the same kill with synchronous_commit off loses orders, and the comparison sees it', async () => {
  const faulty = await openSite(1_800, {
    synchronous_commit: 'off',
    // The log is written late, so that one kill is enough to show what the fault does.
    wal_writer_delay: '10s',
  });
  try {
    let losses: string[] = [];
    for (let round = 0; round < 5 && losses.length === 0; round += 1) {
      await underLoad(faulty, async () => killPostgres(faulty));
      losses = await findLosses(faulty.owner, faulty.ledger);
    }
    expect(losses.join('\n')).toContain('was acknowledged and is not there');
  } finally {
    await closeSite(faulty);
  }
}, 90_000);

test('the database gone for ten seconds: 503 with Retry-After, then all goes on without a restart', async () => {
  const { ledger, server } = site;
  const [before, awayBefore] = [ledger.acks.length, ledger.away.length];
  let back = 0;
  await underLoad(site, async () => {
    await site.cluster.stop();
    await sleep(10_000);
    expect((await fetch(`http://127.0.0.1:${server.port}/readyz`)).status).toBe(503);
    site.cluster = await startCluster(site);
    back = ledger.acks.length;
    await expect
      .poll(() => ledger.acks.length, { timeout: 5_000, interval: 20 })
      .toBeGreaterThan(back + CLIENTS);
  });
  const away = ledger.away.slice(awayBefore);
  expect(away.length).toBeGreaterThan(CLIENTS);
  expect(away.every(({ retryAfter }) => retryAfter >= 1)).toBe(true);
  await expectNothingLost(before);
}, 60_000);

test('a reply that is lost on the way: the next try under the same key is the same order', async () => {
  const { server, drafts, ledger, owner } = site;
  const lost = await Promise.all(
    drafts.splice(-20).map(async (draft, at) => {
      const key = randomUUID();
      // Half of them hang up at once, the others when the reply begins to arrive.
      await hangUp(server.port, submitRequest(draft, key), at % 2 === 0);
      return { draft, key };
    }),
  );
  for (const { draft, key } of lost) {
    const [one, two] = await Promise.all([0, 1].map(async () => submitOnce(server.port, draft, key)));
    expect(one).toMatchObject({ status: 200 });
    expect(two).toMatchObject({ status: 200, text: one?.text });
    const number = (JSON.parse(one?.text ?? '{}') as { number: string }).number;
    ledger.acks.push({ draft, key, answer: one?.text ?? '', number, tries: 2, at: performance.now(), ms: 0 });
  }
  expect(await findLosses(owner, ledger)).toEqual([]);
});

async function hangUp(
  port: number,
  { path, headers, body }: ReturnType<typeof submitRequest>,
  atOnce: boolean,
): Promise<void> {
  const all = { host: 'localhost', 'content-length': String(Buffer.byteLength(body)), ...headers };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  await new Promise<void>((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`POST ${path} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n${body}`, () => {
        if (atOnce) socket.destroy();
      });
    });
    socket.once('data', () => socket.destroy());
    socket.once('close', () => done());
    socket.once('error', () => socket.destroy());
  });
}
