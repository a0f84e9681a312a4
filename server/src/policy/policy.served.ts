import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { listOffers } from '@lingshi/contract/policy/policy.contract.ts';
import type { Post } from '@lingshi/domain/policy/post.schema.ts';
import { isServed, judgeCase } from '@lingshi/domain/policy/served.ts';
import type { CaseSoFar, NotServed, Served } from '@lingshi/domain/policy/served.ts';
import type { Result } from '@lingshi/domain/shared/result.ts';
import { ok } from '@lingshi/domain/shared/result.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import { dayIn } from '../platform/clock.ts';
import type { Services } from '../services.ts';

type Offer = RouteAnswer<typeof listOffers>['offers'][number];
export type ServedCard = Offer['served'];

/** The post where a case was judged. */
export type ServedPlace = Pick<Services, 'rules' | 'clock'> & { post: Post };
type ServedKind = { service: string; kind: string };

/** @returns policy.none_in_force, order.refused_kind (the rules have no such service) */
export function judgeAt(
  { rules, clock, post }: ServedPlace,
  { service, kind }: ServedKind,
  known: CaseSoFar,
): Result<Served> {
  const now = clock.now();
  const policy = rules.policy(post, service, kind, dayIn(post.timeZone, now));
  return policy.ok ? ok(judgeCase({ policy: policy.value, post, at: now.toISOString() }, known)) : policy;
}

/** With whom to ask: the post that takes the case, where it is another one. */
export function toServedCard(
  { rules, clock, post }: ServedPlace,
  served: Served,
  targetOf: (because: NonNullable<NotServed['because']>) => string | null = () => null,
): ServedCard {
  if (isServed(served)) return { served: served.served };
  const { email, because, ...rest } = served;
  const asked = (served.instead === null ? null : rules.findPost(served.instead)) ?? post;
  const today = dayIn(asked.timeZone, clock.now());
  return {
    ...rest,
    contacts: asked.emails
      .filter(({ use }) => use === email)
      .map(({ use, address }) => ({ topic: use, address })),
    phone: findPhone(asked, 'documents', today) ?? findPhone(asked, 'protection', today),
    target: because === null ? null : targetOf(because),
  };
}

export function findPhone(post: Post, use: Post['phones'][number]['use'], today: Day): string | null {
  const inUse = post.phones.find(
    (phone) =>
      phone.use === use &&
      (phone.from === null || phone.from <= today) &&
      (phone.to === null || today < phone.to),
  );
  return inUse?.number ?? null;
}

/** Every kind of service the rules name at a post, for somebody of whom nothing is known. */
export function offersAt({ rules, clock }: Pick<Services, 'rules' | 'clock'>, post: Post): Offer[] {
  const place = { rules, clock, post };
  return rules.book.services.flatMap(({ id: service, words, kinds }) =>
    kinds.flatMap(({ id: kind, words: kindWords }) => {
      const served = judgeAt(place, { service, kind }, { facts: {} });
      if (!served.ok) return [];
      return [{ service, kind, words, kindWords, served: toServedCard(place, served.value) }];
    }),
  );
}

const SOONEST: readonly ServedCard['served'][] = ['yes', 'perhaps', 'not_yet', 'no', 'closed'];

/** Of the kinds of a service the one that is served soonest; undefined where no rule offers any. */
export function soonestOf(offers: readonly Offer[], service: string): ServedCard | undefined {
  const cards = offers.filter((offer) => offer.service === service).map(({ served }) => served);
  return cards.toSorted((a, b) => SOONEST.indexOf(a.served) - SOONEST.indexOf(b.served))[0];
}
