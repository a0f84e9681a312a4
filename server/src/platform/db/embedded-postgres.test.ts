import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isDatabaseAway } from './database-away.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';
import { openOwnerPool } from './pools.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { isRunning } from './process-lease.ts';

const SMALL = { shared_buffers: '16MB', max_connections: '20' };

let home: string;
let folder: string;
let held: EmbeddedPostgres[];
let children: ChildProcess[];

beforeEach(async () => {
  // Closed to other accounts, as the folder of many a fresh clone.
  home = await mkdtemp(join(tmpdir(), 'lingshi-embedded-'));
  folder = join(home, 'postgres');
  held = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const server of held) await server.stop();
  await rm(home, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ folder, settings: SMALL, ephemeral: true });
  held.push(server);
  return server;
}

async function query<R extends object>(url: string, sql: string): Promise<R[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}

const NOTE = 'create table note (id int primary key); insert into note values (1)';

/** Another process of ours that holds the server. */
async function startElsewhere(): Promise<ChildProcess> {
  const module = pathToFileURL(join(import.meta.dirname, 'embedded-postgres.ts')).href;
  const script = `import { startEmbeddedPostgres } from '${module}';
    const server = await startEmbeddedPostgres(${JSON.stringify({ folder, settings: SMALL })});
    process.on('SIGTERM', async () => { await server.stop(); process.exit(0); });
    setInterval(() => undefined, 1000);
    console.log('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await new Promise((ready, fail) => {
    child.stdout?.once('data', ready);
    child.once('exit', fail);
  });
  return child;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await exit;
}

async function eventually<T>(look: () => Promise<T>, timeoutMs = 5_000): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((later) => setTimeout(later, 50));
    }
  }
}

test('a new cluster is UTF-8, checks its pages and waits for the disk', async () => {
  const server = await start();
  const rows = await query(
    server.url,
    `select name, setting from pg_settings where name in
    ('server_encoding', 'data_checksums', 'fsync', 'synchronous_commit', 'full_page_writes', 'TimeZone') order by name`,
  );
  expect(Object.fromEntries(rows.map((row) => Object.values(row) as [string, string]))).toEqual({
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    server_encoding: 'UTF8',
    synchronous_commit: 'on',
    TimeZone: 'UTC',
  });
});

test('the owner can make roles and databases, but is no superuser who could run programs on the server', async () => {
  const { url } = await start();
  await query(url, 'create role reader');
  await query(url, 'create database other');
  await expect(query(url, `copy (select 1) to program 'true'`)).rejects.toThrow(/permission denied/);
});

test('what was written is there after a stop and a start, which is quick', async () => {
  const other = await startElsewhere();
  const first = await startEmbeddedPostgres({ folder, settings: SMALL });
  await query(first.url, NOTE);
  // A killed process is no user any more: it does not keep the server up.
  await ended(other, 'SIGKILL');
  await first.stop();
  expect(isRunning(first.postmasterPid())).toBe(false);
  const began = performance.now();
  const second = await start();
  expect(performance.now() - began).toBeLessThan(3_000);
  expect([second.adopted, second.url]).toEqual([false, first.url]);
  expect(await query(second.url, 'select id from note')).toEqual([{ id: 1 }]);
});

test('a killed server comes back by itself, on its port and with its data', async () => {
  const server = await start();
  await query(server.url, NOTE);
  const pool = openOwnerPool(server.url);
  await pool.query('select 1');
  const killed = server.postmasterPid();
  process.kill(killed, 'SIGKILL');
  const error = await pool.query('select pg_sleep(1)').catch((reason: unknown) => reason);
  expect(isDatabaseAway(error)).toBe(true);
  const { rows } = await eventually(async () => await pool.query('select id from note'));
  expect(rows).toEqual([{ id: 1 }]);
  await eventually(async () => {
    await Promise.resolve();
    expect(server.postmasterPid()).not.toBe(killed);
  });
  await pool.end();
});

test('after kill -9 of ours, the next start takes over the server left behind and stops it at its end', async () => {
  const other = await startElsewhere();
  await ended(other, 'SIGKILL');
  const server = await start();
  expect(server.adopted).toBe(true);
  const pid = server.postmasterPid();
  await server.stop();
  held = [];
  expect(isRunning(pid)).toBe(false);
});

test('a server that another process uses stays up when one of the two stops', async () => {
  const other = await startElsewhere();
  const server = await start();
  const pid = server.postmasterPid();
  expect(server.adopted).toBe(true);
  await ended(other, 'SIGTERM');
  expect(isRunning(pid)).toBe(true);
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('many that start at one time share one server', async () => {
  const servers = await Promise.all([start(), start(), start()]);
  expect(new Set(servers.map((server) => server.postmasterPid())).size).toBe(1);
  expect(servers.filter((server) => !server.adopted)).toHaveLength(1);
});

test('a lock that names a process id used by another program by now is no lock', async () => {
  const first = await startElsewhere();
  const data = dataFolder();
  const lock = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(lock[0]), 'SIGKILL');
  await ended(first, 'SIGKILL');
  lock[0] = String(process.ppid);
  await writeFile(join(data, 'postmaster.pid'), lock.join('\n'));
  expect((await start()).adopted).toBe(false);
});

test.runIf(process.platform === 'linux')('a killed server that nobody buried is no server', async () => {
  const first = await startElsewhere();
  await ended(first, 'SIGTERM');
  const data = dataFolder();
  const { postgres, runAs } = await findPostgresBinaries();
  // The shell becomes a program that never asks after its child.
  const command = `"$0" -D "$1" -p "$2" -c unix_socket_directories= -c listen_addresses=127.0.0.1 & exec sleep 60`;
  const port = String(
    (JSON.parse(readFileSync(join(folder, 'cluster.json'), 'utf8')) as { port: number }).port,
  );
  children.push(
    spawn('/bin/sh', ['-c', command, postgres, data, port], { ...runAs, cwd: '/', stdio: 'ignore' }),
  );
  const zombie = await eventually(async () => {
    await Promise.resolve();
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    expect(lines[7]).toContain('ready');
    return Number(lines[0]);
  });
  process.kill(zombie, 'SIGKILL');
  const server = await start();
  expect(existsSync(`/proc/${zombie}`)).toBe(true);
  expect(server.adopted).toBe(false);
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

function dataFolder(): string {
  const { data } = JSON.parse(readFileSync(join(folder, 'cluster.json'), 'utf8')) as { data: string };
  return data.startsWith('/') ? data : join(folder, data);
}
