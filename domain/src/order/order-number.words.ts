import type { Phrase } from '../shared/phrase.ts';

/** Digits as they are said on the telephone. 1 is said 幺: 一 and 七 are easily taken for each other. */
export const DIGIT_WORDS: readonly Phrase[] = [
  { zh: '零', en: 'zero' },
  { zh: '幺', en: 'one' },
  { zh: '二', en: 'two' },
  { zh: '三', en: 'three' },
  { zh: '四', en: 'four' },
  { zh: '五', en: 'five' },
  { zh: '六', en: 'six' },
  { zh: '七', en: 'seven' },
  { zh: '八', en: 'eight' },
  { zh: '九', en: 'nine' },
];
