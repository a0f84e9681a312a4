import { dayIn } from '@lingshi/domain/shared/day.ts';
import { QUEUES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Queue } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { Statement } from '../platform/db/one-statement.ts';
import type { WrittenAnswer } from '../platform/http/written-answer.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { readPlace, writePlace } from './work.cursor.ts';
import { LINES_READ, listStatement } from './work.list.sql.ts';
import type { Sorting } from './work.list.sql.ts';
import type { WorkLine } from './work.line.ts';

export type ListRequest = {
  queue: Queue;
  cursor?: string | undefined;
  district?: 'own' | 'away' | undefined;
  claim?: 'mine' | 'free' | undefined;
  overdue?: 'true' | undefined;
  unread?: 'true' | undefined;
  status?: OrderStatus | undefined;
};

export type Officer = { id: string; post: string };

/**
 * What a page of 50 of the officer's post is read by. It reads the index in its own order from behind the cursor, so
 * the deepest page costs what the first one costs, and lines that move meanwhile are neither shown twice nor skipped
 * unless they moved across the reader. {@link writePage} makes the answer of what it found.
 * @returns null when nothing can lie behind the cursor
 * @throws request.invalid: a cursor of another list, a status the queue does not have
 */
export function selectPage(parts: OrderParts, officer: Officer, request: ListRequest): Statement | null {
  const sorting = sortingOf(request);
  return listStatement({
    sorting,
    post: officer.post,
    now: parts.clock.now().toISOString(),
    statuses: statusesOf(request),
    away: request.district === undefined ? null : request.district === 'away',
    officerId: officer.id,
    claim: request.claim ?? null,
    unread: request.unread === 'true',
    today: sorting === 'due' ? todayAt(parts, officer.post) : '',
    after:
      request.cursor === undefined ? null : readPlace(request.cursor, sorting === 'due' ? 'day' : 'instant'),
  });
}

/** Between two elements; no line holds a line break, JSON writes those in other characters. */
const BETWEEN = ', \n';

/**
 * The answer as PostgreSQL wrote it. Measured: to read 50 lines, check them and write them again took the process half
 * of the request. Only the last line is read, for the place behind it.
 * @param lines the JSON of {@link asLines}: at most one line more than a page, which then only says that there is more
 */
export function writePage(request: ListRequest, lines: string): WrittenAnswer {
  if (!isLonger(lines)) return { writtenJson: `{"lines":${lines},"next":null}` };
  const end = lines.lastIndexOf(BETWEEN);
  const last = JSON.parse(lines.slice(lines.lastIndexOf('\n', end - 1), end).trim()) as WorkLine;
  const next = writePlace({ ...last, at: placeIn(sortingOf(request), last) });
  return { writtenJson: `{"lines":${lines.slice(0, end)}],"next":"${next}"}` };
}

function isLonger(lines: string): boolean {
  let count = 1;
  for (let at = lines.indexOf(BETWEEN); at >= 0; at = lines.indexOf(BETWEEN, at + 1)) count += 1;
  return count >= LINES_READ;
}

function sortingOf({ queue, overdue }: ListRequest): Sorting {
  if (overdue === 'true') return 'due';
  return queue === 'ended' ? 'recent' : 'queue';
}

function placeIn(sorting: Sorting, { queueAt, dueDay }: WorkLine): string {
  return sorting === 'due' ? (dueDay ?? '') : queueAt;
}

function statusesOf({ queue, status }: ListRequest): readonly OrderStatus[] {
  const all: readonly OrderStatus[] = QUEUES[queue];
  if (status === undefined) return all;
  if (all.includes(status)) return [status];
  throw new AppError('request.invalid', { fields: [{ path: 'query.status', rule: 'not_in_queue' }] });
}

function todayAt({ rules, clock }: OrderParts, post: string): string {
  return dayIn(rules.findPost(post)?.timeZone ?? 'Etc/UTC', clock.now());
}
