import type { z } from 'zod';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { explainCase, listFees, whyQuery } from '@lingshi/contract/policy/why.contract.ts';
import { caseFacts } from '@lingshi/domain/policy/case-facts.ts';
import type { CaseFacts } from '@lingshi/domain/policy/fact.ts';
import { competentPost } from '@lingshi/domain/policy/district.ts';
import { explain } from '@lingshi/domain/policy/explain.ts';
import type { Explained } from '@lingshi/domain/policy/explain.ts';
import { feeHistory } from '@lingshi/domain/policy/fee-history.ts';
import type { Policy } from '@lingshi/domain/policy/policy.resolve.ts';
import type { Post } from '@lingshi/domain/policy/post.schema.ts';
import type { ActiveRow } from '@lingshi/domain/policy/rule-book.ts';
import { judgeCase, ledRoute } from '@lingshi/domain/policy/served.ts';
import { compareDays, dayIn, instantOn } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import type { PolicyParts } from './policy.parts.ts';
import { toServedCard, underAt } from './policy.served.ts';

type Given = Pick<PolicyParts, 'rules' | 'clock' | 'forms'>;
type Asked = z.output<typeof whyQuery>;
type Answer = RouteAnswer<typeof explainCase>;
type Place = { post: Post; day: Day; residence: string | null; facts: CaseFacts; policy: Policy };

/** @throws post.not_found, order.refused_kind, policy.none_in_force, address.unknown_county, form.in_future */
export function explainAt(given: Given, asked: Asked): Answer {
  const place = placeOf(given, asked);
  const { post, day, facts, policy, residence } = place;
  const { service, kind } = asked;
  const { served, led } = servedThen(given, asked, place);
  const explained = explain(given.rules.rows, policy, { post, service, kind, day, facts, led });
  const named = given.rules.book.services.find(({ id }) => id === service);
  return {
    asked: { ...asked, day, residence },
    serviceWords: named?.words ?? { zh: service, en: service },
    kindWords: named?.kinds.find(({ id }) => id === kind)?.words ?? { zh: kind, en: kind },
    answer: { served, ...answerOf(explained) },
    rows: explained.rows.map(toRow),
    sources: explained.sources,
  };
}

function placeOf({ rules, clock }: Given, asked: Asked): Place {
  const post = rules.findPost(asked.post);
  if (post === null) throw new AppError('post.not_found');
  const day = asked.day ?? dayIn(post.timeZone, clock.now());
  // A slip of the pen would be answered as a case without an age.
  if (asked.born !== undefined && compareDays(asked.born, day) > 0) throw new AppError('form.in_future');
  const policy = orThrow(rules.policy(post, asked.service, asked.kind, day));
  const residence = residenceOf(rules.maps, post, { ...asked, day });
  const ownDistrict = residence === null ? null : residence === post.id;
  const { born: birthDay, expires: expiresDay, endorsements = 0 } = asked;
  const input = { birthDay: birthDay ?? null, expiresDay: expiresDay ?? null, endorsements, ownDistrict };
  return { post, day, policy, residence, facts: caseFacts(policy, input, day) };
}

/** A county that is misspelt is named with those there are; a place no source gives to a post is nobody's. */
function residenceOf(
  maps: Given['rules']['maps'],
  { country }: Post,
  { state, county, day }: Asked & { day: Day },
): string | null {
  if (state === undefined) return null;
  const found = competentPost(maps, { country, state, county: county ?? null }, day);
  if (found.ok) return found.value.post;
  if (found.code === 'address.unknown_county') throw new AppError(found.code, found.detail);
  return null;
}

function servedThen(
  { rules, clock, forms }: Given,
  { service, kind, state }: Asked,
  { post, day, facts, residence }: Place,
) {
  const at = new Date(instantOn(day, post.timeZone, clock.now()));
  const then = { now: () => at };
  const place = { rules, clock: then, forms, post, chosen: true };
  const known = { facts, ...(state !== undefined && { residencePost: residence }) };
  const under = orThrow(underAt(place, { service, kind }));
  const served = judgeCase(under, known);
  return { served: toServedCard(place, served), led: ledRoute(under, served, facts)?.item ?? null };
}

function answerOf(explained: Explained): Omit<Answer['answer'], 'served'> {
  const { fee, materials, path, stages, deadlines, warnings } = explained;
  return {
    fee: fee && {
      total: fee.total,
      lines: fee.lines.map(({ item, words, sum, source }) => ({ id: item, words, amount: sum, source })),
    },
    materials: materials.map(({ item, ...material }) => ({ id: item, ...material })),
    path: path?.steps ?? null,
    stages: stages.map(({ item, estimate, ...stage }) => ({ id: item, days: estimate, ...stage })),
    deadlines: deadlines.map(({ item, days, source }) => ({ item, days, source })),
    warnings: warnings.map(({ item, words, source }) => ({ id: item, words, source })),
  };
}

function toRow(row: ActiveRow): Answer['rows'][number] {
  const { subject, item, post, service, kind, ruleSet, from, to, source, confidence, note, body } = row;
  const scope = service === '*' ? '*' : `${service}/${kind}`;
  const cited = { source, confidence, note: note ?? null };
  const words = body !== null && 'words' in body ? (body.words ?? null) : null;
  return { subject, item, at: post, for: scope, ruleSet, from, to, ...cited, words };
}

/** Services without any fee are left out: nothing is said where no source says it. @throws post.not_found */
export function feesAt({ rules, clock }: Given, postId: string): RouteAnswer<typeof listFees> {
  const post = rules.findPost(postId);
  if (post === null) throw new AppError('post.not_found');
  const kinds = rules.book.services.flatMap(({ id, words, kinds: all }) =>
    all.map((kind) => ({ service: id, kind: kind.id, words, kindWords: kind.words })),
  );
  const services = kinds.map((one) => ({
    ...one,
    fees: feeHistory(rules.rows, { post, ...one }).map(({ item, ...fee }) => ({ id: item, ...fee })),
  }));
  const today = dayIn(post.timeZone, clock.now());
  return { today, services: services.filter(({ fees }) => fees.length > 0) };
}
