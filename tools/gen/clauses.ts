import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyRow } from '@lingshi/domain/policy/policy-row.schema.ts';
import type { RuleBook } from '@lingshi/domain/policy/rule-book.ts';
import { answerSituation } from '@lingshi/domain/situation/situation.answer.ts';
import { readSituation } from '@lingshi/domain/situation/situation.schema.ts';
import { loadRules } from '@lingshi/server/policy/policy.rules.ts';
import { top } from '../run.ts';
import { citedClauses, isOf } from './cited-clauses.ts';
import { CLAUSES } from './clauses.list.ts';
import type { Clause } from './clauses.list.ts';
import { code, page, table } from './markdown.ts';

type Proof = { id: string; clauses: string[]; rows: string[] };

/** Every clause of the notice with the rows that cite it, what proves it, and what a person reads. */
export async function makeClauses(): Promise<Record<string, string>> {
  const { book } = await loadRules(join(top, 'rules'));
  const proofs = readSituations().map((entry) => proofOf(entry, book));
  const rows = CLAUSES.map((clause) => lineOf(clause, book.rows, proofs));
  const text = page(
    'The notice, clause by clause',
    'rules/, rules/golden/situations and tools/gen/clauses.list.ts',
    [
      'Clauses are cited as in the rules. A row is named by its subject and item; a situation by its id in `rules/golden/situations`, which `domain/src/situation/situation.spec.ts` runs.',
      table(['clause', 'what it says', 'rows', 'tests', 'on the screen'], rows),
    ],
  );
  return { 'docs/generated/clauses.md': text };
}

/** What a situation says it rests on, and the rows that decided it: where none names a clause, those of its rows prove it. */
function proofOf(entry: { id: string; clause: string }, book: RuleBook): Proof {
  const read = readSituation(entry);
  if (!read.ok) throw new Error(`${read.id}: ${read.reason}`);
  const { rows } = answerSituation(read.situation, book);
  return {
    id: entry.id,
    clauses: citedClauses(entry.clause),
    rows: rows.map(({ subject, item }) => `${subject}/${item}`),
  };
}

function lineOf(clause: Clause, rows: readonly PolicyRow[], proofs: readonly Proof[]): string[] {
  const { id, about, waits } = clause;
  const citing = rows.filter(({ source }) => citedClauses(source).some((one) => isOf(id, one)));
  const named = new Set(citing.map(({ subject, item }) => `${subject}/${item}`));
  const cited = proofs.filter((proof) => proof.clauses.some((one) => isOf(id, one)));
  const decided = proofs.filter((proof) => proof.rows.some((row) => named.has(row)));
  const proving = cited.length > 0 ? cited : decided;
  const cells = [rowsCell(citing), testsCell(clause, proving), saidCell(clause, citing)];
  const empty = cells.findIndex((cell) => cell === '');
  if (waits === undefined && empty > 0)
    throw new Error(`${id} has no ${empty === 1 ? 'test' : 'sentence'}: clauses.list.ts`);
  return [
    id,
    about,
    ...cells.map((cell) => cell || (waits === undefined ? 'no rule depends on it' : `open: ${waits}`)),
  ];
}

const MOST = 12;

function rowsCell(rows: readonly PolicyRow[]): string {
  return listed([...new Set(rows.map(({ subject, item }) => code(`${subject}/${item}`)))]);
}

function listed(names: readonly string[]): string {
  const more = names.length > MOST ? ` and ${names.length - MOST} more` : '';
  return names.slice(0, MOST).join(', ') + more;
}

function testsCell({ tests = [] }: Clause, proofs: readonly Proof[]): string {
  const named = tests.map(([file, title]) => {
    if (!readFileSync(join(top, file), 'utf8').includes(title)) throw new Error(`${file} has no "${title}"`);
    return `${code(file)}: ${title}`;
  });
  return [listed(proofs.map(({ id }) => id)), ...named].filter((cell) => cell !== '').join('; ');
}

/** The words of the screens that are named come first, then those of the rows. */
function saidCell({ said = [] }: Clause, rows: readonly PolicyRow[]): string {
  const named = said.map(([file, key]) => findWords(file, key));
  return [...new Set([...named, ...rows.flatMap(({ body }) => wordsOf(body))])].slice(0, 2).join(' / ');
}

function wordsOf(body: PolicyRow['body']): string[] {
  const { title, text, words, help } = (body ?? {}) as Record<string, { zh?: string } | undefined>;
  const phrase = text ?? help ?? words ?? title;
  return phrase?.zh === undefined ? [] : [phrase.zh];
}

/** Read as text: what a words file holds is known to its screen alone. */
function findWords(file: string, key: string): string {
  const text = readFileSync(join(top, file), 'utf8');
  const at = key.split(' ').reduce((from, name) => nextName(text, name, from), 0);
  const zh = at < 0 ? undefined : /zh:\s*'([^']+)'/.exec(text.slice(at))?.[1];
  if (zh === undefined) throw new Error(`${file} has no words ${key}`);
  return zh;
}

function nextName(text: string, name: string, from: number): number {
  if (from < 0) return from;
  const quoted = text.indexOf(`'${name}':`, from);
  return quoted < 0 ? text.indexOf(`${name}:`, from) : quoted;
}

function readSituations(): { id: string; clause: string }[] {
  const folder = join(top, 'rules/golden/situations');
  return readdirSync(folder)
    .toSorted()
    .flatMap(
      (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { id: string; clause: string }[],
    );
}
