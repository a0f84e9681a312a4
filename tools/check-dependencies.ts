// Every dependency of every workspace has a line in docs/decisions/dependencies.md, and no line is left over.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './run.ts';

const page = 'docs/decisions/dependencies.md';

type Kind = 'dependencies' | 'devDependencies' | 'optionalDependencies' | 'peerDependencies';
type Manifest = Partial<Record<Kind, Record<string, string>>> & { workspaces?: string[] };

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(top, folder, 'package.json'), 'utf8')) as Manifest;
}

function namesIn(folder: string): string[] {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = readManifest(folder);
  const names = Object.keys({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
    ...peerDependencies,
  });
  return names.filter((name) => !name.startsWith('@lingshi/'));
}

/** The first cell of every row holds one name or several. */
function namesWritten(): string[] {
  const [listed = ''] = readFileSync(join(top, page), 'utf8').split('\n## Where our own code stays');
  const rows = [...listed.matchAll(/^\| ([@a-z][^|]*?) \|/gm)];
  return rows.flatMap((row) => (row[1] ?? '').split(', ')).filter((name) => name !== 'package');
}

const used = new Set(['.', ...(readManifest('.').workspaces ?? [])].flatMap(namesIn));
const written = new Set(namesWritten());
const problems = [
  ...[...used.difference(written)].map(
    (name) => `${name} has no line in ${page}: what for, who keeps it, what it costs`,
  ),
  ...[...written.difference(used)].map((name) => `${name} has a line in ${page} and is no dependency`),
];
for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
