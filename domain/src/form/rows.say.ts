import type { Day } from '../shared/day.ts';
import { readPhrase, type Locale } from '../shared/phrase.ts';
import type { Row, Value } from './rows.ts';
import { ROW_WORDS } from './rows.words.ts';

/** How a reader's place writes days and names countries: both need tables that a browser or a server brings. */
export type Sayings = { locale: Locale; day: (day: Day) => string; country: (code: string) => string };

/** What an answer says, in one language; empty where nothing was said. Lines are parted by `\n`. */
export function sayValue(value: Value, sayings: Sayings): string {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'text':
      return value.text;
    case 'day':
      return sayings.day(value.day);
    case 'words':
      return readPhrase(value.words, sayings.locale);
    case 'country':
      return sayings.country(value.code);
    case 'yesNo':
      return readPhrase(value.yes ? ROW_WORDS.yes : ROW_WORDS.no, sayings.locale);
    case 'parts':
      return joined(value.parts, sayings, ' · ');
    case 'list':
      return joined(value.items, sayings, '\n');
    case 'signature':
      return readPhrase(ROW_WORDS.signed, sayings.locale);
  }
}

function joined(values: readonly Value[], sayings: Sayings, between: string): string {
  return values
    .map((value) => sayValue(value, sayings))
    .filter((text) => text !== '')
    .join(between);
}

/** The name of an answer: of one of several with its number. */
export function sayLabel({ label, nth }: Pick<Row, 'label' | 'nth'>, locale: Locale): string {
  const text = readPhrase(label, locale);
  return nth === undefined ? text : text.replace('{nth}', String(nth));
}
