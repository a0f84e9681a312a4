import { rangesOverlap } from '../shared/day.ts';
import type { Country } from './country.schema.ts';
import type { DistrictMap } from './district.schema.ts';
import type { RuleBook, RuleProblem } from './rule-book.ts';

/** Every state belongs to exactly one post or to none on purpose; shared states by county; no two maps a day. */
export function checkDistricts(book: Pick<RuleBook, 'countries' | 'posts' | 'districts'>): RuleProblem[] {
  return book.districts.flatMap((map, index) => [
    ...checkCoverage(map, book),
    ...book.districts
      .slice(index + 1)
      .filter(
        (other) =>
          other.country === map.country && other.ruleSet === map.ruleSet && rangesOverlap(map, other),
      )
      .map((other) => ({ where: `districts ${map.id}`, problem: `in force together with ${other.id}` })),
  ]);
}

function checkCoverage(map: DistrictMap, book: Pick<RuleBook, 'countries' | 'posts'>): RuleProblem[] {
  const where = `districts ${map.id}`;
  const country = book.countries.find(({ id }) => id === map.country);
  if (country === undefined) return [{ where, problem: `no country ${map.country}` }];
  const posts = book.posts.map(({ id }) => id);
  const strangers = map.districts.filter(({ post }) => !posts.includes(post));
  return [
    ...strangers.map(({ post }) => ({ where, problem: `no post ${post}` })),
    ...mismatches(expectedPlaces(map, country), namedPlaces(map)).map((problem) => ({ where, problem })),
  ];
}

/** Whole states, and the counties of each state that the map divides, as 'CA/kern'. */
function expectedPlaces(map: DistrictMap, country: Country): string[] {
  const divided = new Set(map.districts.flatMap(({ counties }) => counties.map(({ state }) => state)));
  return country.states.flatMap(({ id, counties }) =>
    divided.has(id) ? (counties ?? []).map((county) => `${id}/${county.id}`) : [id],
  );
}

function namedPlaces(map: DistrictMap): string[] {
  const shared = map.districts.flatMap(({ counties }) => counties);
  return [
    ...map.districts.flatMap(({ states }) => states),
    ...map.unassigned.map(({ state }) => state),
    ...shared.flatMap(({ state, counties }) => counties.map((county) => `${state}/${county}`)),
  ];
}

function mismatches(expected: readonly string[], named: readonly string[]): string[] {
  return [
    ...expected.filter((place) => !named.includes(place)).map((place) => `${place} belongs to nobody`),
    ...named.filter((place) => !expected.includes(place)).map((place) => `${place} is not in the country`),
    ...named
      .filter((place, index) => named.indexOf(place) !== index)
      .map((place) => `${place} is named twice`),
  ];
}
