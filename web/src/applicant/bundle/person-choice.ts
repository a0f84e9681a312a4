import type { Offer } from '../policy/served-read.ts';
import type { Applicant } from '../form/form-read.ts';
import type { OrderCard } from '../orders-read.ts';
import type { useSay } from '../../form/use-words.ts';

/** Whether somebody can come along: free, with a draft begun alone, or held back by an order of their own. */
export type Stand = { kind: 'free' | 'has_live' | 'in_another' } | { kind: 'draft'; orderId: string };
export type Person = Applicant & { stand: Stand };

/** Rule: notice intro ¶4: one order at a time. Ended ones stand in nobody's way. */
export function standOf(orders: readonly OrderCard[], applicantId: string): Stand {
  const own = orders.filter((order) => order.applicantId === applicantId && order.turn !== 'nobody');
  if (own.some(({ status }) => status !== 'draft')) return { kind: 'has_live' };
  const [draft] = own;
  if (draft === undefined) return { kind: 'free' };
  return draft.bundleId === null ? { kind: 'draft', orderId: draft.id } : { kind: 'in_another' };
}

export function canJoin({ kind }: Stand): boolean {
  return kind === 'free' || kind === 'draft';
}

export function joiningOf({ id: applicantId, stand }: Person, chosen: string) {
  if (stand.kind === 'draft') return { orderId: stand.orderId };
  const [service = '', kind = ''] = chosen.split('/');
  return { applicantId, service, kind };
}

/** What is offered now, by service. */
export function kindsIn(offers: readonly Offer[] | undefined, say: ReturnType<typeof useSay>) {
  const open = (offers ?? []).filter(({ served }) => served.served === 'yes' || served.served === 'perhaps');
  const services = [...new Map(open.map(({ service, words }) => [service, words]))];
  return services.map(([service, words]) => ({
    group: say(words),
    options: open
      .filter((offer) => offer.service === service)
      .map(({ kind, kindWords }) => ({
        value: `${service}/${kind}`,
        label: `${say(words)} · ${say(kindWords)}`,
      })),
  }));
}
