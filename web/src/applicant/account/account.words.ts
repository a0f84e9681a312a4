import { wordsOf } from '../../kit/words.ts';
import { en } from './account.words.en.ts';
import { zh } from './account.words.zh.ts';

export const useAccountWords = wordsOf({ zh, en });
