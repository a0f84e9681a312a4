import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { top } from './run.ts';

const PAGES = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md', 'rules/README.md', 'docs/glossary.md'];
const FOLDERS = 'bench|contract|docs|domain|e2e|languages|partners|rules|server|services|tools|vision|web';

/** Paths from the top that a page names in full. */
function namedIn(page: string): string[] {
  const text = readFileSync(join(top, page), 'utf8');
  const path = new RegExp(`\`((?:${FOLDERS})/[^\`<>*…{} ]*)\``, 'g');
  return [...text.matchAll(path)].map(([, name]) => name ?? '');
}

test.each(PAGES)('every file that %s names is there', (page) => {
  // What an example would add is in no folder yet.
  const lost = namedIn(page).filter(
    (name) => !existsSync(join(top, name)) && !name.startsWith('languages/es/'),
  );
  expect(lost).toEqual([]);
});

test('the page of the architecture names a file for each thing people look for', () => {
  expect(namedIn('ARCHITECTURE.md').length).toBeGreaterThan(20);
});
