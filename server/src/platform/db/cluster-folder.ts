import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { canWriteIn, type PostgresBinaries, type RunAs } from './postgres-binaries.ts';

/** What one cluster's folder remembers: `cluster.json`, readable by its owner alone. `folder` is that folder. */
export type ClusterNotes = { folder: string; port: number; password: string; data: string };

/** Reads the notes of a cluster, or makes a new cluster and its notes. Call under the folder's lock. */
export async function openClusterFolder(folder: string, binaries: PostgresBinaries): Promise<ClusterNotes> {
  await mkdir(folder, { recursive: true });
  const notes = (await readNotes(folder)) ?? (await writeFirstNotes(folder, binaries.runAs));
  if (existsSync(join(notes.data, 'PG_VERSION'))) await assertSameVersion(notes.data, binaries);
  else await initialise(notes, binaries);
  return notes;
}

async function readNotes(folder: string): Promise<ClusterNotes | undefined> {
  const text = await readFile(join(folder, 'cluster.json'), 'utf8').catch(() => undefined);
  if (text !== undefined) {
    const notes = JSON.parse(text) as ClusterNotes;
    // `data` is relative where it can be, so that a clone can be moved with its data.
    if (notes.folder !== folder && notes.data !== 'data') await takeOver(notes, folder);
    return { ...notes, folder, data: resolve(folder, notes.data) };
  }
  if (!existsSync(join(folder, 'data'))) return undefined;
  throw new Error(`${folder} holds a database, but cluster.json with its password is gone. Restore it.`);
}

// A copied clone would open the data of the one it was copied from; a moved one may.
async function takeOver(notes: ClusterNotes, folder: string): Promise<void> {
  if (existsSync(join(notes.folder, 'cluster.json'))) {
    throw new Error(
      `${folder} was copied from ${notes.folder}, whose data is elsewhere. Remove the copy's folder.`,
    );
  }
  await writeNotes(folder, { ...notes, folder });
}

async function writeFirstNotes(folder: string, runAs: RunAs): Promise<ClusterNotes> {
  const notes = {
    folder,
    port: await findFreePort(),
    password: randomBytes(24).toString('base64url'),
    data: await chooseDataFolder(folder, runAs),
  };
  await writeNotes(folder, notes);
  return { ...notes, data: resolve(folder, notes.data) };
}

/** Replaces the notes in one step; a crash leaves the old ones or the new ones. */
export async function writeNotes(folder: string, notes: ClusterNotes): Promise<void> {
  const path = join(folder, 'cluster.json');
  const data = notes.data === join(folder, 'data') ? 'data' : notes.data;
  await writeFile(`${path}.new`, JSON.stringify({ ...notes, data }, null, 2), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/**
 * Trap: as root the cluster belongs to another account, which may be shut out of our folder by a folder above it.
 * The data then lives where that account can go; data of a clone in the temp folder stays in the temp folder.
 */
async function chooseDataFolder(folder: string, runAs: RunAs): Promise<string> {
  await makeFolderOf(folder, runAs, 0o755, false);
  const probe = join(folder, 'probe');
  await makeFolderOf(probe, runAs, 0o700, true);
  const reachable = canWriteIn(probe, runAs);
  await rm(probe, { recursive: true });
  if (reachable) return 'data';
  const isTemporary = [tmpdir(), '/tmp', '/var/tmp'].some((place) => folder.startsWith(`${place}/`));
  for (const place of isTemporary ? [tmpdir(), '/tmp'] : ['/var/lib', tmpdir(), '/tmp']) {
    const home = join(place, `lingshi-data-${randomBytes(8).toString('hex')}`);
    await makeFolderOf(home, runAs, 0o700, true);
    if (canWriteIn(home, runAs)) return join(home, 'data');
    await rm(home, { recursive: true });
  }
  throw new Error('No folder can hold the data of PostgreSQL here. Set LINGSHI_DATA or DATABASE_URL.');
}

async function makeFolderOf(path: string, runAs: RunAs, mode: number, own: boolean): Promise<void> {
  await mkdir(path, { recursive: true, mode });
  await chmod(path, mode);
  if (own && runAs.uid !== undefined && runAs.gid !== undefined) await chown(path, runAs.uid, runAs.gid);
}

const INITDB_FLAGS = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  // The built-in provider sorts the same on every machine and needs no locale of the system.
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  '--no-instructions',
];

/** Removes a stopped cluster: its folder, and its data where they had to live elsewhere. */
export async function removeCluster(folder: string, notes: ClusterNotes): Promise<void> {
  if (notes.data !== join(folder, 'data')) await rm(dirname(notes.data), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

// initdb works beside the final place and is renamed when complete: a killed first start begins anew.
async function initialise(notes: ClusterNotes, { initdb, runAs }: PostgresBinaries): Promise<void> {
  const home = `${notes.data}.new`;
  await rm(home, { recursive: true, force: true });
  await makeFolderOf(home, runAs, 0o700, true);
  const passwordFile = join(home, '..', `.${randomBytes(6).toString('hex')}`);
  await writeFile(passwordFile, `${notes.password}\n`, { mode: 0o600 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) await chown(passwordFile, runAs.uid, runAs.gid);
  try {
    const own = [`--pgdata=${home}`, `--pwfile=${passwordFile}`];
    await run(initdb, [...own, ...INITDB_FLAGS], runAs);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(home, notes.data);
}

/** Runs a program to its end; a failure carries what it printed. */
async function run(program: string, args: string[], runAs: RunAs): Promise<void> {
  const child = spawn(program, args, {
    ...runAs,
    cwd: '/',
    env: bareEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
  if (code !== 0) throw new Error(`${program} failed (${String(code)}): ${output.trim().slice(-2000)}`);
}

/** Nothing of the caller's PG… variables or secrets reaches the server. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { PATH, LC_ALL: 'C', TZ: 'UTC', ...(SystemRoot ? { SystemRoot } : {}) };
}

async function assertSameVersion(data: string, { postgres }: PostgresBinaries): Promise<void> {
  const have = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  const share = join(postgres, '..', '..', 'share', 'postgresql', 'postgres.bki');
  const want = /PostgreSQL (\d+)/.exec(readFileSync(share, 'utf8').slice(0, 80))?.[1];
  if (want !== undefined && have !== want) {
    throw new Error(
      `${data} was made by PostgreSQL ${have}, but ${want} is installed. Dump with ${have} and restore.`,
    );
  }
}

/** A port on the loopback address that nobody listens on at this moment. */
export async function findFreePort(): Promise<number> {
  return await new Promise((found, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The server writes its own log file, so that it outlives a killed parent. Opened by us: needs no rights there. */
export function openServerLog(folder: string): number {
  return openSync(join(folder, 'postgres.log'), 'a', 0o600);
}
