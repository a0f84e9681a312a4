import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { findPostgresBinaries } from '@lingshi/server/platform/db/postgres-binaries.ts';
import { top } from '../tools/run.ts';
import { inWords } from './measure.ts';
import type { Row } from './measure.ts';

/** What it ran on: figures mean something only together with it. */
export type Machine = {
  processor: string;
  cores: number;
  memoryGb: number;
  system: string;
  node: string;
  postgres: string;
  /** Of other programs, before the first benchmark: average of the last minute. */
  loadBefore: number;
};

export async function describeMachine(): Promise<Machine> {
  const { postgres } = await findPostgresBinaries();
  const version = execFileSync(postgres, ['--version'], { encoding: 'utf8', cwd: '/' });
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    postgres: /[\d.]+/.exec(version)?.[0] ?? 'unknown',
    loadBefore: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

/** One benchmark, kept by itself: a page can be written although they ran on several evenings. */
export type Report = { name: string; at: string; machine: Machine; rows: Row[] };

const FOLDER = join(top, 'reports', 'bench');

export function writeReport(report: Report): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${report.name}.json`), `${JSON.stringify(report, null, 2)}\n`);
}

/** The newest of each name that was ever measured here. */
export function readReports(names: readonly string[]): Report[] {
  return names.flatMap((name) => {
    const file = join(FOLDER, `${name}.json`);
    return existsSync(file) ? [JSON.parse(readFileSync(file, 'utf8')) as Report] : [];
  });
}

export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ workload, against, figures, ratio, reach, reached }) => [
    workload,
    against,
    figures,
    ratio === undefined ? '' : inWords(ratio),
    reach === undefined ? '' : `${reach}: ${reached === true ? 'yes' : '**no**'}`,
  ]);
  const head = ['workload', 'against', 'figures', 'ratio: median (min–max)', 'reach'];
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What each ran on, where it was not the Node that `npm run` pins: such figures wait to be measured again. */
function nodesOf(reports: readonly Report[]): string {
  const nodes = [...new Set(reports.map(({ machine }) => machine.node))];
  const named = nodes.map((node) => {
    const of = reports.filter(({ machine }) => machine.node === node).map(({ name }) => name);
    const which = nodes.length > 1 ? ` (${of.join(', ')})` : '';
    return `Node ${node.slice(1)}${which}`;
  });
  const old = nodes.some((node) => node !== process.version);
  return named.join(', ') + (old ? ` (not yet Node ${process.version.slice(1)}, pinned since)` : '');
}

/** The page for readers; what stands around the table is in docs too, by hand. */
export function writePage(reports: readonly Report[]): void {
  const [first] = reports;
  if (first === undefined) return;
  const { processor, cores, memoryGb, system, postgres } = first.machine;
  const when = reports.map(({ name, at, machine }) => `${name} ${at.slice(0, 10)} (${machine.loadBefore})`);
  const page = `# Benchmarks

\`npm run bench\` measures this again; \`npm run bench -- --only submit\` one of it; \`--write\` writes this page.
What is measured against what is in \`bench/\`, one file for each workload.

${tableOf(reports.flatMap(({ rows }) => rows))}

Measured on ${cores} × ${processor}, ${memoryGb} GB, ${system}, ${nodesOf(reports)}, PostgreSQL ${postgres}.
When, and in brackets the load of the machine before: ${when.join(', ')}.

How to read it:

- Product and limit run in turn on the same machine and the same PostgreSQL (ABABAB, seven turns after one that warms
  up); the ratio is taken turn by turn. From run to run figures differ by up to 1.8 times, their ratio by less.
- The load generator runs on the same machine: it, the server and PostgreSQL share the cores.
- PostgreSQL is the embedded one with its own settings: fsync, synchronous_commit and full_page_writes are on.
- The server is \`serve\` in production mode, one process, with its log. Nothing is switched off for a benchmark.
- Each session of submit has listed its orders once before, outside the time taken: nobody submits with the first request.
- The limit of submit writes the same rows to the same tables with the same indexes and triggers. It does less: no
  HTTP, no session, no reading and opening of the form, no rules, no sealing. The first line is the transaction as one
  would write it by hand; the second is harder and gives PostgreSQL the product's own way to write it.
- The limit of the work list runs the same SQL and reads its answer; it checks no session and speaks no HTTP.
- That answer takes a third of a millisecond, so any work beside it shows: it is held against the same answer beside a
  program that only counts, ranked last of all (nice 19), in the same run. What it takes idle is told beside it.
- The primary of failover and its standby run on the same machine, behind a gate that leads nobody anywhere, then to the
  standby while it only reads, then to the new primary. Whoever gets a 503 waits as long as it says.
- A limit can be reached but not passed; what is left is the price of what the product does besides.
`;
  writeFileSync(join(top, 'docs', 'bench.md'), page);
}
