import { addYears, compareDays, parseDay } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';

/** Books are made out for ten years; cards of elderly people run longer. Beyond it a year means the past. */
const LONGEST_VALIDITY_YEARS = 30;

/** A birth is never after today. Null for parts printed as fillers (unknown), and for no day of the calendar. */
export function mrzBirthDay(text: string, today: Day): Day | null {
  return resolve(text, today);
}

/** An expiry may lie ahead by at most a generation; otherwise it was in the last century. */
export function mrzExpiryDay(text: string, today: Day): Day | null {
  return resolve(text, addYears(today, LONGEST_VALIDITY_YEARS));
}

/** YYMMDD as the latest such day that is not after `latest`. 29 February asks for a leap year, so both are tried. */
function resolve(text: string, latest: Day): Day | null {
  const [, year, month, date] = /^(\d{2})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return null;
  const days = ['20', '19'].map((century) => parseDay(`${century}${year}-${month}-${date}`));
  return days.find((day) => day != null && compareDays(day, latest) <= 0) ?? null;
}

export function printMrzDay(day: Day): string {
  return day.slice(2).replaceAll('-', '');
}
