import { declared } from '../shared/declared.ts';

/**
 * Brings what people type to the one form that is compared, looked up and stored. The keys below feed a
 * keyed hash (the blind index): a change to them loses every earlier look-up, so they stay as they are.
 */

/** Characters that nobody sees: copied numbers come between them, and a name with one looks like a name without. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * A number printed on a document: full-width to half-width, upper case, no spaces, hyphens, dots or unseen characters.
 * Trap: upper case makes new marks of old ones, so marks go first and composing comes last.
 */
export function normaliseDocumentNumber(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(UNSEEN, '')
    .toUpperCase()
    .replace(/[\s.\-_‐-―−·]/gu, '')
    .normalize('NFKC');
}
declared('tidy_document_number', normaliseDocumentNumber);

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
declared('tidy_chinese_name', normaliseChineseName);

/**
 * One name however it was written, in whatever script: width, case, marks, spaces, dots, hyphens, apostrophes and what
 * nobody sees make no other person. Simplified and traditional characters stay apart: no table of them is at hand here.
 */
export function nameKey(name: string): string {
  // Marks belong to no Chinese character, but a radical is a symbol to Unicode and may be all that there is of a name.
  // What is left may compose anew, and must look the same next time.
  return name
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/(?![\u2E80-\u2EFF])[\s\p{M}\p{P}\p{S}]/gu, '')
    .replace(UNSEEN, '')
    .normalize('NFKC');
}

/** Finds a person however the pinyin was cased, spaced, hyphenated or marked. */
export function pinyinNameKey(name: string): string {
  return foldDiacritics(name.normalize('NFKC'))
    .toUpperCase()
    .replace(/[^A-Z]/g, '');
}

/** Pinyin by its letters, where ü is typed as U, V and YU and printed as YU in passports: all of them are one here. */
export function spellingKey(name: string): string {
  return pinyinNameKey(name).replace(/YU|V/g, 'U');
}

/** Letters without their marks: é to e. A letter that has no plain twin stays. */
export function foldDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
