import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Files that say which living processes use a folder. A process killed with -9 leaves its file behind, so each
 * file names the process by id and start time (ids are used again, above all in containers).
 */
export async function takeLease(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${process.pid}-${randomBytes(4).toString('hex')}`);
  await writeFile(path, describeProcess(process.pid));
  return path;
}

/** Gives the lease back; true when no other living process holds one. Synchronous: runs while the process exits. */
export function dropLease(folder: string, lease: string): boolean {
  rmSync(lease, { force: true });
  const living = readdirSync(folder).filter((name) => {
    const path = join(folder, name);
    if (isHeld(path)) return true;
    rmSync(path, { force: true });
    return false;
  });
  return living.length === 0;
}

function isHeld(lease: string): boolean {
  try {
    return isSameProcess(readFileSync(lease, 'utf8'));
  } catch {
    // Given back by its holder since the folder was listed.
    return false;
  }
}

/** Runs `work` while no other living process runs it under the same lock file. */
export async function underLock<T>(path: string, timeoutMs: number, work: () => Promise<T>): Promise<T> {
  await takeLock(path, Date.now() + timeoutMs);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function takeLock(path: string, deadline: number): Promise<void> {
  const mine = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  await writeFile(mine, describeProcess(process.pid));
  try {
    // A hard link appears with its content or not at all, so nobody reads an empty lock.
    while (
      !(await link(mine, path).then(
        () => true,
        () => false,
      ))
    ) {
      if (Date.now() > deadline) throw new Error(`Another process holds ${path} for too long.`);
      await removeIfAbandoned(path, mine);
      await sleep(25);
    }
  } finally {
    await rm(mine, { force: true });
  }
}

async function removeIfAbandoned(path: string, mine: string): Promise<void> {
  const holder = await readFile(path, 'utf8').catch(() => undefined);
  if (holder === undefined || isSameProcess(holder)) return;
  // Moved aside first: of two that see the same dead holder, only one moves it.
  const aside = `${mine}.old`;
  if (
    !(await rename(path, aside).then(
      () => true,
      () => false,
    ))
  )
    return;
  const moved = await readFile(aside, 'utf8');
  if (isSameProcess(moved)) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function describeProcess(pid: number): string {
  return `${pid} ${readProcessState(pid)?.startedAt ?? ''}`;
}

function isSameProcess(description: string): boolean {
  const [pid = '', startedAt] = description.split(' ');
  if (!isRunning(Number(pid))) return false;
  return !startedAt || readProcessState(Number(pid))?.startedAt === startedAt;
}

/** True when the process exists and is more than a zombie waiting for its parent. */
export function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return readProcessState(pid)?.state !== 'Z';
}

/** State letter and start tick of a process; undefined where there is no /proc. */
function readProcessState(pid: number): { state: string; startedAt: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in brackets and may hold blanks and brackets itself.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startedAt: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}
