import { spawn } from 'node:child_process';
import { closeSync, readFileSync, readlinkSync, realpathSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bareEnvironment, openServerLog } from './cluster-folder.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { isRunning } from './process-lease.ts';

const START_TIMEOUT_MS = 60_000;
const LOG_LIMIT_BYTES = 20_000_000;

const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  // No socket file: its lock would outlive a killed server.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  // Parallel workers need /dev/shm, which containers keep at 64 MB; our queries are small.
  max_parallel_workers_per_gather: '0',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // Statements and row values may hold personal data: the log keeps neither.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

type Launch = {
  folder: string;
  data: string;
  port: number;
  settings?: Record<string, string>;
  binaries: PostgresBinaries;
};

/** Starts the server and waits until it takes connections; answers its process id. */
export async function launchPostmaster(launch: Launch): Promise<number> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      return await launchOnce(launch);
    } catch (error) {
      // After kill -9 of the server its last children still hold the shared memory for a moment.
      if (Date.now() > deadline || !/shared memory block|is another postmaster/.test(String(error)))
        throw error;
      await sleep(100);
    }
  }
}

async function launchOnce({ folder, data, port, settings, binaries }: Launch): Promise<number> {
  const logFile = join(folder, 'postgres.log');
  const log = openServerLog(folder);
  if (statSync(logFile).size > LOG_LIMIT_BYTES) truncateSync(logFile);
  const logStart = statSync(logFile).size;
  const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  // Its own session: Ctrl-C reaches us alone, and we stop the server after the last answer is given.
  const child = spawn(binaries.postgres, ['-D', data, '-p', String(port), ...flags], {
    ...binaries.runAs,
    cwd: '/',
    env: { ...bareEnvironment(), ...ignoreStaleLock(data) },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  let ended = false;
  child.once('exit', () => (ended = true)).once('error', () => (ended = true));
  child.unref();
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!ended && Date.now() < deadline) {
    const found = readLock(data);
    if (found?.pid === child.pid && found?.ready) return found.pid;
    await sleep(15);
  }
  if (!ended) child.kill('SIGQUIT');
  const said = readFileSync(logFile).subarray(logStart).toString().trim().slice(-1500);
  throw new Error(`PostgreSQL did not start (see ${logFile}): ${said}`);
}

/** The server that runs on this data; waits while it starts or stops. */
export async function findPostmaster(data: string): Promise<{ pid: number; port: number } | undefined> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const lock = readLock(data);
    if (!lock || !isPostmasterOf(lock.pid, data)) return undefined;
    if (lock.ready || Date.now() > deadline) return { pid: lock.pid, port: lock.port };
    await sleep(50);
  }
}

export function signalPostmaster(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself.
  }
}

export async function waitUntilGone(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (isRunning(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

// postmaster.pid: process id, data folder, start time, port, socket folder, address, shared memory, state.
function readLock(data: string): { pid: number; port: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

function isPostmasterOf(pid: number, data: string): boolean {
  if (!isRunning(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return false;
  }
}

/**
 * Trap: the lock of a killed server names a process id that may live on as a zombie or belong to another program
 * by now, and PostgreSQL would refuse to start. It takes the id in this variable for its own caller and goes on
 * to the check that counts: whether the old shared memory is still in use. Deleting the lock would skip that.
 */
function ignoreStaleLock(data: string): NodeJS.ProcessEnv {
  const lock = readLock(data);
  return lock && !isPostmasterOf(lock.pid, data) ? { PG_GRANDPARENT_PID: String(lock.pid) } : {};
}
