import { QUEUES } from '@lingshi/domain/order/order.status.ts';
import type { Queue } from '@lingshi/domain/order/order.status.ts';
import type { OrderStatus } from '@lingshi/domain/order/order.types.ts';
import { dayIn } from '../platform/clock.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { Services } from '../services.ts';
import { readCursor, writeCursor } from './work.cursor.ts';
import { LINES_READ, listStatement } from './work.list.sql.ts';
import type { Sorting } from './work.list.sql.ts';
import { readLines } from './work.line.ts';
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
 * A page of 50 of the officer's post. Reads the index in its own order from behind the cursor, so the deepest page
 * costs what the first one costs, and lines that move meanwhile are neither shown twice nor skipped unless they moved
 * across the reader.
 * @throws request.invalid: a cursor of another list, a status the queue does not have
 */
export async function listWork(
  services: Services,
  officer: Officer,
  request: ListRequest,
): Promise<{ lines: WorkLine[]; next: string | null }> {
  const sorting = sortingOf(request);
  const statement = listStatement({
    sorting,
    post: officer.post,
    now: services.clock.now().toISOString(),
    statuses: statusesOf(request),
    away: request.district === undefined ? null : request.district === 'away',
    officerId: officer.id,
    claim: request.claim ?? null,
    unread: request.unread === 'true',
    today: sorting === 'due' ? todayAt(services, officer.post) : '',
    after:
      request.cursor === undefined ? null : readCursor(request.cursor, sorting === 'due' ? 'day' : 'instant'),
  });
  if (statement === null) return { lines: [], next: null };
  const lines = await readLines(services, officer.post, statement);
  const last = lines.length === LINES_READ && lines.pop() ? lines.at(-1) : undefined;
  return { lines, next: last === undefined ? null : writeCursor({ ...last, at: placeIn(sorting, last) }) };
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

export function todayAt({ rules, clock }: Services, post: string): string {
  return dayIn(rules.findPost(post)?.timeZone ?? 'Etc/UTC', clock.now());
}
