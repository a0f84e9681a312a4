import { wordsOf } from '../../kit/words.ts';
import { en } from './mandate.words.en.ts';
import { zh } from './mandate.words.zh.ts';

export const useMandateWords = wordsOf({ zh, en });
