// Builds both web programs into web/dist, once a language, and only when a source changed since: a restart must not
// wait for it.
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES, languageFolders } from '@lingshi/languages/languages.ts';
import { run, top } from './run.ts';

const programs = ['applicant', 'console'];
const dist = process.env['LINGSHI_WEB_DIST'] ?? join(top, 'web/dist');
const mark = join(dist, '.sources');
const sources = [
  'web/{src,public}/**/*',
  'web/*.{ts,json}',
  '{domain,contract}/src/**/*.ts',
  '{services,languages}/**/*.{ts,json}',
  'package-lock.json',
];

function sourcesHash(): string {
  const hash = createHash('sha256');
  const extra = languageFolders().map((folder) => join(folder, '*.json'));
  const files = globSync([...sources, ...extra], { cwd: top, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
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

/** Resolves when web/dist is of the present sources in these languages; throws with the build's own words. */
export async function buildWeb(codes = LANGUAGES.map(({ code }) => code)): Promise<void> {
  const hash = `${sourcesHash()} ${codes.join(' ')}`;
  if (builtFrom() === hash) return;
  console.log('Building the web (once, and after its sources change) …');
  rmSync(dist, { recursive: true, force: true });
  const left = codes.flatMap((code) => programs.map((name) => ({ name, code })));
  async function lane(): Promise<void> {
    for (let next = left.shift(); next; next = left.shift()) await buildOne(next.name, next.code);
  }
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, lane));
  mkdirSync(dist, { recursive: true });
  writeFileSync(mark, hash);
}

async function buildOne(program: string, locale: string): Promise<void> {
  // Tests call this too: in their mode vite would build what is for developers.
  const env = { LINGSHI_LOCALE: locale, NODE_ENV: 'production' };
  const built = await run('vite', ['build', '--config', `web/vite.${program}.config.ts`], { env });
  if (built.code !== 0) throw new Error(`The web does not build:\n${built.output}`);
}

if (import.meta.main) {
  const codes = process.argv.slice(2);
  await buildWeb(...(codes.length > 0 ? [codes] : [])).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
