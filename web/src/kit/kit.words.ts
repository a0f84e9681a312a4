import { en } from './kit.words.en.ts';
import { zh } from './kit.words.zh.ts';
import { wordsOf } from './words.ts';

export const useKitWords = wordsOf({ zh, en });
