import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { Reaction } from '../order/order.parts.ts';
import type { EnqueuedJob } from '../platform/jobs/jobs.ts';
import type { ApplicantCheckJob } from './identity.check.ts';

/** An interview that was held raises the level of the name, a number that was awarded is held; whoever a form is for is checked as it was handed in. */
export function reactAsIdentity(
  before: Order,
  after: Order,
  { events }: Pick<Parameters<Reaction>[2], 'events'>,
): EnqueuedJob[] {
  return [...sightOf(before, after), ...awardOf(after, events), ...personOf(before, after)];
}

function awardOf({ id }: Order, events: Parameters<Reaction>[2]['events']): EnqueuedJob[] {
  const awarded = events.some(({ type }) => type === 'numberAwarded');
  return awarded ? [{ name: 'number_award', payload: { orderId: id } }] : [];
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
