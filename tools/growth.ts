// What a new wish costs, counted in files: each is tried out in a copy of the sources, in which types, forms and rules
// must still hold. `npm test` runs it and compares docs/growth.md; `node tools/growth.ts --write` writes that page.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMANDS } from './growth/demands.ts';
import type { Demand } from './growth/demands.ts';
import { changedFiles, openScratch } from './growth/scratch.ts';
import type { Scratch } from './growth/scratch.ts';
import type { Count } from './test-report.ts';
import { top } from './run.ts';
import type { Run } from './run.ts';

type Tried = { name: string; files: readonly string[]; goal: string; problems: readonly string[] };

const PAGE = 'docs/growth.md';

/** Each demand in turn, then each service of Testland taken away. @param write renews the page */
export async function proveGrowth(write = false): Promise<Count> {
  const tried: Tried[] = [];
  for (const demand of DEMANDS) tried.push(await inCopy(async (scratch) => tryOut(scratch, demand)));
  for (const service of testServices())
    tried.push(await inCopy(async (scratch) => takeAway(scratch, service)));
  for (const { name, files, problems } of tried) {
    console.log(`${problems.length === 0 ? '✓' : '✗'} ${name}: ${files.length}`);
    for (const problem of problems) console.log(problem.replace(/^/gm, '    '));
  }
  const text = pageOf(tried);
  if (write) writeFileSync(join(top, PAGE), text);
  const stale = readFileSync(join(top, PAGE), 'utf8') !== text;
  if (stale) console.log(`✗ ${PAGE} has other figures: node tools/growth.ts --write`);
  const failed = tried.filter(({ problems }) => problems.length > 0).length + Number(stale);
  return { passed: tried.length + 1 - failed, failed };
}

async function inCopy(work: (scratch: Scratch) => Promise<Tried>): Promise<Tried> {
  const scratch = await openScratch();
  try {
    return await work(scratch);
  } finally {
    await scratch.drop();
  }
}

async function tryOut(
  scratch: Scratch,
  { name, goal, within, grow, sees, checks = [] }: Demand,
): Promise<Tried> {
  const before = await scratch.look();
  await grow(scratch);
  const made = await scratch.run('node', ['tools/gen.ts', 'services']);
  const files = changedFiles(before, await scratch.look());
  const looked = await scratch.run('node', ['tools/growth/look.ts']);
  const types = await scratch.run('tsc', ['-p', 'services']);
  const besides: Record<string, Run> = {};
  for (const [about, command, ...args] of checks) besides[about] = await scratch.run(command, args);
  const counted = new Set(files.map(shortened)).size;
  const outside = files.filter((path) => !within.some((folder) => path.startsWith(folder)));
  return {
    name,
    files,
    goal: counted < files.length ? `${goal} folder` : `≤ ${goal}`,
    problems: [
      ...failures({ generated: made, 'forms and rules': looked, types, ...besides }),
      ...(counted > goal ? [`${counted} files, not ${goal}`] : []),
      ...outside.map((path) => `${path} lies outside of ${within.join(' and ')}`),
      ...(looked.output.includes(sees) ? [] : [`${sees} was not seen: ${looked.output}`]),
    ],
  };
}

/** A service is a folder and a file of rules: without them the rest is whole, its life test gone with it. */
async function takeAway(scratch: Scratch, service: string): Promise<Tried> {
  const before = await scratch.look();
  await scratch.remove(`services/${service}`);
  await scratch.remove(`rules/testland/${service.replace('testland-', '')}.json`);
  const made = await scratch.run('node', ['tools/gen.ts', 'services']);
  const files = changedFiles(before, await scratch.look());
  const looked = await scratch.run('node', ['tools/growth/look.ts']);
  const [types, served] = await Promise.all([
    scratch.run('tsc', ['-p', 'services']),
    scratch.run('tsc', ['-p', 'server']),
  ]);
  const specs = await scratch.run('vitest', ['run', '--project', 'spec', ...SPECS]);
  const outside = files.filter((path) => !/^(services|rules)\//.test(path));
  return {
    name: `${service} taken away`,
    files,
    goal: 'its own',
    problems: [
      ...failures({
        generated: made,
        'forms and rules': looked,
        types,
        'types of the server': served,
        specs,
      }),
      ...outside.map((path) => `${path} had to change`),
    ],
  };
}

/** What reads all services there are. */
const SPECS = ['tools/gen/services.spec.ts', 'server/src/form', 'domain/test/policy/testland.spec.ts'];

function failures(runs: Record<string, { code: number; output: string }>): string[] {
  return Object.entries(runs).flatMap(([name, { code, output }]) =>
    code === 0 ? [] : [`${name}: ${output.trim()}`],
  );
}

function testServices(): string[] {
  return readdirSync(join(top, 'services')).filter((name) => name.startsWith('testland-'));
}

function pageOf(tried: readonly Tried[]): string {
  const rows = tried.map(({ name, files, goal }) => {
    const things = [...new Set(files.map(shortened))];
    return `| ${name} | ${things.length} | ${goal} | ${things.map((path) => `\`${path}\``).join(' · ')} |`;
  });
  return [
    '# What a new wish costs',
    '',
    'Files that come, go or change, generated ones among them; a folder that comes or goes as a whole is one thing. `npm test` tries each out in a copy of the sources, in which types, forms and rules must still hold (`tools/growth.ts`), and fails when a figure here is another.',
    '',
    '| wish | files | goal | which |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** What is one thing to whoever adds it: a language, a service of Testland. */
function shortened(path: string): string {
  return path.replace(/^(services\/testland-[a-z-]+|languages\/[\w-]+)\/.*$/, '$1/');
}

if (import.meta.main) {
  const { passed, failed } = await proveGrowth(process.argv.includes('--write'));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
