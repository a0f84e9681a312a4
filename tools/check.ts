// npm run check: everything that can be said about the source without running it. Names may be given to run only
// those: `npm run check -- lint imports`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, top } from './run.ts';
import type { Run } from './run.ts';

type Step = { name: string; command: string; args: string[]; trusts?: (run: Run) => string | undefined };

const packages = ['domain', 'contract', 'languages', 'services', 'vision', 'server', 'web', '.'];

/** Long ones first, so that two lanes end together. */
const steps: Step[] = [
  { name: 'unused', command: 'knip', args: ['--no-progress'] },
  {
    name: 'unused product',
    command: 'knip',
    args: [
      '--no-progress',
      '--production',
      '--config',
      'knip.production.config.ts',
      '--include',
      'files,exports',
    ],
  },
  { name: 'lint', command: 'oxlint', args: [] },
  { name: 'generated', command: 'node', args: ['tools/gen.ts', '--check'] },
  ...packages.map((path) => ({
    name: path === '.' ? 'types tools' : `types ${path}`,
    command: 'tsc',
    // Two lanes keep both processors busy: more checkers would work out the same types several times.
    args: ['-p', path, '--checkers', '1'],
  })),
  {
    name: 'imports',
    command: 'depcruise',
    args: [
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'err-long',
      ...packages.filter((path) => path !== '.'),
      'tools',
      'e2e',
      'bench',
    ],
    trusts: sawTypeScript,
  },
  { name: 'format', command: 'oxfmt', args: ['--check'] },
  { name: 'text', command: 'node', args: ['tools/check-text.ts'] },
  { name: 'dependencies', command: 'node', args: ['tools/check-dependencies.ts'] },
  { name: 'words', command: 'node', args: ['tools/check-words.ts'] },
];

/** Without its parser (@swc/core) dependency-cruiser passes over every .ts file and calls that a success. */
function sawTypeScript(result: Run): string | undefined {
  const modules = Number(/(\d+) modules/.exec(result.output)?.[1] ?? 0);
  return modules >= 20 ? undefined : 'It read no TypeScript: the devDependency @swc/core is missing.';
}

export type Checked = { name: string; passed: boolean; seconds: number; output: string };

/** Types and lint are programs in Go that live half a minute: less of it is spent on tidying their memory (2.5 GB at most). */
const LAZY_COLLECTOR = { GOGC: '400' };

async function runStep(step: Step): Promise<Checked> {
  const result = await run(step.command, step.args, { env: LAZY_COLLECTOR });
  const doubt = step.trusts?.(result);
  const passed = result.code === 0 && doubt === undefined;
  const output = [result.output.trim(), doubt].filter(Boolean).join('\n');
  return { name: step.name, passed, seconds: result.seconds, output };
}

export async function check(names: readonly string[] = []): Promise<Checked[]> {
  const left = steps.filter((step) => names.length === 0 || names.some((name) => step.name.startsWith(name)));
  const done: Checked[] = [];
  async function lane() {
    for (let step = left.shift(); step; step = left.shift()) {
      const checked = await runStep(step);
      done.push(checked);
      report(checked);
    }
  }
  await Promise.all([lane(), lane()]);
  mkdirSync(join(top, 'reports'), { recursive: true });
  writeFileSync(join(top, 'reports/check.json'), JSON.stringify(done, null, 2));
  return done;
}

function report({ name, passed, seconds, output }: Checked): void {
  console.log(`${passed ? '✓' : '✗'} ${name.padEnd(16)} ${seconds.toFixed(1)} s`);
  if (passed) return;
  const lines = output.split('\n');
  console.log(
    lines
      .slice(0, 120)
      .map((line) => `    ${line}`)
      .join('\n'),
  );
  if (lines.length > 120) console.log(`    … ${lines.length - 120} more lines in reports/check.json`);
}

if (import.meta.main) {
  const began = performance.now();
  const done = await check(process.argv.slice(2));
  const failed = done.filter((checked) => !checked.passed);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`check: ${done.length - failed.length} passed, ${failed.length} failed in ${seconds} s`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
