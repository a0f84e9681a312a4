import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { Reaction } from '../order/order.parts.ts';
import type { EnqueuedJob } from '../platform/jobs/jobs.ts';
import type { ApplicantCheckJob } from './identity.check.ts';

/**
 * An interview that was held raises the level of the name, a number that was settled is held, or no longer in question;
 * whoever a form is for is checked as it was handed in.
 */
export function reactAsIdentity(
  before: Order,
  after: Order,
  { events }: Pick<Parameters<Reaction>[2], 'events'>,
): EnqueuedJob[] {
  return [...sightOf(before, after), ...settledOf(after, events), ...personOf(before, after)];
}

function settledOf({ id: orderId }: Order, events: Parameters<Reaction>[2]['events']): EnqueuedJob[] {
  return events.flatMap(({ type }) =>
    type === 'numberAwarded' || type === 'numberReleased'
      ? [{ name: 'number_settled', payload: { orderId, awarded: type === 'numberAwarded' } }]
      : [],
  );
}

function sightOf(before: Order, after: Order): EnqueuedJob[] {
  const seen = before.interview?.outcome === null && after.interview?.outcome === 'seen';
  return seen ? [{ name: 'holder_seen', payload: { orderId: after.id } }] : [];
}

function personOf(before: Order, after: Order): EnqueuedJob[] {
  const handedIn = after.submittedAt !== null && (before.submittedAt === null || before.supplement !== null);
  if (!handedIn || after.supplement !== null) return [];
  const payload: ApplicantCheckJob = { orderId: after.id, tries: 0 };
  return [{ name: 'applicant_check', payload }];
}
