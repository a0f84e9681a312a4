import { isInRange } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { ok, refuse } from '../shared/result.ts';
import type { Refusal, Result } from '../shared/result.ts';
import type { DistrictMap } from './district.schema.ts';
import type { Confidence } from './source.schema.ts';

/** `county` counts only where two posts share the state; an id ('san-mateo') or a name ('San Mateo County'). */
export type ResidenceAddress = { country: string; state: string; county?: string | null };

export type CompetentPost = { post: string; map: string; source: string; confidence: Confidence };

/**
 * The post whose district an address lies in on a day.
 * @param maps of every country, from `activeDistricts`
 * @returns refusals: `district.none_in_force`; `address.unknown_county` (detail.counties: what to choose
 * from) when the state is shared and the county is missing or unknown; `district.unassigned` when no source
 * gives the place to a post.
 */
export function competentPost(
  maps: readonly DistrictMap[],
  address: ResidenceAddress,
  day: Day,
): Result<CompetentPost> {
  const { country } = address;
  const map = maps.find((candidate) => candidate.country === country && isInRange(candidate, day));
  if (map === undefined) return refuse('district.none_in_force', { country, day });
  const whole = map.districts.find((district) => district.states.includes(address.state));
  if (whole !== undefined) return ok(answer(map, whole.post, map));
  return competentByCounty(map, address) ?? refuse('district.unassigned', { state: address.state });
}

function competentByCounty(map: DistrictMap, address: ResidenceAddress): Result<CompetentPost> | undefined {
  const shares = map.districts.flatMap((district) =>
    district.counties
      .filter(({ state }) => state === address.state)
      .map((part) => ({ post: district.post, part })),
  );
  if (shares.length === 0) return undefined;
  const county = countyId(address.county ?? '');
  const share = shares.find(({ part }) => part.counties.includes(county));
  return share === undefined
    ? unknownCounty(shares.map(({ part }) => part))
    : ok(answer(map, share.post, share.part));
}

function unknownCounty(parts: readonly { state: string; counties: string[] }[]): Refusal {
  const counties = parts.flatMap((part) => part.counties).toSorted();
  return refuse('address.unknown_county', { state: parts[0]?.state, counties });
}

function answer(
  map: DistrictMap,
  post: string,
  from: { source: string; confidence: Confidence },
): CompetentPost {
  return { post, map: map.id, source: from.source, confidence: from.confidence };
}

export function countyId(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/ county$/, '')
    .replace(/[ _]+/g, '-');
}

/** The competent post's id, or null when it cannot be told. `competentPost` says why. */
export function findPost(maps: readonly DistrictMap[], address: ResidenceAddress, day: Day): string | null {
  const found = competentPost(maps, address, day);
  return found.ok ? found.value.post : null;
}

/** The counties a person of this state chooses from; empty when the state alone decides. */
export function countiesToChoose(
  maps: readonly DistrictMap[],
  address: ResidenceAddress,
  day: Day,
): string[] {
  const found = competentPost(maps, { ...address, county: null }, day);
  return !found.ok && found.code === 'address.unknown_county' ? (found.detail?.counties as string[]) : [];
}
