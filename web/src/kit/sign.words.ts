import { en } from './sign.words.en.ts';
import { zh } from './sign.words.zh.ts';
import { wordsOf } from './words.ts';

export const useSignWords = wordsOf({ zh, en });
