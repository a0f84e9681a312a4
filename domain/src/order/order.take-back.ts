import { ok, refuse } from '../shared/result.ts';
import type { Refusal, Result } from '../shared/result.ts';
import { standsIn } from './order.contest.ts';
import type { CoreEvent, Unscheduled } from './order.event.ts';
import type { OrderCore } from './order.types.ts';

/** What the rules say of it (CoreFacts). */
type RuledBack = { withdrawFrom?: readonly string[]; foundFrom?: readonly string[] };

/**
 * The rules say until when; afterwards the document is being made. Found is only what the order reports lost, and only
 * while the rules let it be good again.
 */
export function takeBack(
  order: OrderCore,
  command: 'withdraw' | 'reportFound',
  ruled: RuledBack,
): Result<Unscheduled<CoreEvent>[]> {
  const found = command === 'reportFound';
  const refusal = refuseTakingBack(order, command, ruled);
  return refusal ?? ok([{ type: 'withdrawn', ...(found && ({ found } as const)) }]);
}

/** What the rules refuse of a `withdraw` or `reportFound`. The page shows no button for it. */
export function refuseTakingBack(
  order: Pick<OrderCore, 'status' | 'contest'>,
  command: string,
  { withdrawFrom, foundFrom = [] }: RuledBack,
): Refusal | null {
  if (command !== 'withdraw' && command !== 'reportFound') return null;
  const from = command === 'reportFound' ? foundFrom : withdrawFrom;
  // A contested number keeps nobody from taking back what they might take back without it.
  const status = standsIn(order);
  return from?.includes(status) === false ? refuse('order.wrong_status', { command, status }) : null;
}
