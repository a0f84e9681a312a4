import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  openClusterFolder,
  removeCluster,
  writeNotes,
  findFreePort,
  type ClusterNotes,
} from './cluster-folder.ts';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { findPostmaster, launchPostmaster, signalPostmaster, waitUntilGone } from './postmaster.ts';
import { dropLease, isRunning, takeLease, underLock } from './process-lease.ts';

export type EmbeddedPostgresOptions = {
  /** Folder of the cluster, by convention `${LINGSHI_DATA}/postgres`. */
  folder: string;
  /** Database made on the first start; default `lingshi`. */
  database?: string;
  /** Server settings over the defaults, for example `{ max_connections: '200' }`. */
  settings?: Record<string, string>;
  /** Removes the cluster with all its data when the last process that uses it stops; for tools and tests. */
  ephemeral?: boolean;
  /** One line about an event worth an operator's eye. */
  log?: (line: string) => void;
};

export type EmbeddedPostgres = {
  /** URL of the database for its owner: may make roles and databases, is no superuser. */
  url: string;
  port: number;
  /** Process id of the server as it is now; changes when the server had to be started again. */
  postmasterPid: () => number;
  /** True when the server ran already: another process uses it, or a killed one left it behind. */
  adopted: boolean;
  /** Stops the server, unless another living process uses it. */
  stop: () => Promise<void>;
};

const OWNER = 'lingshi';
const LOCK_TIMEOUT_MS = 60_000;
const WATCH_MS = 500;

/**
 * Starts the PostgreSQL that comes with the dependencies, or joins the one that already runs in this folder.
 * While it is held, a server that dies is started again on the same port. Crash-safe: fsync stays on.
 * @throws when no server can run here; the message says what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { folder, log = () => undefined } = options;
  await mkdir(folder, { recursive: true });
  const binaries = await findPostgresBinaries();
  const users = join(folder, 'users');
  const lease = await takeLease(users);
  let server = await bringUp(options, binaries, true).catch((error: unknown) => {
    dropLease(users, lease);
    throw error;
  });
  const watch = watchServer(
    () => server.pid,
    async () => {
      log('postgres is gone; starting it again');
      // Whoever holds the URL cannot be told of another port: wait for this one.
      server = await bringUp(options, binaries, false);
      log(`postgres is back, process ${server.pid}`);
    },
    log,
  );
  const atExit = () => {
    if (dropLease(users, lease)) signalPostmaster(server.pid, 'SIGINT');
  };
  process.once('exit', atExit);
  return {
    url: ownerUrl(server.notes, options.database),
    port: server.notes.port,
    postmasterPid: () => server.pid,
    adopted: server.adopted,
    stop: async () => {
      process.off('exit', atExit);
      await watch.stop();
      if (!dropLease(users, lease)) return;
      await stopServer(server.pid);
      if (options.ephemeral) await removeCluster(folder, server.notes);
    },
  };
}

type RunningServer = { pid: number; notes: ClusterNotes; adopted: boolean };

/** One process at a time: two that start together share what the first one starts. */
async function bringUp(
  options: EmbeddedPostgresOptions,
  binaries: PostgresBinaries,
  mayMove: boolean,
): Promise<RunningServer> {
  const lock = join(options.folder, 'start.lock');
  return await underLock(lock, LOCK_TIMEOUT_MS, async () => await joinOrStart(options, binaries, mayMove));
}

async function joinOrStart(
  options: EmbeddedPostgresOptions,
  binaries: PostgresBinaries,
  mayMove: boolean,
): Promise<RunningServer> {
  const notes = await openClusterFolder(options.folder, binaries);
  const running = await findPostmaster(notes.data);
  if (running && (await answers({ ...notes, port: running.port }))) {
    const joined = { ...notes, port: running.port };
    await prepareDatabase(joined, options.database);
    return { pid: running.pid, notes: joined, adopted: true };
  }
  // It lives but answers nobody: it cannot be used, and its data cannot be opened twice.
  if (running) await stopServer(running.pid);
  const pid = await launchAt(notes, options, binaries, mayMove);
  await prepareDatabase(notes, options.database);
  return { pid, notes, adopted: false };
}

/** Starts on the remembered port, so that waiting clients find it again; on another if that one is taken. */
async function launchAt(
  notes: ClusterNotes,
  options: EmbeddedPostgresOptions,
  binaries: PostgresBinaries,
  mayMove: boolean,
): Promise<number> {
  const launch = async () => await launchPostmaster({ ...options, ...notes, binaries });
  try {
    return await launch();
  } catch (error) {
    if (!mayMove || !/could not bind|could not create any TCP/.test(String(error))) throw error;
    notes.port = await findFreePort();
    await writeNotes(options.folder, notes);
    return await launch();
  }
}

function superuser(notes: ClusterNotes, database = 'postgres'): Client {
  const { port, password } = notes;
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  return client;
}

async function answers(notes: ClusterNotes): Promise<boolean> {
  const client = superuser(notes);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

// The owner is no superuser: a statement smuggled in cannot reach the server's files or programs.
async function prepareDatabase(notes: ClusterNotes, database = OWNER): Promise<void> {
  const client = superuser(notes);
  await client.connect();
  try {
    const { rows } = await client.query<{ owner: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as owner,
              exists (select from pg_database where datname = $2) as database`,
      [OWNER, database],
    );
    const found = rows[0];
    if (!found?.owner) {
      const password = client.escapeLiteral(notes.password);
      await client.query(`create role ${OWNER} login createdb createrole password ${password}`);
    }
    if (!found?.database)
      await client.query(`create database ${client.escapeIdentifier(database)} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}

function ownerUrl(notes: ClusterNotes, database = OWNER): string {
  return `postgres://${OWNER}:${notes.password}@127.0.0.1:${notes.port}/${encodeURIComponent(database)}`;
}

// Polling, because a joined server is no child of ours and tells us nothing when it ends.
function watchServer(pid: () => number, revive: () => Promise<void>, log: (line: string) => void) {
  let busy: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (busy || isRunning(pid())) return;
    busy = revive()
      .catch((error: unknown) => log(`postgres could not be started again: ${String(error)}`))
      .finally(() => (busy = undefined));
  }, WATCH_MS).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await busy;
    },
  };
}

/** Ends connections and writes everything to disk; if that takes too long, leaves the rest to recovery. */
async function stopServer(pid: number): Promise<void> {
  signalPostmaster(pid, 'SIGINT');
  if (await waitUntilGone(pid, 15_000)) return;
  signalPostmaster(pid, 'SIGQUIT');
  if (await waitUntilGone(pid, 5_000)) return;
  signalPostmaster(pid, 'SIGKILL');
  await waitUntilGone(pid, 5_000);
}
