// Builds both web programs into web/dist, and only when a source changed since: a restart must not wait for it.
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, top } from './run.ts';

const programs = ['applicant', 'console'];
const mark = join(top, 'web/dist/.sources');
const sources = [
  'web/{src,public}/**/*',
  'web/*.{ts,json}',
  '{domain,contract}/src/**/*.ts',
  'services/**/*.ts',
  'package-lock.json',
];

function sourcesHash(): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: top, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  for (const path of paths) hash.update(path.slice(top.length)).update('\0').update(readFileSync(path));
  return hash.digest('hex');
}

function builtFrom(): string | undefined {
  try {
    return readFileSync(mark, 'utf8');
  } catch {
    return undefined;
  }
}

/** Resolves when web/dist is of the present sources; throws with the build's own words. */
export async function buildWeb(): Promise<void> {
  const hash = sourcesHash();
  if (builtFrom() === hash) return;
  console.log('Building the web (once, and after its sources change) …');
  const builds = programs.map((name) => run('vite', ['build', '--config', `web/vite.${name}.config.ts`]));
  for (const built of await Promise.all(builds)) {
    if (built.code !== 0) throw new Error(`The web does not build:\n${built.output}`);
  }
  mkdirSync(join(top, 'web/dist'), { recursive: true });
  writeFileSync(mark, hash);
}

if (import.meta.main) {
  await buildWeb().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
