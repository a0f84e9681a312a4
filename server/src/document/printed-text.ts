import type { Phrase } from '@lingshi/domain/shared/phrase.ts';
import { tidyText } from '@lingshi/domain/shared/plain-text.ts';
import { PRINTED } from '@lingshi/domain/policy/rule.limits.ts';
import { inEveryLanguage } from '@lingshi/languages/every-language.ts';
import type { Money } from '@lingshi/domain/shared/money.ts';
import { z } from 'zod';

/** A text in every language; the sheet prints one, or two where a clerk needs the other. */
export type Words = Phrase;

/**
 * One run of text from outside: names, addresses, words of the rules. Line ends and tabs become spaces, so
 * nobody can lay out the page from a form field, and what nobody sees is dropped; broken surrogates become U+FFFD.
 */
export const printedLine = z
  .string()
  .max(PRINTED.characters)
  .transform((text) => tidyText(text.toWellFormed().replace(/[\s\u0085]+/gu, ' ')).trim());

export const printedWords = z.object({ zh: printedLine, en: printedLine }).catchall(printedLine);

/** Free text stays as typed; chosen values come with their words. */
export const printedText = z.union([printedLine, printedWords]);

/** A calendar day with its weekday, in every language. */
export function dayInWords(day: string): Words {
  return withWeekday(new Date(`${day}T00:00:00Z`), 'UTC');
}

/** A birth date as people say it; a weekday would only be in the way. */
export function birthInWords(day: string): Words {
  const at = new Date(`${day}T00:00:00Z`);
  return inEveryLanguage(({ intl }) => part(intl, at, 'UTC', { dateStyle: 'long' }));
}

/** An instant as the clock at the post showed it, with the zone in words. `zone` is an IANA name. */
export function instantInWords(at: string, zone: string): { day: Words; clock: Words } {
  const instant = new Date(at);
  const clock = part('en-GB', instant, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return {
    day: withWeekday(instant, zone),
    clock: inEveryLanguage(({ intl }) => `${clock} ${zoneName(intl, instant, zone)}`),
  };
}

function withWeekday(at: Date, zone: string): Words {
  return inEveryLanguage(({ intl }) => {
    const day = part(intl, at, zone, { dateStyle: 'long' });
    const weekday = part(intl, at, zone, { weekday: 'long' });
    return intl.startsWith('zh') ? `${day}（${weekday}）` : `${weekday} ${day}`;
  });
}

function part(intl: string, at: Date, zone: string, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(intl, { ...style, timeZone: zone }).format(at);
}

function zoneName(intl: string, at: Date, zone: string): string {
  const format = new Intl.DateTimeFormat(intl, { timeZone: zone, timeZoneName: 'long' });
  return format.formatToParts(at).find((found) => found.type === 'timeZoneName')?.value ?? zone;
}

/** Money to the cent with its currency, such as `US$23.00`. */
export function moneyInWords({ cents, currency }: Money): string {
  const format = new Intl.NumberFormat('zh-CN', { style: 'currency', currency });
  return format.format(cents / 100);
}
