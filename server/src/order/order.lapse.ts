import { randomUUID } from 'node:crypto';
import { CLOCK_COMMANDS } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import type { ClockCommand } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import { dayIn } from '../platform/clock.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { OrderParts } from './order.parts.ts';
import { executeCommand } from './order.commands.ts';

const BATCH = 200;

type Late = { id: string; version: number };

/**
 * Closes what nobody did by its day, where the rules give the clock a command for it.
 * @returns how many orders it closed
 */
export async function lapseOrders(parts: OrderParts): Promise<number> {
  let closed = 0;
  for (const post of parts.rules.book.posts) {
    const today = dayIn(post.timeZone, parts.clock.now());
    for (const { type, from } of CLOCK_COMMANDS) {
      const { rows } = await parts.pools.worker.query<Late>(SELECT_LATE, [post.id, from, today, BATCH]);
      for (const late of rows) closed += (await close(parts, post.id, type, late)) ? 1 : 0;
    }
  }
  return closed;
}

/** An officer may have been quicker: then nothing is left to close. One that fails holds no other up. */
async function close(
  parts: OrderParts,
  post: string,
  type: ClockCommand,
  { id, version }: Late,
): Promise<boolean> {
  const request = { orderId: id, version, command: { type }, requestId: `clock-${randomUUID()}` };
  try {
    await parts.pools.withPost(post, async (client) =>
      executeCommand(parts, client, { ...request, actor: { kind: 'clock', post } }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) {
      parts.log.error({ err: error, orderId: id }, 'an order that is overdue could not be closed');
    }
    return false;
  }
}

const SELECT_LATE = `
  SELECT id, version FROM orders
  WHERE post = $1 AND status = ANY($2::text[]) AND due_day < $3::date ORDER BY due_day, id LIMIT $4`;
