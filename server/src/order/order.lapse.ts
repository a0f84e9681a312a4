import { dayIn } from '@lingshi/domain/shared/day.ts';
import { randomUUID } from 'node:crypto';
import { CLOCK_COMMANDS } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import type { ClockCommand } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { OrderParts } from './order.parts.ts';
import { executeCommand } from './order.commands.ts';

const BATCH = 200;
const FIRST: Late = { id: '00000000-0000-0000-0000-000000000000', version: 0, dueDay: '0001-01-01' };

type Late = { id: string; version: number; dueDay: string };
type Line = { post: string; type: ClockCommand; from: readonly string[]; today: string };
type Closed = { closed: number; failed: number };

/** An officer or the applicant was quicker: nothing is left to close. */
const QUICKER: readonly ErrorCode[] = ['version.stale', 'order.wrong_status', 'order.not_overdue'];

/**
 * Closes what nobody did by its day, where the rules give the clock a command for it: all of it, batch by batch. An
 * order that cannot be closed holds no other up; it is logged, and in the end the job fails, so that it is tried again
 * and stands in the dead letters if nothing helps.
 * @returns how many orders it closed
 * @throws when any could not be closed
 */
export async function lapseOrders(parts: OrderParts, batch = BATCH): Promise<number> {
  let [closed, failed] = [0, 0];
  for (const post of parts.rules.book.posts) {
    const today = dayIn(post.timeZone, parts.clock.now());
    for (const { type, from } of CLOCK_COMMANDS) {
      const done = await closeLine(parts, { post: post.id, type, from, today }, batch);
      closed += done.closed;
      failed += done.failed;
    }
  }
  if (failed > 0) throw new Error(`${failed} overdue orders could not be closed, ${closed} were`);
  return closed;
}

async function closeLine(parts: OrderParts, line: Line, batch: number): Promise<Closed> {
  const { post, from, today } = line;
  const done = { closed: 0, failed: 0 };
  for (let last = FIRST; ;) {
    const found = [post, from, today, last.dueDay, last.id, batch];
    const { rows } = await parts.pools.worker.query<Late>(SELECT_LATE, found);
    for (const late of rows) {
      const outcome = await close(parts, line, late);
      if (outcome !== null) done[outcome] += 1;
    }
    const next = rows.at(-1);
    if (next === undefined || rows.length < batch) return done;
    last = next;
  }
}

async function close(
  parts: OrderParts,
  { post, type }: Line,
  { id, version }: Late,
): Promise<keyof Closed | null> {
  const request = { orderId: id, version, command: { type }, requestId: `clock-${randomUUID()}` };
  try {
    await parts.pools.withPost(post, async (client) =>
      executeCommand(parts, client, { ...request, actor: { kind: 'clock', post } }),
    );
    return 'closed';
  } catch (error) {
    if (error instanceof AppError && QUICKER.includes(error.code)) return null;
    parts.log.error({ err: error, orderId: id, command: type }, 'an overdue order could not be closed');
    return 'failed';
  }
}

const SELECT_LATE = `
  SELECT id, version, due_day AS "dueDay" FROM orders
  WHERE post = $1 AND status = ANY($2::text[]) AND due_day < $3::date AND (due_day, id) > ($4::date, $5::uuid)
  ORDER BY due_day, id LIMIT $6`;
