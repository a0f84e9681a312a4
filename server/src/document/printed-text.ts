import type { Money } from '@lingshi/domain/shared/money.ts';
import { z } from 'zod';

/** A text in both languages; the sheet prints one, or both where a clerk needs the other. */
export type Words = { zh: string; en: string };

/**
 * One run of text from outside: names, addresses, words of the rules. Line ends and tabs become spaces, so
 * nobody can lay out the page from a form field; broken surrogates become U+FFFD.
 */
export const printedLine = z
  .string()
  .max(600)
  .transform((text) =>
    text
      .toWellFormed()
      .replace(/[\s\u0085]+/gu, ' ')
      .trim(),
  );

export const printedWords = z.object({ zh: printedLine, en: printedLine });

/** Free text stays as typed; chosen values come with their words. */
export const printedText = z.union([printedLine, printedWords]);

const DATE = { zh: 'zh-CN', en: 'en-GB' } as const;

/** A calendar day with its weekday, in both languages. */
export function dayInWords(day: string): Words {
  return withWeekday(new Date(`${day}T00:00:00Z`), 'UTC');
}

/** A birth date as people say it; a weekday would only be in the way. */
export function birthInWords(day: string): Words {
  const at = new Date(`${day}T00:00:00Z`);
  return {
    zh: part('zh', at, 'UTC', { dateStyle: 'long' }),
    en: part('en', at, 'UTC', { dateStyle: 'long' }),
  };
}

/** An instant as the clock at the post showed it, with the zone in words. `zone` is an IANA name. */
export function instantInWords(at: string, zone: string): { day: Words; clock: Words } {
  const instant = new Date(at);
  const clock = part('en', instant, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return {
    day: withWeekday(instant, zone),
    clock: {
      zh: `${clock} ${zoneName('zh', instant, zone)}`,
      en: `${clock} ${zoneName('en', instant, zone)}`,
    },
  };
}

function withWeekday(at: Date, zone: string): Words {
  const day = (locale: keyof Words) => part(locale, at, zone, { dateStyle: 'long' });
  const weekday = (locale: keyof Words) => part(locale, at, zone, { weekday: 'long' });
  return { zh: `${day('zh')}（${weekday('zh')}）`, en: `${weekday('en')} ${day('en')}` };
}

function part(locale: keyof Words, at: Date, zone: string, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(DATE[locale], { ...style, timeZone: zone }).format(at);
}

function zoneName(locale: keyof Words, at: Date, zone: string): string {
  const format = new Intl.DateTimeFormat(DATE[locale], { timeZone: zone, timeZoneName: 'long' });
  return format.formatToParts(at).find((found) => found.type === 'timeZoneName')?.value ?? zone;
}

/** Money to the cent with its currency, such as `US$23.00`. */
export function moneyInWords({ cents, currency }: Money): string {
  const format = new Intl.NumberFormat('zh-CN', { style: 'currency', currency });
  return format.format(cents / 100);
}
