import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyRow } from '@lingshi/domain/policy/policy-row.schema.ts';
import type { RuleBook } from '@lingshi/domain/policy/rule-book.ts';
import { loadRules } from '@lingshi/server/policy/policy.rules.ts';
import { top } from '../run.ts';
import { code, page, table } from './markdown.ts';

type Question = { question: string; rows: string[] };

/** What only a ministry can answer: its questions, and every row that is our own choice or nobody confirmed. */
export async function makeOpenQuestions(): Promise<Record<string, string>> {
  const { book } = await loadRules(join(top, 'rules'));
  const questions = JSON.parse(readFileSync(join(top, 'docs/open-questions.json'), 'utf8')) as Question[];
  checkRows(questions, book);
  const text = page('Open questions', 'docs/open-questions.json and rules/', [
    'A ministry that runs this platform answers these once; each answer becomes a row with its source.',
    '## Questions',
    table(
      ['', 'question', 'rows that wait for the answer'],
      questions.map(({ question, rows }, at) => [`${at + 1}`, question, rows.map(code).join(', ')]),
    ),
    '## Rows to confirm',
    table(['row', 'rule set', 'sure', 'rests on', 'to ask'], openRows(book.rows, questions)),
  ]);
  return { 'docs/generated/open-questions.md': text };
}

function checkRows(questions: readonly Question[], { rows, districts }: RuleBook): void {
  const names = new Set([...rows.map(nameOf), ...districts.map(({ id }) => `districts/${id}`)]);
  const lost = questions.flatMap((one) => one.rows).filter((name) => !names.has(name));
  if (lost.length > 0)
    throw new Error(`docs/open-questions.json names rows that are not there: ${lost.join(', ')}`);
}

const nameOf = ({ subject, item }: Pick<PolicyRow, 'subject' | 'item'>) => `${subject}/${item}`;

/** A rule that holds for several services is listed once. */
function openRows(rows: readonly PolicyRow[], questions: readonly Question[]): string[][] {
  const open = rows.filter(({ confidence }) => confidence === 'ours' || confidence === 'unconfirmed');
  const once = new Map(open.map((row) => [`${row.ruleSet} ${nameOf(row)} ${row.source}`, row]));
  return [...once.values()].map((row) => {
    const asked = questions.flatMap((one, at) => (one.rows.includes(nameOf(row)) ? [`${at + 1}`] : []));
    const ask = asked.length > 0 ? `question ${asked.join(', ')}` : (row.note ?? 'Does this hold?');
    return [code(nameOf(row)), row.ruleSet, row.confidence, row.source, ask];
  });
}
