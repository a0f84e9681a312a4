import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { top } from './run.ts';
import { whichOf } from '../domain/test/which-of.ts';

const exclude = (name: string) => name.endsWith('node_modules') || name.endsWith('dist');
const WORDS = ['{contract,server,web}/src/**/*.words.ts', 'services/*/*.ts', 'rules/*/*.json'];
const said = globSync(WORDS, { cwd: top, exclude }).map((path) => readFileSync(join(top, path), 'utf8'));

/** The Chinese words of each line: `申请* / 订单*`, or a dash. */
const lines = readFileSync(join(top, 'docs/glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| /, '')))
  .map(([word = '', chinese = '']) => ({ word, chinese: chinese.replaceAll('*', '').split(' / ') }));

test('every Chinese word of the glossary is said in some table of words', () => {
  expect(lines.length).toBeGreaterThan(50);
  const unsaid = lines.flatMap(({ word, chinese }) =>
    chinese
      .filter((term) => term !== '-' && !said.some((text) => text.includes(term)))
      .map((term) => `${word}: ${term}`),
  );
  expect(unsaid).toEqual([]);
});

test('the glossary has each word once', () => {
  const words = lines.map(({ word }) => word);
  expect(whichOf(words, (word, at) => words.indexOf(word) !== at)).toEqual([]);
});
