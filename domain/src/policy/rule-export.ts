import type { PolicyRow } from './policy-row.schema.ts';
import type { RuleBook, RuleFile } from './rule-book.ts';

/**
 * A book as files that `readRuleBook` reads back to an equal one. Numbered, since what stands in a book has its order
 * from the names of its files.
 */
export function exportBook(book: RuleBook): RuleFile[] {
  const { ruleSets, identityDocuments, mandateTerms, openQuestions, rows, ...whole } = book;
  const lists = Object.entries(whole).flatMap(([folder, files]) =>
    files.map((json, at) => ({ path: `${folder}/${numbered(at)}${named(json)}.json`, json })),
  );
  const gathered = [
    { path: 'rule-sets.json', json: { subject: 'rule_sets', sets: ruleSets } },
    {
      path: 'identity-documents.json',
      json: { subject: 'identity_documents', documents: identityDocuments },
    },
    { path: 'mandates.json', json: { subject: 'mandates', terms: mandateTerms } },
    { path: 'open-questions.json', json: { subject: 'open_questions', questions: openQuestions } },
  ];
  const filled = gathered.filter(({ json }) => Object.values(json).every((value) => value.length > 0));
  return [...filled, ...lists, ...runsOf(rows).map(toFile)];
}

function numbered(at: number): string {
  return String(at + 1).padStart(4, '0');
}

function named(json: object): string {
  return 'id' in json ? `-${String(json.id)}` : '';
}

/** Neighbours of one subject and rule set: a file each, so that the order of the rows is kept. */
function runsOf(rows: readonly PolicyRow[]): PolicyRow[][] {
  const runs: PolicyRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[0]?.subject === row.subject && run[0].ruleSet === row.ruleSet) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

function toFile(run: readonly PolicyRow[], at: number): RuleFile {
  const { subject, ruleSet } = run[0] ?? { subject: '', ruleSet: '' };
  return {
    path: `rows/${numbered(at)}-${subject}-${ruleSet}.json`,
    json: { subject, ruleSet, rows: run.map(toRow) },
  };
}

function toRow({ item, post, service, kind, from, to, source, confidence, note, body }: PolicyRow): object {
  const scope = service === '*' ? '*' : `${service}/${kind}`;
  return {
    item,
    at: post,
    for: scope,
    from,
    to,
    source,
    confidence,
    ...(note !== undefined && { note }),
    body,
  };
}
