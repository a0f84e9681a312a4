import { dayIn } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import type { Today } from '@lingshi/domain/identity/mandate.ts';

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

/** The first instant of the next day: not always midnight, for some zones put their clocks forward at that hour. */
function endIn(day: Day, zone: string): number {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}
