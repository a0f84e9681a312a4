import { compareDays } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import type { PathJudge } from './path.schema.ts';
import { rowFileSchema } from './policy-row.schema.ts';
import type { PolicyRow } from './policy-row.schema.ts';
import type { Post } from './post.schema.ts';
import { checkRuleBook } from './rule-book.check.ts';
import type { IsBuilt } from './rule-book.check.ts';
import type { RuleBook } from './rule-book.ts';
import type { ChangeProblem, ChangeProblemCode } from './rule-change.problem.ts';
import { isAt, sayIssue } from './rule-change.shape.ts';
import { applyChanges, isSameKey } from './rule-change.ts';
import type { RuleChange } from './rule-change.ts';

/** The book a change is put into, the post that makes it, and today there. */
export type ChangeContext = { book: RuleBook; post: Post; today: Day; judge: PathJudge; isBuilt?: IsBuilt };

/**
 * Everything that stands against a change; empty = it may come into force. What the whole book says of it is asked
 * only of a change that holds by itself.
 */
export function checkChange(change: RuleChange, context: ChangeContext): ChangeProblem[] {
  const own = [...checkShape(change), ...checkPlace(change, context), ...checkDays(change, context)];
  if (own.length > 0) return own;
  const meant = [...checkCurrency(change, context), ...checkSteps(change, context)];
  return meant.length > 0 ? meant : checkWhole(change, context);
}

/** Read as a file of rules would be: one schema for both doors. */
function readShape({ ruleSet, subject, post, service, kind, ...rest }: RuleChange) {
  const row = { ...rest, at: post, for: service === '*' ? '*' : `${service}/${kind}` };
  return rowFileSchema.safeParse({ subject, ruleSet, rows: [row] });
}

function checkShape(change: RuleChange): ChangeProblem[] {
  return (readShape(change).error?.issues ?? []).map((issue) => {
    const path = issue.path.slice(issue.path[0] === 'rows' ? 2 : 0);
    const said = sayIssue(issue, isAt(change, path));
    return { field: path.length === 0 ? 'to' : path.map(String).join('.'), ...said };
  });
}

export type UnreadableChange = { change: RuleChange; problem: string };

/**
 * Changes as they were stored, each body read anew: a later program may ask more of it. One that can no longer be read
 * stays out, and stops none of the others: somebody has to be told of it.
 */
export function readChanges(stored: readonly RuleChange[]): {
  changes: RuleChange[];
  unreadable: UnreadableChange[];
} {
  const changes: RuleChange[] = [];
  const unreadable: UnreadableChange[] = [];
  for (const change of stored) {
    const read = readShape(change);
    if (read.success) changes.push({ ...change, body: read.data.rows[0]?.body ?? null });
    else unreadable.push({ change, problem: read.error.message });
  }
  return { changes, unreadable };
}

function checkPlace({ ruleSet, post, service, kind }: RuleChange, context: ChangeContext): ChangeProblem[] {
  const { book } = context;
  const known = book.services.find(({ id }) => id === service);
  const isService =
    service === '*' ? kind === '*' : kind === '*' ? known : known?.kinds.some(({ id }) => id === kind);
  return [
    ...(book.posts.some(({ id }) => id === post) ? [] : [problem('at', 'post_unknown', post)]),
    // Nobody writes the rules of another post, nor those of a whole country.
    ...(post === context.post.id ? [] : [problem('at', 'post_other', post)]),
    ...(isService ? [] : [problem('for', 'service_unknown', `${service}/${kind}`)]),
    ...(book.ruleSets.some(({ id }) => id === ruleSet)
      ? []
      : [problem('ruleSet', 'rule_set_unknown', ruleSet)]),
  ];
}

/** Nobody filed under a rule of tomorrow; another rule's first day is not taken away unseen. */
function checkDays(change: RuleChange, { book, today }: ChangeContext): ChangeProblem[] {
  const begins = (row: PolicyRow) =>
    isSameKey(row, change) &&
    compareDays(change.from, row.from) <= 0 &&
    (change.to === null || compareDays(row.from, change.to) < 0);
  const later = book.rows.find((row) => begins(row));
  return [
    ...(compareDays(today, change.from) < 0 ? [] : [problem('from', 'too_soon', today)]),
    ...(later === undefined ? [] : [problem('to', 'overlap', later.from)]),
  ];
}

function checkCurrency({ subject, body }: RuleChange, { book, post }: ChangeContext): ChangeProblem[] {
  if (subject !== 'fee' || body === null) return [];
  const charged = book.countries.find(({ id }) => id === post.country)?.currency ?? '';
  const { amount } = body as { amount: { currency: string } };
  return amount.currency === charged ? [] : [problem('body.amount.currency', 'currency', charged)];
}

function checkSteps({ subject, body }: RuleChange, { judge }: ChangeContext): ChangeProblem[] {
  if (subject !== 'path' || body === null) return [];
  const { steps } = body as { steps: string[] };
  return judge.problems(steps).map((detail) => problem('body.steps', 'path', detail));
}

function checkWhole(change: RuleChange, { book, judge, isBuilt }: ChangeContext): ChangeProblem[] {
  const problems = checkRuleBook(applyChanges(book, [change]), judge, isBuilt);
  return problems.map(({ where, problem: what }) => problem('body', 'book', `${where}: ${what}`));
}

function problem(field: string, code: ChangeProblemCode, detail: string): ChangeProblem {
  return { field, code, detail };
}
