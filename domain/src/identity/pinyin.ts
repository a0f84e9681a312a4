import { declared } from '../shared/declared.ts';

/**
 * What is printed for an ü, or null when ü cannot stand there in pinyin.
 * Source: announcement of the National Immigration Administration of 2021-09-29, 一, after GB/T 28039-2011:
 * LÜ and NÜ become LYU and NYU, LÜE and NÜE become LUE and NUE. After J, Q, X and Y pinyin itself writes u.
 * Trap: in LÜEN the E opens the next syllable (lü'en), so that one is LYUEN, while LÜENING is LUENING.
 * @param before the text in front of the ü, any case
 * @param after the text behind it
 */
export function printedUmlaut(before: string, after: string): 'U' | 'YU' | null {
  if (/[JQXY]$/i.test(before)) return 'U';
  if (!/[LN]$/i.test(before)) return null;
  return /^E(?![RN](?![AEIOUÜ]))/i.test(after) ? 'U' : 'YU';
}

/**
 * Pinyin as it is printed in a travel document: capitals, no tone marks, no ü. `u:` is read as ü. An ü that
 * is no pinyin stays, to be asked about.
 */
export function toPassportPinyin(text: string): string {
  const letters = text
    .normalize('NFKC')
    .replace(/[‘’ʼ`´]/g, "'")
    .toUpperCase()
    .replaceAll('U:', 'Ü');
  return dropToneMarks(letters)
    .replace(
      /Ü/g,
      (char, at: number, all: string) => printedUmlaut(all.slice(0, at), all.slice(at + 1)) ?? char,
    )
    .replace(/\s+/g, ' ')
    .trim();
}
declared('tidy_pinyin', toPassportPinyin);

/** Macron, acute, caron and grave are tones; the two dots of ü are part of the letter. */
function dropToneMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0304\u0301\u030C\u0300]/g, '')
    .normalize('NFC');
}
