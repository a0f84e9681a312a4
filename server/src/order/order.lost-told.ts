import type { OrderEvent } from '@lingshi/domain/lifecycle/lifecycle.event.ts';
import type { LostNotice } from '@lingshi/domain/message/message.notice.ts';
import type { EnqueuedJob } from '../platform/jobs/jobs.ts';
import { holdersOfLost } from './order.lost-standing.ts';
import type { LoadedOrder } from './order.loaded.ts';
import type { OrderParts } from './order.parts.ts';
import type { OrderPolicy } from './order.policy.ts';

/** Whoever has proven a number that was reported lost hears of it, and what an officer decided. */
export async function tellHolders(
  parts: OrderParts,
  loaded: LoadedOrder,
  where: OrderPolicy,
  { events, seq }: { events: readonly OrderEvent[]; seq: number },
): Promise<EnqueuedJob[]> {
  const message = events.map(noticeFor).find((key) => key !== undefined);
  if (message === undefined) return [];
  const holders = await holdersOfLost(parts, loaded, where);
  const orderId = loaded.order.id;
  return holders.map((accountId) => ({
    name: 'order_notice',
    payload: { orderId, seq, message, accountId },
  }));
}

function noticeFor(event: OrderEvent): LostNotice | undefined {
  const disputed = 'lostDisputed' in event && event.lostDisputed === true;
  return disputed ? 'holder_lost_reported' : HOLDER_NOTICES[event.type];
}

const HOLDER_NOTICES: { readonly [E in OrderEvent['type']]?: LostNotice } = {
  lostContested: 'holder_lost_reported',
  lostVoided: 'holder_lost_voided',
  lostDismissed: 'holder_lost_dismissed',
};
