// Programs that tests and benchmarks call and that npm does not carry. As root on Debian they are installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.ts';

/** Each with the Debian package it comes in. */
const PACKAGES = {
  chromium: 'chromium',
  zbarimg: 'zbar-tools',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  // In Debian pgbench lies beside the server, not in the client package.
  pgbench: 'postgresql',
  psql: 'postgresql-client',
  pgbouncer: 'pgbouncer',
} as const;

export type Program = keyof typeof PACKAGES;

export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Without a font for Chinese a browser draws boxes. On systems without fontconfig nobody can tell. */
export function hasChineseFont(): boolean {
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return list.error !== undefined || list.stdout.trim() !== '';
}

export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
}

/** @throws with apt's own words */
export async function installPackages(packages: readonly string[]): Promise<void> {
  console.log(`Installing ${packages.join(', ')} (Debian) …`);
  if (packages.includes('postgresql')) forbidCluster();
  const quietly = [
    'DEBIAN_FRONTEND=noninteractive',
    // As while a system starts: no package starts a service of its own. Only programs are wanted.
    'RUNLEVEL=1',
    'apt-get',
    '-q',
    '-y',
    '-o',
    'Dpkg::Options::=--force-confold',
  ];
  await apt([...quietly, 'update']);
  await apt([...quietly, 'install', '--no-install-recommends', ...packages]);
}

async function apt(words: readonly string[]): Promise<void> {
  const { code, output } = await run('env', words);
  if (code !== 0) throw new Error(`apt-get ended with ${code}:\n${output.slice(-2000)}`);
}

/** The package would make a cluster of its own on port 5432. */
function forbidCluster(): void {
  const folder = '/etc/postgresql-common';
  const path = join(folder, 'createcluster.conf');
  if (existsSync(path)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, 'create_main_cluster = false\nstart_conf = manual\n');
}

/**
 * Makes sure that these programs can be called.
 * @throws with a sentence that names the packages, where they are missing and cannot be installed
 */
export async function ensurePrograms(...programs: readonly Program[]): Promise<void> {
  const missing = programs.filter((program) => findProgram(program) === undefined);
  const packages = [...new Set<string>(missing.map((program) => PACKAGES[program]))];
  if (packages.length === 0) return;
  if (!canInstallPackages()) {
    throw new Error(
      `${missing.join(' and ')} not found. On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}. Elsewhere: the packages that carry these programs.`,
    );
  }
  await installPackages(packages);
}
