/**
 * Brings what people type to the one form that is compared, looked up and stored. The keys below feed a
 * keyed hash (the blind index): a change to them loses every earlier look-up, so they stay as they are.
 */

/** A number printed on a document: full-width to half-width, upper case, no spaces, hyphens or dots. */
export function normaliseDocumentNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-_‐-―−·]/gu, '');
}

export type DocumentKind = 'resident_id' | 'passport';

/** The kind is part of the key: one text must not stand for two documents. */
export function documentNumberKey(kind: DocumentKind, number: string): string {
  return `${kind}:${normaliseDocumentNumber(number)}`;
}

/**
 * Chinese characters with their look-alikes unified (Kangxi radicals, compatibility ideographs, half-width),
 * spaces dropped, and every dot people use brought to the middle dot U+00B7 that documents print.
 */
export function normaliseChineseName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[.•‧∙⋅・。]/gu, '·');
}

/** Finds a person however the name was spaced or dotted. */
export function chineseNameKey(name: string): string {
  return normaliseChineseName(name).replaceAll('·', '');
}

/** Finds a person however the pinyin was cased, spaced, hyphenated or marked. */
export function pinyinNameKey(name: string): string {
  return foldDiacritics(name.normalize('NFKC'))
    .toUpperCase()
    .replace(/[^A-Z]/g, '');
}

/** Letters without their marks: é to e. A letter that has no plain twin stays. */
export function foldDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
