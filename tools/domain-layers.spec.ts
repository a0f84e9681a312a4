import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { top } from './run.ts';

const read = (path: string) => readFileSync(join(top, path), 'utf8');
const layers = JSON.parse(read('domain/layers.json')) as string[][];
const folders = layers.flat();

/** What the editor's rules forbid a package to import of domain. */
const forbidden = [...read('.oxlintrc.json').matchAll(/\^@lingshi\/domain\/\(([^)]*)\)/g)].map(([, names]) =>
  (names ?? '').split('|'),
);
const without = (...allowed: string[]) => folders.filter((name) => !allowed.includes(name));

test('every folder of domain has its place among the layers, and every layer is a folder', () => {
  const found = readdirSync(join(top, 'domain/src'), { withFileTypes: true });
  const there = found.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(folders.toSorted()).toEqual(there.toSorted());
});

test('the editor forbids vision and the platform the folders that the check of imports does', () => {
  expect(forbidden).toEqual([without('shared', 'identity', 'evidence'), without('shared')]);
});
