import { compareDays, dayIn, lastInstantOf } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { countyId, findPost } from '../policy/district.ts';
import type { DistrictMap } from '../policy/district.schema.ts';
import { resolvePolicy, rowsInForce } from '../policy/policy.resolve.ts';
import type { Policy } from '../policy/policy.resolve.ts';
import type { Elsewhere } from '../policy/route.schema.ts';
import { decide, firstRoutes, lastRoutes, routesInForce, targetOf } from '../policy/route.ts';
import type { Route, Target } from '../policy/route.ts';
import { activeDistricts, activeRows } from '../policy/rule-book.ts';
import type { ActiveRow, RuleBook } from '../policy/rule-book.ts';
import { judgeCase } from '../policy/served.ts';
import type { NotServed, Served } from '../policy/served.types.ts';
import type { CaseFacts } from '../policy/fact.ts';
import { decidingRow, routeRow, servedAnswer } from './situation.served.ts';
import { factsOfSituation } from './situation.facts.ts';
import type { Situation } from './situation.schema.ts';
import type { Answer, Asking, DecidingRow } from './situation.types.ts';

/** What each rule set is called in the tables, and here. */
const RULE_SETS = { 'notice-2021': 'notice-2021', later: 'later-unconfirmed' } as const;
const COUNTRY = 'US';

/** What the rules say to somebody in a situation. Pure: equal questions have equal answers. */
export function answerSituation(
  situation: Situation,
  book: RuleBook,
): { answer: Answer; rows: DecidingRow[] } {
  const asking = askingOf(situation, book);
  const routes = routesInForce(asking.rows, asking.post, asking.day);
  const facts = factsOfSituation(situation.facts, agesOf(asking), asking.day);
  const first = taken(firstRoutes(routes), facts);
  // The last row of the data catches whatever no other does.
  if (first === null) throw new Error(`no route holds for ${situation.id}`);
  const target = targetOf(first);
  if (target === null) return turnedAway(asking, facts, [first]);
  return answerTarget(asking, facts, { first, target, last: lastRoutes(routes) });
}

function taken(routes: readonly Route[], facts: CaseFacts): Route | null {
  const decided = decide(routes, facts, () => false);
  return decided !== null && 'route' in decided ? decided.route : null;
}

type Way = { first: Route; target: Target; last: Route[] };

function answerTarget(asking: Asking, known: CaseFacts, { first, target, last }: Way) {
  const { rows, post, day, residencePost, situation } = asking;
  const resolved = resolvePolicy(rows, post, target.service, target.kind, day);
  if (!resolved.ok) throw new Error(`${situation.id}: ${resolved.code}`);
  const policy = resolved.value;
  const judged = judgeTarget(asking, known, policy);
  if (judged.served === 'no') return notHere(asking, policy, judged);
  const facts = {
    ...known,
    open: judged.served !== 'not_yet',
    liveOrder: hasLiveOrder(asking, policy),
    district: districtOf(asking),
    ...(residencePost !== null && { ownDistrict: residencePost === post.id }),
  };
  const barred = taken(last, facts);
  if (barred !== null) return turnedAway(asking, facts, [first, barred], policy);
  if ('elsewhere' in first.leads) return turnedAway(asking, facts, [first], policy);
  return servedAnswer(asking, facts, { policy, route: first });
}

function judgeTarget(
  { post, at, residencePost, situation }: Asking,
  facts: CaseFacts,
  policy: Policy,
): Served {
  const presence = isHere(situation) ? 'declared' : 'outside';
  // The rows of `routes` have been asked.
  return judgeCase({ policy, post, at, noForm: null, leading: null }, { facts, residencePost, presence });
}

/** Where the person truly is; the phone only where nothing is said. */
function isHere({ facts: { inCountry, location } }: Situation): boolean {
  return inCountry ?? location !== 'outside';
}

const ELSEWHERE_OF: Partial<Record<NotServed['code'], Elsewhere>> = {
  'post.other_district': 'own_district_only',
  'presence.outside_country': 'outside_country',
};

function notHere(asking: Asking, policy: Policy, { code, instead }: NotServed) {
  const elsewhere = ELSEWHERE_OF[code] ?? 'ask_post';
  const post = instead === null ? {} : { post: instead, ownDistrict: instead === asking.residencePost };
  const rows = rowOf(asking, policy, 'filing');
  return { answer: { served: false, elsewhere, ...post } as Answer, rows };
}

function turnedAway(asking: Asking, facts: CaseFacts, routes: Route[], policy?: Policy) {
  const last = routes.at(-1);
  const code = last !== undefined && 'elsewhere' in last.leads ? last.leads.elsewhere : 'ask_post';
  const { chosenPost } = asking.situation.facts;
  const answer: Answer = {
    served: false,
    elsewhere: code,
    ...(chosenPost != null && { post: chosenPost }),
    ...(facts.face === 'cannot' && { faceCheck: 'notForced' as const }),
  };
  return {
    answer,
    rows: [...routes.map(routeRow), ...(policy ? rowOf(asking, policy, 'offer') : [])],
  };
}

/** Rule: notice intro ¶4: what excludes each other is of one family, where the filing rule says so. */
function hasLiveOrder({ situation, book }: Asking, { filing, service }: Policy): boolean {
  const { liveOrderElsewhere: live } = situation.facts;
  if (live == null || !filing.oneLiveOrder) return false;
  const familyOf = (id: string) => book.services.find((one) => one.id === id)?.family ?? null;
  return live.service == null || (familyOf(live.service) ?? familyOf('passport')) === familyOf(service);
}

function districtOf({ residencePost, post }: Asking): 'own' | 'other' | 'unknown' {
  if (residencePost === null) return 'unknown';
  return residencePost === post.id ? 'own' : 'other';
}

/** A county that is not there, which decides no district; null where none is named, or the state alone decides. */
export function unknownCounty({ facts, ruleSet }: Situation, book: RuleBook): string | null {
  const { state, county } = facts;
  if (state == null || county == null) return null;
  const maps = activeDistricts(book, RULE_SETS[ruleSet]);
  const known = allCounties(maps, state);
  return known.length === 0 || known.includes(countyId(county.normalize('NFKC'))) ? null : county;
}

function allCounties(maps: readonly DistrictMap[], state: string): string[] {
  return maps.flatMap(({ districts }) =>
    districts.flatMap(({ counties }) =>
      counties.filter((part) => part.state === state).flatMap((part) => part.counties),
    ),
  );
}

function askingOf(situation: Situation, book: RuleBook): Asking {
  const rows = activeRows(book, RULE_SETS[situation.ruleSet]);
  const maps = activeDistricts(book, RULE_SETS[situation.ruleSet]);
  const { chosenPost, state, county } = situation.facts;
  const isTime = situation.on.includes('T');
  const postOf = (id: string | null | undefined) => book.posts.find((one) => one.id === id);
  const homeOn = (day: Day) =>
    state == null
      ? null
      : findPost(maps, { country: COUNTRY, state, county: county?.normalize('NFKC') ?? null }, day);
  const [anyPost] = book.posts;
  const post = postOf(chosenPost) ?? postOf(homeOn(situation.on.slice(0, 10))) ?? anyPost;
  if (post === undefined) throw new Error('the rules name no post');
  const today = isTime ? dayIn(post.timeZone, new Date(situation.on)) : situation.on;
  const at = isTime ? situation.on : lastInstantOf(today, post.timeZone);
  return { situation, book, rows, post, at, day: notBefore(rows, today), residencePost: homeOn(today) };
}

/** Before the first rule is in force, what is asked is what that rule will say: not open yet. */
function notBefore(rows: readonly ActiveRow[], day: Day): Day {
  const [first] = rows
    .filter(({ subject }) => subject === 'offer')
    .map(({ from }) => from)
    .toSorted(compareDays);
  return first !== undefined && compareDays(day, first) < 0 ? first : day;
}

/** Ages of any service tell how old a person is in the eyes of the rules. */
function agesOf({ rows }: Asking) {
  return {
    ages: rows.flatMap((row) => (row.subject === 'age' && row.body ? [{ item: row.item, ...row.body }] : [])),
  };
}

/** The row of a part of the policy there is one of. */
function rowOf(
  { rows, day, post }: Asking,
  { service, kind }: Policy,
  subject: 'filing' | 'offer',
): DecidingRow[] {
  const inForce = rowsInForce(rows, { post, service, kind, day });
  return inForce.filter((row) => row.subject === subject).map(decidingRow);
}
