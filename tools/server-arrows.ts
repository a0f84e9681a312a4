// node tools/server-arrows.ts: how many arrows between folders of server/src run back up server/folders.json. Types
// count too. `npm run check` refuses the first of them; this prints where they are.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, top } from './run.ts';

export type Import = { from: string; to: string };

/** Imports from one folder of server/src into another, but for tests and the programs beside the folders. */
export function importsBetween(files: readonly Import[]): Import[] {
  return files.filter(({ from, to }) => {
    const [a, b] = [folderOf(from), folderOf(to)];
    return a !== null && b !== null && a !== b && !/[.](spec|test)[.]ts$/.test(from);
  });
}

/** @param folders from the lowest up; one that is not named looks up wherever it looks */
export function importsBack(files: readonly Import[], folders: readonly string[]): Import[] {
  const place = (file: string) => folders.indexOf(folderOf(file) ?? '');
  return importsBetween(files).filter(({ from, to }) => place(from) < place(to) || place(to) < 0);
}

/** Each pair of folders once, as `order → face`. */
export function arrowsOf(imports: readonly Import[]): string[] {
  return [...new Set(imports.map(({ from, to }) => `${folderOf(from)} → ${folderOf(to)}`))];
}

function folderOf(file: string): string | null {
  return /^server\/src\/([^/]+)\//.exec(file)?.[1] ?? null;
}

type Cruised = { modules: { source: string; dependencies: { resolved: string }[] }[] };

async function readImports(): Promise<Import[]> {
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'server/src'];
  const program = join(top, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const { modules } = JSON.parse((await run(process.execPath, [program, ...args])).output) as Cruised;
  return modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
  );
}

if (import.meta.main) {
  const folders = JSON.parse(readFileSync(join(top, 'server/folders.json'), 'utf8')) as string[];
  const files = await readImports();
  const back = importsBack(files, folders);
  for (const { from, to } of back) console.log(`${from} → ${to}`);
  const [all, wrong] = [arrowsOf(importsBetween(files)), arrowsOf(back)];
  console.log(`server/src: ${all.length} arrows between folders, ${wrong.length} of them back up`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
