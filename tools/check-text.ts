import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './run.ts';
import { textRules } from './text-rules.ts';

const folders = [
  'domain',
  'contract',
  'languages',
  'services',
  'vision',
  'server',
  'web',
  'tools',
  'e2e',
  'bench',
  'rules',
];
const skipped = new Set(['node_modules', 'dist', '.data', '.cache', 'reports']);
// It names what it looks for.
const ownWords = /^tools\/text-rules([.]spec)?[.]ts$/;

function paths(): string[] {
  const patterns = ['*', ...folders.map((folder) => `${folder}/**/*`)];
  const found = globSync(patterns, {
    cwd: top,
    withFileTypes: true,
    exclude: (entry) => skipped.has(entry.name),
  });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(top.length))
    .filter((path) => !ownWords.test(path));
}

function check(path: string): string[] {
  const rules = textRules.filter((rule) => rule.files.test(path) && !rule.except?.test(path));
  if (rules.length === 0) return [];
  const text = readFileSync(join(top, path), 'utf8');
  return rules.flatMap((rule) =>
    rule
      .find(text, path)
      .map((found) => `${path}:${found.line} ${rule.name}: ${found.text}\n    ${rule.says}`),
  );
}

const broken = paths().flatMap(check);
for (const line of broken) console.log(line);
process.exitCode = broken.length > 0 ? 1 : 0;
