/**
 * Brings what people type to the one form that is compared, looked up and stored. The keys below feed a
 * keyed hash (the blind index): a change to them loses every earlier look-up, so they stay as they are.
 */

/**
 * A number printed on a document: full-width to half-width, upper case, no spaces, hyphens or dots.
 * Trap: upper case makes new marks of old ones, so marks go first and composing comes last.
 */
export function normaliseDocumentNumber(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[\s.\-_‐-―−·]/gu, '')
    .normalize('NFKC');
}

/** The kind is part of the key: one text must not stand for two documents. Kinds: rules/identity-documents.json. */
export function documentNumberKey(kind: string, number: string): string {
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
  // Marks belong to no Chinese character; what is left may compose anew, and must look the same next time.
  return name
    .normalize('NFKD')
    .replace(/[\s\p{M}]/gu, '')
    .replace(/[.•‧∙⋅・。·]/gu, '')
    .normalize('NFKC');
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
