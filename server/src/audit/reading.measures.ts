import type { ReadingMeasure } from '../platform/limits/reading.most.ts';

export type { ReadingMeasure } from '../platform/limits/reading.most.ts';

/** Which lines of the access log, by what they say was read, count together; how many an hour is a setting. */
const NAMED: readonly (readonly [ReadingMeasure, readonly string[]])[] = [
  ['files', ['desk', 'order', 'behalf', 'behalf_saved', 'behalf_code', 'exception']],
  ['papers', ['receipt', 'declaration', 'mailing_kit']],
  ['hits', ['search']],
  ['readers', ['readers', 'filer']],
];

/** Lines of lists are the day's work: nobody is told of them. */
const UNMEASURED = ['list'];

/** The measure of a line; null = none. A masked number is named by its field, as `page.field`; a picture by its slot. */
export function measureOf(what: string): ReadingMeasure | null {
  if (UNMEASURED.includes(what)) return null;
  if (what.includes('.')) return 'numbers';
  return NAMED.find(([, lines]) => lines.includes(what))?.[0] ?? 'pictures';
}
