import { z } from 'zod';

/** A calendar day as 'YYYY-MM-DD'. It is not an instant: it belongs to no time zone until one is named. */
export type Day = string & { readonly brand?: 'Day' };
/** An instant as an ISO 8601 string with an offset or Z. */
export type Instant = string & { readonly brand?: 'Instant' };

/** Days without an end carry `to: null`; `to` is the first day that is no longer inside. */
export type DayRange = { readonly from: Day; readonly to: Day | null };

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

// Marked pure: a screen that only reads days is built without the validator.
export const daySchema: z.ZodType<Day, string> = /* @__PURE__ */ z
  .string()
  .refine((text) => parseDay(text) !== null, { error: 'not a calendar day YYYY-MM-DD' });

/** Null when the text is no day of the calendar: '2023-02-29' and '2023-2-1' are none. */
export function parseDay(text: string): Day | null {
  const [, year, month, date] = DAY_PATTERN.exec(text) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const at = utc(Number(year), Number(month), Number(date));
  return at.getUTCMonth() + 1 === Number(month) && at.getUTCDate() === Number(date) ? text : null;
}

/** Negative when `a` is earlier. ISO days sort as text. */
export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function addDays(day: Day, count: number): Day {
  return toDay(new Date(toUtc(day).getTime() + count * MS_PER_DAY));
}

/** The day itself, or the Monday after a weekend. */
export function workingDayFrom(day: Day): Day {
  const [sunday, saturday] = [0, 6];
  const weekday = toUtc(day).getUTCDay();
  if (weekday === saturday) return addDays(day, 2);
  return weekday === sunday ? addDays(day, 1) : day;
}

/** A day that the target year has not (29 February) becomes 1 March, as `yearsBetween` counts it. */
export function addYears(day: Day, count: number): Day {
  const { year, month, date } = parts(day);
  return toDay(utc(year + count, month, date));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / MS_PER_DAY);
}

/** Completed years from `from` to `to`; negative when `to` is earlier. 29 February completes on 1 March. */
export function yearsBetween(from: Day, to: Day): number {
  if (compareDays(to, from) < 0) return 0 - yearsBetween(to, from);
  const years = parts(to).year - parts(from).year;
  return compareDays(addYears(from, years), to) <= 0 ? years : years - 1;
}

/** Completed months from `from` to a later `to`; a day that a month has not completes it on the 1st of the next. */
export function monthsBetween(from: Day, to: Day): number {
  const [start, end] = [parts(from), parts(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return end.date >= start.date ? months : months - 1;
}

/** Completed years of age on `day`. The birthday itself completes the year. */
export function ageOn(birthDay: Day, day: Day): number {
  return yearsBetween(birthDay, day);
}

export function isInRange(range: DayRange, day: Day): boolean {
  return compareDays(range.from, day) <= 0 && (range.to === null || compareDays(day, range.to) < 0);
}

export function rangesOverlap(a: DayRange, b: DayRange): boolean {
  const aEndsAfterB = a.to === null || compareDays(b.from, a.to) < 0;
  const bEndsAfterA = b.to === null || compareDays(a.from, b.to) < 0;
  return aEndsAfterB && bEndsAfterA;
}

/**
 * The calendar day an instant falls on in an IANA zone; on this device where no zone is given.
 * @throws RangeError on a zone that is none
 */
export function dayIn(zone: string | undefined, at: Date): Day {
  if (zone === undefined) return readDay(zone, at);
  const minute = Math.floor(at.getTime() / MINUTE_MS);
  const last = lastIn.get(zone);
  if (last?.minute === minute) return last.day;
  const day = readDay(zone, at);
  lastIn.set(zone, { minute, day });
  return day;
}

const MINUTE_MS = 60_000;
/** A request asks a dozen times, and no zone changes its day within a minute of the clock. */
const lastIn = new Map<string, { minute: number; day: Day }>();

/** Which day it is where it is earliest and where it is latest. @param zones IANA names, at least one */
export function todayIn(zones: readonly string[], now: Date): { first: Day; latest: Day } {
  const days = zones.map((zone) => dayIn(zone, now)).toSorted();
  return { first: days[0] ?? dayIn('UTC', now), latest: days.at(-1) ?? dayIn('UTC', now) };
}

/** The first instant at which a day is over in every zone, so that it counts whole wherever one is. */
export function endOfDay(day: Day, zones: readonly string[]): Instant {
  return new Date(Math.max(...zones.map((zone) => endIn(zone, day)))).toISOString();
}

/**
 * The instant at which the rules of a day are asked, wherever that is: now, where it is today there; else its last
 * millisecond, when whatever opens or ends on that day has.
 */
export function instantOn(day: Day, zone: string, now: Date): Instant {
  return dayIn(zone, now) === day ? now.toISOString() : lastInstantOf(day, zone);
}

export function lastInstantOf(day: Day, zone: string): Instant {
  return new Date(endIn(zone, day) - 1).toISOString();
}

/** No zone is further from UTC. */
const FARTHEST_MS = 16 * 3_600_000;

/**
 * Looked for, as a browser has no other way: not always midnight, for some zones put their clocks forward at that hour,
 * and some have left a day out.
 */
function endIn(zone: string, day: Day): number {
  const midnight = toUtc(addDays(day, 1)).getTime();
  let [inside, over] = [midnight - FARTHEST_MS, midnight + FARTHEST_MS];
  while (over - inside > 1) {
    const between = Math.floor((inside + over) / 2);
    if (compareDays(readDay(zone, new Date(between)), day) > 0) over = between;
    else inside = between;
  }
  return over;
}

function readDay(zone: string | undefined, at: Date): Day {
  const parts = formatIn(zone).formatToParts(at);
  const found = Object.fromEntries(parts.map((part) => [part.type, part.value]));
  return `${found['year']}-${found['month']}-${found['day']}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than a hundred uses. Zones come from the rules: there are few. A device may change its own. */
function formatIn(zone: string | undefined): Intl.DateTimeFormat {
  const known = zone === undefined ? undefined : formats.get(zone);
  if (known !== undefined) return known;
  const digits = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, ...digits });
  if (zone !== undefined) formats.set(zone, made);
  return made;
}

function parts(day: Day): { year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date };
}

function toUtc(day: Day): Date {
  const { year, month, date } = parts(day);
  return utc(year, month, date);
}

// Trap: Date.UTC reads the years 0-99 as 1900-1999.
function utc(year: number, month: number, date: number): Date {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return at;
}

function toDay(at: Date): Day {
  return at.toISOString().slice(0, 10);
}
