/**
 * What an officer may read within an hour before others are told; nothing is ever refused, because an emergency may need
 * more. `what`: what a line of the access log says was read. Our own figures: an officer with 300 orders a day opens 40
 * files an hour and ten pictures of each.
 */
export const READING_MEASURES = {
  files: { most: 150, what: ['desk', 'order', 'behalf', 'behalf_saved', 'behalf_code', 'exception'] },
  papers: { most: 150, what: ['receipt', 'declaration', 'mailing_kit'] },
  numbers: { most: 60, what: 'a field' },
  hits: { most: 300, what: ['search'] },
  readers: { most: 100, what: ['readers', 'filer'] },
  pictures: { most: 1000, what: 'anything else' },
} as const satisfies Record<string, { most: number; what: readonly string[] | 'a field' | 'anything else' }>;

export type ReadingMeasure = keyof typeof READING_MEASURES;

/** Lines of lists are the day's work: nobody is told of them. */
const UNMEASURED = ['list'];

/** The measure of a line; null = none. A masked number is named by its field, as `page.field`; a picture by its slot. */
export function measureOf(what: string): ReadingMeasure | null {
  if (UNMEASURED.includes(what)) return null;
  if (what.includes('.')) return 'numbers';
  const named = Object.entries(READING_MEASURES).find(
    ([, measure]) => typeof measure.what !== 'string' && (measure.what as readonly string[]).includes(what),
  );
  return (named?.[0] as ReadingMeasure | undefined) ?? 'pictures';
}
