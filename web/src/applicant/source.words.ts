import { wordsOf } from '../kit/words.ts';
import { en } from './source.words.en.ts';
import { zh } from './source.words.zh.ts';

export const useSourceWords = wordsOf({ zh, en });
