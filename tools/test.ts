// npm test: check, what a new wish costs, then the suites from the fastest to the slowest, all of them whatever fails before.
// The last line is `N passed, N failed`; each step of check counts as one.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.ts';
import { proveGrowth } from './growth.ts';
import { run, top } from './run.ts';
import { countReport } from './test-report.ts';
import type { Count } from './test-report.ts';

const suites = ['spec', 'vision', 'test', 'e2e'];

async function runChecks(): Promise<Count> {
  const done = await check();
  const passed = done.filter((checked) => checked.passed).length;
  return { passed, failed: done.length - passed };
}

async function runSuite(name: string): Promise<Count> {
  const report = join(top, 'reports', `${name}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // Journeys side by side, one a processor.
  const env = { LINGSHI_LANES: '2' };
  const { code } = await run('vitest', ['run', '--project', name, ...reporters], { echo: true, env });
  return countReport(report, code);
}

async function runAll(): Promise<Count> {
  const counts: [string, Count][] = [['check', await runChecks()]];
  counts.push(['growth', await proveGrowth()]);
  for (const name of suites) counts.push([name, await runSuite(name)]);
  for (const [name, { passed, failed }] of counts) console.log(`${name}: ${passed} passed, ${failed} failed`);
  return {
    passed: counts.reduce((sum, [, count]) => sum + count.passed, 0),
    failed: counts.reduce((sum, [, count]) => sum + count.failed, 0),
  };
}

const { passed, failed } = await runAll();
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
