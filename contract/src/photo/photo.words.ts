import type {
  PhotoKey,
  PhotoLimit,
  PhotoSide,
  PhotoUnit,
  PhotoWordsKey,
} from '@lingshi/domain/evidence/photo.types.ts';
import type { PhotoWords } from './photo.phrases.ts';
import { PHOTO_WORDS_EN } from './photo.words.en.ts';
import { PHOTO_WORDS_ZH } from './photo.words.zh.ts';

type Locale = 'zh' | 'en';

const WORDS: Record<Locale, PhotoWords> = { zh: PHOTO_WORDS_ZH, en: PHOTO_WORDS_EN };

export function photoLabel(locale: Locale, key: PhotoKey): string {
  return WORDS[locale].keys[key].label;
}

/** What to change, in one sentence. */
export function photoSentence(locale: Locale, words: PhotoWordsKey): string {
  const [key, side] = words.split('.') as [PhotoKey, PhotoSide];
  return WORDS[locale].keys[key][side] ?? WORDS[locale].unknown;
}

/** The rulebook's own name; an unknown one keeps its id. */
export function rulebookName(locale: Locale, spec: string): string {
  return WORDS[locale].rulebooks[spec] ?? spec;
}

/** A measured value as people read it: "72 %", "32 mm", "58 KB". */
export function sayMeasured(locale: Locale, measured: number | null, unit: PhotoUnit): string {
  if (measured === null) return WORDS[locale].notMeasured;
  return WORDS[locale].units[unit].replace('{value}', sayNumber(measured, unit));
}

/** A limit as people read it: "28 to 33 mm", "at most 5 MB". */
export function sayLimit(locale: Locale, { min, max }: PhotoLimit, unit: PhotoUnit): string {
  const words = WORDS[locale];
  // Of what it is a share stands beside the measured value.
  const said = unit === 'height_share' ? 'share' : unit;
  const say = (value: number | null) => sayMeasured(locale, value, said);
  if (min === null && max === null) return words.noLimit;
  if (min === null) return words.upTo.replace('{max}', say(max));
  if (max === null) return words.from.replace('{min}', say(min));
  if (min === max) return words.exactly.replace('{value}', say(min));
  return words.between.replace('{min}', say(min)).replace('{max}', say(max));
}

function sayNumber(value: number, unit: PhotoUnit): string {
  if (unit === 'share' || unit === 'height_share') return String(Math.round(value * 100));
  if (unit === 'bytes') return String(Math.round(value / 1024));
  if (unit === 'degrees' || unit === 'mm') return String(Math.round(value * 10) / 10);
  return String(Math.round(value * 100) / 100);
}
