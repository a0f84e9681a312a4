// npm test: check, what a new wish costs, then the suites from the fastest to the slowest, all of them whatever fails before.
// `npm test -- --write` keeps how long each file took, for the order of the next runs.
// The last line is `N passed, N failed`; each step of check counts as one.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.ts';
import { proveGrowth } from './growth.ts';
import { run, top } from './run.ts';
import { TEST_SECONDS } from './longest-first.ts';
import { countReport, secondsOf } from './test-report.ts';
import type { Count } from './test-report.ts';

const suites = ['spec', 'vision', 'test', 'e2e'];

async function runChecks(): Promise<Count> {
  const done = await check();
  const passed = done.filter((checked) => checked.passed).length;
  return { passed, failed: done.length - passed };
}

const reportOf = (suite: string) => join(top, 'reports', `${suite}.json`);

async function runSuite(name: string): Promise<Count> {
  const report = reportOf(name);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // Journeys side by side, one a processor.
  const env = { LINGSHI_LANES: '2' };
  const { code } = await run('vitest', ['run', '--project', name, ...reporters], { echo: true, env });
  return countReport(report, code);
}

const steps: [string, () => Promise<Count>][] = [
  ['check', runChecks],
  ['growth', async () => proveGrowth()],
  ...suites.map((name): [string, () => Promise<Count>] => [name, async () => runSuite(name)]),
];

async function runAll(): Promise<Count> {
  const told: string[] = [];
  const sum = { passed: 0, failed: 0 };
  for (const [name, step] of steps) {
    const began = performance.now();
    const { passed, failed } = await step();
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    told.push(`${name}: ${passed} passed, ${failed} failed in ${seconds} s`);
    sum.passed += passed;
    sum.failed += failed;
  }
  for (const line of told) console.log(line);
  return sum;
}

/** The next run begins with what took longest in this one. */
function keepSeconds(): void {
  const all = Object.assign({}, ...suites.map((name) => secondsOf(reportOf(name), top))) as object;
  const sorted = Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(join(top, TEST_SECONDS), `${JSON.stringify(sorted, null, 2)}\n`);
}

const { passed, failed } = await runAll();
if (process.argv.includes('--write')) keepSeconds();
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
