// npm run bench [-- --only name …] [--write]: runs the benchmarks and prints the table; the figures go to
// reports/bench/, with --write those kept there also to docs/bench.md. Ends with status 1 when something was not reached.
import { parseArgs } from 'node:util';
import { dataPageBenchmark } from './data-page.bench.ts';
import { faceBenchmark } from './face.bench.ts';
import { failoverBenchmark } from './failover.bench.ts';
import { firstScreenBenchmark } from './first-screen.bench.ts';
import { fuzzBenchmark } from './fuzz.bench.ts';
import type { Row } from './measure.ts';
import { photoBenchmark } from './photo.bench.ts';
import { describeMachine, readReports, tableOf, writePage, writeReport } from './report.ts';
import { poolerBenchmark } from './pooler.bench.ts';
import { replayBenchmark } from './replay.bench.ts';
import { rulesBenchmark } from './rules.bench.ts';
import { shutOutBenchmark } from './shut-out.bench.ts';
import { socketsBenchmark } from './sockets.bench.ts';
import { startBenchmark } from './start.bench.ts';
import { submitBenchmark } from './submit.bench.ts';
import { turnsBenchmark } from './turns.bench.ts';
import { uploadPiecesBenchmark } from './upload-pieces.bench.ts';
import { workListBenchmark } from './work-list.bench.ts';

const BENCHMARKS = [
  submitBenchmark,
  poolerBenchmark,
  failoverBenchmark,
  workListBenchmark,
  replayBenchmark,
  rulesBenchmark,
  firstScreenBenchmark,
  startBenchmark,
  faceBenchmark,
  photoBenchmark,
  dataPageBenchmark,
  turnsBenchmark,
  fuzzBenchmark,
  socketsBenchmark,
  uploadPiecesBenchmark,
  shutOutBenchmark,
];

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

const measured: Row[] = [];
for (const { name, run } of BENCHMARKS) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const [at, machine] = [new Date().toISOString(), await describeMachine()];
  console.log(`\n${name}`);
  if (asked.length > 0 && machine.loadBefore > 0.5)
    console.log(
      `  Other programs use this machine (load ${machine.loadBefore}): the figures may be too low.`,
    );
  const rows = await run((line) => console.log(`  ${line}`));
  writeReport({ name, at, machine, rows });
  measured.push(...rows);
}
console.log(`\n${tableOf(measured)}`);
if (values.write) writePage(readReports(BENCHMARKS.map(({ name }) => name)));
process.exitCode = measured.some(({ reached }) => reached === false) ? 1 : 0;
