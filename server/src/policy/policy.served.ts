import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { listOffers } from '@lingshi/contract/policy/policy.contract.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { noFormOf } from '@lingshi/domain/order/service.no-form.ts';
import { leadingOf } from '@lingshi/domain/order/service.leading.ts';
import type { Leading } from '@lingshi/domain/policy/leading.ts';
import type { Policy } from '@lingshi/domain/policy/policy.resolve.ts';
import type { Post } from '@lingshi/domain/policy/post.schema.ts';
import { routesInForce } from '@lingshi/domain/policy/route.ts';
import type { ActiveRow } from '@lingshi/domain/policy/rule-book.ts';
import { isServed, judgeCase } from '@lingshi/domain/policy/served.ts';
import type { ServedUnder } from '@lingshi/domain/policy/served.ts';
import type { CaseSoFar, NoForm, NotServed, Served } from '@lingshi/domain/policy/served.types.ts';
import type { Result } from '@lingshi/domain/shared/result.ts';
import { ok } from '@lingshi/domain/shared/result.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import type { PolicyParts } from './policy.parts.ts';

type Offer = RouteAnswer<typeof listOffers>['offers'][number];
export type ServedCard = Offer['served'];
type NotServedCard = Extract<ServedCard, { code: string }>;

/** The post where a case was judged; not `chosen`, it merely stands for its country, and nobody is sent there. */
export type ServedPlace = Given & { post: Post; chosen: boolean };
type Given = Pick<PolicyParts, 'rules' | 'clock' | 'forms'>;
type ServedKind = { service: string; kind: string };

/** @returns policy.none_in_force, order.refused_kind (the rules have no such service) */
export function judgeAt(place: AskedPlace, kind: ServedKind, known: CaseSoFar): Result<Served> {
  const under = underAt(place, kind);
  return under.ok ? ok(judgeCase(under.value, known)) : under;
}

type AskedPlace = Omit<ServedPlace, 'chosen'>;

/** By what a kind of service is judged at a post now. @returns as `judgeAt` */
export function underAt(
  { rules, clock, forms, post }: AskedPlace,
  { service, kind }: ServedKind,
): Result<ServedUnder> {
  const now = clock.now();
  const day = dayIn(post.timeZone, now);
  const policy = rules.policy(post, service, kind, day);
  if (!policy.ok) return policy;
  const noForm = noFormAt({ rules, forms }, { service, kind });
  const leading = leadingAt({ forms, ...rulesOn(rules, post, day) }, { service, kind });
  return ok({ policy: policy.value, post, at: now.toISOString(), noForm, leading });
}

/** What this deployment has no form for. */
export function noFormAt(
  { rules, forms }: Omit<Given, 'clock'>,
  { service, kind }: ServedKind,
): NoForm | null {
  const named = rules.book.services.find(({ id }) => id === service);
  return noFormOf(named, forms.findService(service), kind);
}

/** What a post's rules say on a day, as far as leading asks them. */
export type RulesOn = {
  rows: readonly ActiveRow[];
  post: Post;
  day: Day;
  policyOf: (service: string, kind: string) => Result<Pick<Policy, 'warnings'>>;
};

export function rulesOn(rules: Given['rules'], post: Post, day: Day): RulesOn {
  return { rows: rules.rows, post, day, policyOf: (...kind) => rules.policy(post, ...kind, day) };
}

/** Where the rows of `routes` lead cases of this kind. @param form of an order; left out: what a draft is written in */
export function leadingAt(
  { forms, rows, post, day, policyOf }: RulesOn & Pick<Given, 'forms'>,
  { service, kind }: ServedKind,
  form?: FormDef,
): Leading | null {
  return leadingOf(forms.findService(service), kind, {
    routes: () => routesInForce(rows, post, day),
    warningsOf: (target) => {
      const policy = policyOf(target.service, target.kind);
      return policy.ok ? policy.value.warnings : [];
    },
    ...(form && { form }),
  });
}

/** With whom to ask: the post that takes the case, where it is another one. */
export function toServedCard(
  place: Omit<ServedPlace, 'forms'>,
  served: Served,
  targetOf: (because: NonNullable<NotServed['because']>) => string | null = () => null,
): ServedCard {
  if (!isServed(served)) return toNotServed(place, served, targetOf);
  const { advice } = served;
  return { served: served.served, ...(advice && { advice: toNotServed(place, advice, targetOf) }) };
}

function toNotServed(
  { rules, clock, post, chosen }: Omit<ServedPlace, 'forms'>,
  { email, because, ...rest }: NotServed,
  targetOf: (because: NonNullable<NotServed['because']>) => string | null,
): NotServedCard {
  const asked = (rest.instead === null ? null : rules.findPost(rest.instead)) ?? (chosen ? post : null);
  const reached = asked === null ? NOBODY : contactsOf(asked, email, dayIn(asked.timeZone, clock.now()));
  return { ...rest, ...reached, target: because === null ? null : targetOf(because) };
}

const NOBODY = { post: null, contacts: [], phone: null };

function contactsOf(post: Post, email: NotServed['email'], today: Day) {
  const emails = post.emails.filter(({ use }) => use === email);
  return {
    post: post.id,
    contacts: emails.map(({ use, address }) => ({ topic: use, address })),
    phone: findPhone(post, 'documents', today) ?? findPhone(post, 'protection', today),
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
export function offersAt(place: ServedPlace): Offer[] {
  const { rules } = place;
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
