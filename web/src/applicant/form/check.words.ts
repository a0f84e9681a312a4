import { wordsOf } from '../../kit/words.ts';
import { en } from './check.words.en.ts';
import { zh } from './check.words.zh.ts';

export const useCheckWords = wordsOf({ zh, en });
