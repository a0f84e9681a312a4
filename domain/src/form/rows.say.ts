import type { Words } from '../policy/source.schema.ts';
import type { Day } from '../shared/day.ts';
import type { Row, Value } from './rows.ts';

export type Locale = keyof Words;

/** How a reader's place writes days and names countries: both need tables that a browser or a server brings. */
export type Sayings = { locale: Locale; day: (day: Day) => string; country: (code: string) => string };

const YES: Words = { zh: '有', en: 'Yes' };
const NO: Words = { zh: '没有', en: 'No' };
const SIGNED: Words = { zh: '已签名', en: 'Signed' };

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
      return value.words[sayings.locale];
    case 'country':
      return sayings.country(value.code);
    case 'yesNo':
      return (value.yes ? YES : NO)[sayings.locale];
    case 'parts':
      return joined(value.parts, sayings, ' · ');
    case 'list':
      return joined(value.items, sayings, '\n');
    case 'signature':
      return SIGNED[sayings.locale];
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
  return nth === undefined ? label[locale] : label[locale].replace('{nth}', String(nth));
}
