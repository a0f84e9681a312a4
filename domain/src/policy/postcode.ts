import type { DistrictMap } from './district.schema.ts';
import { findPost } from './district.ts';
import type { Postcodes } from './postcode.schema.ts';

/** What a form needs of them: see `settlePostcodes`. */
export type SettledPostcodes = Pick<Postcodes, 'digits' | 'states' | 'otherState' | 'nowhere' | 'counties'>;

/**
 * The postcodes of a country as its posts need them: of counties that one post serves, whichever of the maps is in force,
 * the first stands for all, and only a code on the line between posts still asks.
 */
export function settlePostcodes(
  { digits, states, otherState, nowhere, counties, country }: Postcodes,
  maps: readonly DistrictMap[],
): SettledPostcodes {
  const own = maps.filter((map) => map.country === country);
  const settled = Object.entries(counties).map(([state, byCounty]) => {
    const postsOf = (county: string) =>
      own.map((map) => findPost([map], { country, state, county }, map.from)).join();
    const keys = Object.entries(byCounty).map(([key, codes]) => {
      const among = key.split('|');
      return [new Set(among.map(postsOf)).size === 1 ? (among[0] ?? key) : key, codes] as const;
    });
    return [state, Object.fromEntries(joined(keys))] as const;
  });
  return { digits, states, otherState, nowhere, counties: Object.fromEntries(settled) };
}

function joined(keys: readonly (readonly [string, string])[]): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, codes] of keys) all.set(key, inOrder(`${all.get(key) ?? ''} ${codes}`));
  return all;
}

/** As a file has them. */
function inOrder(ranges: string): string {
  return ranges.trim().split(' ').toSorted().join(' ');
}

/** Whether a code, or its first characters, is among `94501-94502 94536`. */
export function isAmong(ranges: string, code: string): boolean {
  return ranges.split(' ').some((range) => {
    const [from = '', to = from] = range.split('-');
    const head = code.slice(0, from.length);
    return head >= from && head <= to;
  });
}

/** The states a code may lie in; none where nobody says. */
export function statesOfPostcode({ states }: SettledPostcodes, code: string): string[] {
  return Object.keys(states).filter((state) => isAmong(states[state] ?? '', code));
}

/**
 * The counties that a code lies in, as far as they matter.
 * @returns `incomplete`: not all of the code is there; `unknown`: all counties of the state come into question
 */
export function countiesOfPostcode(
  postcodes: SettledPostcodes,
  state: string,
  postcode: string,
): readonly string[] | 'incomplete' | 'unknown' {
  const byCounty = postcodes.counties[state];
  if (byCounty === undefined) return 'unknown';
  const code = postcode.trim().slice(0, postcodes.digits);
  if (code.length < postcodes.digits) return 'incomplete';
  return indexOf(byCounty).get(code) ?? 'unknown';
}

const indexed = new WeakMap<object, ReadonlyMap<string, readonly string[]>>();

/** Every code by itself: a form asks a dozen times. */
function indexOf(byCounty: Record<string, string>): ReadonlyMap<string, readonly string[]> {
  const known = indexed.get(byCounty);
  if (known !== undefined) return known;
  const made = new Map<string, readonly string[]>();
  for (const [key, ranges] of Object.entries(byCounty)) {
    const counties = key.split('|');
    for (const code of codesIn(ranges)) made.set(code, counties);
  }
  indexed.set(byCounty, made);
  return made;
}

/** Every code of `94501-94502 94536`. */
export function codesIn(ranges: string): string[] {
  return ranges.split(' ').flatMap((range) => {
    const [from = '', to = from] = range.split('-');
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) =>
      String(Number(from) + at).padStart(from.length, '0'),
    );
  });
}
