// npm run mutate: plants the faults of tools/mutate/faults one by one in a copy of the sources and says which tests
// noticed. `-- --list` names them, `-- --only <id or guarantee>` tries some, `-- --missing` those without a verdict,
// `-- --write` writes docs/mutation.md, `-- --unproven` spares the clean run before, `-- --untyped` the compiler.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../server/src/platform/db/embedded-postgres.ts';
import { openScratch } from './growth/scratch.ts';
import type { Scratch } from './growth/scratch.ts';
import { plant, testsOf } from './mutate/fault.ts';
import type { Fault, Guarantee } from './mutate/fault.ts';
import { tryTests } from './mutate/fault.run.ts';
import { GUARANTEES } from './mutate/guarantees.ts';
import { isEnough, keepVerdict, readVerdicts, writePage } from './mutate/mutate.report.ts';
import type { Verdict } from './mutate/mutate.report.ts';

const SECONDS_A_FAULT = 240;
const SECONDS_CLEAN = 3_600;

type Case = { guarantee: Guarantee; fault: Fault };
/** `types`: whether the compiler is asked about what no test noticed. */
type Place = { scratch: Scratch; databaseUrl: string; types: boolean };

const NAMES = new Set(GUARANTEES.flatMap(({ name, faults }) => [name, ...faults.map(({ id }) => id)]));

function casesOf(args: readonly string[]): Case[] {
  const only = args.flatMap((arg, at) => (args[at - 1] === '--only' ? arg.split(',') : []));
  const strange = only.filter((name) => !NAMES.has(name));
  if (strange.length > 0) throw new Error(`No fault or guarantee is named ${strange.join(', ')}.`);
  const known = args.includes('--missing') ? readVerdicts() : {};
  const all = GUARANTEES.flatMap((guarantee) => guarantee.faults.map((fault) => ({ guarantee, fault })));
  const named = ({ guarantee, fault }: Case, name: string) => name === guarantee.name || name === fault.id;
  const asked = only.length === 0 ? all : only.flatMap((name) => all.filter((one) => named(one, name)));
  return [...new Set(asked)].filter(({ fault }) => known[fault.id] === undefined);
}

/** Where a test fails without any fault, "noticed" means nothing. */
async function proveClean({ scratch, databaseUrl }: Place, cases: readonly Case[]): Promise<boolean> {
  const tests = [...new Set(cases.flatMap(({ guarantee, fault }) => testsOf(guarantee, fault)))].toSorted();
  const tried = await tryTests(scratch, tests, { databaseUrl, seconds: SECONDS_CLEAN, bail: false });
  console.log(`${tests.length} test files without a fault: ${tried.outcome} (${tried.seconds.toFixed(0)} s)`);
  for (const name of tried.by) console.log(`    ${name}`);
  return tried.outcome === 'passed';
}

async function judge(place: Place, { guarantee, fault }: Case): Promise<Verdict> {
  const { scratch, databaseUrl } = place;
  const whole = await scratch.read(fault.file);
  const stale = (error: unknown): Verdict => ({ outcome: 'stale', by: [String(error)], seconds: 0 });
  try {
    await scratch.write(fault.file, plant(whole, fault));
  } catch (error) {
    return stale(error);
  }
  try {
    const tests = testsOf(guarantee, fault);
    const tried = await tryTests(scratch, tests, { databaseUrl, seconds: SECONDS_A_FAULT, bail: true });
    const { by, seconds } = tried;
    if (tried.outcome === 'failed') return { outcome: 'noticed', by, seconds };
    if (tried.outcome === 'timed out') return { outcome: 'timed out', by, seconds };
    const refused = place.types && (await refusedByTypes(place.scratch, fault));
    return { outcome: 'unnoticed', by, seconds, ...(refused && { byTypes: true }) };
  } finally {
    await scratch.write(fault.file, whole);
  }
}

/** Asked only where no test noticed: a compiler that refuses is no test of what runs. */
async function refusedByTypes(scratch: Scratch, { file }: Fault): Promise<boolean> {
  const [folder = ''] = file.split('/');
  if (!/[.]tsx?$/.test(file)) return false;
  const { code } = await scratch.run('tsc', ['-p', folder, '--noEmit', '--checkers', '1']);
  return code !== 0;
}

function tell({ fault }: Case, { outcome, by, byTypes, seconds }: Verdict): void {
  const mark = outcome === 'noticed' ? '✓' : '✗';
  const how = by[0] ?? (byTypes ? 'the compiler alone refuses it' : fault.does);
  console.log(`${mark} ${fault.id.padEnd(28)} ${outcome} in ${seconds.toFixed(0)} s: ${how}`);
}

async function mutate(args: readonly string[]): Promise<boolean> {
  const cases = casesOf(args);
  const scratch = await openScratch(['e2e', 'docs', 'package-lock.json']);
  const server = await startEmbeddedPostgres({
    folder: join(tmpdir(), `lingshi-mutate-${process.pid}`),
    settings: { max_connections: '200', shared_buffers: '128MB', fsync: 'off' },
    ephemeral: true,
  });
  // A run that is broken off leaves nothing behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(
      signal,
      () => void Promise.all([server.stop(), scratch.drop()]).then(() => process.exit(130)),
    );
  const place = { scratch, databaseUrl: server.url, types: !args.includes('--untyped') };
  try {
    if (!args.includes('--unproven') && !(await proveClean(place, cases))) return false;
    const outcomes: Verdict['outcome'][] = [];
    for (const one of cases) {
      const verdict = await judge(place, one);
      keepVerdict(one.fault.id, verdict);
      tell(one, verdict);
      outcomes.push(verdict.outcome);
    }
    return sumUp(outcomes);
  } finally {
    await server.stop();
    await scratch.drop();
  }
}

function sumUp(outcomes: readonly Verdict['outcome'][]): boolean {
  const count = (outcome: Verdict['outcome']) => outcomes.filter((one) => one === outcome).length;
  const noticed = count('noticed');
  const rest = (['unnoticed', 'timed out', 'stale'] as const).map(
    (outcome) => `${count(outcome)} ${outcome}`,
  );
  console.log(`${noticed} of ${outcomes.length} noticed, ${rest.join(', ')}`);
  return count('stale') === 0 && isEnough(noticed, outcomes.length);
}

const args = process.argv.slice(2);
if (args.includes('--list')) {
  for (const { guarantee, fault } of casesOf(args))
    console.log(`${guarantee.name}\t${fault.id}\t${fault.does}`);
} else if (args.includes('--write')) {
  writePage(GUARANTEES, readVerdicts(), new Date().toISOString().slice(0, 10));
} else {
  process.exitCode = (await mutate(args)) ? 0 : 1;
}
