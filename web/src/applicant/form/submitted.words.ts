import { wordsOf } from '../../kit/words.ts';
import { en } from './submitted.words.en.ts';
import { zh } from './submitted.words.zh.ts';

export const useSubmittedWords = wordsOf({ zh, en });
