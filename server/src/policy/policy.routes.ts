import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';
import {
  appInfo,
  findCompetentPost,
  formTexts,
  listOffers,
  listPosts,
  listServices,
  precheck,
} from '@lingshi/contract/policy/policy.contract.ts';
import { competentPost, countiesToChoose } from '@lingshi/domain/policy/district.ts';
import { LEAST_PICTURE } from '@lingshi/domain/evidence/evidence.limits.ts';
import { listMaterials, listSlots } from '@lingshi/domain/policy/material.ts';
import type { Material } from '@lingshi/domain/policy/material.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import type { PolicyParts } from './policy.parts.ts';
import { explainCase, listFees } from '@lingshi/contract/policy/why.contract.ts';
import { explainAt, feesAt } from './policy.why.ts';
import { answerPrecheck } from './policy.precheck.ts';
import { findPhone, offersAt } from './policy.served.ts';
import type { ServedPlace } from './policy.served.ts';
import type { Country } from '@lingshi/domain/policy/country.schema.ts';
import type { Policy } from '@lingshi/domain/policy/policy.resolve.ts';
import type { Post } from '@lingshi/domain/policy/post.schema.ts';
import type { Service } from '@lingshi/domain/policy/service.schema.ts';

/** What anybody may ask of the rules, without an account. */
export function registerPolicyRoutes(http: AppHttp, parts: PolicyParts): void {
  const { rules, clock, config } = parts;
  const { posts } = rules.book;

  registerRoute(http, appInfo, async () => ({ demo: config.mode === 'demo', release: RELEASE }));
  registerRoute(http, listPosts, async () => ({
    countries: rules.book.countries.map((country) => toCountryCard(parts, country)),
    posts: posts.map((post) => toCard(post, dayIn(post.timeZone, clock.now()))),
  }));
  registerRoute(http, listServices, async () => ({ services: rules.book.services.map(toServiceCard) }));
  registerRoute(http, findCompetentPost, async ({ query: { country, state, county } }) => {
    const zone = posts.find((post) => post.country === country)?.timeZone;
    const place = { country, state, county: county ?? null };
    const day = dayIn(zone ?? 'UTC', clock.now());
    const counties = countiesToChoose(rules.maps, place, day);
    const found = competentPost(rules.maps, place, day);
    // A place no source gives to a post is no error: the officer decides, any post may be chosen.
    return found.ok
      ? { post: found.value.post, counties, source: found.value.source }
      : { post: null, counties, source: '' };
  });
  registerRoute(http, listOffers, async ({ query }) => ({
    offers: offersAt(placeOf(parts, query.post)),
  }));
  registerRoute(http, precheck, async ({ body }) => {
    return answerPrecheck(placeOf(parts, body.post), body.answers);
  });
  registerRoute(http, explainCase, async ({ query }) => explainAt(parts, query));
  registerRoute(http, listFees, async ({ query }) => feesAt(parts, query.post));
  registerRoute(http, formTexts, async ({ query }) => {
    const post = findOr(parts, query.post);
    const policy = orThrow(rules.policy(post, query.service, query.kind, dayIn(post.timeZone, clock.now())));
    return toTexts(policy);
  });
}

/** What a form says by the rules in force. */
function toTexts(policy: Policy): RouteAnswer<typeof formTexts> {
  return {
    declaration: policy.declaration && toDeclarationCard(policy.declaration),
    consents: policy.consents.map(({ item, ...consent }) => ({ id: item, ...consent })),
    fees: policy.fees.map(({ item, ...fee }) => ({ id: item, ...fee })),
    materials: listMaterials(policy, {}).map(({ item, ...material }) => ({ id: item, ...material })),
    warnings: policy.warnings.map(({ item, words, source }) => ({ id: item, words, source })),
    slots: listSlots(policy, {}).map(toSlotCard),
    ages: policy.ages.map(({ item, under }) => ({ item, under })),
    photoAdvice: policy.photos.flatMap(({ advice }) => advice),
    photoMaxAgeMonths: policy.photos[0]?.maxAgeMonths ?? null,
  };
}

const RELEASE = '0.1.0';

function findOr({ rules }: PolicyParts, id: string): Post {
  const post = rules.findPost(id);
  if (post === null) throw new AppError('post.not_found');
  return post;
}

function toDeclarationCard({ version, title, intro, truth, questions }: NonNullable<Policy['declaration']>) {
  return { version, title, intro, truth, questions };
}

/** Where the rules are read: at the post that was chosen, else at the first one. */
function placeOf(parts: PolicyParts, id: string | undefined): ServedPlace {
  const { rules, clock, forms } = parts;
  const post = findOr(parts, id ?? rules.book.posts[0]?.id ?? '');
  return { rules, clock, forms, post, chosen: id !== undefined };
}

function toSlotCard({ item, words, help, slot, optional, need }: Material) {
  return {
    id: item,
    words,
    name: slot?.name ?? words,
    title: slot?.title ?? words,
    why: slot?.why ?? help,
    reader: slot?.reader ?? null,
    least: slot?.least ?? LEAST_PICTURE,
    many: slot?.many === true,
    onlyAsked: slot?.onlyAsked === true,
    optional: optional === true,
    need,
  };
}

function toServiceCard({ id, words, kinds }: Service) {
  return { id, words, kinds: kinds.map((kind) => ({ id: kind.id, words: kind.words })) };
}

function toCountryCard({ rules }: PolicyParts, country: Country) {
  const { id, names, currency, phone, hotline } = country;
  return {
    id,
    name: names,
    currency,
    phone,
    hotline: { numbers: hotline.numbers, words: hotline.words },
    addressFormat: rules.addressFormat(id),
    carriers: rules.carriers(country).map((carrier) => ({
      id: carrier.id,
      words: carrier.words,
      follows: carrier.follows,
    })),
  };
}

function toCard(post: Post, today: string) {
  return {
    id: post.id,
    name: post.shortNames,
    zone: post.timeZone,
    // Called by whoever is in need: the line for documents would not answer at night.
    phone: findPhone(post, 'protection', today),
    emails: post.emails.map(({ use, address }) => ({ topic: use, address })),
    country: post.country,
  };
}
