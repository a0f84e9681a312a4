/** How each character is said so that it cannot be taken for another. */
type Speech = {
  digits: readonly string[];
  letter: (letter: string) => string;
  between: string;
  groups: string;
};

// The words of the International Radiotelephony Spelling Alphabet (ICAO Annex 10).
const RADIO_WORDS =
  'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu'.split(
    ' ',
  );

const SPEECH: Record<'zh' | 'en', Speech> = {
  // On the telephone 1 is said 幺: 一 and 七 are easily taken for each other.
  zh: {
    digits: ['零', '幺', '二', '三', '四', '五', '六', '七', '八', '九'],
    letter: (letter) => letter,
    between: ' ',
    groups: '，',
  },
  en: {
    digits: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
    letter: (letter) => RADIO_WORDS[letter.charCodeAt(0) - 65] ?? letter,
    between: ' ',
    groups: ', ',
  },
};

/**
 * An order number as it is read aloud, group by group: for screen readers, the read-aloud of the elder mode
 * and the telephone.
 * @param number as `parseOrderNumber` returns it
 */
export function spellOrderNumber(number: string, locale: 'zh' | 'en'): string {
  const { digits, letter, between, groups } = SPEECH[locale];
  return number
    .split('-')
    .map((group) => Array.from(group, (char) => digits[Number(char)] ?? letter(char)).join(between))
    .join(groups);
}
