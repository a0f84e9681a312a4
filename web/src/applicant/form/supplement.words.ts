import { wordsOf } from '../../kit/words.ts';
import { en } from './supplement.words.en.ts';
import { zh } from './supplement.words.zh.ts';

export const useSupplementWords = wordsOf({ zh, en });
