import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { top } from './run.ts';

const page = readFileSync(join(top, 'docs/security.md'), 'utf8');
const FILES = '{domain,contract,services,vision,server,web,tools}/**/*.ts';

test('every file the page of security names is there, once', () => {
  const exclude = (name: string) => name.endsWith('node_modules') || name.endsWith('dist');
  const names = globSync(FILES, { cwd: top, exclude }).map((path) => basename(path));
  const named = [...page.matchAll(/`([\w.-]+\.ts)`/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(50);
  expect([...new Set(named)].filter((name) => names.filter((one) => one === name).length !== 1)).toEqual([]);
});

test('the page of security has a line for each of the 64 requirements', () => {
  const numbers = [...page.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({ length: 64 }, (_, at) => at + 1));
});
