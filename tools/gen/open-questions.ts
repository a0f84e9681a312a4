import { join } from 'node:path';
import { isUnanswered, questionName } from '@lingshi/domain/policy/open-question.ts';
import type { OpenQuestion } from '@lingshi/domain/policy/open-question.ts';
import type { PolicyRow } from '@lingshi/domain/policy/policy-row.schema.ts';
import { loadRules } from '@lingshi/server/policy/policy.rules.ts';
import { top } from '../run.ts';
import { code, page, table } from './markdown.ts';

/** What only a ministry can answer: its questions, and every row that is our own choice or nobody confirmed. */
export async function makeOpenQuestions(): Promise<Record<string, string>> {
  const {
    seed: { openQuestions: questions, rows },
  } = await loadRules(join(top, 'rules'));
  const text = page('Open questions', 'rules/', [
    'A ministry that runs this platform answers these once: an editor of a post answers in the console (Rules, Open questions), a second officer approves, and each answer is a row with its source. Whoever answers for every post changes the row in the files.',
    '## Questions',
    table(
      ['', 'question', 'rows that wait for the answer'],
      questions.map(({ words, rows: names }, at) => [`${at + 1}`, words.en, names.map(code).join(', ')]),
    ),
    '## Rows to confirm',
    table(['row', 'rule set', 'sure', 'rests on', 'to ask'], openRows(rows, questions)),
  ]);
  return { 'docs/generated/open-questions.md': text };
}

/** A rule that holds for several services is listed once. */
function openRows(rows: readonly PolicyRow[], questions: readonly OpenQuestion[]): string[][] {
  const once = new Map(
    rows.filter(isUnanswered).map((row) => [`${row.ruleSet} ${questionName(row)} ${row.source}`, row]),
  );
  return [...once.values()].map((row) => {
    const asked = questions.flatMap((one, at) => (one.rows.includes(questionName(row)) ? [`${at + 1}`] : []));
    const ask = asked.length > 0 ? `question ${asked.join(', ')}` : (row.note ?? 'Does this hold?');
    return [code(questionName(row)), row.ruleSet, row.confidence, row.source, ask];
  });
}
