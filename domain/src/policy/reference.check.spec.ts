import { describe, expect, test } from 'vitest';
import { PATH_JUDGE } from '../lifecycle/lifecycle.path.ts';
import { checkReferences } from './reference.check.ts';
import { checkNamed } from './rule-book.check.ts';
import { readRuleBook } from './rule-book.ts';
import type { RuleBook, RuleFile, RuleProblem } from './rule-book.ts';
import { SHIPPED_FILES } from '../../test/policy/rules.ts';
import { TESTLAND } from '../../test/policy/testland.ts';
import { isCallable, isCountry, isCurrency, isTimeZone } from './world.ts';

/**
 * What a text of the rules may say freely: it names nothing, or it is where a name comes from. Everything else refers
 * to something, and a wrong one is named by `rules check`. A new field is either here with good reason, or checked.
 */
const FREE: readonly RegExp[] = [
  // Said to people, or of where a rule comes from.
  /(: |\.)(source|note|lines|address|autoComplete|example|joinedBy|mark|payee|matches)$/,
  // Names that begin here: what refers to them is checked from there.
  /^(address_format|carrier|country|districts|postcodes|post|questions|service|rule_sets): (id|code)$/,
  /^(questions|declaration): (rows\.body\.)?questions(\.options)?\.id$/,
  /^\w+: (rows\.item|rows\.body\.version|documents\.kind|family|rows\.body\.questions\.flags\.code)$/,
  // The map itself: which codes lie where.
  /^postcodes: (states|counties|nowhere)\./,
  // Which page of a form asks for it: the server knows the forms and holds them against it.
  /^consent: rows\.body\.group$/,
];

type Leaf = { file: number; path: (string | number)[]; value: string; field: string };

/** Every text of the shipped rules but words in two languages, by what field it is. */
function leavesOf(value: unknown, file: number, path: Leaf['path'] = []): Leaf[] {
  if (typeof value === 'string') {
    const names = path.filter((step) => typeof step === 'string');
    return [{ file, path, value, field: `${subjectAt(file, path)}: ${names.join('.')}` }];
  }
  if (typeof value !== 'object' || value === null || ('zh' in value && 'en' in value)) return [];
  const entries = Array.isArray(value) ? value.map((one, at) => [at, one] as const) : Object.entries(value);
  return entries.flatMap(([key, one]) => leavesOf(one, file, [...path, key]));
}

function subjectAt(file: number, [first]: Leaf['path']): string {
  const { json } = SHIPPED_FILES[file]!;
  const part = Array.isArray(json) ? (json as unknown[])[Number(first)] : json;
  return String((part as { subject: unknown }).subject);
}

/** Of the same shape, and there nowhere. */
function nothingLike(value: string): string {
  if (/^[A-Z]{3}$/.test(value)) return 'QQQ';
  if (/^[A-Z]{2}$/.test(value)) return 'QQ';
  if (/^[A-Z]\w+\//.test(value)) return 'America/Houston';
  if (value.startsWith('+')) return '+289-12345678';
  if (/^[1-9]\d{0,2}$/.test(value)) return '289';
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return '2021-02-30';
  return value.includes('/') ? 'no_such/no_such' : 'no_such_thing';
}

const BOOKS = SHIPPED_FILES.map((file) => readRuleBook([file]).book);

function joined(books: readonly RuleBook[]): RuleBook {
  const subjects = Object.keys(books[0]!) as (keyof RuleBook)[];
  return Object.fromEntries(
    subjects.map((subject) => [subject, books.flatMap((book) => book[subject] as unknown[])]),
  ) as RuleBook;
}

/** What is said of the rules with another text at that place. */
function problemsWith({ file, path, value }: Leaf): RuleProblem[] {
  const json = JSON.parse(JSON.stringify(SHIPPED_FILES[file]!.json)) as unknown;
  let at = json as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as typeof at;
  at[path.at(-1)!] = nothingLike(value);
  const changed: RuleFile = { path: SHIPPED_FILES[file]!.path, json };
  const { book, problems } = readRuleBook([changed]);
  if (problems.length > 0) return problems;
  return checkNamed(joined(BOOKS.with(file, book)), PATH_JUDGE);
}

describe('every field of the shipped rules that refers to something', () => {
  const leaves = SHIPPED_FILES.flatMap(({ json }, file) => leavesOf(json, file));
  const fields = Map.groupBy(leaves, ({ field }) => field);
  const referring = [...fields].filter(([field]) => !FREE.some((free) => free.test(field)));

  test('is known: the rules hold as they are, and there are many such fields', () => {
    expect(checkNamed(joined(BOOKS), PATH_JUDGE)).toEqual([]);
    expect(referring.length).toBeGreaterThan(100);
    for (const one of ['post: timeZone', 'post: country', 'country: currency', 'country: carriers']) {
      expect(fields.has(one)).toBe(true);
    }
  });

  test('is named when it refers to nothing', () => {
    const unnoticed = referring.filter(([, [leaf]]) => problemsWith(leaf!).length === 0);
    expect(unnoticed.map(([field, [leaf]]) => `${field} ${leaf!.value}`)).toEqual([]);
  }, 60_000);

  test('is one by one what the check of references is for: this test can fail', () => {
    const zone = fields.get('post: timeZone')![0]!;
    expect(problemsWith(zone)).toEqual([{ where: 'post chicago', problem: 'no time zone America/Houston' }]);
  });
});

describe('what a rule may not name', () => {
  function changed(change: (copy: RuleBook) => void): string {
    const copy = JSON.parse(JSON.stringify(TESTLAND)) as RuleBook;
    change(copy);
    return checkReferences(copy)
      .map(({ where, problem }) => `${where}: ${problem}`)
      .join('\n');
  }

  test('is named with its row', () => {
    expect(changed(() => undefined)).toBe('');
    expect(changed(({ posts }) => (posts[0]!.timeZone = '+01:00'))).toContain('no time zone +01:00');
    expect(changed(({ countries }) => (countries[0]!.phone.example = '12'))).toContain('are not as 12');
    expect(changed(({ countries }) => (countries[0]!.phone.national = '('))).toContain(
      'phone numbers are not as',
    );
  });

  test.each(['America/Houston', 'Europe', 'Mars/Base', '+02:00', 'CET+1', '', 'europe/vienna\n'])(
    'no zone is %j',
    (name) => expect(isTimeZone(name)).toBe(false),
  );

  test.each(['America/Los_Angeles', 'America/Argentina/Buenos_Aires', 'UTC', 'Asia/Urumqi'])(
    'a zone is %s',
    (name) => expect(isTimeZone(name)).toBe(true),
  );

  test('nor are groups of countries countries, made-up money money, and half a number a number', () => {
    expect(['US', 'CN', 'TW', 'XK'].map(isCountry)).toEqual([true, true, true, false]);
    expect(['EU', 'ZZ', 'QQ', 'us'].map(isCountry)).toEqual([false, false, false, false]);
    expect(['USD', 'EUR', 'QQQ'].map(isCurrency)).toEqual([true, true, false]);
    expect(['+1-415-5550123', '+289-12345678', '+1-4', '415 555'].map(isCallable)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
