// node web/measure-bundle.ts: bytes that each program loads before its first screen stands, and the size of each screen.
// Build first. Ends with status 1 when the applicant's first screen or a page of a form is over its budget (issues A and C).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

type Chunk = {
  file: string;
  name?: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  css?: string[];
};
type Manifest = Record<string, Chunk>;
/** A program in a language: 'applicant/zh'. */
type Program = string;
type Weight = { name: string; jsBytes: number; cssBytes: number; files: number };

const BUDGET = { jsBytes: 45_000, cssBytes: 15_000 };
/** A page of a form with the form itself, beyond the first screen (issue C, measures). */
const FORM_BUDGET = { jsBytes: 25_000, cssBytes: 15_000 };
const dist = join(import.meta.dirname, 'dist');

/** Brotli bytes of everything an entry needs at once: itself, what it imports, their styles. */
function weigh(program: Program, manifest: Manifest, key: string, without: ReadonlySet<string>): Weight {
  const name = manifest[key]?.isEntry ? 'first screen' : (manifest[key]?.name ?? key);
  return weighFiles(program, name, filesOf(manifest, key), without);
}

function weighFiles(
  program: Program,
  name: string,
  needed: readonly string[],
  without: ReadonlySet<string>,
): Weight {
  const files = [...new Set(needed)].filter((file) => !without.has(file));
  const sizeOf = (ending: string) =>
    files.filter((file) => file.endsWith(ending)).reduce((sum, file) => sum + brotliBytes(program, file), 0);
  return { name, jsBytes: sizeOf('.js'), cssBytes: sizeOf('.css'), files: files.length };
}

function filesOf(manifest: Manifest, key: string, seen = new Set<string>()): string[] {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return [];
  seen.add(key);
  const inner = (chunk.imports ?? []).flatMap((next) => filesOf(manifest, next, seen));
  return [...new Set([chunk.file, ...(chunk.css ?? []), ...inner])];
}

function brotliBytes(program: Program, file: string): number {
  return brotliCompressSync(readFileSync(join(dist, program, file))).length;
}

/** How much of a first screen's text is Chinese: next to nothing in English, for a program carries one language. */
export function countHan(program: Program): number {
  const manifest = readManifest(program);
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? '';
  const scripts = filesOf(manifest, entry).filter((file) => file.endsWith('.js'));
  return scripts
    .map((file) => readFileSync(join(dist, program, file), 'utf8').match(/\p{Script=Han}/gu)?.length ?? 0)
    .reduce((sum, count) => sum + count, 0);
}

function sayScripts(program: Program): string {
  return `${countHan(program)} Chinese characters in the scripts of the first screen`;
}

/** The first screen whole; every other screen as what it adds to it. */
export function measureProgram(program: Program): Weight[] {
  const manifest = readManifest(program);
  const keys = Object.keys(manifest);
  const entry = keys.find((key) => manifest[key]?.isEntry) ?? '';
  const first = new Set(filesOf(manifest, entry));
  const screens = keys.filter((key) => manifest[key]?.isDynamicEntry);
  return [
    weigh(program, manifest, entry, new Set()),
    ...screens.map((key) => weigh(program, manifest, key, first)).toSorted((a, b) => b.jsBytes - a.jsBytes),
  ];
}

/**
 * A page of each form, as what it adds to the first screen: the page, the form, and the checks of both. Neither is of
 * use without the other, and they load from two places. Not in it is what is fetched behind the page, which nobody waits
 * for before writing and being checked.
 */
export function measureForms(program: Program): Weight[] {
  const manifest = readManifest(program);
  const keys = Object.keys(manifest);
  const first = new Set(filesOf(manifest, keys.find((key) => manifest[key]?.isEntry) ?? ''));
  // The chunks by the names that vite.chunks.ts gives them.
  const page = filesOf(manifest, keys.find((key) => manifest[key]?.name === 'form') ?? '');
  const forms = keys.filter((key) => manifest[key]?.name?.endsWith('.form'));
  // A build that has neither has nothing to be proud of.
  if (page.length === 0 || forms.length === 0) throw new Error(`${program} has no page of a form`);
  return forms.map((key) =>
    weighFiles(program, `a page of ${manifest[key]?.name}`, [...page, ...filesOf(manifest, key)], first),
  );
}

function readManifest(program: Program): Manifest {
  return JSON.parse(readFileSync(join(dist, program, '.vite/manifest.json'), 'utf8')) as Manifest;
}

function print(program: string, weights: readonly Weight[]): void {
  console.log(`\n${program}: brotli bytes, screens as what they add`);
  for (const { name, jsBytes, cssBytes, files } of weights) {
    console.log(
      `${String(jsBytes).padStart(9)} js ${String(cssBytes).padStart(7)} css ${String(files).padStart(3)} files  ${name}`,
    );
  }
}

if (import.meta.main) {
  for (const program of ['applicant/zh', 'applicant/en', 'console/zh'])
    print(program, measureProgram(program));
  for (const program of ['applicant/zh', 'applicant/en'])
    print(`${program}, a page with its form`, measureForms(program));
  for (const program of ['applicant/zh', 'applicant/en']) console.log(`${program}: ${sayScripts(program)}`);
  const over = ['applicant/zh', 'applicant/en'].flatMap((program) => [
    ...measureProgram(program)
      .slice(0, 1)
      .filter((weight) => isOver(weight, BUDGET)),
    ...measureForms(program).filter((weight) => isOver(weight, FORM_BUDGET)),
  ]);
  for (const { name, jsBytes, cssBytes } of over)
    console.log(`\nOver its budget: ${name}, ${jsBytes} js and ${cssBytes} css.`);
  process.exitCode = over.length > 0 ? 1 : 0;
}

function isOver(weight: Weight, budget: typeof BUDGET): boolean {
  return weight.jsBytes > budget.jsBytes || weight.cssBytes > budget.cssBytes;
}
