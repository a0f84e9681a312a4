import type {
  PhotoKey,
  PhotoLimit,
  PhotoSide,
  PhotoUnit,
  PhotoWordsKey,
} from '@lingshi/domain/evidence/photo.types.ts';
import { readPhrase, type Locale, type Phrase } from '@lingshi/domain/shared/phrase.ts';
import { PHOTO_WORDS as WORDS } from './photo.words.ts';

export function photoLabel(locale: Locale, key: PhotoKey): string {
  return readPhrase(WORDS.keys[key].label, locale);
}

/** What to change, in one sentence. */
export function photoPhrase(words: PhotoWordsKey): Phrase {
  const [key, side] = words.split('.') as [PhotoKey, PhotoSide];
  return WORDS.keys[key][side] ?? WORDS.unknown;
}

export function photoSentence(locale: Locale, words: PhotoWordsKey): string {
  return readPhrase(photoPhrase(words), locale);
}

/** The rulebook's own name; an unknown one keeps its id. */
export function rulebookName(locale: Locale, spec: string): string {
  const known = WORDS.rulebooks[spec];
  return known ? readPhrase(known, locale) : spec;
}

/** A measured value as people read it: "72 %", "32 mm", "58 KB". */
export function sayMeasured(locale: Locale, measured: number | null, unit: PhotoUnit): string {
  if (measured === null) return readPhrase(WORDS.notMeasured, locale);
  return readPhrase(WORDS.units[unit], locale).replace('{value}', sayNumber(measured, unit));
}

/** A limit as people read it: "28 to 33 mm", "at most 5 MB". */
export function sayLimit(locale: Locale, { min, max }: PhotoLimit, unit: PhotoUnit): string {
  const text = (key: 'noLimit' | 'upTo' | 'from' | 'exactly' | 'between') => readPhrase(WORDS[key], locale);
  // Of what it is a share stands beside the measured value.
  const said = unit === 'height_share' ? 'share' : unit;
  const say = (value: number | null) => sayMeasured(locale, value, said);
  if (min === null && max === null) return text('noLimit');
  if (min === null) return text('upTo').replace('{max}', say(max));
  if (max === null) return text('from').replace('{min}', say(min));
  if (min === max) return text('exactly').replace('{value}', say(min));
  return text('between').replace('{min}', say(min)).replace('{max}', say(max));
}

function sayNumber(value: number, unit: PhotoUnit): string {
  if (unit === 'share' || unit === 'height_share') return String(Math.round(value * 100));
  if (unit === 'bytes') return String(Math.round(value / 1024));
  if (unit === 'degrees' || unit === 'mm') return String(Math.round(value * 10) / 10);
  return String(Math.round(value * 100) / 100);
}
