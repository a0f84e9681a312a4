import { readPhrase, type Locale } from '../shared/phrase.ts';
import { DIGIT_WORDS } from './order-number.words.ts';

// The words of the International Radiotelephony Spelling Alphabet (ICAO Annex 10).
const RADIO_WORDS =
  'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu'.split(
    ' ',
  );

/**
 * An order number as it is read aloud, group by group: for screen readers, the read-aloud of the elder mode
 * and the telephone.
 * @param number as `parseOrderNumber` returns it
 */
export function spellOrderNumber(number: string, locale: Locale): string {
  const isChinese = locale.startsWith('zh');
  const sayLetter = (letter: string) => RADIO_WORDS[letter.charCodeAt(0) - 65] ?? letter;
  function say(char: string): string {
    const digit = DIGIT_WORDS[Number(char)];
    if (digit) return readPhrase(digit, locale);
    // A letter's own name is clear to a Chinese ear.
    return isChinese ? char : sayLetter(char);
  }
  return number
    .split('-')
    .map((group) => Array.from(group, say).join(' '))
    .join(isChinese ? '，' : ', ');
}
