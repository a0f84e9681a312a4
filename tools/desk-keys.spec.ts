import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DECISIONS } from '../web/src/console/decision/decisions.ts';
import { top } from './run.ts';
import { whichOf } from '../domain/test/which-of.ts';

const FILES = ['desk/desk-keys.ts', 'evidence/viewer-keys.ts', 'shell/shell-keys.tsx'];

/** One press does one thing: a decision is sent by a key that nothing else on the screen hears. */
test('no decision has a key that the desk, its pictures or the console hear', () => {
  const taken = FILES.flatMap((file) => {
    const text = readFileSync(join(top, 'web/src/console', file), 'utf8');
    return [...text.matchAll(/key: '([^']+)'|also: \['([^']+)'\]/g)].map(
      ([, key, also]) => key ?? also ?? '',
    );
  });
  expect(taken.length).toBeGreaterThan(12);
  expect(whichOf(Object.entries(DECISIONS), ([, { key }]) => taken.includes(key))).toEqual([]);
});
