import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { LIMITS } from '../server/src/platform/limits/limits.ts';
import { top } from './run.ts';
import { whichOf } from '../domain/test/which-of.ts';

const page = readFileSync(join(top, 'docs/security.md'), 'utf8');
const FILES = '{bench,domain,contract,services,vision,server,web,tools,e2e}/**/*.ts';

test('every file the page of security names is there, once', () => {
  const exclude = (name: string) => name.endsWith('node_modules') || name.endsWith('dist');
  const names = globSync(FILES, { cwd: top, exclude }).map((path) => basename(path));
  const named = [...page.matchAll(/`([\w.-]+\.ts)`/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(50);
  expect(whichOf([...new Set(named)], (name) => names.filter((one) => one === name).length !== 1)).toEqual(
    [],
  );
});

test('every limit the page of security names is there, with its figures', () => {
  const named = [...page.matchAll(/`([a-z]+_by_[a-z]+)`/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(0);
  expect(whichOf(named, (name) => !(name in LIMITS))).toEqual([]);
  // "twelve codes in an hour", "120 a minute"
  expect(LIMITS.code_by_contact).toMatchObject({ points: 12, seconds: 3600 });
  expect(LIMITS.search_by_officer).toMatchObject({ points: 120, seconds: 60 });
});

test('the page of security has a line for each of the 64 requirements', () => {
  const numbers = [...page.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({ length: 64 }, (_, at) => at + 1));
});
