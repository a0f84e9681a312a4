// node web/measure-bundle.ts: bytes that each program loads before its first screen stands, and the size of each screen.
// Build first. Ends with status 1 when the applicant's first screen is over its budget (issue A, measures).
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

const BUDGET = { jsBytes: 60_000, cssBytes: 15_000 };
const dist = join(import.meta.dirname, 'dist');

/** Brotli bytes of everything an entry needs at once: itself, what it imports, their styles. */
function weigh(program: Program, manifest: Manifest, key: string, without: ReadonlySet<string>): Weight {
  const files = filesOf(manifest, key).filter((file) => !without.has(file));
  const sizeOf = (ending: string) =>
    files.filter((file) => file.endsWith(ending)).reduce((sum, file) => sum + brotliBytes(program, file), 0);
  const name = manifest[key]?.isEntry ? 'first screen' : (manifest[key]?.name ?? key);
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
  const manifest = JSON.parse(readFileSync(join(dist, program, '.vite/manifest.json'), 'utf8')) as Manifest;
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
  const manifest = JSON.parse(readFileSync(join(dist, program, '.vite/manifest.json'), 'utf8')) as Manifest;
  const keys = Object.keys(manifest);
  const entry = keys.find((key) => manifest[key]?.isEntry) ?? '';
  const first = new Set(filesOf(manifest, entry));
  const screens = keys.filter((key) => manifest[key]?.isDynamicEntry);
  return [
    weigh(program, manifest, entry, new Set()),
    ...screens.map((key) => weigh(program, manifest, key, first)).toSorted((a, b) => b.jsBytes - a.jsBytes),
  ];
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
  for (const program of ['applicant/zh', 'applicant/en']) console.log(`${program}: ${sayScripts(program)}`);
  const [first] = measureProgram('applicant/zh');
  const over = !first || first.jsBytes > BUDGET.jsBytes || first.cssBytes > BUDGET.cssBytes;
  if (over)
    console.log(`\nThe applicant's first screen is over ${BUDGET.jsBytes} js or ${BUDGET.cssBytes} css.`);
  process.exitCode = over ? 1 : 0;
}
