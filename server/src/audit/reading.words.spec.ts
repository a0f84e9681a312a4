import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { READING_WORDS, wordsOfReading } from '@lingshi/contract/audit/reading.words.ts';
import * as order from '@lingshi/contract/order/order.contract.ts';
import { STAFF_ROLES } from '@lingshi/domain/order/order.types.ts';
import { LINES } from '../../test/audit/reading-lines.ts';

const SERVER = join(import.meta.dirname, '../..');
/** Who reads without being an officer. */
const ROLES: readonly string[] = [...STAFF_ROLES, 'mandate_holder', 'guardian'];
const SLOTS = [{ id: 'id_card', name: { zh: '身份证', en: 'Identity card' } }];

/** The words between quotes of every statement that adds a line, in the program and in the database's functions. */
function writtenLines(): string[] {
  const files = globSync('{src/**/*.ts,migrations/*.sql}', { cwd: SERVER });
  const statements = files
    .filter((file) => !/\.(test|spec)\.ts$/.test(file))
    .flatMap((file) =>
      readFileSync(join(SERVER, file), 'utf8')
        .split(/INSERT INTO access_log\b/i)
        .slice(1),
    )
    // As far as its values go: what follows says when a line is one too many.
    .map((text) => /^[^;`]*?(?=\bWHERE\b|\bFROM\b|\bRETURNING\b|[;`])/i.exec(text)?.[0] ?? '');
  expect(statements.length).toBeGreaterThan(8);
  const quoted = statements.flatMap((text) =>
    [...text.matchAll(/'([a-z_]+)'/g)].map(([, word = '']) => word),
  );
  return [...new Set(quoted)].filter((word) => !ROLES.includes(word));
}

describe('a line of the access log', () => {
  it('has words of its own in both languages, whatever route or statement leaves it', () => {
    const ofRoutes = Object.values(LINES).filter((line) => typeof line === 'string');
    const ofPapers = order.orderPage.shape.documents.element.options;
    const lines = [...new Set([...ofRoutes, ...writtenLines(), ...ofPapers])];
    expect(lines).toEqual(expect.arrayContaining(['desk', 'list', 'filer', 'readers', 'search', 'receipt']));
    for (const line of lines)
      expect(wordsOfReading(line, []), line).toEqual({
        zh: expect.stringMatching(/\p{Script=Han}/u),
        en: expect.stringMatching(/[a-z]/),
      });
  });

  it('of a picture has the words of its slot, and of a number that it is one', () => {
    expect(wordsOfReading('id_card', SLOTS)).toEqual(SLOTS[0]?.name);
    expect(wordsOfReading('document.passportNumber', SLOTS)).toBe('number');
  });

  it('that nobody knows is called no picture', () => {
    expect(wordsOfReading('something_new', SLOTS)).toBe('other');
    expect(wordsOfReading('constructor', SLOTS)).toBe('other');
    expect(Object.keys(READING_WORDS)).not.toContain('something_new');
  });
});
