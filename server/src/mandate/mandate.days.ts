import { addDays } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import type { Today } from '@lingshi/domain/identity/mandate.ts';
import { dayIn } from '../platform/clock.ts';

const QUARTER_MS = 15 * 60_000;
const HOUR_MS = 4 * QUARTER_MS;
/** No zone is further from UTC than this. */
const WIDEST_HOURS = 15;

/** Which day it is where it is earliest and where it is latest. @param zones IANA names, at least one */
export function todayIn(zones: readonly string[], now: Date): Today {
  const days = zones.map((zone) => dayIn(zone, now)).toSorted();
  return { first: days[0] ?? dayIn('UTC', now), latest: days.at(-1) ?? dayIn('UTC', now) };
}

/** The first instant at which a day is over in every zone, so that it counts whole wherever one is. */
export function endOfDay(day: Day, zones: readonly string[]): string {
  const ends = zones.map((zone) => endIn(day, zone));
  return new Date(Math.max(...ends)).toISOString();
}

/** Clocks change by quarters of an hour at most finely: the first quarter that belongs to a later day. */
function endIn(day: Day, zone: string): number {
  const midnight = Date.parse(`${addDays(day, 1)}T00:00:00Z`);
  let at = midnight - WIDEST_HOURS * HOUR_MS;
  while (dayIn(zone, new Date(at)) <= day) at += QUARTER_MS;
  return at;
}
