import { dayIn } from '@lingshi/domain/shared/day.ts';
import type { Money } from '@lingshi/domain/shared/money.ts';
import { intlTag, isChinese, isEnglish, type Locale } from './locale.ts';

/** 'YYYY-MM-DD' → "6月12日（周五）" / "Friday 12 June"; the year is added where it is not this year's. */
export function formatDay(day: string, locale: Locale, thisYear = new Date().getFullYear()): string {
  // A day has no zone: noon UTC read in UTC is the same day everywhere.
  const date = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const year = date.getUTCFullYear();
  if (isEnglish(locale)) {
    const { weekday, month } = partsOf(date, 'en-GB', { weekday: 'long', month: 'long', timeZone: 'UTC' });
    return `${weekday} ${date.getUTCDate()} ${month}${year === thisYear ? '' : ` ${year}`}`;
  }
  if (!isChinese(locale)) return formatDayByIntl(date, locale, year === thisYear);
  const { weekday } = partsOf(date, intlTag(locale), { weekday: 'short', timeZone: 'UTC' });
  const monthDay = `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  return `${year === thisYear ? '' : `${year}年`}${monthDay}（${weekday}）`;
}

function formatDayByIntl(date: Date, locale: Locale, isThisYear: boolean): string {
  return new Intl.DateTimeFormat(intlTag(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}

/** Without weekday and always with its year, for documents: "2026年6月12日" / "12 June 2026". */
export function formatDocumentDay(day: string, locale: Locale): string {
  const date = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/**
 * An instant as the clock of a place shows it, with weekday and zone:
 * "6月12日（周五）14:30，北美太平洋时间" / "Friday 12 June, 14:30 (Pacific Time)".
 */
export function formatInstant(at: string, zone: string | undefined, locale: Locale): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const day = formatDay(dayIn(zone, date), locale);
  const clock = formatClock(at, zone, locale);
  const name = zoneName(date, zone, locale);
  return isChinese(locale) ? `${day}${clock}，${name}` : `${day}, ${clock} (${name})`;
}

/** "14:30" on the clock of the place, or of this device where no zone is given. */
export function formatClock(at: string, zone: string | undefined, locale: Locale): string {
  return new Intl.DateTimeFormat(intlTag(locale), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(at));
}

/** A sum in words a person says: "23.00美元" / "23.00 US dollars". */
export function formatMoney({ cents, currency }: Money, locale: Locale): string {
  return new Intl.NumberFormat(intlTag(locale), {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    minimumFractionDigits: 2,
  }).format(cents / 100);
}

/** "美元" / "US Dollar". */
export function currencyName(currency: string, locale: Locale): string {
  return new Intl.DisplayNames(intlTag(locale), { type: 'currency' }).of(currency) ?? currency;
}

/** "1.4 MB": decimal units, as phones show them. */
export function formatBytes(bytes: number, locale: Locale): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  const digits = unit === 'kB' || value >= 10 ? 0 : 1;
  return `${new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: digits }).format(value)} ${unit}`;
}

function zoneName(date: Date, zone: string | undefined, locale: Locale): string {
  // en-US knows the names people use ("Pacific Time"); en-GB would say "GMT-7".
  const tag = isEnglish(locale) ? 'en-US' : intlTag(locale);
  return partsOf(date, tag, { timeZone: zone, timeZoneName: 'longGeneric' }).timeZoneName ?? zone ?? '';
}

function partsOf(
  date: Date,
  tag: string,
  options: Intl.DateTimeFormatOptions,
): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const parts = new Intl.DateTimeFormat(tag, options).formatToParts(date);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}
