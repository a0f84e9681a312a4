import { wordsOf } from '../../kit/words.ts';
import { en } from './desk.words.en.ts';
import { zh } from './desk.words.zh.ts';

export const useDeskWords = wordsOf({ zh, en });
