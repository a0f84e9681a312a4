import { wordsOf } from '../../kit/words.ts';
import { en } from './shell.words.en.ts';
import { zh } from './shell.words.zh.ts';

export const useShellWords = wordsOf({ zh, en });
