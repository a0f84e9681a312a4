import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { run, top } from '../run.ts';
import type { Run } from '../run.ts';

/** A copy of the sources in which something is tried out, with the libraries of the original. */
export type Scratch = {
  folder: string;
  read: (path: string) => Promise<string>;
  write: (path: string, text: string) => Promise<void>;
  remove: (path: string) => Promise<void>;
  run: (command: string, args: readonly string[]) => Promise<Run>;
  /** Every file as it is now, by a hash. */
  look: () => Promise<Map<string, string>>;
  drop: () => Promise<void>;
};

const FOLDERS = [
  'domain',
  'contract',
  'services',
  'vision',
  'server',
  'rules',
  'tools',
  'partners',
  'languages',
  // Its texts are a language's too.
  'web',
];
const SOURCES = [...FOLDERS, 'package.json', 'tsconfig.base.json', 'vitest.config.ts'];
const PACKAGES = ['domain', 'contract', 'languages', 'services', 'vision', 'server'];
const NOT_COPIED = /(^|[/])(node_modules|dist|[.]data|reports)([/]|$)/;

/** @param besides files and folders that only some trials need */
export async function openScratch(besides: readonly string[] = []): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), 'lingshi-scratch-'));
  const here = [...SOURCES, ...besides].filter((name) => existsSync(join(top, name)));
  const filter = (path: string) => !NOT_COPIED.test(relative(top, path));
  await Promise.all(
    here.map(async (name) => cp(join(top, name), join(folder, name), { recursive: true, filter })),
  );
  await linkLibraries(folder);
  return {
    folder,
    read: async (path) => readFile(join(folder, path), 'utf8'),
    write: async (path, text) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    },
    remove: async (path) => rm(join(folder, path), { recursive: true }),
    run: async (command, args) => run(command, args, { folder }),
    look: async () => lookAt(folder),
    drop: async () => rm(folder, { recursive: true, force: true }),
  };
}

/** The libraries are the original's; our own packages are the copy's. */
async function linkLibraries(folder: string): Promise<void> {
  const [from, to] = [join(top, 'node_modules'), join(folder, 'node_modules')];
  await mkdir(join(to, '@lingshi'), { recursive: true });
  const names = (await readdir(from)).filter((name) => name !== '@lingshi' && !name.startsWith('.vite'));
  await Promise.all(names.map(async (name) => symlink(join(from, name), join(to, name))));
  await Promise.all(PACKAGES.map(async (name) => symlink(join(folder, name), join(to, '@lingshi', name))));
}

async function lookAt(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((path) => !NOT_COPIED.test(path));
  return new Map(files.map((path) => [path, hashOf(join(folder, path))]));
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Files that came, went or changed. */
export function changedFiles(before: Map<string, string>, after: Map<string, string>): string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((path) => before.get(path) !== after.get(path)).toSorted();
}
