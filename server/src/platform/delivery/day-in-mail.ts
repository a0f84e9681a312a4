import type { Locale } from '@lingshi/domain/shared/phrase.ts';
import { languageOf } from '@lingshi/languages/languages.ts';

/** 'YYYY-MM-DD' as mails write it: "January 7, 2026", "2026年1月7日"; `full` adds the weekday. */
export function dayInMail(locale: Locale, day: string, dateStyle: 'long' | 'full'): string {
  const { code, intl } = languageOf(locale);
  // The posts that write in English are in the United States.
  const format = new Intl.DateTimeFormat(code === 'en' ? 'en-US' : intl, { dateStyle, timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
