// npm run bench [-- --only name …] [--write]: runs the benchmarks and prints the table; the figures go to
// reports/bench.json, with --write also to docs/bench.md. Ends with status 1 when something was not reached.
import { parseArgs } from 'node:util';
import { firstScreenBenchmark } from './first-screen.bench.ts';
import type { Row } from './measure.ts';
import { describeMachine, tableOf, writeJson, writePage } from './report.ts';
import { startBenchmark } from './start.bench.ts';
import { submitBenchmark } from './submit.bench.ts';
import { workListBenchmark } from './work-list.bench.ts';

const BENCHMARKS = [submitBenchmark, workListBenchmark, firstScreenBenchmark, startBenchmark];

const { values, positionals } = parseArgs({
  options: { only: { type: 'string', multiple: true }, write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const asked = [...(values.only ?? []), ...positionals];
const unknown = asked.find((name) => BENCHMARKS.every((benchmark) => benchmark.name !== name));
if (unknown !== undefined) {
  console.error(`There is no benchmark "${unknown}": ${BENCHMARKS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const at = new Date().toISOString();
const machine = await describeMachine();
if (machine.loadBefore > 0.5)
  console.log(`Other programs use this machine (load ${machine.loadBefore}): the figures will be too low.`);
const benchmarks: Record<string, Row[]> = {};
for (const { name, run } of BENCHMARKS) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  benchmarks[name] = await run((line) => console.log(`  ${line}`));
}
const report = { at, machine, benchmarks };
writeJson(report);
const rows = Object.values(benchmarks).flat();
console.log(`\n${tableOf(rows)}`);
if (values.write) writePage(report);
process.exitCode = rows.some(({ reached }) => reached === false) ? 1 : 0;
