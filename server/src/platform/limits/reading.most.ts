import { z } from 'zod';

/**
 * What an officer may read within an hour before others are told, by kind of reading; nothing is ever refused, because
 * an emergency may need more. Our own figures: an officer with 300 orders a day opens 40 files an hour and ten pictures
 * of each.
 */
const READING_MEASURES = {
  files: 150,
  papers: 150,
  numbers: 60,
  hits: 300,
  readers: 100,
  pictures: 1000,
} as const;

export type ReadingMeasure = keyof typeof READING_MEASURES;
export type ReadingMost = Readonly<Record<ReadingMeasure, number>>;

/** Beyond it nobody would ever be told, and a measure that tells nobody is none. */
const MOST = 10_000;
const NAMES = Object.keys(READING_MEASURES);
const PAIRS = new RegExp(`^(${NAMES.join('|')})=[1-9]\\d{0,4}(,(${NAMES.join('|')})=[1-9]\\d{0,4})*$`);

/** The setting of the environment: the measures that differ from our own. */
export const READING_SETTINGS = {
  READING_PER_HOUR: z
    .string()
    .regex(PAIRS, `must be like files=150,numbers=60; the names are ${NAMES.join(', ')}`)
    .refine((text) => pairsOf(text).every(([, most]) => most <= MOST), `must be ${MOST} at most for each`)
    .refine(
      (text) => new Set(pairsOf(text).map(([name]) => name)).size === pairsOf(text).length,
      'names one twice',
    )
    .optional(),
} as const;

export function readReadingMost({
  READING_PER_HOUR,
}: {
  READING_PER_HOUR?: string | undefined;
}): ReadingMost {
  return { ...READING_MEASURES, ...Object.fromEntries(pairsOf(READING_PER_HOUR ?? '')) };
}

function pairsOf(text: string): [string, number][] {
  if (text === '') return [];
  return text.split(',').map((pair) => {
    const [name = '', most] = pair.split('=');
    return [name, Number(most)];
  });
}
