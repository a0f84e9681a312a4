import { hash } from 'node:crypto';
import type { Statement } from '../platform/db/one-statement.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { LINE_COLUMNS, asLines } from './work.line.ts';
import type { Place } from './work.cursor.ts';

/** One more than a page, to know whether there is a next one. */
export const LINES_READ = 51;

/**
 * How a list is sorted, each with an index that holds its rows in that order:
 * `queue` own district first, then by submission (notice intro ¶4); `due` own district first, then the longest
 * overdue; `recent` the newest submission first, for what has ended.
 */
export type Sorting = 'queue' | 'due' | 'recent';

export type ListQuery = {
  sorting: Sorting;
  post: string;
  now: string;
  statuses: readonly OrderStatus[];
  away: boolean | null;
  officerId: string;
  claim: 'mine' | 'free' | null;
  unread: boolean;
  /** The day at the post, for `due`. */
  today: string;
  after: Place | null;
};

type Branch = { status: OrderStatus; away: boolean | null; after: Place };

const NIL = '00000000-0000-0000-0000-000000000000';
const MAX = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const START: Record<Sorting, Place> = {
  queue: { away: false, at: '-infinity', id: NIL },
  due: { away: false, at: '-infinity', id: NIL },
  recent: { away: false, at: 'infinity', id: MAX },
};
const MERGED: Record<Sorting, string> = {
  queue: 'away, "queueAt", id',
  due: 'away, "dueDay", id',
  recent: '"queueAt" DESC, id DESC',
};

/**
 * One statement, one round trip: a sub-select for each range of the index, each no longer than a page, merged.
 * The first page is asked like any other, from before the first row, so there is one plan for all depths.
 * @returns null when nothing can lie behind the place
 */
export function listStatement(query: ListQuery): Statement | null {
  const values: unknown[] = [query.post, query.now, query.officerId];
  const bind = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const branches = branchesOf(query).map((branch) => branchText(query, branch, bind));
  const [only] = branches;
  if (only === undefined) return null;
  const union = branches.map((text) => `(${text})`).join('\nUNION ALL\n');
  const merged = `SELECT * FROM (${union}) w ORDER BY ${MERGED[query.sorting]} LIMIT ${LINES_READ}`;
  return named(asLines(branches.length === 1 ? only : merged), values);
}

/** Behind the last line of the own district the others follow from their first. */
function branchesOf({ sorting, statuses, away, after }: ListQuery): Branch[] {
  const start = START[sorting];
  if (sorting === 'queue') return statuses.map((status) => ({ status, away, after: after ?? start }));
  const sides = away === null ? [false, true] : [away];
  const ranges = sides.flatMap((side) => {
    if (after === null || sorting === 'recent') return [{ away: side, after: after ?? start }];
    if (side === after.away) return [{ away: side, after }];
    return side ? [{ away: side, after: start }] : [];
  });
  return statuses.flatMap((status) => ranges.map((range) => ({ status, ...range })));
}

function branchText(
  query: ListQuery,
  { status, away, after }: Branch,
  bind: (value: unknown, type: string) => string,
): string {
  const where = [
    'o.post = $1',
    `o.status = ${bind(status, 'text')}`,
    ...(away === null ? [] : [`o.away = ${bind(away, 'boolean')}`]),
    ...(query.unread ? ['o.unread_by_post'] : []),
    ...(query.claim === 'free' ? ['(o.claimed_until IS NULL OR o.claimed_until <= $2::timestamptz)'] : []),
  ];
  const id = bind(after.id, 'uuid');
  const limit = `LIMIT ${LINES_READ}`;
  const from = `SELECT ${LINE_COLUMNS} FROM ${sourceOf(query)} o WHERE ${where.join(' AND ')}`;
  switch (query.sorting) {
    case 'queue':
      return `${from} AND (o.away, o.queue_at, o.id) > (${bind(after.away, 'boolean')}, ${bind(after.at, 'timestamptz')}, ${id})
        ORDER BY o.away, o.queue_at, o.id ${limit}`;
    case 'due':
      return `${from} AND o.due_day < ${bind(query.today, 'date')} AND (o.due_day, o.id) > (${bind(after.at, 'date')}, ${id})
        ORDER BY o.due_day, o.id ${limit}`;
    case 'recent':
      return `${from} AND (o.queue_at, o.id) < (${bind(after.at, 'timestamptz')}, ${id})
        ORDER BY o.queue_at DESC, o.id DESC ${limit}`;
  }
}

/**
 * An officer has claimed a handful of orders: they are found by their claim and sorted. OFFSET 0 keeps the planner from
 * walking the whole queue to find them.
 */
function sourceOf({ claim }: ListQuery): string {
  if (claim !== 'mine') return 'orders';
  return '(SELECT * FROM orders WHERE claimed_by = $3::uuid AND claimed_until > $2::timestamptz OFFSET 0)';
}

const names = new Map<string, string>();

/** A stable name makes PostgreSQL plan each shape once per connection. */
function named(text: string, values: unknown[]): Statement {
  const name = names.get(text) ?? `work_${hash('sha256', text, 'hex').slice(0, 24)}`;
  names.set(text, name);
  return { name, text, values };
}
