import { wordsOf } from '../../kit/words.ts';
import { en } from './start.words.en.ts';
import { zh } from './start.words.zh.ts';

export const useStartWords = wordsOf({ zh, en });
