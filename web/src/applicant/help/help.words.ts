import { wordsOf } from '../../kit/words.ts';
import { en } from './help.words.en.ts';
import { zh } from './help.words.zh.ts';

export const useHelpWords = wordsOf({ zh, en });
