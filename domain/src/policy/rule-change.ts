import { compareDays } from '../shared/day.ts';
import type { Day, DayRange } from '../shared/day.ts';
import { fingerprint } from './fingerprint.ts';
import type { Subject } from './policy-body.schema.ts';
import type { PolicyRow } from './policy-row.schema.ts';
import type { RuleBook } from './rule-book.ts';
import type { Confidence } from './source.schema.ts';

/** What a rule is about, and where it holds. Two rows with one key are never in force on the same day. */
export type RuleKey = {
  ruleSet: string;
  subject: Subject;
  item: string;
  post: string;
  service: string;
  kind: string;
};

/** A row that somebody proposes; unlike one of the book its body has not been read yet. */
export type RuleChange = RuleKey & {
  from: Day;
  to: Day | null;
  body: unknown;
  source: string;
  confidence: Confidence;
  note?: string | undefined;
};

/**
 * The book with changes, each put over those before it: what was in force on its first day ends there, and what would
 * have gone on after its last day goes on. No day before `from` has other rules than it had.
 * @param changes as they were approved, read by `checkChange`
 */
export function applyChanges(book: RuleBook, changes: readonly RuleChange[]): RuleBook {
  const rows = changes.reduce<readonly PolicyRow[]>(applyChange, book.rows);
  return { ...book, rows: rows.map((row, position) => ({ ...row, position })) };
}

function applyChange(rows: readonly PolicyRow[], change: RuleChange): PolicyRow[] {
  // Only the check knows that the body fits its subject.
  const added = { ...change, position: 0 } as PolicyRow;
  const cut = rows.flatMap((row) => (isSameKey(row, change) ? cutOut(row, change) : [row]));
  return cut.toSpliced(placeOf(cut, change), 0, added);
}

export function isSameKey(a: RuleKey, b: RuleKey): boolean {
  return (
    a.ruleSet === b.ruleSet &&
    a.subject === b.subject &&
    a.item === b.item &&
    a.post === b.post &&
    a.service === b.service &&
    a.kind === b.kind
  );
}

/** What is left of a row outside of the days. */
function cutOut(row: PolicyRow, days: DayRange): PolicyRow[] {
  const before = compareDays(row.from, days.from) < 0 ? [{ ...row, to: earlier(row.to, days.from) }] : [];
  if (days.to === null || (row.to !== null && compareDays(row.to, days.to) <= 0)) return before;
  return [...before, { ...row, from: compareDays(row.from, days.to) < 0 ? days.to : row.from }];
}

function earlier(day: Day | null, other: Day): Day {
  return day === null || compareDays(other, day) < 0 ? other : day;
}

/** Behind the rows of its item, so that what is listed keeps its order. */
function placeOf(rows: readonly PolicyRow[], { ruleSet, subject, item }: RuleChange): number {
  const ofItem = rows.findLastIndex((row) => row.subject === subject && row.item === item);
  if (ofItem >= 0) return ofItem + 1;
  const last = rows.findLastIndex((row) => row.subject === subject && row.ruleSet === ruleSet);
  return last < 0 ? rows.length : last + 1;
}

/** Rows of the same item that can hold where the key does: those of the key itself and the wider ones. */
export function rowsBehind<R extends PolicyRow>(rows: readonly R[], key: RuleKey, country: string): R[] {
  return rows.filter(
    (row) =>
      row.subject === key.subject &&
      row.item === key.item &&
      ['*', country, key.post].includes(row.post) &&
      ['*', key.service].includes(row.service) &&
      ['*', key.kind].includes(row.kind),
  );
}

/** Names what an editor saw: another text once any of these rows is another. */
export function seenVersion(rows: readonly PolicyRow[]): string {
  return fingerprint(rows.map(({ position: _position, ...row }) => row));
}
