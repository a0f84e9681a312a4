// Both languages say the same things: the same keys, the same places for values, nothing empty or left untranslated.
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareCatalogues } from './catalogues.ts';
import { top } from './run.ts';

async function compare(chinese: string): Promise<string[]> {
  const english = chinese.replace(/zh[.]ts$/, 'en.ts');
  if (!existsSync(join(top, english))) return [`${english} is missing`];
  const [zh, en] = (await Promise.all(
    [chinese, english].map((path) => import(pathToFileURL(join(top, path)).href)),
  )) as [object, object];
  return compareCatalogues(zh, en).map((problem) => `${chinese}: ${problem}`);
}

const files = globSync('{contract,web,server}/**/*words.zh.ts', {
  cwd: top,
  exclude: (name) => name === 'node_modules' || name === 'dist',
});
const problems = (await Promise.all(files.map(compare))).flat();
for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
