/** What the three boxes of a date hold while it is being written. */
export type DayParts = { year: string; month: string; day: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a whole date as people write or paste it: 2026-06-12, 2026/6/12, 20260612, 2026年6月12日,
 * 12 June 2026, 12 JUN 2026. Null where the order of day and month could be taken either way
 * (06/12/2026) or the day does not exist.
 */
export function readDay(text: string): string | null {
  const clean = text.trim().toLowerCase();
  const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(clean);
  const run = /^(\d{4})(\d{2})(\d{2})$/.exec(clean);
  const named = /^(\d{1,2})\s*[-. ]?\s*([a-z]{3,9})\.?\s*[-., ]?\s*(\d{4})$/.exec(clean);
  const [year, month, day] = (yearFirst ?? run)?.slice(1) ?? [named?.[3], named?.[2], named?.[1]];
  return dayOf({ year: year ?? '', month: month ?? '', day: day ?? '' });
}

/** 'YYYY-MM-DD' when the parts are a real day, else null. Months may be numbers or English names. */
export function dayOf({ year, month, day }: DayParts): string | null {
  const y = Number(year);
  const m = monthNumber(month);
  const d = Number(day);
  if (!/^\d{4}$/.test(year.trim()) || !Number.isInteger(m) || !Number.isInteger(d) || day.trim() === '')
    return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  const real = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** A draft keeps a half-written date as 'year-month-day' with gaps: '2026--'. */
export function partsOfDay(value: string): DayParts {
  const [year = '', month = '', day = ''] = value.split('-');
  return { year, month, day };
}

export function draftOfDay(parts: DayParts): string {
  const whole = dayOf(parts);
  if (whole !== null) return whole;
  const text = [parts.year, parts.month, parts.day].map((part) => part.trim().replaceAll('-', '')).join('-');
  return text === '--' ? '' : text;
}

function monthNumber(month: string): number {
  const text = month.trim().toLowerCase();
  const named = MONTHS.findIndex((name) => text.length >= 3 && text.startsWith(name));
  return named >= 0 ? named + 1 : text === '' ? Number.NaN : Number(text.replace(/月$/, ''));
}
