/** What ü becomes can hang on the letters behind it, so the whole word is looked at. */
const YUE_IS_ONE_SYLLABLE = /(?<=[LN])Ü(?=E(?!R(?![AEIOUÜ])|N(?![AEIOUÜ])))/g;

/**
 * Pinyin as it is printed in a travel document: capitals, no tone marks, no ü.
 * Source: announcement of the National Immigration Administration of 2021-09-29 after GB/T 28039-2011:
 * LÜ and NÜ are printed LYU and NYU, LÜE and NÜE are printed LUE and NUE. After J, Q, X and Y pinyin itself
 * writes u. `u:` is read as ü. An ü behind any other letter is no pinyin and stays, to be asked about.
 * Trap: in LÜEN the E opens the next syllable (lü'en), so that one is LYUEN.
 */
export function toPassportPinyin(text: string): string {
  const letters = text
    .normalize('NFKC')
    .replace(/[‘’ʼ`´]/g, "'")
    .toUpperCase()
    .replaceAll('U:', 'Ü');
  return dropToneMarks(letters)
    .replace(YUE_IS_ONE_SYLLABLE, 'U')
    .replace(/(?<=[LN])Ü/g, 'YU')
    .replace(/(?<=[JQXY])Ü/g, 'U')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Macron, acute, caron and grave are tones; the two dots of ü are part of the letter. */
function dropToneMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0304\u0301\u030C\u0300]/g, '')
    .normalize('NFC');
}
