import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scratch } from '../growth/scratch.ts';
import { run } from '../run.ts';

/** Which project of vitest.config.ts a test file belongs to. */
export function projectOf(path: string): string {
  if (/[.]spec[.]tsx?$/.test(path)) return 'spec';
  if (path.endsWith('.e2e.ts')) return 'e2e';
  return path.startsWith('vision/') ? 'vision' : 'test';
}

export type Tried = { outcome: 'passed' | 'failed' | 'timed out'; by: string[]; seconds: number };

export type Trial = { databaseUrl: string; seconds: number; bail: boolean };

/** Runs test files in the copy, project by project, until one fails. */
export async function tryTests(scratch: Scratch, tests: readonly string[], trial: Trial): Promise<Tried> {
  let seconds = 0;
  for (const project of ['spec', 'vision', 'test', 'e2e']) {
    const files = tests.filter((path) => projectOf(path) === project);
    if (files.length === 0) continue;
    const tried = await tryProject(scratch, project, { ...trial, files });
    seconds += tried.seconds;
    if (tried.outcome !== 'passed') return { ...tried, seconds };
  }
  return { outcome: 'passed', by: [], seconds };
}

async function tryProject(
  { folder }: Scratch,
  project: string,
  { databaseUrl, seconds: limit, bail, files }: Trial & { files: readonly string[] },
): Promise<Tried> {
  const report = join(folder, 'report.json');
  const bailing = bail ? ['--bail', '1'] : [];
  const args = [
    'run',
    '--project',
    project,
    ...bailing,
    '--reporter=json',
    `--outputFile=${report}`,
    ...files,
  ];
  const { code, seconds, output } = await run('vitest', args, {
    folder,
    env: { DATABASE_URL: databaseUrl },
    seconds: limit,
  });
  if (seconds >= limit) return { outcome: 'timed out', by: [], seconds };
  if (code === 0) return { outcome: 'passed', by: [], seconds };
  return { outcome: 'failed', by: failuresIn(report, folder, output), seconds };
}

type VitestReport = {
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[];
};

/** Names of what failed; where nothing was begun, what was said last. */
function failuresIn(report: string, folder: string, output: string): string[] {
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
    const files = testResults.map(({ name, ...rest }) => ({ name: name.replace(`${folder}/`, ''), ...rest }));
    const named = files.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName }) => `${name}: ${fullName}`),
    );
    // The first failure ends the run: files that had not begun by then count as failed too.
    const unbegun = files
      .filter(({ status }) => status === 'failed')
      .map(({ name }) => `${name}: in its set-up`);
    return named.length > 0 ? named : unbegun;
  } catch {
    return [`before any test: ${output.trim().split('\n').at(-1) ?? ''}`];
  }
}
