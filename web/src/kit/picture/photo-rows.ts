import { photoLabel, photoSentence, sayLimit, sayMeasured } from '@lingshi/contract/photo/photo.say.ts';
import type { PhotoCheck } from '@lingshi/contract/photo/photo.contract.ts';
import type { Locale } from '../locale.ts';

export type PhotoRow = PhotoCheck['rows'][number];
/** A row of the table in one language. */
export type MeasureWords = {
  key: string;
  verdict: PhotoRow['verdict'];
  label: string;
  measured: string;
  value: number | null;
  limit: PhotoRow['limit'];
  limitWords: string;
  /** What to change; null when there is nothing. */
  sentence: string | null;
};

const URGENCY: Record<PhotoRow['verdict'], number> = { wrong: 0, advice: 1, cannot_tell: 2, ok: 3 };

/** What needs looking at first comes first; equals stay in the order of the table. */
export function byUrgency(rows: readonly PhotoRow[]): PhotoRow[] {
  return rows.toSorted((a, b) => URGENCY[a.verdict] - URGENCY[b.verdict]);
}

/** @param limitWords "Rulebook: {limit}" and "Our advice: {limit}" */
export function wordsOfRow(
  { key, verdict, measured, unit, limit, source, words }: PhotoRow,
  locale: Locale,
  limitWords: (source: PhotoRow['source'], limit: string) => string,
): MeasureWords {
  const open = limit.min === null && limit.max === null;
  const said = sayLimit(locale, limit, unit);
  return {
    key,
    verdict,
    label: photoLabel(locale, key),
    measured: sayMeasured(locale, measured, unit),
    value: measured,
    limit,
    limitWords: open ? said : limitWords(source, said),
    sentence: words && photoSentence(locale, words),
  };
}
