import type { OrderEvent } from '@lingshi/domain/lifecycle/lifecycle.event.ts';
import { CONTESTED } from '@lingshi/domain/order/order.contest.ts';
import type { LostNotice, NumberNotice } from '@lingshi/domain/message/message.notice.ts';
import type { EnqueuedJob } from '../platform/jobs/jobs.ts';
import type { LoadedOrder } from './order.loaded.ts';
import { holdersOfLost } from './order.lost-standing.ts';
import type { OrderParts } from './order.parts.ts';
import type { OrderPolicy } from './order.policy.ts';
import { listRivals } from './order.rivals.ts';
import type { RivalAccount } from './order.rivals.ts';

type Change = { events: readonly OrderEvent[]; seq: number };

/** Whoever has proven a number of the order hears what it was filed or reported for, and what an officer decided. */
export async function tellHolders(
  parts: OrderParts,
  loaded: LoadedOrder,
  where: OrderPolicy,
  { events, seq }: Change,
): Promise<EnqueuedJob[]> {
  const orderId = loaded.order.id;
  const lost = events.map(lostNotice).find((key) => key !== undefined);
  const number = events.map((event) => numberNotice(loaded, event)).find((key) => key !== undefined);
  const told: Told[] = [
    ...(lost === undefined ? [] : ofLost(await holdersOfLost(parts, loaded, where), lost)),
    ...(number === undefined ? [] : ofNumber(await listRivals(parts, orderId), number)),
  ];
  return told.map(({ message, accountId }) => ({
    name: 'order_notice',
    payload: { orderId, seq, message, accountId },
  }));
}

type Told = { message: LostNotice | NumberNotice; accountId: string };

function ofLost(accounts: readonly string[], message: LostNotice): Told[] {
  return accounts.map((accountId) => ({ message, accountId }));
}

/**
 * Before an officer has seen them, a holder may be whoever took the number: what the other side does is not theirs to
 * hear.
 */
function ofNumber(rivals: readonly RivalAccount[], message: NumberNotice): Told[] {
  return rivals.flatMap(({ id: accountId, seen }): Told[] => {
    if (seen) return [{ message, accountId }];
    return message === 'holder_number_filed' ? [{ message: 'holder_number_claimed', accountId }] : [];
  });
}

function lostNotice(event: OrderEvent): LostNotice | undefined {
  const disputed = 'lostDisputed' in event && event.lostDisputed === true;
  return disputed ? 'holder_lost_reported' : LOST_NOTICES[event.type];
}

const LOST_NOTICES: { readonly [E in OrderEvent['type']]?: LostNotice } = {
  lostContested: 'holder_lost_reported',
  lostVoided: 'holder_lost_voided',
  lostDismissed: 'holder_lost_dismissed',
};

/** Of a number that is given to whoever filed its holder hears as of any that is taken over. */
function numberNotice({ order }: LoadedOrder, { type }: OrderEvent): NumberNotice | undefined {
  if (type === 'numberContested') return 'holder_number_filed';
  if (type === 'numberReleased') return 'holder_number_released';
  const ended = type === 'refused' || type === 'withdrawn';
  return ended && order.status === CONTESTED ? 'holder_number_ended' : undefined;
}
